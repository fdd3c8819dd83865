/** Whether what the screen shows is what is: said in words and by its mark, not by colour alone. */
import type { LiveView } from '@satuatap/shared/live';
import type { Language } from '@satuatap/shared/queue';
import { timeText } from '@satuatap/shared/time';
import { words } from '../words/index.js';

export function LiveState({ view, language }: { readonly view: LiveView; readonly language: Language }) {
  const say = words[language];
  const { config } = view.day;
  const last =
    config && view.lastAt !== null ? `. ${say.lastData}: ${timeText(view.lastAt, config, language)}` : '';
  const text = {
    live: `● ${say.live}`,
    'not-current': `◌ ${say.notCurrent}${last}`,
    'catching-up': `◌ ${say.catching}`,
    offline: `✕ ${say.offline}${last}`,
  }[view.state];
  return (
    <span className={`live ${view.state}`} role="status">
      {text}
    </span>
  );
}
