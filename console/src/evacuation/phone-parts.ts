/** The parts of an evacuation that a phone has: those that the server told of, and its own that wait to be sent. */
import { mostParts, type EvacuationPartBody } from '@satuatap/shared/contract';
import { noParts, withParts, type EvacuationPart, type Parts } from '@satuatap/shared/evacuation';
import type { KeptPart } from './kept.js';

/** Bytes of one sending at most; the server takes 64 kB. */
const mostBytes = 48_000;

export class PhoneParts {
  private told: Parts = noParts;
  private readonly own = new Map<string, EvacuationPart>();

  /** Made here, and not at the server yet. */
  get unsent(): number {
    return this.own.size;
  }

  /** What is shown: the server's word, and what it does not know yet. */
  all(): Parts {
    return withParts(
      this.told,
      [...this.own.values()].filter(({ id }) => !this.told.has(id)),
    );
  }

  /** As the phone kept them. */
  restore(kept: readonly KeptPart[]): void {
    for (const { part, isSent } of kept) {
      if (isSent) this.told = withParts(this.told, [part]);
      else this.own.set(part.id, part);
    }
  }

  /** Made here. */
  add(parts: readonly EvacuationPart[]): void {
    for (const part of parts) this.own.set(part.id, part);
  }

  /** @param isWhole they are all that the server has */
  learn(parts: readonly EvacuationPart[], isWhole: boolean): void {
    this.told = withParts(isWhole ? noParts : this.told, parts);
    for (const { id } of parts) this.own.delete(id);
  }

  /** What the server had told of waits to be sent to it. @param isAlone without what was made here */
  sendAgain(isAlone: boolean): void {
    if (isAlone) this.own.clear();
    for (const part of this.told.values()) if (part.type !== 'end') this.own.set(part.id, part);
  }

  /** Nothing waits to be sent, and nothing is known any more. */
  forget(): void {
    this.told = noParts;
  }

  /** As many as are sent at once, the first first. */
  batch(): EvacuationPartBody[] {
    let bytes = 0;
    const parts: EvacuationPartBody[] = [];
    for (const part of this.own.values()) {
      bytes += new TextEncoder().encode(JSON.stringify(part)).length;
      if (part.type === 'end' || parts.length === mostParts || (parts.length > 0 && bytes > mostBytes)) break;
      parts.push(part);
    }
    return parts;
  }
}
