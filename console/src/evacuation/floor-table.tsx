/** The report's numbers, a row a floor. */
import type { EvacuationReport } from '@satuatap/shared/evacuation';
import { useTexts } from './page-context.js';

export function FloorTable({ report }: { readonly report: EvacuationReport }) {
  const { say, floorName, time, count } = useTexts();
  const cells = (counts: EvacuationReport['whole'], searchedAt: number | null) => (
    <>
      <td className="figure" data-label={say.total}>
        {count(counts.total)}
      </td>
      <td className="figure" data-label={say.states.safe}>
        {count(counts.safe)}
      </td>
      <td className="figure" data-label={say.states.helped}>
        {count(counts.helped)}
      </td>
      <td className="figure" data-label={say.states['not-here']}>
        {count(counts.notHere)}
      </td>
      <td className="figure" data-label={say.states.missing}>
        {count(counts.missing)}
      </td>
      <td className="figure" data-label={say.unaccounted}>
        <strong>{count(counts.unaccounted)}</strong>
      </td>
      <td className="figure" data-label={say.lastFound}>
        {counts.lastFoundAt === null ? '–' : time(counts.lastFoundAt)}
      </td>
      <td className="figure" data-label={say.minutes}>
        {counts.minutes === null ? '–' : count(counts.minutes)}
      </td>
      <td className="figure" data-label={say.checked}>
        {searchedAt === null ? '–' : time(searchedAt)}
      </td>
    </>
  );
  return (
    <table className="table floor-counts">
      <thead>
        <tr>
          <th scope="col">{say.floor}</th>
          {[
            say.total,
            say.states.safe,
            say.states.helped,
            say.states['not-here'],
            say.states.missing,
            say.unaccounted,
            say.lastFound,
            say.minutes,
            say.checked,
          ].map((title) => (
            <th scope="col" className="figure" key={title}>
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {report.floors.map((counts) => (
          <tr key={counts.floorId ?? ''}>
            <th scope="row">{floorName(counts.floorId)}</th>
            {cells(counts, counts.searchedAt)}
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{say.building}</th>
          {cells(report.whole, null)}
        </tr>
      </tfoot>
    </table>
  );
}
