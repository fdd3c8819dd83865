import type { Language } from '@satuatap/shared/queue';
import { words } from '../words/index.js';

/** A page that could not be loaded: says so, and how to try again; the bar above it goes on working. */
export function NotLoaded({ language }: { readonly language: Language }) {
  const say = words[language];
  return (
    <main className="page alone">
      <h1>{say.notLoaded}</h1>
      <p>{say.notLoadedWhy}</p>
      <button type="button" className="main" onClick={() => location.reload()}>
        {say.reload}
      </button>
    </main>
  );
}
