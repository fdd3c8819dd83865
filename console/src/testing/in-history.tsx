/** Puts a part of the history into its frame, with a door in place of the network. */
import type { BuildingSummary } from '@satuatap/shared/contract';
import type { Language } from '@satuatap/shared/queue';
import { LookingBackContext } from '../looking-back/looking-back-context.js';

interface InHistoryProps {
  readonly language?: Language;
  readonly onSignedOut?: () => void;
  readonly children: React.ReactNode;
}

const building = (id: string, name: string): BuildingSummary => ({
  id,
  name,
  city: 'Palembang',
  agencies: ['Dukcapil'],
  serviceIds: ['ktp', 'kk'],
});

export function InHistory({ language = 'id', onSignedOut = () => undefined, children }: InHistoryProps) {
  return (
    <LookingBackContext
      value={{
        session: {
          staffId: 's',
          name: 'sari',
          role: 'supervisor',
          buildingIds: [],
          agencyIds: [],
          demo: false,
        },
        language,
        buildings: [building('uji', 'Gedung uji'), building('lain', 'Gedung lain')],
        onSignedOut,
      }}
    >
      {children}
    </LookingBackContext>
  );
}
