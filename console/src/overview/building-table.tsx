/** A row a building, sorted by what its reader looks for; the name leads into its hall. */
import type { BuildingOverview } from '@satuatap/shared/contract';
import type { Language } from '@satuatap/shared/queue';
import { useState } from 'react';
import { hashOf } from '../hall/place.js';
import { shortDuration } from '../words/durations.js';
import { words } from '../words/index.js';
import { untilText } from '../words/opening.js';
import { devicesText, deviceTroubles, marked, someOf, stateText } from './building-texts.js';
import { inOrder, orderBy, worstFirst, type Column } from './order.js';

interface BuildingTableProps {
  readonly buildings: readonly BuildingOverview[];
  /** The server's time of the figures, epoch ms. */
  readonly at: number;
  readonly language: Language;
}

export function BuildingTable({ buildings, at, language }: BuildingTableProps) {
  const say = words[language];
  const [order, setOrder] = useState(worstFirst);
  const heads: readonly {
    readonly text: string;
    readonly column?: Column;
    readonly figure?: boolean;
  }[] = [
    { text: say.building, column: 'name' },
    { text: say.alarms, column: 'alarms', figure: true },
    { text: say.state },
    { text: say.waitingList, column: 'waiting', figure: true },
    { text: say.longest, column: 'longest', figure: true },
    { text: say.beyond, figure: true },
    { text: say.beingServed, figure: true },
    { text: say.ticketsToday, figure: true },
    { text: say.openCounters, figure: true },
    { text: say.devices },
  ];
  return (
    <section aria-label={say.buildings}>
      <div className="row spread">
        <h2>{say.buildings}</h2>
        <p className="quiet-text">{say.closedLast}</p>
      </div>
      <table className="table buildings">
        <thead>
          <tr>
            {heads.map(({ text, column, figure }) => {
              const sorted = column === order.column && (order.falling ? 'descending' : 'ascending');
              return (
                <th key={text} scope="col" className={figure ? 'figure' : ''} aria-sort={sorted || undefined}>
                  {column ? (
                    <button type="button" onClick={() => setOrder(orderBy(column, order))}>
                      {text}
                      <span aria-hidden="true">{sorted ? (order.falling ? ' ▼' : ' ▲') : ' ↕'}</span>
                    </button>
                  ) : (
                    text
                  )}
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody>
          {inOrder(buildings, order).map((building) => (
            <Row key={building.id} building={building} at={at} language={language} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface RowProps extends Pick<BuildingTableProps, 'at' | 'language'> {
  readonly building: BuildingOverview;
}

function Row({ building, at, language }: RowProps) {
  const say = words[language];
  const {
    id,
    name,
    city,
    state,
    alarms,
    waiting,
    longestWaitMs,
    beyondPromise,
    counters,
    devices,
    forsakenLines,
    stoppedLines,
  } = building;
  const { open, paused, closed } = counters;
  return (
    <tr data-due={alarms > 0}>
      <th scope="row">
        <a href={hashOf({ buildingId: id, screen: 'hall' })}>{name}</a>{' '}
        <small className="quiet-text">{city}</small>
        {!building.current && <small className="old">◌ {say.buildingOld}</small>}
      </th>
      <td className="figure" data-head={say.alarms}>
        {marked(alarms)}{' '}
        <small className="quiet-text">
          {someOf([
            [forsakenLines, forsakenLines === 1 ? say.forsakenOne : say.forsakenCount],
            [stoppedLines, stoppedLines === 1 ? say.stoppedOne : say.stoppedCount],
          ]).join(' · ')}
        </small>
      </td>
      <td data-head={say.state}>
        {stateText(state, say)}{' '}
        <small className="quiet-text">{untilText(building, building, at, language)}</small>
      </td>
      <td className="figure" data-head={say.waitingList}>
        {waiting}
      </td>
      <td className="figure" data-head={say.longest}>
        {longestWaitMs === null ? '–' : shortDuration(longestWaitMs, language)}
      </td>
      <td className="figure" data-head={say.beyond}>
        {marked(beyondPromise.people)}{' '}
        <small className="quiet-text">
          {beyondPromise.lines > 0 && `${say.services} ${beyondPromise.lines}`}
        </small>
      </td>
      <td className="figure" data-head={say.beingServed}>
        {building.serving}
      </td>
      <td className="figure" data-head={say.ticketsToday}>
        {building.ticketsToday}
      </td>
      <td className="figure" data-head={say.openCounters}>
        {open} {say.of} {open + paused + closed}{' '}
        <small className="quiet-text">{someOf([[paused, say.pausedCount]])}</small>
      </td>
      <td data-head={say.devices}>
        {devicesText(devices, say)} <small className="quiet-text">{deviceTroubles(devices, say)}</small>
      </td>
    </tr>
  );
}
