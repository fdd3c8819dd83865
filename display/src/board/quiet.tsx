/** What a board says while nobody is called. */
import type { BuildingConfig } from '@satuatap/shared/queue';
import { dateText, localDate, timeText } from '@satuatap/shared/time';
import type { HallState } from './hall-state.js';

interface QuietProps {
  readonly hall: HallState;
  readonly config: BuildingConfig;
  readonly now: number;
}

export function Quiet({ hall, config, now }: QuietProps) {
  const [id, en] = wordsOf(hall, config, now);
  return (
    <div className="quiet">
      <p>{id}</p>
      <p lang="en">{en}</p>
    </div>
  );
}

function wordsOf(hall: HallState, config: BuildingConfig, now: number): readonly [string, string] {
  switch (hall.state) {
    case 'open':
      return ['Silakan ambil antrean di kios', 'Please take a ticket at the kiosk'];
    case 'break': {
      const prayer = hall.reason === 'prayer';
      return [
        `${prayer ? 'Istirahat salat' : 'Istirahat'} sampai ${timeText(hall.until, config, 'id')}`,
        `${prayer ? 'Prayer break' : 'Break'} until ${timeText(hall.until, config, 'en')}`,
      ];
    }
    case 'closed': {
      const { holiday, opensAt } = hall;
      const today =
        opensAt !== null && localDate(opensAt, config.timeZone) === localDate(now, config.timeZone);
      const id = today ? 'Belum buka' : holiday ? `Libur: ${holiday.id}` : 'Tutup';
      const en = today ? 'Not open yet' : holiday ? `Holiday: ${holiday.en}` : 'Closed';
      if (opensAt === null) return [id, en];
      const day = (language: 'id' | 'en'): string =>
        today ? '' : `${dateText(opensAt, config, language)}${language === 'id' ? ' pukul' : ' at'} `;
      return [
        `${id} · buka ${today ? 'pukul ' : ''}${day('id')}${timeText(opensAt, config, 'id')}`,
        `${en} · opens ${today ? 'at ' : ''}${day('en')}${timeText(opensAt, config, 'en')}`,
      ];
    }
  }
}
