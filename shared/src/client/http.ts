/** The HTTP interface as the apps use it. */
import { apiBase, type Problem } from '../contract/index.js';

/** An answer that was not a success; without any answer its code is `unavailable` and its status 0. */
export class ProblemError extends Error {
  constructor(
    readonly problem: Problem,
    /** How soon it is worth trying again, by the server's word. */
    readonly retryAfterMs = 0,
  ) {
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
    if (!answer.ok) {
      const problem = isProblem(json) ? json : { ...noAnswer, status: answer.status };
      throw new ProblemError(problem, retryAfterMs(answer.headers));
    }
    return json as Answer;
  },
});

/** Whoever asks for more waits for this long all the same: somebody stands before the screen. */
const longestRestMs = 30_000;

/** Seconds are all that our server says; a proxy's date is as no word. */
function retryAfterMs(headers: Headers): number {
  const seconds = Number(headers.get('retry-after') ?? 0);
  return seconds > 0 ? Math.min(seconds * 1000, longestRestMs) : 0;
}

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

/** The network or the server gave no answer to what was asked. */
export const saysNoAnswer = ({ status }: Problem): boolean => status === 0 || status >= 500;

/** Whether the same command may be sent again: nobody knows whether it was carried out. */
export const isUnanswered = (error: unknown): error is ProblemError =>
  error instanceof ProblemError && saysNoAnswer(error.problem);

/**
 * Sends until there is an answer, with a growing rest between that is never shorter than the server asks for. The
 * body must hold its `commandId`, so that the command takes effect once. `onWait` hears why there was none yet;
 * `signal` ends it. @throws ProblemError for what the server answered, and when it was ended
 */
export async function untilAnswered<Answer>(
  send: () => Promise<Answer>,
  { onWait, signal }: { onWait?: (why: Problem) => void; signal?: AbortSignal } = {},
): Promise<Answer> {
  for (let tries = 0; ; tries++) {
    try {
      return await send();
    } catch (error) {
      if (!isUnanswered(error) || signal?.aborted) throw error;
      onWait?.(error.problem);
      await rest(Math.min(5000, 300 * 2 ** tries), error.retryAfterMs, signal);
      if (signal?.aborted) throw error;
    }
  }
}

/** With chance in it, so that a hall of screens does not come back in one moment. */
function rest(ownMs: number, askedMs: number, signal?: AbortSignal): Promise<void> {
  const ms = Math.max(ownMs * (0.5 + Math.random() / 2), askedMs * (1 + Math.random() / 2));
  return new Promise((done) => {
    const timer = setTimeout(end, ms);
    function end(): void {
      clearTimeout(timer);
      signal?.removeEventListener('abort', end);
      done();
    }
    signal?.addEventListener('abort', end);
  });
}
