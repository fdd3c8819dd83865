/** In place of the browser's `fetch`: a server that answers as the test says, and a line that can be cut. */

interface Asked {
  readonly method: string;
  readonly path: string;
  readonly body: unknown;
}
interface Reply {
  readonly status: number;
  readonly body: unknown;
}

export class Network {
  readonly requests: Asked[] = [];
  isCut = false;

  /** @param answer what the server says to each request */
  static open(answer: (asked: Asked) => Reply): Network {
    const network = new Network();
    globalThis.fetch = async (input, init) => {
      if (network.isCut) throw new TypeError('Failed to fetch');
      const text = init?.body;
      const asked = {
        method: init?.method ?? 'GET',
        path: typeof input === 'string' ? input : '',
        body: typeof text === 'string' ? (JSON.parse(text) as unknown) : undefined,
      };
      network.requests.push(asked);
      const { status, body } = answer(asked);
      return {
        ok: status < 400,
        status,
        headers: new Headers(),
        text: async () => JSON.stringify(body),
      } as Response;
    };
    return network;
  }

  /** Bodies that were sent with this method, in order. */
  sent(method: string): unknown[] {
    return this.requests.filter((asked) => asked.method === method).map(({ body }) => body);
  }
}

export const refusing = (
  status: number,
  code: string,
  facts: Readonly<Record<string, string>> = {},
): Reply => ({
  status,
  body: { type: 'about:blank', title: code, status, code, facts },
});
