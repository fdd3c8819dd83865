import { describe, expect, it } from '@jest/globals';
import { words } from '../words/index.js';
import { actOf, keys, keyText, padActOf } from './keys.js';

const press = (key: string, more: Partial<KeyboardEvent> = {}) =>
  actOf({ key, code: key, shiftKey: false, ctrlKey: false, metaKey: false, altKey: false, ...more });

describe('the keys of the desk', () => {
  it('are those that officers were taught', () => {
    expect(['F2', 'F3', 'F4', 'F6', 'F7', 'F8', 'F9'].map((key) => press(key))).toEqual([
      'callNext',
      'recall',
      'miss',
      'transfer',
      'hold',
      'finish',
      'pause',
    ]);
    expect(['NumpadAdd', 'NumpadSubtract', 'NumpadMultiply', 'NumpadDivide'].map(padActOf)).toEqual([
      'recall',
      'miss',
      'transfer',
      'pause',
    ]);
  });

  it('do nothing with another modifier held down', () => {
    expect(press('F2', { altKey: true })).toBeUndefined();
    expect(press('F2', { ctrlKey: true })).toBeUndefined();
    expect(press('F6', { shiftKey: true })).toBe('details');
  });

  it('hold no bare letter, so that typing does nothing', () => {
    const bare = keys.filter(({ key, ctrl }) => key !== null && key.length === 1 && !ctrl);
    expect(bare).toEqual([]);
  });

  it('give no combination to two acts', () => {
    const combinations = keys.map(({ text }) => text);
    expect(new Set(combinations).size).toBe(combinations.length);
    expect(new Set(keys.map(({ act }) => act)).size).toBe(keys.length);
  });

  it('have a name in both languages and their text on the button', () => {
    for (const { act, word, text } of keys) {
      expect(words.id[word]).not.toBe('');
      expect(words.en[word]).not.toBe('');
      expect(keyText(act)).toBe(text);
    }
  });

  it('take Cmd for Ctrl', () => {
    expect(press('z', { metaKey: true })).toBe('undo');
  });
});
