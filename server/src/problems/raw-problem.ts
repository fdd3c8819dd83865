/** Problems of requests that come to no route: the connection itself is answered. */
import type { Socket } from 'node:net';
import { problem, type ProblemException } from './problem.js';

/** Answers and ends the connection. `url` as it was asked for; empty where it could not be read. */
export function tellBySocket(
  socket: Socket,
  { problem: told, retryAfterSeconds }: ProblemException,
  url = '',
): void {
  const instance = url.split('?')[0] ?? '';
  const body = JSON.stringify(instance === '' ? told : { ...told, instance });
  socket.write(
    [
      `HTTP/1.1 ${told.status} ${told.title}`,
      'Content-Type: application/problem+json',
      `Content-Length: ${Buffer.byteLength(body)}`,
      ...(retryAfterSeconds === undefined ? [] : [`Retry-After: ${retryAfterSeconds}`]),
      'Connection: close',
      '',
      body,
    ].join('\r\n'),
  );
  socket.destroySoon();
}

/** What Node's parser could not read, or did not get in time. */
export function tellUnreadable(error: Error & { readonly code?: string }, socket: Socket): void {
  // Whoever is gone is told nothing, and an answer that has begun is not begun again.
  const answering: unknown = Reflect.get(socket, '_httpMessage');
  const begun =
    typeof answering === 'object' && answering !== null && Reflect.get(answering, 'headersSent') === true;
  if (!socket.writable || begun || error.code === 'ECONNRESET') socket.destroy();
  else tellBySocket(socket, unreadable(error.code));
}

function unreadable(code: string | undefined): ProblemException {
  if (code === 'HPE_HEADER_OVERFLOW') return problem('too-large', { status: 431 });
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT')
    return problem('invalid-input', { status: 408, detail: 'The request did not come in time.' });
  return problem('invalid-input', { detail: 'The request cannot be read.' });
}
