/** The period in a few numbers, each beside the same of the other period, with the difference in words. */
import type { Measures } from '@satuatap/shared/contract';
import { useLookingBack } from '../looking-back/looking-back-context.js';
import { MeasureName } from './measure-name.js';
import { shownMeasure, topMeasures, type MeasureId } from './shown-measures.js';
import { differenceText, valueText } from './value-text.js';
import { Value } from './value.js';

interface TopFiguresProps {
  readonly now: Measures;
  /** Of the other period; `null` without one. */
  readonly before: Measures | null;
}

export function TopFigures({ now, before }: TopFiguresProps) {
  const { language, say } = useLookingBack();
  const kept = valueText('duration', now.waitKm50, language);
  return (
    <section aria-label={say.inShort}>
      <dl className="figures">
        {topMeasures.map((id) => (
          <Figure key={id} id={id} now={now} before={before} />
        ))}
      </dl>
      <p>
        <MeasureName id="waitKm50" />: <strong>{kept}</strong>.{' '}
        <span className="quiet-text">{say.kaplanMeier}</span>
      </p>
    </section>
  );
}

function Figure({ id, now, before }: TopFiguresProps & { readonly id: MeasureId }) {
  const { language } = useLookingBack();
  return (
    <div>
      <dt>
        <MeasureName id={id} />
      </dt>
      <dd>
        <strong>
          <Value id={id} measures={now} language={language} />
        </strong>{' '}
        {before && (
          <span className="quiet-text">
            {differenceText(shownMeasure(id).kind, now[id], before[id], language)}
          </span>
        )}
      </dd>
    </div>
  );
}
