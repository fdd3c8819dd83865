/** What a board says while nobody is called. */
import type { BuildingConfig, Text } from '@satuatap/shared/queue';
import { dateText, localDate, timeText } from '@satuatap/shared/time';
import type { HallState } from './hall-state.js';

interface QuietProps {
  readonly hall: HallState;
  readonly config: BuildingConfig;
  readonly now: number;
}

export function Quiet({ hall, config, now }: QuietProps) {
  const { title, detail } = wordsOf(hall, config, now);
  return (
    <div className="quiet">
      <p>{title.id}</p>
      {detail && <p>{detail.id}</p>}
      <p lang="en">{[title.en, detail?.en].filter(Boolean).join(' · ')}</p>
    </div>
  );
}

interface Words {
  readonly title: Text;
  readonly detail?: Text;
}

function wordsOf(hall: HallState, config: BuildingConfig, now: number): Words {
  switch (hall.state) {
    case 'open':
      return { title: { id: 'Silakan ambil antrean di kios', en: 'Please take a ticket at the kiosk' } };
    case 'break': {
      const prayer = hall.reason === 'prayer';
      return {
        title: { id: prayer ? 'Istirahat salat' : 'Istirahat', en: prayer ? 'Prayer break' : 'Break' },
        detail: {
          id: `Sampai pukul ${timeText(hall.until, config, 'id')}`,
          en: `until ${timeText(hall.until, config, 'en')}`,
        },
      };
    }
    case 'closed': {
      const { holiday, opensAt } = hall;
      const today =
        opensAt !== null && localDate(opensAt, config.timeZone) === localDate(now, config.timeZone);
      const title = today
        ? { id: 'Belum buka', en: 'Not open yet' }
        : holiday
          ? { id: `Libur: ${holiday.id}`, en: `Holiday: ${holiday.en}` }
          : { id: 'Tutup', en: 'Closed' };
      if (opensAt === null) return { title };
      const date = (language: 'id' | 'en'): string =>
        today ? '' : `${dateText(opensAt, config, language)} `;
      return {
        title,
        detail: {
          id: `Buka ${date('id')}pukul ${timeText(opensAt, config, 'id')}`,
          en: `opens ${date('en')}at ${timeText(opensAt, config, 'en')}`,
        },
      };
    }
  }
}
