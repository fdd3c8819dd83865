/** Calls as a board shows them: large, and in the list of the others. */
import type { ShownCall } from './calls-of-zone.js';

/** A new call differs by its light ground, its moving frame and its word: never by colour alone. */
const words: Readonly<Record<ShownCall['state'], readonly [string, string]>> = {
  new: ['Sekarang', 'Now'],
  current: ['Dipanggil', 'Called'],
  past: ['Tadi', 'Earlier'],
};

export function CallRow({ call }: { call: ShownCall }) {
  const [id, en] = words[call.state];
  return (
    <li className="call" data-state={call.state} data-number={call.number}>
      <strong className="number">{call.number}</strong>
      <div className="way">
        <p className="when">
          {id} <span lang="en">{en}</span>
        </p>
        <svg viewBox="0 0 120 50" role="img" aria-label="ke">
          <path d="M4 25h96M82 6l24 19-24 19" />
        </svg>
        <p>
          Loket <span>{call.floor}</span>
        </p>
        <p className="agency">{call.agency}</p>
      </div>
      <strong className="counter">{call.counterLabel}</strong>
    </li>
  );
}

export function CallList({ calls, more }: { calls: readonly ShownCall[]; more: number }) {
  return (
    <section className="list" aria-label="Terakhir dipanggil">
      <h2>
        Terakhir dipanggil <span lang="en">Last called</span>
        {more > 0 && <em>+ {more} lagi</em>}
      </h2>
      {calls.length === 0 && <p>Belum ada yang lain</p>}
      <ol>
        {calls.map((call) => (
          <li key={call.ticketId} data-state={call.state} data-number={call.number}>
            <strong>{call.number}</strong>
            <svg viewBox="0 0 120 50" role="img" aria-label="ke loket">
              <path d="M4 25h96M82 6l24 19-24 19" />
            </svg>
            <strong>{call.counterLabel}</strong>
          </li>
        ))}
      </ol>
    </section>
  );
}
