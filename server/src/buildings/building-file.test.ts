import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { loadBuilding, writeBuilding } from './building-file.js';

const folder = new URL('../../buildings/', import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
const read = (name: string): string => readFileSync(new URL(name, folder), 'utf8');

describe('building files', () => {
  it('has the six buildings of Palembang', () => {
    expect(files).toHaveLength(6);
  });

  it.each(files)('%s loads, and comes back the same from its export', (name) => {
    const loaded = loadBuilding(read(name));
    if (!loaded.ok) throw new Error(JSON.stringify(loaded.mistakes, null, 1));
    expect(loadBuilding(writeBuilding(loaded.config))).toEqual(loaded);
  });

  const broken: readonly (readonly [string, string | RegExp, string, string])[] = [
    [
      'an unknown zone',
      'zoneId: ruang-utama',
      'zoneId: ruang-lain',
      'names the zone ruang-lain, which is not there',
    ],
    ['a small prefix', 'prefix: S', 'prefix: s', 'must be one to three capital letters'],
    ['a pace beyond the bound', 'pace: 2', 'pace: 9', 'must be a number from 1 to 4'],
    [
      'a field that is not known',
      'zoneLabel: WIB',
      'zoneLabel: WIB\nzoneLable: WIB',
      'is not a field that is known here',
    ],
    ['a missing field', 'zoneLabel: WIB\n', '', 'lacks zoneLabel'],
    ['a bad time', /close: "?16:00"?/, 'close: 25:00', 'must be a time like "08:00", in quotes'],
    [
      'a day that is not in the calendar',
      /date: "?\d{4}-12-25"?/,
      'date: "2026-02-31"',
      'must be a date like',
    ],
    [
      'a field named like a part of every object',
      'zoneLabel: WIB',
      'zoneLabel: WIB\nconstructor: 1',
      'is not a field that is known here',
    ],
    ['a share beyond the promise', 'shareAtTime: 1', 'shareAtTime: 2', 'must be a number from 0 to 1'],
    ['a slot that no day has', 'slotMinutes: 60', 'slotMinutes: 480', 'is longer than the service is open'],
    [
      'more places than tickets',
      'slotMinutes: 60, perSlot: 1',
      'slotMinutes: 60, perSlot: 90',
      'is more than the quota',
    ],
    ['text that is not YAML', 'zoneLabel: WIB', 'zoneLabel: [WIB', ''],
  ];
  it.each(broken)('tells the line and the reason of %s', (_, from, to, reason) => {
    const yaml = read('kecamatan.yaml').replace(from, to);
    const loaded = loadBuilding(yaml);
    if (loaded.ok) throw new Error('It was loaded.');
    const [mistake] = loaded.mistakes;
    expect(mistake?.reason).toContain(reason);
    expect(mistake?.line).toBeGreaterThan(0);
  });

  it('tells every mistake at once, in what it is made of and in what it says', () => {
    const yaml = read('kecamatan.yaml')
      .replace('zoneLabel: WIB', 'zoneLabel: 7')
      .replace('prefix: S', 'prefix: s')
      .replace('zoneId: ruang-utama', 'zoneId: ruang-lain')
      .replace('timeZone: Asia/Jakarta', 'timeZone: Asia/Palembang');
    const loaded = loadBuilding(yaml);
    if (loaded.ok) throw new Error('It was loaded.');
    const lines = yaml.split('\n');
    expect(loaded.mistakes.map(({ line }) => lines[line - 1]?.trim())).toEqual([
      'timeZone: Asia/Palembang',
      'zoneLabel: 7',
      'prefix: s',
      'zoneId: ruang-lain',
    ]);
  });

  const asks = (survey: string) => loadBuilding(`${read('kecamatan.yaml')}\nsurvey:\n${survey}`);

  it('takes a survey of its own, in the parts that it has', () => {
    const loaded = asks('  quick: [U1, U9]\n  withoutTicket: true\n');
    if (!loaded.ok) throw new Error(JSON.stringify(loaded.mistakes));
    expect(loaded.config.survey).toEqual({ quick: ['U1', 'U9'], withoutTicket: true });
    expect(loadBuilding(writeBuilding(loaded.config))).toEqual(loaded);
  });

  const question = (id: string, answers = 4): string =>
    `    - id: ${id}
      name: { id: Waktu, en: Time }
      question: { id: Cepat?, en: Quick? }
      weight: 1
      answers: [${Array.from({ length: answers }, () => '{ id: Ya, en: Yes }').join(', ')}]\n`;
  const band = (from: number): string => `    - { class: A, label: { id: Baik, en: Good }, from: ${from} }\n`;
  const brokenSurveys: readonly (readonly [string, string, string])[] = [
    ['a quick question that is not asked', '  quick: [U12]\n', 'names the element U12, which is not there'],
    ['no quick question', '  quick: []\n', 'must have at least 1'],
    ['a question of three answers', `  elements:\n${question('U3', 3)}`, 'must have at least 4'],
    ['a question of five answers', `  elements:\n${question('U3', 5)}`, 'must have at most 4'],
    ['an element twice', `  quick: [U3]\n  elements:\n${question('U3')}${question('U3')}`, 'U3 stands twice'],
    ['classes in disorder', `  bands:\n${band(25)}${band(80)}`, 'must be below the class before'],
    ['an index without a class', `  bands:\n${band(80)}${band(30)}`, 'must be 25 for the lowest class'],
    ['a field that is not known', '  questions: []\n', 'is not a field that is known here'],
  ];
  it.each(brokenSurveys)('tells the line and the reason of %s', (_, survey, reason) => {
    const loaded = asks(survey);
    if (loaded.ok) throw new Error('It was loaded.');
    expect(loaded.mistakes.map((mistake) => mistake.reason).join()).toContain(reason);
    expect(loaded.mistakes[0]?.line).toBeGreaterThan(1);
  });

  const alarms = (rules: string) => loadBuilding(`${read('kecamatan.yaml')}\nalarms:\n${rules}`);

  it('takes alarms of its own, in the parts that it has', () => {
    const loaded = alarms(
      '  lateLine: { people: 3, minutes: 5 }\n  longPause: { minutes: 20, byReason: { prayer: 30 } }\n  idleCounter: null\n  paperLow: false\n',
    );
    if (!loaded.ok) throw new Error(JSON.stringify(loaded.mistakes));
    expect(loaded.config.alarms).toEqual({
      lateLine: { people: 3, minutes: 5 },
      longPause: { minutes: 20, byReason: { prayer: 30 } },
      idleCounter: null,
      paperLow: false,
    });
    expect(loadBuilding(writeBuilding(loaded.config))).toEqual(loaded);
  });

  it.each([
    ['an alarm that is not known', '  fire: true\n', 'is not a field that is known here'],
    ['half a rule', '  lateLine: { people: 3 }\n', 'lacks minutes'],
    ['minutes out of reason', '  deviceAway: { minutes: -1 }\n', 'must be a number from 0 to 600'],
    ['a flag that is none', '  paperOut: 1\n', 'must be true or false'],
    ['reasons that are none', '  longPause: { minutes: 9, byReason: 3 }\n', 'must have a field for each'],
    [
      'a pause reason that is not there',
      '  longPause: { minutes: 9, byReason: { golf: 30 } }\n',
      'names the pause reason golf, which is not there',
    ],
  ])('tells the line and the reason of %s', (_, rules, reason) => {
    const loaded = alarms(rules);
    if (loaded.ok) throw new Error('It was loaded.');
    expect(loaded.mistakes.map((mistake) => mistake.reason).join()).toContain(reason);
  });

  it('counts lines from one', () => {
    const yaml = read('kecamatan.yaml').replace('zoneLabel: WIB', 'zoneLabel: 7');
    const line = yaml.split('\n').findIndex((text) => text === 'zoneLabel: 7') + 1;
    expect(loadBuilding(yaml)).toEqual({
      ok: false,
      mistakes: [{ line, path: 'zoneLabel', reason: 'must be text' }],
    });
  });
});
