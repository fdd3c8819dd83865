/** A time that never goes back. */

/** The machine's clock moves a little by itself; what is beyond this was set by somebody, or slept through. */
const jumpMs = 1000;

/**
 * Gives epoch ms that start at the machine's time and then run steadily. A machine clock that is set back changes
 * nothing. One that jumps ahead is followed: it was wrong when we started (a flat battery, put right by the network),
 * or the machine has slept.
 * @param machine epoch ms by the machine's clock
 * @param steady ms since some moment, never set
 */
export function steadyTime(machine: () => number, steady: () => number): () => number {
  let offset = machine() - steady();
  return () => {
    const elapsed = steady();
    const ahead = machine() - elapsed - offset;
    if (ahead > jumpMs) offset += ahead;
    return Math.floor(elapsed + offset);
  };
}
