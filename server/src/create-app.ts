/** The application, ready to listen: one port for the interface, the live view and the apps. */
import 'reflect-metadata';
import type { LoggerService } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { apiBase } from '@satuatap/shared/contract';
import { RateLimits } from './access/rate-limits.js';
import { addSecurityHeaders } from './access/security-headers.js';
import { TrustedProxies } from './access/trusted-proxies.js';
import { AppModule } from './app.module.js';
import { serveApps } from './apps/apps.js';
import { Buildings } from './buildings/buildings.js';
import { Drain } from './live/drain.js';
import { SocketAdapter } from './live/socket.adapter.js';
import { serveApiDocs } from './openapi/api-docs.js';
import { CheckedPipe } from './problems/checked.js';
import { logger } from './problems/log.js';
import { ProblemFilter, replyWithProblem } from './problems/problem.filter.js';
import { tellUnreadable } from './problems/raw-problem.js';
import { Settings } from './settings/settings.js';

const nestLog: LoggerService = {
  log: (message: unknown) => logger.debug(message),
  error: (message: unknown) => logger.error(message),
  warn: (message: unknown) => logger.warn(message),
};

export async function createApp(): Promise<NestFastifyApplication> {
  const settings = Settings.ofProcess();
  const proxies = new TrustedProxies(settings.trustProxy);
  const adapter = new FastifyAdapter({
    bodyLimit: 65_536,
    trustProxy: (address: string) => proxies.includes(address),
    // Whoever sends a request by the byte does not hold us up for ever.
    requestTimeout: 30_000,
    // An address that cannot be read never gets as far as our filter.
    frameworkErrors: (error: Error, { url }: FastifyRequest, reply: FastifyReply) =>
      replyWithProblem(error, url, reply),
    clientErrorHandler: tellUnreadable,
  });
  const app = await NestFactory.create<NestFastifyApplication>(AppModule, adapter, { logger: nestLog });
  addSecurityHeaders(app.getHttpAdapter().getInstance());
  takeLargeBodies(app.getHttpAdapter().getInstance());
  app.setGlobalPrefix(apiBase.slice(1), { exclude: ['health', 'ready'] });
  app.useGlobalPipes(new CheckedPipe());
  app.useGlobalFilters(new ProblemFilter());
  const drain = app.get(Drain, { strict: false });
  letGo(app.getHttpAdapter().getInstance(), drain);
  const limits = app.get(RateLimits, { strict: false });
  app.useWebSocketAdapter(new SocketAdapter(app, settings.origins, limits, proxies, drain));
  await serveApiDocs(app);
  await serveApps(app, settings.dataDir, () => app.get(Buildings).list());
  return app;
}

/** A route whose `RouteConfig` has a `bodyLimit`, in bytes, takes so much. */
function takeLargeBodies(fastify: FastifyInstance): void {
  fastify.addHook('onRoute', (route) => {
    const { bodyLimit } = (route.config ?? {}) as { bodyLimit?: number };
    if (bodyLimit !== undefined) route.bodyLimit = bodyLimit;
  });
}

/** A balancer keeps its connections: while we leave, each is closed after its answer. */
function letGo(fastify: FastifyInstance, drain: Drain): void {
  fastify.addHook('onRequest', (_request, reply, done) => {
    if (drain.phase !== 'serving') void reply.header('connection', 'close');
    done();
  });
}
