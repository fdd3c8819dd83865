/** What is within reach on every screen: an officer, the language, how the screen looks, the way back to the start. */
import type { Language } from '@satuatap/shared/queue';
import {
  ArrowDownToLine,
  BellRing,
  Contrast,
  Languages,
  RotateCcw,
  ZoomIn,
  type LucideIcon,
} from 'lucide-react';
import { helpWords, type Help } from './help.js';
import { words } from './words.js';

/** How this person wants the screen. */
export interface Look {
  readonly language: Language;
  readonly large: boolean;
  readonly contrast: boolean;
  readonly low: boolean;
}
export const usualLook: Look = { language: 'id', large: false, contrast: false, low: false };

interface DockProps {
  readonly look: Look;
  readonly onLook: (look: Look) => void;
  readonly help: Help;
  /** Absent where there is nothing to leave. */
  readonly onRestart: (() => void) | null;
  /** Whether the glass is so tall that its upper part may be out of reach. */
  readonly isTall?: boolean;
}

export function Dock({ look, onLook, help, onRestart, isTall = true }: DockProps) {
  const { language, large, contrast, low } = look;
  const say = words[language];
  const other: Language = language === 'id' ? 'en' : 'id';
  const switches: readonly (readonly [LucideIcon, string, boolean, Partial<Look>])[] = [
    [ZoomIn, say.bigger, large, { large: !large }],
    [Contrast, say.contrast, contrast, { contrast: !contrast }],
    ...(isTall ? ([[ArrowDownToLine, say.lower, low, { low: !low }]] as const) : []),
  ];
  return (
    <footer className="dock" aria-label={say.tools}>
      <button
        type="button"
        className="help"
        data-state={help.state}
        disabled={help.state === 'sending' || help.state === 'called'}
        onClick={help.call}
      >
        <BellRing aria-hidden />
        <span>{helpWords(help.state, say)}</span>
      </button>
      <button type="button" lang={other} onClick={() => onLook({ ...look, language: other })}>
        <Languages aria-hidden />
        <span>{say.otherLanguage}</span>
      </button>
      {switches.map(([Icon, label, pressed, change]) => (
        <button
          type="button"
          key={label}
          aria-pressed={pressed}
          onClick={() => onLook({ ...look, ...change })}
        >
          <Icon aria-hidden />
          <span>{label}</span>
        </button>
      ))}
      {onRestart && (
        <button type="button" onClick={onRestart}>
          <RotateCcw aria-hidden />
          <span>{say.start}</span>
        </button>
      )}
      <span role="status" className="only-heard">
        {help.state === 'quiet' ? '' : helpWords(help.state, say)}
      </span>
    </footer>
  );
}
