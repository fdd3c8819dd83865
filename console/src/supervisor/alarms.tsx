import { useHall } from '../hall/hall-screen.js';
import type { Alarm } from './alarm-texts.js';

export function Alarms({ alarms }: { readonly alarms: readonly Alarm[] }) {
  const { say } = useHall();
  return (
    <section className="alarms" aria-label={say.alarms}>
      <h2>
        {say.alarms} {alarms.length > 0 && <strong className="count">{alarms.length}</strong>}
      </h2>
      {alarms.length === 0 ? (
        <p className="quiet-text">✓ {say.noAlarms}</p>
      ) : (
        <ul>
          {alarms.map(({ id, who, what }) => (
            <li key={id}>
              <span aria-hidden="true">▲</span>
              <span>
                <strong>{who}</strong>: {what}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
