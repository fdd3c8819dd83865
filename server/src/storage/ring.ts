/** How the instances of a city tell one another that there is something to read. The news itself stands in tables. */

export type RingMessage =
  | {
      /** A building's journal has got so far. */
      readonly topic: 'day';
      readonly buildingId: string;
      readonly date: string;
      readonly seq: number;
    }
  /** The building's devices, or how they are, changed. */
  | { readonly topic: 'devices'; readonly buildingId: string }
  /** Who sees to the building's alarms, or a message to its desks, changed. */
  | { readonly topic: 'floor'; readonly buildingId: string }
  /** A part of the building changed, of those that are counted in `building_news`. */
  | { readonly topic: 'news'; readonly buildingId: string }
  /** A session was ended; `key` is the hash of its token. */
  | { readonly topic: 'session'; readonly key: string };

/**
 * A ring may be lost, may come twice and comes back to whoever rang: who hears one looks into the tables, and looks
 * there now and then all the same.
 */
export abstract class Ring {
  private readonly listeners = new Set<(message: RingMessage) => void>();

  abstract tell(message: RingMessage): void;

  onMessage(listener: (message: RingMessage) => void): void {
    this.listeners.add(listener);
  }

  protected hear(message: RingMessage): void {
    for (const listener of this.listeners) listener(message);
  }

  async close(): Promise<void> {}
}

/** One process alone has nobody to tell. */
export class NoRing extends Ring {
  tell(): void {}
}
