/** The screens that are connected, by what they follow, and how all of a kind are told something. */
import type { ClientToServer, Pace, ServerToClient, View } from '@satuatap/shared/live';
import type { Server, Socket } from 'socket.io';
import { tellRoom, type Message } from './broadcast.js';
import { Rooms } from './rooms.js';

export interface SocketData {
  shard?: string;
  deviceId?: string;
  /** Of a desk: the hash of the token of the session that let it in. */
  sessionKey?: string;
}
export type LiveSocket = Socket<ClientToServer, ServerToClient, Record<string, never>, SocketData>;
export type LiveServer = Server<ClientToServer, ServerToClient, Record<string, never>, SocketData>;

export const views: readonly View[] = ['public', 'staff'];
export const paces: readonly Pace[] = ['fast', 'slow'];

export class Audience {
  private readonly rooms = new Rooms();

  constructor(private readonly server: () => LiveServer) {}

  /** Out of the room where it was, into the one that it asks for. */
  move(socket: LiveSocket, buildingId: string, view: View, pace: Pace): void {
    this.leave(socket);
    socket.data.shard = this.rooms.join(buildingId, view, pace);
    void socket.join(socket.data.shard);
  }

  leave(socket: LiveSocket): void {
    const { shard } = socket.data;
    if (shard === undefined) return;
    delete socket.data.shard;
    this.rooms.leave(shard);
    void socket.leave(shard);
  }

  /** Whether anybody follows the building so. */
  has(buildingId: string, of: readonly View[] = views, at: readonly Pace[] = paces): boolean {
    return this.shards(buildingId, of, at).length > 0;
  }

  tell(buildingId: string, message: Message, of: readonly View[] = views, at: readonly Pace[] = paces): void {
    oneATurn(this.shards(buildingId, of, at), (shard) => tellRoom(this.server(), shard, message));
  }

  private shards(buildingId: string, of: readonly View[], at: readonly Pace[]): string[] {
    return of.flatMap((view) => at.flatMap((pace) => this.rooms.shards(buildingId, view, pace)));
  }
}

/** Each shard in a turn of the loop of its own, so that commands get through between them. */
function oneATurn([shard, ...rest]: readonly string[], speak: (shard: string) => void): void {
  if (shard === undefined) return;
  speak(shard);
  if (rest.length > 0) setImmediate(() => oneATurn(rest, speak));
}
