/** An answer of one sentence to what was scanned, and the way back. */
import { TriangleAlert } from 'lucide-react';
import { useKiosk } from '../kiosk/kiosk-screen.js';
import { Page } from '../sign-in/page.js';
import { Scanner } from './scanner.js';

interface PlainProps {
  readonly title: string;
  readonly text: string;
  readonly onDone: () => void;
}

export function Plain({ title, text, onDone }: PlainProps) {
  const { say, onScan } = useKiosk();
  return (
    <>
      <Page
        title={title}
        act={
          <button type="button" className="main go" onClick={onDone}>
            {say.start}
          </button>
        }
      >
        <div className="news" data-tone="warn">
          <TriangleAlert aria-hidden />
          <p role="alert">{text}</p>
        </div>
      </Page>
      <Scanner onScan={onScan} />
    </>
  );
}
