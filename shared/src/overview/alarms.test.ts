/** When a building's supervisors are alarmed: each rule, and each rule changed. */
import { describe, expect, it } from '@jest/globals';
import type { DeviceInfo } from '../contract/index.js';
import { lineStandings, type AlarmRules } from '../queue/index.js';
import { building, minute, opening } from '../queue/testing/building.js';
import { Hall, officer, supervisor } from '../queue/testing/hall.js';
import { alarmsOf } from './index.js';
import { fineKiosk } from '../testing/index.js';

const ani = officer('ani');
const only = (alarms: Partial<AlarmRules> = {}): Hall => Hall.open({ ...building, alarms });
const keys = (hall: Hall, devices: readonly DeviceInfo[] = []): string[] =>
  alarmsOf({ day: hall.day, lines: lineStandings(hall.day) }, devices, hall.now).map(({ key }) => key);
/** Whether the alarm is there a moment before so many minutes have passed, and when they have: the hall goes on so far. */
function around(
  hall: Hall,
  key: string,
  minutes: number,
  devices: readonly DeviceInfo[] = [],
): readonly boolean[] {
  const begun = hall.now;
  return [begun + minutes * minute - 1, begun + minutes * minute].map((now) => {
    hall.now = now;
    return keys(hall, devices).includes(key);
  });
}
const comes = [false, true];

describe('a line alarms', () => {
  it('when one has used up the promise; or when so many have, and for so long', () => {
    const hall = only({ idleCounter: null });
    hall.issue('ktp');
    expect(around(hall, 'late/ktp', 30)).toEqual(comes);
    const patient = only({ lateLine: { people: 2, minutes: 5 } });
    patient.issue('ktp');
    patient.pass(3);
    patient.issue('ktp');
    expect(around(patient, 'late/ktp', 35)).toEqual(comes);
  });

  it('when nobody gives its service, from the moment that the last one left', () => {
    const hall = only({ forsakenLine: { minutes: 2 } });
    hall.pass(30);
    hall.issue('ktp');
    hall.pass(20);
    hall.must({ type: 'pauseCounter', counterId: 'c1', reason: 'rest' }, ani);
    expect(around(hall, 'forsaken/ktp', 2)).toEqual(comes);
    hall.must({ type: 'lendCounter', counterId: 'c3', serviceId: 'ktp' }, supervisor);
    expect(keys(hall)).not.toContain('forsaken/ktp');
  });

  it('not at noon, and again after it', () => {
    const hall = only();
    hall.now = opening + 239 * minute;
    hall.issue('ktp');
    hall.must({ type: 'closeCounter', counterId: 'c1' }, ani);
    expect(keys(hall)).toEqual(['forsaken/ktp']);
    hall.now = opening + 240 * minute;
    expect(keys(hall)).toEqual([]);
    hall.now = opening + 300 * minute;
    expect(keys(hall)).toContain('forsaken/ktp');
  });
});

describe('a counter alarms', () => {
  it('when it pauses for long: longer or shorter by the reason', () => {
    const hall = only();
    hall.must({ type: 'pauseCounter', counterId: 'c1', reason: 'rest' }, ani);
    expect(around(hall, 'pause/c1', 20)).toEqual(comes);
    const prayer = only({ longPause: { minutes: 20, byReason: { rest: 45 } } });
    prayer.must({ type: 'pauseCounter', counterId: 'c1', reason: 'rest' }, ani);
    expect(around(prayer, 'pause/c1', 45)).toEqual(comes);
  });

  it('for a pause over noon only when it goes on after it', () => {
    const hall = only();
    hall.now = opening + 235 * minute;
    hall.must({ type: 'pauseCounter', counterId: 'c1', reason: 'rest' }, ani);
    hall.now = opening + 299 * minute;
    expect(keys(hall)).toEqual([]);
    hall.now = opening + 300 * minute;
    expect(around(hall, 'pause/c1', 20)).toEqual(comes);
  });

  it('when it calls nobody while somebody waits whom it could call', () => {
    const hall = only();
    hall.pass(40);
    hall.issue('ktp');
    expect(around(hall, 'idle/c1', 10)).toEqual(comes);
    hall.must({ type: 'callNext', counterId: 'c1' }, ani);
    expect(keys(hall)).toEqual([]);
    hall.must({ type: 'start', counterId: 'c1' }, ani);
    hall.issue('ktp');
    hall.pass(15);
    hall.must({ type: 'finish', counterId: 'c1' }, ani);
    expect(around(hall, 'idle/c1', 10)).toEqual(comes);
  });
});

describe('a device alarms', () => {
  it('when it is away for so long', () => {
    const hall = only({ deviceAway: { minutes: 3 } });
    expect(around(hall, 'away/k1', 3, [{ ...fineKiosk, online: false, lastSeenAt: hall.now }])).toEqual(
      comes,
    );
  });

  it('once, with the worst that is asked for', () => {
    const poor: DeviceInfo = { ...fineKiosk, paper: 'out', fault: 'browser', sound: 'blocked', helpSince: 1 };
    expect(keys(only(), [poor])).toEqual(['help-asked/k1']);
    expect(keys(only({ helpAsked: false }), [poor])).toEqual(['paper-out/k1']);
    expect(keys(only({ helpAsked: false, paperOut: false }), [poor])).toEqual(['other-fault/k1']);
    const none = { helpAsked: false, paperOut: false, otherFault: false, soundBlocked: false };
    expect(keys(only(none), [poor])).toEqual([]);
  });
});

it('every rule can be put to rest', () => {
  const hall = only({
    lateLine: null,
    forsakenLine: null,
    longPause: null,
    idleCounter: null,
    deviceAway: null,
    helpAsked: false,
    paperOut: false,
    paperLow: false,
    printerFault: false,
    otherFault: false,
    soundBlocked: false,
  });
  hall.issue('ktp');
  hall.issue('pbg');
  hall.must({ type: 'pauseCounter', counterId: 'c3', reason: 'rest' }, officer('budi'));
  hall.pass(100);
  const devices = [
    { ...fineKiosk, online: false },
    { ...fineKiosk, paper: 'low' as const },
    { ...fineKiosk, fault: 'printer-unreachable' },
    { ...fineKiosk, fault: 'printer-jam' },
  ];
  expect(keys(hall, devices)).toEqual([]);
});
