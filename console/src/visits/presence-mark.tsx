import type { Presence } from '@satuatap/shared/contract';
import { canBeMet } from '@satuatap/shared/directory';
import { useHall } from '../hall/hall-screen.js';
import { presenceText } from './presence-text.js';

/** Where an officer is, by words and a mark, not by colour alone. */
export function PresenceMark({ presence }: { readonly presence: Presence }) {
  const { config, language } = useHall();
  const there = canBeMet(presence);
  return (
    <span className="presence" data-in={there}>
      <span aria-hidden="true">{there ? '●' : '○'}</span> {presenceText(presence, config, language)}
    </span>
  );
}
