/** Messages to desks: one to all that are open, and today's with who has read them and when. */
import type { DeskMessage } from '@satuatap/shared/contract';
import { timeText } from '@satuatap/shared/time';
import { useState } from 'react';
import { useHall } from '../hall/hall-screen.js';
import { ProblemLine } from '../hall/problem-line.js';
import { useDeskMessages } from '../hall/use-desk-messages.js';
import { useFloorRequests } from '../hall/use-floor-requests.js';
import { MessageWindow } from './message-window.js';

/** So many of the last ones are enough to see what was said. */
const shownMessages = 5;

export function Messages() {
  const { view, config, say } = useHall();
  const { version } = view.floor;
  const messages = useDeskMessages(version === 0 ? '' : String(version));
  const requests = useFloorRequests();
  const [writing, setWriting] = useState(false);
  const open = config.counters.filter(({ id }) => (view.day.counters[id]?.state ?? 'closed') !== 'closed');
  const byId = new Map<string, DeskMessage[]>();
  for (const message of messages) byId.set(message.id, [...(byId.get(message.id) ?? []), message]);
  const last = [...byId.values()].slice(-shownMessages).reverse();
  return (
    <section className="messages" aria-label={say.messages}>
      <div className="row spread">
        <h2>{say.messages}</h2>
        <button type="button" disabled={open.length === 0} onClick={() => setWriting(true)}>
          {say.messageToAll} ({open.length})
        </button>
      </div>
      {last.length === 0 ? (
        <p className="quiet-text">{say.noMessages}</p>
      ) : (
        <ul>
          {last.map((copies) => (
            <Sent
              key={copies[0]?.id}
              copies={copies}
              onWithdraw={(id) => void requests.ask('DELETE', `messages/${id}`)}
            />
          ))}
        </ul>
      )}
      <ProblemLine problem={requests.problem} />
      {writing && <MessageWindow counters={open} onClose={() => setWriting(false)} />}
    </section>
  );
}

interface SentProps {
  /** One for each counter. */
  readonly copies: readonly DeskMessage[];
  readonly onWithdraw: (id: string) => void;
}

function Sent({ copies, onWithdraw }: SentProps) {
  const { config, language, names, say } = useHall();
  const [first] = copies;
  if (!first) return null;
  const label = (counterId: string): string =>
    config.counters.find(({ id }) => id === counterId)?.label ?? counterId;
  const unread = copies.filter(({ readAt }) => readAt === null);
  const read = copies.flatMap(({ counterId, readBy, readAt }) =>
    readAt === null
      ? []
      : `${label(counterId)} (${names.get(readBy ?? '') ?? say.someone}, ${timeText(readAt, config, language)})`,
  );
  return (
    <li>
      <span>
        <strong>{first.text}</strong>
        <span className="quiet-text">
          {names.get(first.sentBy) ?? say.someone}, {timeText(first.sentAt, config, language)}
        </span>
        {read.length > 0 && (
          <span>
            ✓ {say.readAt} {read.join(', ')}
          </span>
        )}
        {unread.length > 0 && (
          <span>
            ◌ {say.unreadAt} {unread.map(({ counterId }) => label(counterId)).join(', ')}
          </span>
        )}
      </span>
      {unread.length > 0 && (
        <button
          type="button"
          className="quiet"
          aria-label={`${say.withdraw}: ${first.text}`}
          onClick={() => onWithdraw(first.id)}
        >
          {say.withdraw}
        </button>
      )}
    </li>
  );
}
