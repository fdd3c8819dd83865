/** What a supervisor has to say to this desk: there until it is read, with a quiet sound when it comes. */
import { timeText } from '@satuatap/shared/time';
import { useEffect, useRef } from 'react';
import { useHall } from './hall-screen.js';
import { quietTone } from './quiet-tone.js';
import { useDeskMessages } from './use-desk-messages.js';
import { useFloorRequests } from './use-floor-requests.js';

export function DeskMessages({ counterId }: { readonly counterId: string }) {
  const { view, config, language, names, say } = useHall();
  const requests = useFloorRequests();
  const unread = view.floor.unread.filter((each) => each.counterId === counterId).map(({ id }) => id);
  const known = useDeskMessages(unread.join());
  const shown = known.filter((message) => message.counterId === counterId && unread.includes(message.id));
  useSound(unread);
  return (
    <div role="alert" className="banners">
      {shown.map(({ id, text, sentBy, sentAt }) => (
        <p key={id} className="banner">
          <span>
            ✉ {names.get(sentBy) ?? say.someone}, {timeText(sentAt, config, language)}:{' '}
            <strong>{text}</strong>
          </span>
          <button
            type="button"
            disabled={requests.busy}
            onClick={() => void requests.ask('POST', `messages/${id}/read`, { counterId })}
          >
            {say.messageRead}
          </button>
        </p>
      ))}
      {requests.problem !== '' && <p className="banner">{requests.problem}</p>}
    </div>
  );
}

/** Once for each message, also for those that were there when the page came up. */
function useSound(unread: readonly string[]): void {
  const heard = useRef<ReadonlySet<string>>(new Set());
  useEffect(() => {
    const isNew = unread.some((id) => !heard.current.has(id));
    heard.current = new Set([...heard.current, ...unread]);
    if (isNew) quietTone(880);
  }, [unread]);
}
