/** How many people a building's zones hold, and how it is counted who is inside; `shared/src/occupancy` makes something of it. */

/** People: at `warn` staff are told, at `limit` the kiosk says that the zone is full. */
export interface Capacity {
  readonly warn: number;
  readonly limit: number;
}

export interface OccupancyRules {
  /** By zone; one that is not here holds as many as come. */
  readonly capacity: Readonly<Record<string, Capacity>>;
  /** Where visitors wait until their host sees them; `null`: the first zone of the lowest floor. */
  readonly receptionZoneId: string | null;
  /** Minutes that somebody whose ticket has ended is still believed to be where it ended. */
  readonly lingerMinutes: number;
  /** Minutes over which what a count by hand found otherwise fades away. */
  readonly countFadesMinutes: number;
  /** Minutes without a word of a door counter after which its zone is reckoned without it. */
  readonly doorSilentMinutes: number;
  /** Days that five-minute samples are kept, and that hours are. */
  readonly keptDays: { readonly samples: number; readonly hours: number };
}
