/** The OpenAPI document: routes and parameters as Nest knows them, bodies from their rules, answers and problems. */
import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import type { ServiceCode } from '@satuatap/shared/contract';
import { statusOf } from '../problems/problem.js';
import { answers } from './answers.js';
import { bodySchemas, queryParameters } from './bodies.js';
import type { Asker } from './route-words.js';
import { routes } from './routes.js';
import { named } from './schema.js';

type Operation = NonNullable<OpenAPIObject['paths'][string]['get']>;
const methods = ['get', 'post', 'put', 'patch', 'delete'] as const;

export function apiDocument(app: INestApplication): OpenAPIObject {
  const about = new DocumentBuilder()
    .setTitle('Satu Atap')
    .setDescription(
      'The queue of a shared public building. Every command has a `commandId`: sent again it gets the same answer and has no second effect. Every failure is a problem document (RFC 9457) whose `code` is of a closed list.',
    )
    .setVersion('1')
    .addCookieAuth('satuatap', { type: 'apiKey', in: 'cookie' }, 'staff')
    .addBearerAuth({ type: 'http', scheme: 'bearer' }, 'device')
    .build();
  const document = SwaggerModule.createDocument(app, about);
  for (const [path, operations] of Object.entries(document.paths)) {
    for (const method of methods) {
      const operation = operations[method];
      if (operation) describe(operation, `${method.toUpperCase()} ${path}`);
    }
  }
  const known = document.components?.schemas ?? {};
  document.components = {
    ...document.components,
    schemas: { ...known, ...bodySchemas(Object.keys(known)), ...answers },
  };
  return document;
}

function describe(operation: Operation, route: string): void {
  const words = routes[route];
  if (!words) return;
  const { summary, asker, query, answer, media = 'application/json', refusals = [], decides = false } = words;
  operation.summary = summary;
  if (query !== undefined) (operation.parameters ??= []).push(...queryParameters(query));
  if (asker !== 'anybody') operation.security = securityOf(asker);
  for (const [status, response] of Object.entries(operation.responses)) {
    operation.responses[status] = {
      ...response,
      description: answer ? 'Done' : 'Done; no body',
      ...(answer ? { content: { [media]: { schema: answer } } } : {}),
    };
  }
  const codes = new Set<ServiceCode>(refusals);
  if (operation.requestBody) (['invalid-input', 'too-large'] as const).forEach((code) => codes.add(code));
  if (operation.parameters?.length) codes.add('invalid-input');
  if (asker !== 'anybody') (['unauthenticated', 'forbidden'] as const).forEach((code) => codes.add(code));
  if (!route.startsWith('GET')) codes.add('forbidden');
  codes.add('unavailable');
  for (const status of new Set([...codes].map(statusOf))) {
    const here = [...codes].filter((code) => statusOf(code) === status);
    if (decides && status === 404) here.push('not-found');
    addProblem(operation, status, [...new Set(here)].join(', '));
  }
  if (decides) {
    addProblem(
      operation,
      409,
      [...(codes.has('command-id-used') ? ['command-id-used'] : []), 'or why the queue refused'].join(', '),
    );
  }
}

function addProblem(operation: Operation, status: number, description: string): void {
  operation.responses[String(status)] = {
    description,
    content: { 'application/problem+json': { schema: named('Problem') } },
  };
}

function securityOf(asker: Exclude<Asker, 'anybody'>): Record<string, string[]>[] {
  if (asker === 'kiosk or staff') return [{ staff: [] }, { device: [] }];
  return asker === 'staff' || asker === 'leaders' ? [{ staff: [] }] : [{ device: [] }];
}
