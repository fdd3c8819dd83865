/** What a browser says at a field that is not filled in rightly, in the language of the page and not in its own. */
import type { Language } from '@satuatap/shared/queue';
import { locales } from '@satuatap/shared/time';
import { useEffect } from 'react';
import { dateInWords } from '../words/dates.js';

type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

const id = {
  tick: 'Centang kotak ini untuk melanjutkan.',
  choose: 'Pilih salah satu.',
  fill: 'Isian ini wajib diisi.',
  email: 'Tulis alamat surel yang benar, misalnya nama@contoh.go.id.',
  short: (least: number) => `Paling sedikit ${least} karakter.`,
  atLeast: (number: string) => `Paling sedikit ${number}.`,
  atMost: (number: string) => `Paling banyak ${number}.`,
  notBefore: (date: string) => `Paling awal ${date}.`,
  notAfter: (date: string) => `Paling lambat ${date}.`,
  whole: (least: string) => `Tulis bilangan bulat${least === '' ? '' : ` mulai dari ${least}`}.`,
  wrong: 'Isian ini belum benar.',
};

const en: typeof id = {
  tick: 'Tick this box to go on.',
  choose: 'Choose one.',
  fill: 'This has to be filled in.',
  email: 'Write a valid e-mail address, as name@example.go.id.',
  short: (least) => `At least ${least} characters.`,
  atLeast: (number) => `At least ${number}.`,
  atMost: (number) => `At most ${number}.`,
  notBefore: (date) => `Not before ${date}.`,
  notAfter: (date) => `Not after ${date}.`,
  whole: (least) => `Write a whole number${least === '' ? '' : `, from ${least}`}.`,
  wrong: 'This is not filled in rightly.',
};

const words: Readonly<Record<Language, typeof id>> = { id, en };

const isField = (target: unknown): target is Field =>
  target instanceof HTMLInputElement ||
  target instanceof HTMLSelectElement ||
  target instanceof HTMLTextAreaElement;

function messageOf(field: Field, language: Language): string {
  const say = words[language];
  const { validity } = field;
  if (validity.valueMissing) {
    if (field instanceof HTMLSelectElement) return say.choose;
    return field.type === 'checkbox' ? say.tick : say.fill;
  }
  if (validity.typeMismatch && field.type === 'email') return say.email;
  if (validity.tooShort && !(field instanceof HTMLSelectElement)) return say.short(field.minLength);
  if (field instanceof HTMLInputElement) {
    const isDate = field.type === 'date';
    if (validity.rangeUnderflow)
      return (isDate ? say.notBefore : say.atLeast)(limitText(field.min, isDate, language));
    if (validity.rangeOverflow)
      return (isDate ? say.notAfter : say.atMost)(limitText(field.max, isDate, language));
    // A number without a step of its own is a whole one; letters in its field are no number at all.
    if (field.type === 'number' && field.step === '' && (validity.stepMismatch || validity.badInput))
      return say.whole(field.min === '' ? '' : limitText(field.min, false, language));
  }
  return say.wrong;
}

const limitText = (limit: string, isDate: boolean, language: Language): string =>
  isDate ? dateInWords(limit, language, 'short') : Number(limit).toLocaleString(locales[language]);

/** For all forms of the page. The browser goes on leading to the first such field, and reads the message out. */
export function useFieldMessages(language: Language): void {
  useEffect(() => {
    const said = new Set<Field>();
    const forget = (field: Field): void => {
      if (said.delete(field)) field.setCustomValidity('');
    };
    const say = (event: Event): void => {
      const field = event.target;
      if (!isField(field)) return;
      // Without the message of before, which would count as a fault of its own.
      forget(field);
      if (field.validity.valid || field.validity.customError) return;
      field.setCustomValidity(messageOf(field, language));
      said.add(field);
    };
    const change = ({ target }: Event): void => {
      if (isField(target)) forget(target);
    };
    // A form is sent by a click, Enter's too: what is in it is looked at anew, also where no hand has changed it.
    const anew = (): void => [...said].forEach(forget);
    document.addEventListener('invalid', say, true);
    document.addEventListener('input', change, true);
    document.addEventListener('change', change, true);
    document.addEventListener('click', anew, true);
    return () => {
      anew();
      document.removeEventListener('invalid', say, true);
      document.removeEventListener('input', change, true);
      document.removeEventListener('change', change, true);
      document.removeEventListener('click', anew, true);
    };
  }, [language]);
}
