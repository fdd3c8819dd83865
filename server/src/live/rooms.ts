/** Who listens to what: a room a building, view and pace, cut into shards that one broadcast serves at a time. */
import type { Pace, View } from '@satuatap/shared/live';

/** Sockets a shard: a broadcast to so many holds the loop for some milliseconds, then commands get through. */
const shardSize = 500;

export class Rooms {
  private readonly sizes = new Map<string, number[]>();

  /** The shard that a new socket joins. */
  join(buildingId: string, view: View, pace: Pace): string {
    const room = roomName(buildingId, view, pace);
    const sizes = this.sizes.get(room) ?? [];
    this.sizes.set(room, sizes);
    let shard = sizes.findIndex((size) => size < shardSize);
    if (shard < 0) shard = sizes.length;
    sizes[shard] = (sizes[shard] ?? 0) + 1;
    return `${room}#${shard}`;
  }

  leave(shardName: string): void {
    const [room = '', shard = '0'] = shardName.split('#');
    const sizes = this.sizes.get(room);
    const index = Number(shard);
    if (sizes?.[index]) sizes[index] -= 1;
  }

  /** Shards of the room that have somebody in them. */
  shards(buildingId: string, view: View, pace: Pace): string[] {
    const room = roomName(buildingId, view, pace);
    return (this.sizes.get(room) ?? []).flatMap((size, index) => (size > 0 ? [`${room}#${index}`] : []));
  }
}

const roomName = (buildingId: string, view: View, pace: Pace): string => `${buildingId}/${view}/${pace}`;
