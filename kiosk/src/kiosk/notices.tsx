/** What is wrong with the kiosk itself, said before anybody has touched it for nothing. */
import { timeText } from '@satuatap/shared/time';
import { CloudOff, PrinterX } from 'lucide-react';
import { useKiosk } from './kiosk-screen.js';
import type { PrinterState } from './use-printer.js';

export function Notices({ printer }: { printer: PrinterState }) {
  const { say, isOffline, view, config, language } = useKiosk();
  // Away from the server nothing is known of the printer.
  const broken = !isOffline && (printer === 'out' || printer === 'fault');
  return (
    <div className="notices">
      {isOffline && (
        <p role="alert" className="banner">
          <CloudOff aria-hidden />
          <span>
            {say.offline}
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
