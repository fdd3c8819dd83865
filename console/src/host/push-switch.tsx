/** Whether this browser tells its officer of visitors while the console is closed. */
import { useEffect, useState } from 'react';
import { useHall } from '../hall/hall-screen.js';
import { letBrowserBe, letBrowserBeTold, lookAtBrowser, type BrowserPush } from './own-browser.js';
import { hostWords } from './words.js';

export function PushSwitch() {
  const { config, session, language } = useHall();
  const say = hostWords[language];
  const [state, setState] = useState<BrowserPush | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const [hasFailed, setHasFailed] = useState(false);
  const [buildingId, { staffId }] = [config.id, session];
  useEffect(() => {
    let isGone = false;
    lookAtBrowser({ buildingId, staffId, language }).then(
      (found) => !isGone && setState(found),
      // What is known stays; else it may be tried all the same.
      () => !isGone && setState((known) => known ?? 'off'),
    );
    return () => {
      isGone = true;
    };
  }, [buildingId, staffId, language]);
  if (state === null) return null;
  if (state === 'unsupported') return <p className="quiet-text">{say.browserUnsupported}</p>;
  const turn = (): void => {
    setIsBusy(true);
    setHasFailed(false);
    const asker = { buildingId, staffId, language };
    (state === 'on' ? letBrowserBe(asker) : letBrowserBeTold(asker))
      .then(setState, () => {
        setHasFailed(true);
        if (state === 'on') setState('off');
      })
      .finally(() => setIsBusy(false));
  };
  return (
    <div>
      <label className="check">
        <input
          type="checkbox"
          role="switch"
          checked={state === 'on'}
          aria-checked={state === 'on'}
          disabled={isBusy || state === 'denied'}
          aria-describedby="push-why"
          onChange={turn}
        />
        {say.browser}
      </label>
      <p id="push-why" className="quiet-text">
        {state === 'denied' ? say.browserDenied : say.browserWhy}
      </p>
      {hasFailed && <p role="alert">{say.browserFailed}</p>}
    </div>
  );
}
