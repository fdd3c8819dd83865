/** A badge as ZPL II, for label printers of 203 dpi: eight dots a millimetre. */
import type { Badge } from '@satuatap/shared/contract';
import { shortDateText, timeText } from '@satuatap/shared/time';
import type { BuildingConfig, BadgeLayout, Language } from '@satuatap/shared/queue';
import type { PictureSize } from './zpl-picture.js';

interface Sheet {
  /** Dots. */
  readonly width: number;
  readonly length: number;
  readonly margin: number;
  readonly name: number;
  readonly text: number;
  readonly number: number;
  /** How many dots a module of the QR code has. */
  readonly module: number;
  /** Beside the QR code, three to four as the camera's picture. */
  readonly photo: PictureSize;
}

const sheets: Readonly<Record<BadgeLayout, Sheet>> = {
  '62mm': {
    width: 496,
    length: 800,
    margin: 24,
    name: 56,
    text: 34,
    number: 80,
    module: 6,
    photo: { width: 200, height: 266 },
  },
  '4x6': {
    width: 812,
    length: 1218,
    margin: 40,
    name: 92,
    text: 50,
    number: 130,
    module: 9,
    photo: { width: 320, height: 426 },
  },
};

/** As `zplPicture` wants it. */
export const photoSize = (layout: BadgeLayout): PictureSize => sheets[layout].photo;

/** @param photo the graphic field of `zplPicture`, where the building has photos and the visitor one */
export function zplBadge(
  badge: Pick<
    Badge,
    'name' | 'agency' | 'floor' | 'host' | 'number' | 'people' | 'validUntil' | 'code' | 'layout'
  >,
  building: Pick<BuildingConfig, 'name' | 'timeZone' | 'zoneLabel'>,
  language: Language,
  photo: string | null,
): string {
  const sheet = sheets[badge.layout];
  const { margin, width, length } = sheet;
  const until = `${shortDateText(badge.validUntil, building, language)} ${timeText(badge.validUntil, building, language)}`;
  const people = badge.people > 1 ? ` · ${badge.people} ${language === 'id' ? 'orang' : 'people'}` : '';
  const lines: readonly (readonly [height: number, rows: number, text: string])[] = [
    [sheet.text, 1, building.name],
    [sheet.number, 1, `${badge.number}${people}`],
    [sheet.name, 2, badge.name],
    [sheet.text, 2, [badge.agency, badge.floor].filter((each) => each !== '').join(', ')],
    [sheet.text, 1, badge.host],
    [sheet.text, 1, `${language === 'id' ? 'Berlaku sampai' : 'Valid until'} ${until}`],
  ];
  let top = margin;
  const fields = lines.map(([height, rows, text]) => {
    const field = `^FO${margin},${top}^A0N,${height},${height}^FB${width - 2 * margin},${rows},0,L^FH_^FD${plain(text)}^FS`;
    top += rows * height + Math.round(height / 3);
    return field;
  });
  return [
    '^XA^CI28',
    `^PW${width}^LL${length}`,
    ...fields,
    `^FO${margin},${top}^BQN,2,${sheet.module}^FH_^FDMA,${plain(badge.code)}^FS`,
    ...(photo === null ? [] : [`^FO${width - margin - sheet.photo.width},${top}${photo}`]),
    '^XZ',
    '',
  ].join('\n');
}

/** What would begin a command, or is not to be read, as its hexadecimal code after `_`. */
const plain = (text: string): string =>
  text
    .replaceAll(/\p{Cc}/gu, ' ')
    .replaceAll(/[\^~_\\]/g, (sign) => `_${sign.charCodeAt(0).toString(16).toUpperCase()}`);
