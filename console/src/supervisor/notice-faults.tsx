/** Mail and browsers' notices that did not go out, and why; nothing while all do. */
import type { NoticeFaults as Fault } from '@satuatap/shared/contract';
import { shortDateText, timeText } from '@satuatap/shared/time';
import { useHall } from '../hall/hall-screen.js';
import { useFresh } from '../hall/use-fresh.js';
import { noticeFault, noticeFaultWords } from './notice-fault-words.js';

export function NoticeFaults() {
  const { config, language } = useHall();
  const say = noticeFaultWords[language];
  const { answer } = useFresh<readonly Fault[]>(`/buildings/${config.id}/notices/faults`, 'notices');
  if (!answer || answer.length === 0) return null;
  const channels: Readonly<Record<string, string>> = say.channels;
  return (
    <section className="notice-faults" aria-label={say.title}>
      <h2>▲ {say.title}</h2>
      <p className="quiet-text">{say.hint}</p>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{say.why}</th>
            <th scope="col">{say.channel}</th>
            <th scope="col" className="figure">
              {say.notices}
            </th>
            <th scope="col" className="figure">
              {say.newest}
            </th>
          </tr>
        </thead>
        <tbody>
          {answer.map(({ channel, fault, notices, newestAt }) => (
            <tr key={`${channel} ${fault}`}>
              <th scope="row">
                {say.faults[noticeFault(fault)]} <small className="quiet-text">({fault})</small>
              </th>
              <td data-label={say.channel}>{channels[channel] ?? channel}</td>
              <td className="figure" data-label={say.notices}>
                {notices}
              </td>
              <td className="figure moment" data-label={say.newest}>
                {shortDateText(newestAt, config, language)}, {timeText(newestAt, config, language)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
