/** Headers that keep a browser within our own origin; put together once, for they are the same for every answer. */
import { apiBase } from '@satuatap/shared/contract';
import type { FastifyInstance } from 'fastify';

const contentPolicy = [
  "default-src 'self'",
  "script-src 'self'",
  "script-src-attr 'none'",
  // React Aria and the ticket's measured page size set styles at run time.
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "connect-src 'self'",
  "media-src 'self' blob:",
  "font-src 'self'",
  "object-src 'none'",
  "base-uri 'self'",
  "form-action 'self'",
  "frame-ancestors 'self'",
].join(';');

/** What is said to every browser, whatever it asked for. */
const common = { 'cross-origin-resource-policy': 'same-origin', 'x-content-type-options': 'nosniff' };

const ofPages = {
  ...common,
  'content-security-policy': contentPolicy,
  'cross-origin-opener-policy': 'same-origin',
  'origin-agent-cluster': '?1',
  'referrer-policy': 'no-referrer',
  'x-dns-prefetch-control': 'off',
  'x-download-options': 'noopen',
  'x-frame-options': 'SAMEORIGIN',
  'x-permitted-cross-domain-policies': 'none',
  // The filter of old browsers did more harm than good.
  'x-xss-protection': '0',
};

/** Data is never shown as a page; and what it says is of this moment and of this caller. */
const ofTheInterface = {
  ...common,
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
};

export function addSecurityHeaders(fastify: FastifyInstance): void {
  fastify.addHook('onRequest', (request, reply, done) => {
    void reply.headers(request.url.startsWith(`${apiBase}/`) ? ofTheInterface : ofPages);
    done();
  });
}
