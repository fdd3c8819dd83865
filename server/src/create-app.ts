/** The application, ready to listen: one port for the interface, the live view and the apps. */
import 'reflect-metadata';
import helmet from '@fastify/helmet';
import type { LoggerService } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { SwaggerModule } from '@nestjs/swagger';
import { apiBase } from '@satuatap/shared/contract';
import { RateLimits } from './access/rate-limits.js';
import { AppModule } from './app.module.js';
import { serveApps } from './apps/apps.js';
import { Buildings } from './buildings/buildings.js';
import { SocketAdapter } from './live/socket.adapter.js';
import { apiDocument } from './openapi/document.js';
import { CheckedPipe } from './problems/checked.js';
import { logger } from './problems/log.js';
import { ProblemFilter, replyWithProblem } from './problems/problem.filter.js';
import { Settings } from './settings/settings.js';

const nestLog: LoggerService = {
  log: (message: unknown) => logger.debug(message),
  error: (message: unknown) => logger.error(message),
  warn: (message: unknown) => logger.warn(message),
};

const contentPolicy = {
  directives: {
    defaultSrc: ["'self'"],
    scriptSrc: ["'self'"],
    // React Aria and the ticket's measured page size set styles at run time.
    styleSrc: ["'self'", "'unsafe-inline'"],
    imgSrc: ["'self'", 'data:', 'blob:'],
    connectSrc: ["'self'"],
    mediaSrc: ["'self'", 'blob:'],
    objectSrc: ["'none'"],
    fontSrc: ["'self'"],
    frameAncestors: ["'self'"],
    upgradeInsecureRequests: null,
  },
};

/** What the interface says is of this moment and of this caller. */
function keepFromCaches(fastify: FastifyInstance): void {
  fastify.addHook('onRequest', (request, reply, done) => {
    if (request.url.startsWith(`${apiBase}/`)) void reply.header('cache-control', 'no-store');
    done();
  });
}

export async function createApp(): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    bodyLimit: 65_536,
    trustProxy: 'loopback',
    // Whoever sends a request by the byte does not hold us up for ever.
    requestTimeout: 30_000,
    // An address that cannot be read never gets as far as our filter.
    frameworkErrors: (error: Error, { url }: FastifyRequest, reply: FastifyReply) =>
      replyWithProblem(error, url, reply),
  });
  const app = await NestFactory.create<NestFastifyApplication>(AppModule, adapter, { logger: nestLog });
  const settings = app.get(Settings);
  await app.register(helmet, { contentSecurityPolicy: contentPolicy, hsts: false });
  keepFromCaches(app.getHttpAdapter().getInstance());
  app.setGlobalPrefix(apiBase.slice(1), { exclude: ['health'] });
  app.useGlobalPipes(new CheckedPipe());
  app.useGlobalFilters(new ProblemFilter());
  app.useWebSocketAdapter(new SocketAdapter(app, settings.origins, app.get(RateLimits, { strict: false })));
  app.enableShutdownHooks(['SIGTERM', 'SIGINT', 'SIGHUP'], { useProcessExit: true });
  SwaggerModule.setup('api/docs', app, () => apiDocument(app), { customSiteTitle: 'Satu Atap: API' });
  await serveApps(app, settings.dataDir, () => app.get(Buildings).list());
  return app;
}
