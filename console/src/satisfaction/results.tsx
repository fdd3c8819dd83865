/** Index, class and sample, and each element with a bar beside its number. */
import type { SurveyReport } from '@satuatap/shared/contract';
import type { BuildingConfig, Language } from '@satuatap/shared/queue';
import { bandOf, bestScore, surveyOf, type SurveyFigures } from '@satuatap/shared/survey';
import { Figure } from '../hall/figure.js';
import { decimalText, wholeText } from './texts.js';
import { satisfactionWords } from './words.js';

interface ResultsProps {
  readonly figures: SurveyFigures;
  /** `null` where they are not told apart. */
  readonly channels: SurveyReport['channels'] | null;
  readonly config: BuildingConfig;
  readonly language: Language;
}

export function Results({ figures, channels, config, language }: ResultsProps) {
  const say = satisfactionWords[language];
  const survey = surveyOf(config);
  const { index, respondents, complete, needed, served } = figures;
  const whole = (value: number): string => wholeText(value, language);
  if (respondents === 0) {
    return (
      <p className="banner">
        {say.empty} {say.emptyHow}
      </p>
    );
  }
  const band = index === null ? null : bandOf(survey, index);
  const isShort = complete < needed;
  return (
    <section aria-label={say.elements}>
      <dl className="figures">
        <Figure
          label={say.index}
          value={decimalText(index, language)}
          note={band ? `${say.grade} ${band.class}: ${band.label[language]}` : say.noIndex}
        />
        <Figure
          label={say.complete}
          value={`${isShort ? '▲' : '✓'} ${whole(complete)}`}
          note={say.needed(whole(needed))}
          alarming={isShort}
        />
        <Figure label={say.quick} value={whole(respondents - complete)} note={say.quickNote} />
        <Figure label={say.served} value={whole(served)} />
        {channels && (
          <Figure label={say.channels} value={`${whole(channels.phone)} / ${whole(channels.tablet)}`} />
        )}
      </dl>
      <p>{isShort ? `▲ ${say.short(whole(needed - complete))}` : `✓ ${say.enough}`}</p>
      <h2>{say.elements}</h2>
      <table className="table elements">
        <thead>
          <tr>
            <th scope="col">{say.element}</th>
            <th scope="col" className="figure">
              {say.average} <small>({say.scale})</small>
            </th>
            <th scope="col" className="only-wide" aria-hidden="true" />
            <th scope="col" className="figure">
              {say.answers}
            </th>
          </tr>
        </thead>
        <tbody>
          {figures.elements.map(({ id, average, answers }, place) => (
            <tr key={id}>
              <th scope="row">
                {id} {survey.elements[place]?.name[language]}
              </th>
              <td className="figure">{decimalText(average, language)}</td>
              <td className="only-wide" aria-hidden="true">
                <span className="meter" style={{ inlineSize: `${((average ?? 0) / bestScore) * 100}%` }} />
              </td>
              <td className="figure">{whole(answers)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
