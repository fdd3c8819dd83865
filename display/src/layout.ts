/** Sizes of a board from where its farthest reader sits. */

export interface Place {
  /** Metres to the farthest seat. */
  readonly farthestMetres: number;
  readonly diagonalInches: number;
}

/** A capital must fill 0.7° of the reader's view: 12.2 mm a metre (EN 301 549, 5.1.4). */
const capitalMmPerMetre = 12.2;
/** Height of a capital in Atkinson Hyperlegible Next, in ems. */
const capitalEm = 0.67;
const mmPerInch = 25.4;

export interface BoardLayout {
  /** CSS pixels of the font in which a call's number is readable from the farthest seat. */
  readonly numberPx: number;
  /** The calls need the whole width: the lines stand in a strip below. */
  readonly wide: boolean;
  /** Calls that fit. */
  readonly rows: number;
}

/** Ems that "A012 → 12" and its margins take. */
const callEms = 5.3;
/** Part of the width that the calls have beside the lines. */
const besideLines = 0.64;
const rowEms = 1.22;
/** In the wide layout a row is the number alone. */
const wideRowEms = 1.12;
/** Header, footer and strip, in root ems of the board. */
const aroundRem = 12;

export function boardLayout(place: Place, widthPx: number, heightPx: number): BoardLayout {
  const pxPerMm = Math.hypot(widthPx, heightPx) / (place.diagonalInches * mmPerInch);
  const needed = (capitalMmPerMetre * place.farthestMetres * pxPerMm) / capitalEm;
  // However far the reader sits, one call must fit.
  const numberPx = Math.round(Math.min(needed, widthPx / callEms, heightPx / 3));
  const upright = heightPx > widthPx;
  const wide = !upright && numberPx > (widthPx * besideLines) / callEms;
  const remPx = Math.min(40, Math.max(12, 0.0115 * Math.max(widthPx, heightPx)));
  const room = (heightPx - aroundRem * remPx) * (upright ? 0.62 : 1);
  return { numberPx, wide, rows: Math.max(1, Math.floor(room / (numberPx * (wide ? wideRowEms : rowEms)))) };
}

const stored = (name: string, otherwise: number): number => {
  const asked = Number(
    new URLSearchParams(location.search).get(name) ?? localStorage.getItem(`satuatap.${name}`),
  );
  return asked > 0 ? asked : otherwise;
};

export const placeOfThisBoard = (): Place => ({
  farthestMetres: stored('metres', 10),
  diagonalInches: stored('inches', 43),
});
