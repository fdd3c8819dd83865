/** The server's log: a line of JSON each, on standard error. Nothing personal is ever given to it. */
import { pino } from 'pino';

export const logger = pino({ base: null, level: process.env['LOG_LEVEL'] ?? 'warn' }, pino.destination(2));
