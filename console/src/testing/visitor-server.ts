/** In place of the browser's `fetch`: answers by what was asked for, as a building's server would. */

interface Asked {
  readonly method: string;
  readonly path: string;
  readonly body: unknown;
}

export class VisitorServer {
  readonly asked: Asked[] = [];
  /** By the end of the path, with its method before it: `GET visits`. A status from 400 on is a problem's code. */
  readonly answers: Record<string, unknown> = {};

  static open(answers: Record<string, unknown>): VisitorServer {
    const server = new VisitorServer();
    Object.assign(server.answers, answers);
    globalThis.fetch = async (input, init) => {
      const path = typeof input === 'string' ? input : '';
      const method = init?.method ?? 'GET';
      const text = init?.body;
      server.asked.push({ method, path, body: typeof text === 'string' ? JSON.parse(text) : undefined });
      const key = Object.keys(server.answers)
        .filter(
          (each) =>
            `${method} ${path}`.startsWith(each.slice(0, each.indexOf(' '))) &&
            path.endsWith(`/${each.slice(each.indexOf(' ') + 1)}`),
        )
        .at(0);
      // All of them at each asking, as of a server that knows no mark.
      const whole = server.answers['GET visits'];
      const isChanges = path.includes('/visits/changes') && Array.isArray(whole);
      if (isChanges) return answerOf({ mark: 'none', isWhole: true, visits: whole, gone: [] });
      const body = key === undefined ? { code: 'not-found', status: 404 } : server.answers[key];
      return answerOf(body);
    };
    return server;
  }

  /** Bodies that were sent to a door. */
  sent(door: string): unknown[] {
    const [method = '', path = ''] = door.split(' ');
    return this.asked
      .filter((each) => each.method === method && each.path.endsWith(`/${path}`))
      .map(({ body }) => body);
  }
}

function answerOf(body: unknown): Response {
  const status = (body as { status?: number } | null)?.status ?? 200;
  const text = async (): Promise<string> => JSON.stringify(body);
  return { ok: status < 400, status, headers: new Headers(), text } as Response;
}
