/** The HTTP interface as the apps use it. */
import { apiBase, type Problem } from '../contract/index.js';

/** An answer that was not a success; without any answer its code is `unavailable` and its status 0. */
export class ProblemError extends Error {
  constructor(readonly problem: Problem) {
    super(problem.detail ?? problem.title);
  }
}

const noAnswer: Problem = { type: 'about:blank', title: 'No answer', status: 0, code: 'unavailable' };

/** Longer than any answer takes; after it the server is taken to be away. */
const timeoutMs = 10_000;

export interface Sender {
  send<Answer>(method: string, path: string, body?: unknown): Promise<Answer>;
}

/** Sends with these headers beside its own. */
export const senderWith = (headers: Readonly<Record<string, string>>): Sender => ({
  async send<Answer>(method: string, path: string, body?: unknown): Promise<Answer> {
    let answer: Response;
    let text: string;
    try {
      answer = await fetch(`${apiBase}${path}`, {
        method,
        headers: { ...headers, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
        signal: AbortSignal.timeout(timeoutMs),
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      text = await answer.text();
    } catch {
      throw new ProblemError(noAnswer);
    }
    const json: unknown = text === '' ? undefined : parse(text);
    if (!answer.ok) throw new ProblemError(isProblem(json) ? json : { ...noAnswer, status: answer.status });
    return json as Answer;
  },
});

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    // A proxy's page instead of an answer of ours.
    return undefined;
  }
};

const isProblem = (value: unknown): value is Problem =>
  typeof value === 'object' && value !== null && 'code' in value && 'status' in value;

/** Whether the same command may be sent again: nobody knows whether it was carried out. */
export const isUnanswered = (error: unknown): boolean =>
  error instanceof ProblemError && (error.problem.status === 0 || error.problem.status >= 500);

/**
 * Sends until there is an answer, with a growing rest between. The body must hold its `commandId`, so that the
 * command takes effect once. `onWait` hears that there was none yet; `signal` ends it.
 */
export async function untilAnswered<Answer>(
  send: () => Promise<Answer>,
  { onWait, signal }: { onWait?: () => void; signal?: AbortSignal } = {},
): Promise<Answer> {
  for (let tries = 0; ; tries++) {
    try {
      return await send();
    } catch (error) {
      if (!isUnanswered(error) || signal?.aborted) throw error;
      onWait?.();
      await new Promise((done) =>
        setTimeout(done, Math.min(5000, 300 * 2 ** tries) * (0.5 + Math.random() / 2)),
      );
    }
  }
}
