/** A small window at the foot of the page, where the thumb is. */
import { Frame } from '../hall/frame.js';

export function Sheet(props: { title: string; onClose: () => void; children: React.ReactNode }) {
  return (
    <div className="evacuation-sheet">
      <Frame {...props} />
    </div>
  );
}
