/** The hour in which the buildings' day ends, 23.00 to 24.00 WIB. */
const lastHourUtc = 16;
const earlierMs = 3 * 3_600_000;

const shiftMs = new Date().getUTCHours() === lastHourUtc ? earlierMs : 0;

/**
 * A clock for servers of tests that begin shortly before the buildings' midnight: some hours earlier, for at midnight
 * their day ends under the test, with all its tickets. At other times none, and the server has the machine's.
 */
export const beforeMidnight = (): string | undefined =>
  shiftMs === 0 ? undefined : new Date(Date.now() - shiftMs).toISOString();
