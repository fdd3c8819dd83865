/**
 * The server's log: a line of JSON each, on standard error. Nothing personal is ever given to it: of an error only
 * what it is and where it came from, for a database's error carries the values that were to be written.
 */
import { pino } from 'pino';

export function describeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { type: typeof error };
  const code: unknown = Reflect.get(error, 'code');
  return {
    type: error.name,
    message: error.message,
    stack: error.stack,
    ...(typeof code === 'string' ? { code } : {}),
  };
}

export const logger = pino(
  { base: null, level: process.env['LOG_LEVEL'] ?? 'warn', serializers: { err: describeError } },
  pino.destination(2),
);
