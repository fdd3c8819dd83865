/** Minutes as columns and small cards hold them; sentences have `durationText`. */
import type { Language } from '@satuatap/shared/queue';

/** "12 mnt", "1 j 05 mnt", "< 1 mnt"; in English "12 min", "1 h 05 min". */
export function shortDuration(ms: number, language: Language): string {
  const minutes = Math.floor(ms / 60_000);
  const [hour, minute] = language === 'id' ? ['j', 'mnt'] : ['h', 'min'];
  if (minutes < 1) return `< 1 ${minute}`;
  if (minutes < 60) return `${minutes} ${minute}`;
  return `${Math.floor(minutes / 60)} ${hour} ${String(minutes % 60).padStart(2, '0')} ${minute}`;
}
