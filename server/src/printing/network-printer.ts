/** An ESC/POS printer on TCP 9100: asks for its paper, prints, and asks again. */
import { connect, type Socket } from 'node:net';
import type { PaperState } from '@satuatap/shared/contract';
import { problem } from '../problems/problem.js';

const timeoutMs = 3000;
/** Of raw printing. */
const usualPort = 9100;
/** DLE EOT 4: the paper sensors, answered at once, also while printing. */
const askPaper = Uint8Array.of(0x10, 0x04, 0x04);

/** What a paper status byte says (Epson ESC/POS, DLE EOT n = 4). */
function paperOf(status: number): PaperState {
  if ((status & 0x60) !== 0) return 'out';
  return (status & 0x0c) !== 0 ? 'low' : 'ok';
}

/**
 * Sends the bytes and gives the state of the paper afterwards.
 * @throws ProblemException when there is no paper, no printer, or it dies on the way
 */
export async function printTo(address: string, bytes: Uint8Array): Promise<PaperState> {
  const { hostname, port } = new URL(address);
  const socket = await open(hostname, Number(port));
  try {
    if ((await paper(socket)) === 'out') throw problem('printer-out-of-paper');
    await write(socket, bytes);
    const after = await paper(socket);
    if (after === 'out') throw problem('printer-out-of-paper');
    return after;
  } finally {
    socket.destroy();
  }
}

/**
 * The state of the paper, without printing.
 * @throws ProblemException when the printer cannot be reached or does not answer
 */
export async function paperAt(address: string): Promise<PaperState> {
  const { hostname, port } = new URL(address);
  const socket = await open(hostname, Number(port));
  try {
    return await paper(socket);
  } finally {
    socket.destroy();
  }
}

/**
 * Sends the bytes to a printer that says nothing, as label printers do; they are out of our hands when this resolves.
 * @throws ProblemException when it cannot be reached, or breaks off
 */
export async function sendTo(address: string, bytes: Uint8Array): Promise<void> {
  const { hostname, port } = new URL(address);
  const socket = await open(hostname, Number(port || usualPort));
  try {
    await write(socket, bytes);
    await untilTaken(socket);
  } finally {
    socket.destroy();
  }
}

/** The printer closes its side when it has read all; one that keeps it open has it all the same. */
function untilTaken(socket: Socket): Promise<void> {
  return new Promise((done) => {
    const timer = setTimeout(done, timeoutMs);
    socket
      .once('close', () => {
        clearTimeout(timer);
        done();
      })
      .resume()
      .end();
  });
}

function open(host: string, port: number): Promise<Socket> {
  return new Promise((done, fail) => {
    const socket = connect({ host, port, timeout: timeoutMs });
    const give = (): void => {
      socket.destroy();
      fail(problem('printer-unreachable'));
    };
    socket.once('connect', () => {
      socket.off('error', give).off('timeout', give);
      // A late error has no one to tell: the next answer that fails to come tells it.
      socket.on('error', () => socket.destroy());
      done(socket);
    });
    socket.once('error', give).once('timeout', give);
  });
}

const write = (socket: Socket, bytes: Uint8Array): Promise<void> =>
  new Promise((done, fail) => {
    socket.write(bytes, (error) => (error ? fail(problem('printer-fault')) : done()));
  });

function paper(socket: Socket): Promise<PaperState> {
  return new Promise((done, fail) => {
    const timer = setTimeout(() => end(() => fail(problem('printer-fault'))), timeoutMs);
    const hear = (data: Buffer): void => end(() => done(paperOf(data.at(-1) ?? 0)));
    const lose = (): void => end(() => fail(problem('printer-fault')));
    const end = (then: () => void): void => {
      clearTimeout(timer);
      socket.off('data', hear).off('close', lose);
      then();
    };
    socket.once('data', hear).once('close', lose).write(askPaper);
  });
}
