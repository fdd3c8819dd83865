/**
 * A process of its own with very many screens: bare WebSocket clients that follow a building in the words of
 * Socket.IO, or, with a bare server, just listen. It reports over IPC when all of them stand, and each time that all
 * of them have received the next batch, with the moment of the last.
 */
import { hrtime } from 'node:process';
import { WebSocket } from 'ws';

/** To this process: expect the next batch. */
export type ToScreens = 'expect';
export type FromScreens =
  | { readonly type: 'ready' }
  /** `at`: the machine's monotonic clock, nanoseconds as text; `bytes`: the message as the last screen got it. */
  | { readonly type: 'received'; readonly at: string; readonly text: string };

const [url = '', count = '0', buildingId = ''] = process.argv.slice(2);
const screens = Number(count);
/** Opened at once at most, so that the server's backlog holds. */
const openingAtOnce = 50;
const batchStart = Buffer.from('42["batch"');

const tell = (message: FromScreens): void => void process.send?.(message);

let received = 0;
function take(message: Buffer): void {
  if (!message.subarray(0, batchStart.length).equals(batchStart)) return;
  received += 1;
  if (received === screens) tell({ type: 'received', at: String(hrtime.bigint()), text: message.toString() });
}

/** The handshake of Engine.IO and Socket.IO, then `follow`; with nobody to follow the open connection is enough. */
function converse(socket: WebSocket, message: Buffer, standing: () => void): void {
  const [kind, inner] = [String.fromCharCode(message[0] ?? 0), String.fromCharCode(message[1] ?? 0)];
  if (kind === '0') socket.send('40');
  else if (kind === '2') socket.send('3');
  else if (kind === '4' && inner === '0') {
    const request = { buildingId, view: 'public', pace: 'fast', have: null };
    socket.send(`420${JSON.stringify(['follow', request])}`);
  } else if (kind === '4' && inner === '3') standing();
}

const open = (): Promise<void> =>
  new Promise((done, fail) => {
    const socket = new WebSocket(url, { perMessageDeflate: false });
    socket.once('error', fail);
    if (buildingId === '') socket.once('open', () => done());
    socket.on('message', (data: Buffer) => {
      take(data);
      converse(socket, data, done);
    });
  });

process.on('message', (message: ToScreens) => {
  if (message === 'expect') received = 0;
});
process.once('disconnect', () => process.exit(0));

for (let opened = 0; opened < screens; opened += openingAtOnce)
  await Promise.all(Array.from({ length: Math.min(openingAtOnce, screens - opened) }, open));
tell({ type: 'ready' });
