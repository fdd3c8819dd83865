/** What a board has spoken or passed over today. It outlives a reload, so that nothing is said twice or lost. */

/** More than a day's list of recent calls: older ones cannot come again. */
const kept = 120;

interface Stored {
  readonly date: string;
  readonly seqs: readonly number[];
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

  on(date: string): readonly number[] {
    const stored = JSON.parse(this.storage.getItem(this.key) ?? 'null') as Stored | null;
    return stored?.date === date && Array.isArray(stored.seqs) ? stored.seqs : [];
  }

  add(date: string, seq: number): void {
    const stored: Stored = { date, seqs: [...this.on(date), seq].slice(-kept) };
    this.storage.setItem(this.key, JSON.stringify(stored));
  }
}
