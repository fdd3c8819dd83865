/** What is wrong with the kiosk itself, said before anybody has touched it for nothing. */
import { timeText } from '@satuatap/shared/time';
import { CloudOff, PrinterX } from 'lucide-react';
import { useKiosk } from './kiosk-screen.js';
import type { PrinterState } from './use-printer.js';

interface NoticesProps {
  readonly printer: PrinterState;
  /** What is under way says itself how it stands. */
  readonly isTaking: boolean;
}

export function Notices({ printer, isTaking }: NoticesProps) {
  const { say, isOffline, view, config, language } = useKiosk();
  // Away from the server nothing is known of the printer.
  const broken = !isOffline && !isTaking && (printer === 'out' || printer === 'fault');
  const isLate = view.state === 'not-current' && !isTaking;
  return (
    <div className="notices">
      {(isOffline || isLate) && (
        <p role="alert" className="banner">
          <CloudOff aria-hidden />
          <span>
            {isOffline ? say.offline : say.notCurrent}
            {view.lastAt !== null && (
              <small>
                {' '}
                {say.lastData} {timeText(view.lastAt, config, language)}.
              </small>
            )}
          </span>
        </p>
      )}
      {broken && (
        <p role="status" className="banner">
          <PrinterX aria-hidden />
          <span>{printer === 'out' ? say.noPaper : say.noPrinter}</span>
        </p>
      )}
    </div>
  );
}
