/** The server's door as a page meets it: what was sent, and the answers that the test gives, one by one. */

type Reply =
  | { readonly status: number; readonly body: unknown }
  /** The network broke: nobody knows whether the request arrived. */
  | 'lost';

interface Asked {
  readonly method: string;
  readonly path: string;
  readonly body: unknown;
}

export class Door {
  readonly requests: Asked[] = [];
  private readonly replies: Reply[] = [];
  private readonly unanswered: ((reply: Reply) => void)[] = [];

  /** Stands in place of the browser's `fetch` from now on. */
  static open(): Door {
    const door = new Door();
    globalThis.fetch = async (input, init) => {
      const text = init?.body;
      door.requests.push({
        method: init?.method ?? 'GET',
        path: typeof input === 'string' ? input : '',
        body: typeof text === 'string' ? JSON.parse(text) : undefined,
      });
      const reply = door.replies.shift() ?? (await new Promise<Reply>((done) => door.unanswered.push(done)));
      if (reply === 'lost') throw new TypeError('Failed to fetch');
      const { status, body } = reply;
      const headers = new Headers();
      return { ok: status < 400, status, headers, text: async () => JSON.stringify(body) } as Response;
    };
    return door;
  }

  /** Answers the oldest request that waits, or else the next that comes. */
  answer(reply: Reply): void {
    const waiting = this.unanswered.shift();
    if (waiting) waiting(reply);
    else this.replies.push(reply);
  }

  refuse(status: number, code: string, facts = {}): void {
    this.answer({ status, body: { type: 'about:blank', title: code, status, code, facts } });
  }
}
