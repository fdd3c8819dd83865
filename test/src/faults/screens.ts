/** Screens that follow the city by its one address, and keep what they heard. */
import { followBuilding, type LiveClient, type View } from '@satuatap/shared/live';
import type { Day, QueueEvent } from '@satuatap/shared/queue';

export interface Heard {
  readonly date: string;
  readonly event: QueueEvent;
}

export class Screen {
  readonly heard: Heard[] = [];
  private readonly live: LiveClient;

  constructor(
    origin: string,
    readonly buildingId: string,
    readonly view: View,
    headers: Readonly<Record<string, string>> = {},
  ) {
    this.live = followBuilding(
      { origin, buildingId, view, pace: 'fast', headers },
      // A hall may wait longer before it comes back; the check does not.
      { refusedMs: 1000 },
    );
    this.live.onEvents((events, { date }) => {
      this.heard.push(...events.map((event) => ({ date, event })));
    });
  }

  get day(): Day {
    return this.live.getView().day;
  }

  get isLive(): boolean {
    return this.live.getView().state === 'live';
  }

  get name(): string {
    return `a screen of ${this.buildingId} (${this.view})`;
  }

  close(): void {
    this.live.close();
  }
}
