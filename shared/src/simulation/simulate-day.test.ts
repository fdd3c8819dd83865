import { describe, expect, it } from '@jest/globals';
import { randomFrom } from '../chance/index.js';
import { emptyDay, evolve, isLive, values, type Day, type QueueEvent } from '../queue/index.js';
import { building, calendar, opening } from '../queue/testing/building.js';
import { imagineLife } from './building-life.js';
import type { Step } from './hall.js';
import { simulateDay } from './simulate-day.js';

function play(seed: number, config = building): Step[] {
  const random = randomFrom(seed);
  return [...simulateDay(imagineLife(config, random), calendar, random)];
}
const eventsOf = (steps: readonly Step[]): QueueEvent[] => steps.flatMap(({ events }) => [...events]);
const endOf = (steps: readonly Step[]): Day => steps.at(-1)?.day ?? emptyDay('uji');

describe('a simulated day', () => {
  it('is the same from the same seed, and another from another', () => {
    expect(eventsOf(play(1))).toEqual(eventsOf(play(1)));
    expect(eventsOf(play(2))).not.toEqual(eventsOf(play(1)));
  });

  it('is a journal: its events make its day again', () => {
    const steps = play(3);
    expect(eventsOf(steps).reduce(evolve, emptyDay('uji'))).toEqual(endOf(steps));
  });

  it('has what a real day has: people served, missed and gone, pauses, holds, priorities, several stops', () => {
    const kinds = new Set([1, 2, 3, 4, 5, 6].flatMap((seed) => eventsOf(play(seed)).map(({ type }) => type)));
    for (const type of [
      'ticket.missed',
      'ticket.reinstated',
      'ticket.cancelled',
      'ticket.held',
      'ticket.released',
      'ticket.transferred',
      'ticket.advanced',
      'counter.paused',
      'counter.resumed',
      'day.closed',
    ] as const)
      expect(kinds).toContain(type);
  });

  it('serves nearly all, gives no ticket out of hours and ends with nobody inside', () => {
    const steps = play(4);
    const tickets = [...values(endOf(steps).tickets)];
    expect(tickets.length).toBeGreaterThan(40);
    expect(tickets.filter(isLive)).toEqual([]);
    const done = tickets.filter(({ stops }) => stops.some(({ state }) => state === 'done'));
    expect(done.length / tickets.length).toBeGreaterThan(0.75);
    for (const { issuedAt } of tickets) expect(issuedAt).toBeGreaterThanOrEqual(opening);
  });

  it('has people who booked, where the building lets them: most come, about their time, and some do not', () => {
    const appointments = {
      slotMinutes: 30,
      perSlot: 2,
      daysAhead: 7,
      shareAtTime: 1,
      earlyMinutes: 30,
      graceMinutes: 15,
    };
    const services = building.services.map((each) => (each.id === 'ktp' ? { ...each, appointments } : each));
    const tickets = [1, 2, 3].flatMap((seed) => [
      ...values(endOf(play(seed, { ...building, services })).tickets),
    ]);
    const booked = tickets.flatMap(({ stops }) => stops.filter(({ appointment }) => appointment));
    const lapsed = booked.filter(({ state }) => state === 'lapsed');
    const came = booked.filter(({ waitingSince }) => waitingSince !== null);
    expect(booked.length).toBeGreaterThan(25);
    expect(lapsed.length).toBeGreaterThan(2);
    expect(came.length / booked.length).toBeGreaterThan(0.65);
  });
});
