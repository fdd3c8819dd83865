/** The server's OpenAPI document, to walk its routes and to hold answers against it. */
import { Ajv, type ValidateFunction } from 'ajv';

interface Operation {
  readonly summary?: string;
  readonly parameters?: readonly { readonly name: string; readonly in: string; readonly required: boolean }[];
  readonly requestBody?: { readonly content: Record<string, { readonly schema: { readonly $ref: string } }> };
  readonly responses: Record<string, { readonly content?: Record<string, { readonly schema: object }> }>;
}

interface Document {
  readonly paths: Record<string, Record<string, Operation>>;
  readonly components: {
    readonly schemas: Record<string, { readonly properties?: Record<string, unknown> }>;
  };
}

export interface Route {
  /** As in the document: `POST /api/v1/tickets/{token}/cancel`. */
  readonly name: string;
  readonly method: string;
  readonly path: string;
  readonly operation: Operation;
}

export class ApiDocument {
  private readonly ajv: Ajv;
  private readonly checks = new Map<string, ValidateFunction>();

  private constructor(readonly document: Document) {
    this.ajv = new Ajv({ strict: false, allErrors: true, validateFormats: false });
    this.ajv.addSchema(document, 'api');
  }

  static async of(origin: string): Promise<ApiDocument> {
    const answer = await fetch(`${origin}/api/docs-json`);
    return new ApiDocument((await answer.json()) as Document);
  }

  get routes(): Route[] {
    return Object.entries(this.document.paths).flatMap(([path, operations]) =>
      Object.entries(operations).map(([verb, operation]) => {
        const method = verb.toUpperCase();
        return { name: `${method} ${path}`, method, path, operation };
      }),
    );
  }

  /** The properties of a route's body. */
  bodyOf({ operation }: Route): string[] {
    const reference = operation.requestBody?.content['application/json']?.schema.$ref ?? '';
    const schema = this.document.components.schemas[reference.split('/').at(-1) ?? ''];
    return Object.keys(schema?.properties ?? {});
  }

  /** What is wrong with an answer, by the document; empty if nothing. */
  mistakes(route: Route, status: number, type: string, text: string): string {
    const response = route.operation.responses[String(status)];
    if (!response) return `${route.name} answers ${status}, which the document does not know: ${text}`;
    if (text === '') return response.content ? `${route.name} ${status} has no body` : '';
    const media = type.split(';')[0] ?? '';
    if (!response.content?.[media]) return `${route.name} ${status} answers ${media}`;
    // Files are not described further.
    if (!media.endsWith('json')) return '';
    const pointer = [
      'paths',
      route.path,
      route.method.toLowerCase(),
      'responses',
      String(status),
      'content',
      media,
      'schema',
    ];
    const reference = `api#/${pointer.map((part) => encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1'))).join('/')}`;
    let check = this.checks.get(reference);
    if (!check) this.checks.set(reference, (check = this.ajv.compile({ $ref: reference })));
    return check(JSON.parse(text)) ? '' : `${route.name} ${status}: ${this.ajv.errorsText(check.errors)}`;
  }
}
