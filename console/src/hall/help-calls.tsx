/** Citizens who wait for an officer at a kiosk, on every screen of staff until one says that she is going. */
import { ProblemError, senderWith, untilAnswered } from '@satuatap/shared/client';
import { timeText } from '@satuatap/shared/time';
import { refusalWords, waitingWords } from '@satuatap/shared/words';
import { useHall } from './hall-screen.js';
import { useSaid } from '@satuatap/shared/react';

export function HelpCalls() {
  const { view, config, language, say } = useHall();
  const [problem, setProblem] = useSaid(language);
  const calls = view.devices.filter(({ helpSince }) => helpSince !== null);
  const attend = (deviceId: string): void => {
    untilAnswered(() => senderWith({}).send('POST', `/devices/${deviceId}/attend`), {
      onWait: (why) => setProblem((to) => waitingWords(why, to)),
    }).then(
      () => setProblem(null),
      (error: unknown) => {
        if (!(error instanceof ProblemError)) return;
        const { code } = error.problem;
        setProblem((to) => refusalWords(code, to));
      },
    );
  };
  return (
    <div role="alert" className="banners">
      {problem !== '' && <p className="banner">{problem}</p>}
      {calls.map(({ id, place, helpSince }) => (
        <p key={id} className="banner">
          <span>
            {say.helpAt} <strong>{place === '' ? say.kiosk : place}</strong>,{' '}
            {timeText(helpSince ?? 0, config, language)}
          </span>{' '}
          <button type="button" onClick={() => attend(id)}>
            {say.attend}
          </button>
        </p>
      ))}
    </div>
  );
}
