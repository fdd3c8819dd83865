/** Very many screens in a process of their own, and how long a change takes to the last of them. */
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { hrtime } from 'node:process';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { FromScreens, ToScreens } from './screens.js';

/** Between two changes: longer than any batch is gathered. */
const quietMs = 150;
const nanosecondsAMs = 1e6;

export class Screens {
  private constructor(private readonly child: ChildProcess) {}

  /** `origin` of a server of ours with the building, or of a bare one with none. */
  static async follow(origin: string, count: number, building = ''): Promise<Screens> {
    const url =
      origin.replace('http', 'ws') + (building === '' ? '' : '/socket.io/?EIO=4&transport=websocket');
    const program = fileURLToPath(new URL('./screens.js', import.meta.url));
    const child = fork(program, [url, String(count), building]);
    const all = new Screens(child);
    await all.next('ready');
    return all;
  }

  private async next<T extends FromScreens['type']>(type: T): Promise<Extract<FromScreens, { type: T }>> {
    const [message] = (await once(this.child, 'message')) as [FromScreens];
    if (message.type !== type) throw new Error(`The screens said ${message.type} instead of ${type}.`);
    return message as Extract<FromScreens, { type: T }>;
  }

  /** Does `change`; milliseconds until the last screen has its batch, and the batch. */
  async msToLast(change: () => Promise<unknown>): Promise<{ ms: number; text: string }> {
    this.child.send('expect' satisfies ToScreens);
    await pause(quietMs);
    const last = this.next('received');
    const start = hrtime.bigint();
    const [{ at, text }] = await Promise.all([last, change()]);
    return { ms: Number(BigInt(at) - start) / nanosecondsAMs, text };
  }

  async close(): Promise<void> {
    const exited = once(this.child, 'exit');
    this.child.disconnect();
    await exited;
  }
}
