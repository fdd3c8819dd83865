import { Catch, HttpException, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ServiceCode } from '@satuatap/shared/contract';
import { DatabaseFault } from '../storage/database.js';
import { logger } from './log.js';
import { problem, ProblemException } from './problem.js';

/** Makes every failure a problem document. What is not a client's doing is logged, and told without detail. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    replyWithProblem(error, http.getRequest<FastifyRequest>().url, http.getResponse<FastifyReply>());
  }
}

export function replyWithProblem(error: unknown, url: string, reply: FastifyReply): void {
  const { problem: known, retryAfterSeconds } = asProblem(error);
  if (known.code === 'internal') logger.error({ err: error }, 'request failed');
  if (retryAfterSeconds !== undefined) void reply.header('retry-after', String(retryAfterSeconds));
  const instance = url.split('?')[0] ?? '';
  void reply
    .status(known.status)
    .type('application/problem+json')
    .send(JSON.stringify({ ...known, instance }));
}

const codes: Readonly<Record<number, ServiceCode>> = {
  400: 'invalid-input',
  401: 'unauthenticated',
  403: 'forbidden',
  404: 'not-found',
  405: 'not-found',
  413: 'too-large',
  415: 'invalid-input',
  429: 'too-many-requests',
  503: 'unavailable',
};

/** Any error as a problem; Fastify's own carry a `statusCode`. */
export function asProblem(error: unknown): ProblemException {
  if (error instanceof ProblemException) return error;
  if (error instanceof DatabaseFault) return problem('unavailable');
  const status = error instanceof HttpException ? error.getStatus() : statusCode(error);
  const code = codes[status] ?? (status >= 400 && status < 500 ? 'invalid-input' : 'internal');
  return code === 'internal'
    ? problem('internal')
    : problem(code, { detail: error instanceof Error ? error.message : '' });
}

function statusCode(error: unknown): number {
  return typeof error === 'object' && error !== null && 'statusCode' in error
    ? Number(error.statusCode)
    : 500;
}
