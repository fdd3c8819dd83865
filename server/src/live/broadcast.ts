/**
 * One message to all screens of a room, encoded once and written once to each. Socket.IO's own broadcast encodes once
 * too, but takes every message through each socket's Engine.IO buffer and its listeners, which makes a room of two
 * thousand wait a quarter longer (`live.last`).
 */
import type { ServerToClient } from '@satuatap/shared/live';
import type { Server, Socket } from 'socket.io';

export interface Message {
  /** As Engine.IO takes it: type 2 of the Socket.IO protocol is an event of the main namespace. */
  readonly text: string;
  /** As it goes over the WebSocket: type 4 of the Engine.IO protocol is a message. */
  readonly bytes: Buffer;
}

export function encode<E extends keyof ServerToClient>(
  event: E,
  payload: Parameters<ServerToClient[E]>[0],
): Message {
  const text = `2${JSON.stringify([event, payload])}`;
  return { text, bytes: Buffer.from(`4${text}`) };
}

export function tellRoom({ sockets }: Pick<Server, 'sockets'>, room: string, { text, bytes }: Message): void {
  for (const id of sockets.adapter.rooms.get(room) ?? []) {
    const socket = sockets.sockets.get(id);
    if (!socket) continue;
    const wire = wireOf(socket);
    // What Engine.IO still holds back came first.
    if (wire && heldBack(socket) === 0) wire.send(bytes, { binary: false });
    else socket.conn.send(text);
  }
}

/** A screen that takes nothing any more, though its connection stands, must not fill our memory. */
export const isStuck = (socket: Pick<Socket, 'request' | 'conn'>): boolean =>
  heldBack(socket) > messagesKept || (wireOf(socket)?.bufferedAmount ?? 0) > bytesKept;

const messagesKept = 500;
const bytesKept = 4 * 1024 * 1024;

/** The part of a `ws` WebSocket that is used here. */
interface Wire {
  readonly bufferedAmount: number;
  send: (data: Buffer, options: { readonly binary: boolean }) => void;
}

/** Engine.IO leaves it at the request that the socket came with; none while a socket is being closed. */
function wireOf({ request }: Pick<Socket, 'request'>): Wire | null {
  const wire: unknown = Reflect.get(request, 'websocket');
  return isWire(wire) ? wire : null;
}

const isWire = (value: unknown): value is Wire =>
  typeof value === 'object' && value !== null && 'send' in value && 'bufferedAmount' in value;

function heldBack({ conn }: Pick<Socket, 'conn'>): number {
  const waiting: unknown = Reflect.get(conn, 'writeBuffer');
  return Array.isArray(waiting) ? waiting.length : 0;
}
