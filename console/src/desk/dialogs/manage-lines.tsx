/** Stops and reopens the lines of this counter: a stopped one gives no new numbers. */
import { lineOf, servedAt, serviceOf, waitingCount } from '@satuatap/shared/queue';
import { useState } from 'react';
import { ActsHead } from '../../hall/acts-head.js';
import { Frame } from '../../hall/frame.js';
import { useHall } from '../../hall/hall-screen.js';

interface ManageLinesProps {
  readonly counterId: string;
  readonly onClose: () => void;
}

export function ManageLines({ counterId, onClose }: ManageLinesProps) {
  const { view, config, language, say, act, busy } = useHall();
  const [reason, setReason] = useState('');
  return (
    <Frame title={say.manageLines} onClose={onClose}>
      <p>{say.stopHint}</p>
      <label className="field">
        {say.stopWhy}
        <input value={reason} maxLength={200} onChange={(event) => setReason(event.target.value)} />
      </label>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{say.service}</th>
            <th scope="col">{say.waitingList}</th>
            <ActsHead />
          </tr>
        </thead>
        <tbody>
          {servedAt(view.day, counterId).map(({ serviceId, rank }) => {
            const line = lineOf(view.day, serviceId);
            const name = serviceOf(config, serviceId)?.name[language] ?? serviceId;
            const verb = line.stopped ? say.reopenLine : say.stopLine;
            return (
              <tr key={serviceId}>
                <th scope="row">
                  {name}
                  {rank === 'help' && <span className="quiet-text"> · {say.helping}</span>}
                  {line.stopped && (
                    <span className="quiet-text">
                      {' '}
                      · ■ {say.stopped}: {line.stopped.reason}
                    </span>
                  )}
                </th>
                <td className="figure">{waitingCount(line)}</td>
                <td>
                  <button
                    type="button"
                    disabled={busy || (!line.stopped && reason.trim() === '')}
                    aria-label={`${verb}: ${name}`}
                    onClick={() =>
                      act(
                        line.stopped
                          ? { type: 'reopenLine', serviceId }
                          : { type: 'stopLine', serviceId, reason: reason.trim() },
                      )
                    }
                  >
                    {line.stopped ? say.reopen : say.stop}
                  </button>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <button type="button" onClick={onClose}>
        {say.close}
      </button>
    </Frame>
  );
}
