/**
 * What the building keeps of a person, for that person: shown, taken along and deleted on request.
 *
 *   POST   /buildings/:id/people/find                FindPersonBody -> FoundPerson[]    reception
 *   GET    /buildings/:id/people/:personId           -> PersonFile                      reception
 *   GET    /buildings/:id/people/:personId/file      JSON to hand over, nothing masked  reception
 *   DELETE /buildings/:id/people/:personId           -> ForgottenPerson                 reception
 */
import type { Language, Text } from '../queue/index.js';

/** One of these, in a body and never in an address. `code`: of a visitor who is known, or of a badge. */
export interface FindPersonBody {
  readonly phone?: string;
  readonly identity?: string;
  readonly code?: string;
}

export interface FoundPerson {
  readonly id: string;
  readonly name: string;
  readonly company: string | null;
  /** Masked, both. */
  readonly phone: string | null;
  readonly identity: string | null;
  /** Epoch ms. */
  readonly seenAt: number;
  readonly remembered: boolean;
}

/** Rows of one kind that speak of the person. */
export interface PersonTrace {
  readonly kind: string;
  readonly what: Text;
  readonly rows: readonly {
    readonly at: number | null;
    /** By the names of the table's columns. */
    readonly facts: Readonly<Record<string, string | number | null>>;
  }[];
}

export interface PersonFile {
  readonly id: string;
  readonly name: string;
  readonly company: string | null;
  readonly phone: string | null;
  readonly email: string | null;
  /** Masked on the screen, whole in the file that is handed over. */
  readonly identity: string | null;
  readonly hasPhoto: boolean;
  readonly remembered: boolean;
  readonly createdAt: number;
  readonly seenAt: number;
  readonly consent: {
    readonly text: string;
    readonly language: Language;
    readonly signed: boolean;
    readonly at: number;
  } | null;
  /** When each part of it goes by itself, epoch ms. */
  readonly goes: { readonly identity: number; readonly photo: number; readonly all: number };
  readonly traces: readonly PersonTrace[];
}

export interface ForgottenPerson {
  /** Rows that were deleted or emptied, by kind. */
  readonly rows: Readonly<Record<string, number>>;
}
