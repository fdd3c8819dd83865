/** The signature of who took a delivery. */
import type { DeliveryEntry, DeliverySignature } from '@satuatap/shared/contract';
import { signatureBox } from '@satuatap/shared/react';
import { dateText, timeText } from '@satuatap/shared/time';
import { refusalWords } from '@satuatap/shared/words';
import { Frame } from '../hall/frame.js';
import { useHall } from '../hall/hall-screen.js';
import { useFresh } from '../hall/use-fresh.js';
import { words } from '../words/index.js';
import { deliveryWords } from './words.js';

interface SignatureWindowProps {
  readonly delivery: DeliveryEntry;
  readonly onClose: () => void;
}

export function SignatureWindow({ delivery, onClose }: SignatureWindowProps) {
  const { config, language } = useHall();
  const say = deliveryWords[language];
  const { answer, problem } = useFresh<DeliverySignature>(
    `/buildings/${config.id}/deliveries/${delivery.id}/signature`,
  );
  return (
    <Frame title={say.signatureOf(delivery.number)} onClose={onClose}>
      {problem ? (
        <p role="alert" className="banner bad">
          {refusalWords(problem.code, language, problem.facts ?? {}, config)}
        </p>
      ) : answer === null ? (
        <p role="status">{say.loading}</p>
      ) : (
        <figure className="signature shown">
          <svg viewBox={signatureBox} role="img" aria-label={say.signatureOf(delivery.number)}>
            <path d={answer.signature} />
          </svg>
          <figcaption>
            <strong>{answer.takenBy}</strong> · {dateText(answer.at, config, language)},{' '}
            {timeText(answer.at, config, language)}
          </figcaption>
        </figure>
      )}
      <p className="quiet-text">{say.signatureNote}</p>
      <div className="row">
        <button type="button" className="main" data-first="" onClick={onClose}>
          {words[language].close}
        </button>
      </div>
    </Frame>
  );
}
