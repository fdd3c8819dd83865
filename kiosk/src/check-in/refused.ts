/** Why an appointment cannot be checked in, and what to do instead. */
import type { Problem, ProblemCode } from '@satuatap/shared/contract';
import type { BuildingConfig, Language } from '@satuatap/shared/queue';
import { dateText, timeText } from '@satuatap/shared/time';
import { refusalWords } from '@satuatap/shared/words';
import { checkInWords, type CheckInWords } from './check-in-words.js';

export interface Refused {
  readonly title: string;
  readonly how: string;
}

interface Said {
  readonly time: string;
  readonly date: string;
  readonly isPast: boolean;
}

type Known = (facts: Said, say: CheckInWords) => Refused;

/** Those of which more is to be said than that they are so. */
const known: Readonly<Partial<Record<ProblemCode, Known>>> = {
  'check-in-too-early': ({ time }, say) => ({ title: say.early, how: say.earlyHow(time) }),
  'appointment-lapsed': ({ time }, say) => ({ title: say.late, how: say.lateHow(time) }),
  // Nobody can come on a day that is over.
  'appointment-other-day': ({ date, isPast }, say) =>
    isPast
      ? { title: say.late, how: say.pastDayHow(date) }
      : { title: say.otherDay, how: say.otherDayHow(date) },
  'appointment-over': (_, say) => ({ title: say.over, how: say.overHow }),
  'ticket-ended': (_, say) => ({ title: say.ended, how: say.endedHow }),
};

/** `null`: a code that nobody has, which is best typed in again. */
export function refusedWords(
  { code, facts = {} }: Problem,
  config: BuildingConfig,
  language: Language,
  now: number,
): Refused | null {
  if (code === 'not-found' || code === 'invalid-input') return null;
  const at = Number(facts['at'] ?? 0);
  const said = {
    time: timeText(at, config, language),
    date: dateText(at, config, language),
    isPast: at < now,
  };
  return (
    known[code]?.(said, checkInWords[language]) ?? {
      title: refusalWords(code, language, facts, config),
      how: '',
    }
  );
}
