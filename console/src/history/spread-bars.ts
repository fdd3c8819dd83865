/** The bars of a distribution. Pure. */
import type { Distribution } from '@satuatap/shared/contract';

type Bar = Distribution['bars'][number];

/** Those up to the last with somebody in it. */
export const filledBars = (bars: readonly Bar[]): readonly Bar[] =>
  bars.slice(0, bars.findLastIndex(({ count }) => count > 0) + 1);

/** "0–5", "120+", in minutes. */
export const barText = ({ from, to }: Bar): string =>
  to === null ? `${from / 60_000}+` : `${from / 60_000}–${to / 60_000}`;
