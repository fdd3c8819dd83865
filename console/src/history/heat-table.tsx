/** Hour of the day by day of the week, as a table with a number and a shade in each cell. */
import type { Language } from '@satuatap/shared/queue';
import type { ReactNode } from 'react';
import { hourText, weekdayName } from '../words/dates.js';
import './heat-table.css';

interface HeatTableCell {
  /** 0 (least) to 5: how dark it is. */
  readonly shade: number;
  readonly content: ReactNode;
}

interface HeatTableProps {
  readonly caption: string;
  readonly hourHead: string;
  readonly language: Language;
  /** "08". */
  readonly hours: readonly string[];
  /** 1 to 7; Monday is 1. */
  readonly weekdays: readonly number[];
  /** `null`: nothing is known of that hour. */
  readonly cell: (weekday: number, hour: string) => HeatTableCell | null;
}

export function HeatTable({ caption, hourHead, language, hours, weekdays, cell }: HeatTableProps) {
  return (
    <table className="heat">
      <caption className="only-heard">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{hourHead}</th>
          {weekdays.map((weekday) => (
            <th key={weekday} scope="col">
              {weekdayName(weekday, language)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {hours.map((hour) => (
          <tr key={hour}>
            <th scope="row">{hourText(hour, language)}</th>
            {weekdays.map((weekday) => {
              const found = cell(weekday, hour);
              return found ? (
                <td key={weekday} data-shade={found.shade} data-key={`${weekday}-${hour}`}>
                  {found.content}
                </td>
              ) : (
                <td key={weekday}>–</td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
