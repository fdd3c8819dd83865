/**
 * Sizes of a board from where its farthest reader sits. Calls stand at the size that a capital needs to be read from
 * there; as many as fit stand so, and all others in a smaller list. Everything else takes what room is left.
 */
export interface Place {
  /** Metres to the farthest seat. */
  readonly farthestMetres: number;
  readonly diagonalInches: number;
}

/** What the board has to show, at its longest. */
export interface Content {
  /** "A012" */
  readonly number: string;
  /** "12" */
  readonly counter: string;
  /** Counters of the zone: more calls than these are never open at once. */
  readonly counters: number;
}

export interface BoardLayout {
  /** `beside`: lists in a column at the right; `below`: in a band under the calls; `tall`: the same, one under another. */
  readonly shape: 'beside' | 'below' | 'tall';
  /** The counter stands under the number, because both do not fit in one row. */
  readonly stacked: boolean;
  /** Font of a call's number, CSS pixels; and the height of its row. */
  readonly numberPx: number;
  readonly rowPx: number;
  /** Calls that fit at this size. */
  readonly rows: number;
  /** Font of a number in the list of the others, and how many of them it has room for. */
  readonly listPx: number;
  readonly listColumns: number;
  readonly listRows: number;
  /** Lines that fit on one page. */
  readonly lineRows: number;
  /** From how far the calls are readable: less than was asked for if the screen is too small for it. */
  readonly readableMetres: number;
}

/** A capital must fill 0.7° of the reader's view: 12.2 mm a metre (EN 301 549, 5.1.4). */
const capitalMmPerMetre = 12.2;
const mmPerInch = 25.4;
/** Of Atkinson Hyperlegible Next in bold, in ems. */
const capitalEm = 0.67;
const digitEm = 0.63;
const letterEm = 0.71;
const wideLetterEm = 0.9;

/** The board's root size follows the screen; display.css says the same. */
const remOf = (widthPx: number, heightPx: number): number =>
  Math.max(12, 0.0115 * Math.max(widthPx, heightPx));

/** The fixed parts of display.css, in root ems. */
const parts = {
  margin: 0.9,
  gap: 0.7,
  head: 4.4,
  headTall: 5.9,
  foot: 2.6,
  title: 2.2,
  line: 2.5,
  /** The arrow with its words between number and counter. */
  way: 10,
  /** Inside of a row, left and right together; and the gaps between its parts. */
  rowInside: 2.6,
  rowGaps: 2,
  /** The least that the lists need. */
  band: 10.2,
  bandTall: 18,
} as const;

const rowEms = 0.8;
const stackedRowEms = 1.66;
const listRowEms = 1.08;
const besideShare = 0.66;
const listShare = 0.3;
const mostRows = 5;

const emsOf = (text: string): number =>
  Array.from(text).reduce(
    (sum, sign) => sum + (/[0-9]/.test(sign) ? digitEm : /[MWOQ]/.test(sign) ? wideLetterEm : letterEm),
    0,
  );

interface Room {
  readonly shape: BoardLayout['shape'];
  readonly stacked: boolean;
  readonly width: number;
  readonly height: number;
}

export function boardLayout(place: Place, content: Content, width: number, height: number): BoardLayout {
  const rem = remOf(width, height);
  const pxPerMm = Math.hypot(width, height) / (place.diagonalInches * mmPerInch);
  const pxPerMetre = (capitalMmPerMetre * pxPerMm) / capitalEm;
  const needed = Math.ceil(place.farthestMetres * pxPerMetre);
  const room = roomFor(needed, content, width, height, rem);
  const rowEm = room.stacked ? stackedRowEms : rowEms;
  const gap = parts.gap * rem;
  // However far the reader sits, one call must fit; and few calls may be larger than they need to be.
  const widest = widestPx(room, content, rem);
  const fitting = Math.min(needed, widest, room.height / rowEm);
  const fit = Math.max(1, Math.floor((room.height + gap) / (fitting * rowEm + gap)));
  const rows = Math.min(fit, mostRows, Math.max(2, content.counters));
  // Where lists stand below, what is left over is theirs, unless there is room for more calls than there can be.
  const full = Math.floor((room.height + gap) / rows - gap);
  const fills = room.shape === 'beside' || rows < fit;
  const numberPx = Math.floor(Math.min(fills ? full / rowEm : fitting, widest));
  const rowPx = room.shape === 'beside' ? full : Math.floor(numberPx * rowEm);
  return {
    shape: room.shape,
    stacked: room.stacked,
    numberPx,
    rowPx,
    rows,
    ...listsIn(
      leftBy(room, rows * (rowPx + gap) - gap, width, height, rem),
      room.shape,
      numberPx,
      content,
      rem,
    ),
    readableMetres: Math.min(place.farthestMetres, numberPx / pxPerMetre),
  };
}

