/** Whose figures are shown: the building's, an agency's or a service's. */
import type { SurveyReport } from '@satuatap/shared/contract';
import { serviceOf, type BuildingConfig, type Language } from '@satuatap/shared/queue';
import type { SurveyFigures } from '@satuatap/shared/survey';
import { satisfactionWords } from './words.js';

/** As a select has it: `agency/dukcapil`. */
export const wholeBuilding = '';

export function scopeFigures(report: SurveyReport, scope: string): SurveyFigures {
  const [kind, id] = scope.split('/');
  const groups = kind === 'agency' ? report.agencies : kind === 'service' ? report.services : [];
  // What has no answer in another period is not in that one's report.
  return groups.find((group) => group.id === id)?.figures ?? report.total;
}

export const agencyName = (config: BuildingConfig, id: string): string =>
  config.agencies.find((agency) => agency.id === id)?.short ?? id;
export const serviceName = (config: BuildingConfig, id: string, language: Language): string =>
  serviceOf(config, id)?.name[language] ?? id;

/** Empty for the whole building. */
export function scopeName(scope: string, config: BuildingConfig, language: Language): string {
  const [kind, id = ''] = scope.split('/');
  if (kind === 'agency') return agencyName(config, id);
  return kind === 'service' ? serviceName(config, id, language) : '';
}

interface ScopeChoiceProps {
  readonly report: SurveyReport;
  readonly scope: string;
  readonly config: BuildingConfig;
  readonly language: Language;
  readonly onScope: (scope: string) => void;
}

export function ScopeChoice({ report, scope, config, language, onScope }: ScopeChoiceProps) {
  const say = satisfactionWords[language];
  const known = [
    ...report.agencies.map(({ id }) => `agency/${id}`),
    ...report.services.map(({ id }) => `service/${id}`),
  ];
  return (
    <label className="field">
      {say.scope}
      <select
        value={known.includes(scope) ? scope : wholeBuilding}
        onChange={({ target }) => onScope(target.value)}
      >
        <option value={wholeBuilding}>{say.building}</option>
        <optgroup label={say.agencies}>
          {report.agencies.map(({ id }) => (
            <option key={id} value={`agency/${id}`}>
              {agencyName(config, id)}
            </option>
          ))}
        </optgroup>
        <optgroup label={say.services}>
          {report.services.map(({ id }) => (
            <option key={id} value={`service/${id}`}>
              {serviceName(config, id, language)}
            </option>
          ))}
        </optgroup>
      </select>
    </label>
  );
}
