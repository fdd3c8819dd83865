/** The end of a window that only tells something: the way out. */
import { words } from '../words/index.js';
import { useHall } from './hall-screen.js';

export function CloseRow({ onClose }: { readonly onClose: () => void }) {
  const { language } = useHall();
  return (
    <div className="row">
      <button type="button" className="quiet" onClick={onClose}>
        {words[language].close}
      </button>
    </div>
  );
}
