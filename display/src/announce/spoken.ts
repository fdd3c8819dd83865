/**
 * What a board has spoken or passed over today, and whether the server was told. It outlives a reload, so that nothing
 * is said twice or lost.
 */
import type { Heard } from '@satuatap/shared/queue';

/** More than a day's list of recent calls: older ones cannot come again. */
const kept = 120;

export interface SpokenCall {
  readonly seq: number;
  readonly ticketId: number;
  readonly how: Heard;
  readonly told: boolean;
}

export class Spoken {
  private readonly key: string;

  constructor(
    buildingId: string,
    zoneId: string,
    private readonly storage: Pick<Storage, 'getItem' | 'setItem'>,
  ) {
    this.key = `satuatap.spoken.${buildingId}.${zoneId}`;
  }

  on(date: string): readonly SpokenCall[] {
    try {
      const stored: unknown = JSON.parse(this.storage.getItem(this.key) ?? 'null');
      return isStored(stored) && stored.date === date ? stored.calls : [];
    } catch {
      // A spoilt note is as none: better a call said again than a board that does not start.
      return [];
    }
  }

  /** Notes the call, or what is newly known of it. */
  add(date: string, call: SpokenCall): void {
    const others = this.on(date).filter(({ seq }) => seq !== call.seq);
    this.storage.setItem(this.key, JSON.stringify({ date, calls: [...others, call].slice(-kept) }));
  }
}

const isStored = (value: unknown): value is { date: string; calls: SpokenCall[] } =>
  typeof value === 'object' &&
  value !== null &&
  'date' in value &&
  'calls' in value &&
  Array.isArray(value.calls);
