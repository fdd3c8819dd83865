import type { AuditPage, AuditRow } from '@satuatap/shared/contract';
import { locales } from '@satuatap/shared/time';
import { auditActionWords } from '@satuatap/shared/words';
import { useHall } from '../hall/hall-screen.js';
import { deviceName } from '../supervisor/alarm-texts.js';
import { words } from '../words/index.js';
import { factsText, subjectText } from './entry-words.js';
import { auditWords } from './words.js';

interface EntryTableProps {
  readonly entries: readonly AuditRow[];
  readonly devices: AuditPage['devices'];
  /** Shows what else happened to the same thing. */
  readonly onSubject: (subjectId: string) => void;
}

export function EntryTable({ entries, devices, onSubject }: EntryTableProps) {
  const { config, language, names } = useHall();
  const say = auditWords[language];
  const deviceNames = new Map(devices.map((device) => [device.id, deviceName(device, words[language])]));
  const nameOf = (id: string): string | undefined => names.get(id) ?? deviceNames.get(id);
  const clock = new Intl.DateTimeFormat(locales[language], {
    timeZone: config.timeZone,
    dateStyle: 'medium',
    timeStyle: 'medium',
  });
  return (
    <div className="audit-scroll">
      <table className="table">
        <thead>
          <tr>
            <th scope="col">
              {say.time} ({config.zoneLabel})
            </th>
            <th scope="col">{say.who}</th>
            <th scope="col">{say.action}</th>
            <th scope="col">{say.subject}</th>
            <th scope="col">{say.facts}</th>
          </tr>
        </thead>
        <tbody>
          {entries.map(({ id, at, actorKind, actorId, action, subject, subjectId, facts }) => (
            <tr key={id}>
              <td className="audit-time">{clock.format(at)}</td>
              <td>{nameOf(actorId) ?? `${say.kinds[actorKind]}${actorId === '' ? '' : ` ${actorId}`}`}</td>
              <th scope="row">{auditActionWords(action, language)}</th>
              <td>
                {subjectText(subject, language)}
                {subjectId !== '' && (
                  <>
                    {' '}
                    <button type="button" className="quiet id" onClick={() => onSubject(subjectId)}>
                      {nameOf(subjectId) ?? subjectId}
                    </button>
                  </>
                )}
              </td>
              <td className="facts">{factsText(facts, config, language)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
