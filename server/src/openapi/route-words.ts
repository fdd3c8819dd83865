/** What can be said of a route. */
import type { ServiceCode } from '@satuatap/shared/contract';
import type { Schema } from './schema.js';

export type Asker =
  | 'anybody'
  | 'staff'
  | 'leaders'
  | 'kiosk'
  | 'kiosk or staff'
  | 'board or sign'
  | 'exit tablet'
  | 'door counter'
  | 'device';

export interface RouteWords {
  readonly summary: string;
  readonly asker: Asker;
  /** The DTO class of its query. */
  readonly query?: string;
  /** `null`: no body. */
  readonly answer: Schema | null;
  /** Of an answer that is not JSON. */
  readonly media?: string;
  /** Beside those that every route of its kind has. */
  readonly refusals?: readonly ServiceCode[];
  /** Whether the queue may refuse it, with one of its own codes. */
  readonly decides?: boolean;
}
