/**
 * The interface's description: `/api/docs` for people, `/api/docs-json` for programs. What makes it is loaded when
 * somebody first asks, for it is a third of all that a start would load.
 */
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

const page = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <title>Satu Atap: API</title>
    <link rel="icon" href="data:," />
    <link rel="stylesheet" href="/api/docs/swagger-ui.css" />
    <script defer src="/api/docs/swagger-ui-bundle.js"></script>
    <script defer src="/api/docs/start.js"></script>
  </head>
  <body><div id="docs"></div></body>
</html>
`;
const script = `SwaggerUIBundle({ url: '/api/docs-json', dom_id: '#docs' });\n`;

async function describe(app: NestFastifyApplication): Promise<object> {
  const { apiDocument } = await import('./document.js');
  return apiDocument(app);
}

export async function serveApiDocs(app: NestFastifyApplication): Promise<void> {
  const fastify = app.getHttpAdapter().getInstance();
  let document: Promise<object> | undefined;
  fastify.get('/api/docs-json', () => (document ??= describe(app)));
  fastify.get('/api/docs', (_, reply) => reply.type('text/html').send(page));
  fastify.get('/api/docs/start.js', (_, reply) => reply.type('text/javascript').send(script));
  await fastify.register(fastifyStatic, {
    root: dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json')),
    prefix: '/api/docs/',
    index: false,
    decorateReply: false,
  });
}
