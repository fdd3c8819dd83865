/** Serves the three built apps, the voices and the phone page from the one port. */
import { existsSync, mkdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply } from 'fastify';
import type { BuildingConfig } from '@satuatap/shared/queue';
import { landingPage } from './landing-page.js';

const top = fileURLToPath(new URL('../../..', import.meta.url));
const apps = ['kiosk', 'display', 'console'] as const;
const yearSeconds = 31_536_000;

async function sendIndex(reply: FastifyReply, app: string): Promise<void> {
  const file = join(top, app, 'dist/index.html');
  if (!existsSync(file)) {
    await reply
      .status(503)
      .type('text/plain')
      .send(`The app ${app} is not built yet: npm start builds it.\n`);
    return;
  }
  // Always asked for again, so that a new build shows at the next load.
  await reply
    .header('cache-control', 'no-cache')
    .type('text/html')
    .send(await readFile(file, 'utf8'));
}

export async function serveApps(
  app: NestFastifyApplication,
  dataDir: string,
  buildings: () => BuildingConfig[],
): Promise<void> {
  const fastify = app.getHttpAdapter().getInstance();
  for (const name of apps) {
    const root = join(top, name, 'dist');
    if (existsSync(root)) {
      await fastify.register(fastifyStatic, {
        root,
        prefix: `/${name}/`,
        index: false,
        decorateReply: false,
        // The names of built files carry a hash of their content.
        setHeaders: (reply, path) => {
          const hashed = path.includes(`${join('dist', 'assets')}`);
          void reply.header(
            'cache-control',
            hashed ? `public, max-age=${yearSeconds}, immutable` : 'no-cache',
          );
          // The pages for phones stand outside of the app's folder.
          if (name === 'kiosk' && path.endsWith('sw.js')) void reply.header('service-worker-allowed', '/');
        },
      });
    }
    fastify.get(`/${name}`, (_, reply) => reply.redirect(`/${name}/`));
    fastify.get(`/${name}/`, (_, reply) => sendIndex(reply, name));
  }
  // Made at the start, so that recordings put there later are found without a restart.
  const voices = join(dataDir, 'voice');
  mkdirSync(voices, { recursive: true });
  await fastify.register(fastifyStatic, {
    root: voices,
    prefix: '/voice/',
    index: false,
    decorateReply: false,
  });
  for (const page of [
    '/t/:token',
    '/a/:token',
    '/v/:token',
    '/i/:token',
    '/janji/:buildingId',
    '/kiosk/exit',
  ])
    fastify.get(page, (_, reply) => sendIndex(reply, 'kiosk'));
  fastify.get('/', (_, reply) => reply.type('text/html').send(landingPage(buildings())));
}
