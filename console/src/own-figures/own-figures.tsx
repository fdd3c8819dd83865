/** The signed-in officer's own work, which nobody else sees: of today, a week, or a month. */
import type { OwnStatistics } from '@satuatap/shared/contract';
import type { Language } from '@satuatap/shared/queue';
import { plusDays } from '@satuatap/shared/time';
import { refusalWords } from '@satuatap/shared/words';
import { useState } from 'react';
import { Frame } from '../hall/frame.js';
import { shownMeasure, type MeasureId } from '../history/shown-measures.js';
import { valueText } from '../history/value-text.js';
import { today } from '../looking-back/today.js';
import { useAnswer } from '../looking-back/use-answer.js';
import './own-figures.css';
import { words } from '../words/index.js';
import { ownWords } from './words.js';

/** Days before today. */
const periods = [0, 6, 29] as const;

const shown = [
  'served',
  'transferred',
  'missed',
  'serviceMean',
  'serviceP90',
  'counterOpenMs',
  'counterServingMs',
  'counterIdleMs',
  'counterPausedMs',
] as const satisfies readonly MeasureId[];

interface OwnFiguresProps {
  readonly language: Language;
  readonly onClose: () => void;
}

export function OwnFigures({ language, onClose }: OwnFiguresProps) {
  const [back, setBack] = useState<(typeof periods)[number]>(0);
  const to = today();
  const { answer, state, problem, again } = useAnswer<OwnStatistics>(
    `/me/statistics?from=${plusDays(to, -back)}&to=${to}`,
  );
  const say = ownWords[language];
  return (
    <Frame title={say.title} onClose={onClose} wide>
      <p className="quiet-text">{say.onlyYou}</p>
      <div role="group" className="row" aria-label={say.period}>
        {periods.map((days) => (
          <button type="button" key={days} aria-pressed={days === back} onClick={() => setBack(days)}>
            {{ 0: say.today, 6: say.week, 29: say.month }[days]}
          </button>
        ))}
      </div>
      {state === 'loading' && <p role="status">{words[language].loading}</p>}
      {(state === 'offline' || state === 'refused') && (
        <p role="alert" className="banner">
          <span>{problem && state === 'refused' ? refusalWords(problem.code, language) : say.away}</span>
          <button type="button" onClick={again}>
            {words[language].tryAgain}
          </button>
        </p>
      )}
      {state === 'ready' && answer && (
        <table className="table own-figures">
          <caption className="only-heard">{say.title}</caption>
          <tbody>
            {shown.map((id) => {
              const { name, kind, means } = shownMeasure(id);
              return (
                <tr key={id}>
                  <th scope="row">
                    {name[language]}
                    <span className="quiet-text">{means[language]}</span>
                  </th>
                  <td data-measure={id}>
                    <strong>{valueText(kind, answer.total[id], language)}</strong>
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
      <button type="button" className="main" onClick={onClose}>
        {words[language].close}
      </button>
    </Frame>
  );
}
