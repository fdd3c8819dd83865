/** Puts a screen of staff into a hall, as the real frame does, with a door in place of the network. */
import type { BuildingNews, DeviceInfo, FloorNews } from '@satuatap/shared/contract';
import type { Language, Role } from '@satuatap/shared/queue';
import { HallContext } from '../hall/hall-screen.js';
import { Notices } from '../sending/notices.js';
import { useSender } from '../sending/use-sender.js';
import type { TestHall } from './test-hall.js';

// jsdom has no modal dialogs; what they add (the rest of the page out of reach) is tried in a real browser.
HTMLDialogElement.prototype.showModal = function showModal(this: HTMLDialogElement) {
  this.open = true;
};

interface InHallProps {
  readonly hall: TestHall;
  readonly devices?: readonly DeviceInfo[];
  readonly floor?: FloorNews;
  readonly news?: BuildingNews['versions'];
  readonly language?: Language;
  readonly staffId?: string;
  readonly staffRole?: Role;
  readonly agencyIds?: readonly string[];
  readonly children: React.ReactNode;
}

export function InHall({
  hall,
  devices = [],
  floor = { buildingId: 'uji', taken: [], unread: [], version: 0 },
  news = {},
  language = 'id',
  staffId = 'ani',
  staffRole = 'supervisor',
  agencyIds = [],
  children,
}: InHallProps) {
  const { sender, state } = useSender({
    buildingId: 'uji',
    staffId,
    undoSeconds: () => 10,
    storage: sessionStorage,
  });
  const { day, now, config } = hall;
  return (
    <HallContext
      value={{
        client: {
          now: () => hall.now,
          onEvents: (listener) => hall.onEvents((events) => listener(events, hall.day)),
        },
        view: {
          state: 'live',
          day,
          demo: false,
          lastAt: now,
          devices,
          floor,
          news,
          forecast: null,
          evacuation: null,
          problem: null,
        },
        config,
        sender,
        state,
        busy: state.pending !== null,
        session: { staffId, name: staffId, role: staffRole, buildingIds: [], agencyIds, demo: false },
        language,
        names: new Map([
          ['ani', 'Ani Suryani'],
          ['budi', 'Budi Raharjo'],
        ]),
        now,
      }}
    >
      {children}
      <Notices />
    </HallContext>
  );
}
