/** The list on A4, a table a floor with a box to tick, for those without a phone. */
import type { EvacuationPicture } from '@satuatap/shared/evacuation';
import { byFloor } from './by-floor.js';
import { useTexts } from './page-context.js';

interface PrintedProps {
  readonly picture: EvacuationPicture;
  readonly isUnderWay: boolean;
}

export function Printed({ picture, isUnderWay }: PrintedProps) {
  const { say, sites, floorName, nameOf, detailOf, time, count } = useTexts();
  return (
    <div className="evacuation-printed" aria-hidden="true">
      <h1>
        {sites?.name}: {say.printTitle}
        {isUnderWay && picture.drill && <span className="drill-mark">{say.drillMark}</span>}
      </h1>
      <p>
        {say.asOf(time(picture.startedAt))} · {say.people(count(picture.people.length))}
      </p>
      {byFloor(picture.people, sites?.floors ?? []).map(({ floorId, people }) => (
        <table key={floorId ?? ''}>
          <caption>
            {floorName(floorId)} · {count(people.length)}
          </caption>
          <thead>
            <tr>
              <th className="box">✓</th>
              <th>{say.person}</th>
              <th>{say.detail}</th>
              <th>{say.state}</th>
            </tr>
          </thead>
          <tbody>
            {people.map(({ person, state }) => (
              <tr key={person.key}>
                <td className="box">☐</td>
                <td>{nameOf(person)}</td>
                <td>{detailOf(person)}</td>
                <td>{state === 'unseen' ? '' : state === 'conflict' ? say.conflict : say.states[state]}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ))}
    </div>
  );
}
