/** Moves through a day: a slider over the time line, play and pause, by event, speed. */
import type { BuildingConfig, Language } from '@satuatap/shared/queue';
import { locales } from '@satuatap/shared/time';
import type { LookingBackWords } from '../words/looking-back.js';
import { clockText } from '../words/clock.js';
import { speeds } from './position.js';
import type { Replay } from './replay.js';
import { TimeLine } from './time-line.js';
import type { Player } from './use-player.js';
import { playerAct } from './use-player-keys.js';

interface ScrubberProps {
  readonly replay: Replay;
  readonly player: Player;
  readonly config: BuildingConfig;
  /** People who wait at the moment. */
  readonly waiting: number;
  readonly language: Language;
  readonly say: LookingBackWords;
}

export function Scrubber({ replay, player, config, waiting, language, say }: ScrubberProps) {
  const { span, position, playing, speed, setSpeed, seek, step, toggle } = player;
  const time = clockText(position.at, config, language);
  const count = new Intl.NumberFormat(locales[language]);
  const said = `${time}, ${waiting} ${say.waiting}, ${say.event.toLowerCase()} ${count.format(position.count)} ${say.of} ${count.format(replay.events.length)}`;
  const press = (key: string): void => playerAct(key, player)?.();
  return (
    <section className="scrubber" aria-label={say.moment}>
      <p className="row spread">
        <output className="then-at">{time}</output>
        <span className="quiet-text">
          {waiting} {say.waiting} · {say.event} {count.format(position.count)} {say.of}{' '}
          {count.format(replay.events.length)}
        </span>
      </p>
      <div className="rail">
        <TimeLine waiting={replay.waiting} span={span} at={position.at} />
        <input
          type="range"
          aria-label={say.moment}
          aria-valuetext={said}
          min={span.from}
          max={Math.max(span.to, span.from + 1)}
          step="any"
          value={position.at}
          onChange={({ target }) => seek(Number(target.value))}
        />
      </div>
      <div className="row spread">
        <div className="row">
          <button type="button" aria-label={say.toStart} title={say.toStart} onClick={() => press('Home')}>
            |◀
          </button>
          <button type="button" aria-label={say.eventBack} title={say.eventBack} onClick={() => step(-1)}>
            ‹
          </button>
          <button type="button" className="main play" onClick={toggle}>
            {playing ? `❚❚ ${say.stop}` : `▶ ${say.play}`}
          </button>
          <button type="button" aria-label={say.eventOn} title={say.eventOn} onClick={() => step(1)}>
            ›
          </button>
          <button type="button" aria-label={say.toEnd} title={say.toEnd} onClick={() => press('End')}>
            ▶|
          </button>
        </div>
        <div className="row" role="group" aria-label={say.speed}>
          <span aria-hidden="true">{say.speed}</span>
          {speeds.map((each) => (
            <button type="button" key={each} aria-pressed={each === speed} onClick={() => setSpeed(each)}>
              ×{each}
            </button>
          ))}
        </div>
      </div>
      <p className="quiet-text keys-hint">{say.playKeys}</p>
    </section>
  );
}
