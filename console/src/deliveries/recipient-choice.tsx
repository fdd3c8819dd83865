/** For whom a delivery is: an officer, or an agency where she is not known. */
import type { OfficerEntry } from '@satuatap/shared/contract';
import { useHall } from '../hall/hall-screen.js';
import type { Host } from '../visits/find-hosts.js';
import { HostChoice } from '../visits/host-choice.js';
import { deliveryWords } from './words.js';

interface RecipientChoiceProps {
  readonly officers: readonly OfficerEntry[] | null;
  readonly chosen: Host | null;
  readonly onChoose: (recipient: Host | null) => void;
}

export function RecipientChoice(props: RecipientChoiceProps) {
  const { config, language } = useHall();
  const label = deliveryWords[language].recipientOf;
  return <HostChoice agencies={config.agencies} first label={label} {...props} />;
}
