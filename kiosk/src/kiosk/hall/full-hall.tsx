/** A hall that is full: asked for now and then, and said before anybody queues for nothing. Loaded where zones have a limit. */
import { senderWith } from '@satuatap/shared/client';
import type { KioskOccupancy } from '@satuatap/shared/contract';
import type { Language } from '@satuatap/shared/queue';
import { timeText } from '@satuatap/shared/time';
import { UsersRound } from 'lucide-react';
import { useEffect } from 'react';
import { useKiosk, type FullZone } from '../kiosk-screen.js';

const askMs = 5000;

const words = {
  id: {
    full: (zone: string) => `${zone} sedang penuh.`,
    back: (time: string) => `Silakan datang kembali sekitar pukul ${time}.`,
    later: 'Silakan datang kembali nanti, atau tanyakan kepada petugas.',
    still: 'Prioritas tetap dapat mengambil antrean. Yang sudah punya nomor atau janji temu tetap dilayani.',
  },
  en: {
    full: (zone: string) => `${zone} is full.`,
    back: (time: string) => `Please come back at about ${time}.`,
    later: 'Please come back later, or ask a member of staff.',
    still: 'Priority classes still get a ticket. Those with a number or an appointment are still served.',
  },
} satisfies Record<Language, object>;

interface HallWatchProps {
  readonly buildingId: string;
  readonly onFull: (full: readonly FullZone[]) => void;
}

/** Shows nothing. While the server does not answer what it said last stands: it decides anyway. */
export function HallWatch({ buildingId, onFull }: HallWatchProps) {
  useEffect(() => {
    const ask = (): void =>
      void senderWith({})
        .send<KioskOccupancy>('GET', `/buildings/${buildingId}/occupancy/kiosk`)
        .then(
          ({ full }) => onFull(full),
          () => undefined,
        );
    ask();
    const timer = setInterval(ask, askMs);
    return () => clearInterval(timer);
  }, [buildingId, onFull]);
  return null;
}

export function FullHall({ zones }: { zones: readonly FullZone[] }) {
  const { config, language } = useKiosk();
  const say = words[language];
  return (
    <div role="status" className="banner">
      <UsersRound aria-hidden />
      <span>
        {zones.map(({ zoneId, backAt }) => (
          <span key={zoneId}>
            <strong>{say.full(config.zones.find(({ id }) => id === zoneId)?.name[language] ?? '')}</strong>{' '}
            {backAt === null ? say.later : say.back(timeText(backAt, config, language))}{' '}
          </span>
        ))}
        {say.still}
      </span>
    </div>
  );
}
