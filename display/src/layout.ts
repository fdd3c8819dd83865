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

/** CSS pixels of the font in which a call's number is readable from the farthest seat. */
export function numberFontPx(place: Place, widthPx: number, heightPx: number): number {
  const diagonalPx = Math.hypot(widthPx, heightPx);
  const pxPerMm = diagonalPx / (place.diagonalInches * mmPerInch);
  const needed = (capitalMmPerMetre * place.farthestMetres * pxPerMm) / capitalEm;
  // No board is so small that a number would fill more than a third of its height, or half of its width.
  return Math.round(Math.min(needed, heightPx / 3.2, widthPx / 5.5));
}

/** Rows of calls that fit beside the number's size. */
export function rowsThatFit(availablePx: number, fontPx: number): number {
  return Math.max(1, Math.floor(availablePx / (fontPx * 1.25)));
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