/** Where the calls stand: beside the lists while they fit there, else above them, and stacked if they are wider. */
function roomFor(needed: number, content: Content, width: number, height: number, rem: number): Room {
  const inner = width - 2 * parts.margin * rem;
  const tall = height > width;
  const head = tall ? parts.headTall : parts.head;
  const inside = height - (2 * parts.margin + 2 * parts.gap + head + parts.foot) * rem;
  const beside: Room = { shape: 'beside', stacked: false, width: inner * besideShare, height: inside };
  if (!tall && widestPx(beside, content, rem) >= needed) return beside;
  const band = ((tall ? parts.bandTall : parts.band) + parts.gap) * rem;
  const flat: Room = {
    shape: tall ? 'tall' : 'below',
    stacked: false,
    width: inner,
    height: inside - band,
  };
  return !tall || widestPx(flat, content, rem) >= needed ? flat : { ...flat, stacked: true };
}

/** The largest font with which a call fits into the width. */
function widestPx({ stacked, width }: Room, { number, counter }: Content, rem: number): number {
  const inside = width - parts.rowInside * rem;
  const besideWay = inside - (parts.way + parts.rowGaps) * rem;
  if (!stacked) return besideWay / (emsOf(number) + emsOf(counter));
  return Math.min(inside / emsOf(number), besideWay / emsOf(counter));
}

/** The room beside or below the calls, of which list and lines have each a part. */
function leftBy(room: Room, callsPx: number, width: number, height: number, rem: number): Lists {
  const { margin, gap, head, headTall, foot, title } = parts;
  const inner = width - 2 * margin * rem;
  const inside = height - (2 * margin + 2 * gap + (room.shape === 'tall' ? headTall : head) + foot) * rem;
  const under = inside - callsPx - gap * rem;
  switch (room.shape) {
    case 'beside': {
      const listHeight = (inside - gap * rem) * 0.44;
      return {
        listWidth: inner - room.width - 2 * gap * rem,
        listHeight: listHeight - title * rem,
        linesHeight: inside - listHeight - (gap + title) * rem,
      };
    }
    case 'below':
      return {
        listWidth: (inner - 2 * gap * rem) / 2,
        listHeight: under - title * rem,
        linesHeight: under - title * rem,
      };
    case 'tall': {
      const listHeight = (under - gap * rem) * 0.4;
      return {
        listWidth: inner,
        listHeight: listHeight - title * rem,
        linesHeight: under - listHeight - (gap + title) * rem,
      };
    }
  }
}

interface Lists {
  readonly listWidth: number;
  readonly listHeight: number;
  readonly linesHeight: number;
}

function listsIn(
  { listWidth, listHeight, linesHeight }: Lists,
  shape: BoardLayout['shape'],
  numberPx: number,
  { number, counter }: Content,
  rem: number,
): Pick<BoardLayout, 'listPx' | 'listColumns' | 'listRows' | 'lineRows'> {
  const ems = emsOf(number) + emsOf(counter) + 1.9;
  const least = 2.2 * rem;
  const columns = shape === 'beside' ? 1 : 2;
  // Two rows at least: one alone would turn too often.
  const listPx = Math.floor(
    Math.max(
      least,
      Math.min(numberPx * listShare, (listWidth / columns - rem) / ems, listHeight / 2 / listRowEms),
    ),
  );
  return {
    listPx,
    listColumns: Math.max(1, Math.floor((listWidth + parts.gap * rem) / (listPx * ems + parts.gap * rem))),
    listRows: Math.max(1, Math.floor(listHeight / (listPx * listRowEms))),
    lineRows: Math.max(1, Math.floor(linesHeight / (parts.line * rem))),
  };
}
