import { expect, describe, it } from '@jest/globals';
import type { QueueEvent } from '@satuatap/shared/queue';
import { TestHall } from '../testing/test-hall.js';
import { ticketThen } from './call-facts.js';

const ofTicket = (hall: TestHall, ticketId: number): QueueEvent[] =>
  hall.events.filter(
    (event) => ('ticketId' in event && event.ticketId === ticketId) || event.type === 'action.undone',
  );

describe('what a ticket was at its events', () => {
  it('knows the service of each call, also after a transfer has moved the stops on', () => {
    const hall = TestHall.open();
    hall.openCounter('c1', 'ani');
    hall.issue('ktp', 'elderly');
    hall.act('ani', { type: 'callNext', counterId: 'c1' });
    hall.act('ani', { type: 'start', counterId: 'c1' });
    hall.act('ani', {
      type: 'transfer',
      ticketId: 1,
      to: { serviceId: 'kk' },
      position: 'keep',
      comeBack: true,
    });
    hall.act('ani', { type: 'callNext', counterId: 'c1' });
    const events = ofTicket(hall, 1);
    const then = ticketThen(events);
    const services = events.flatMap((event) =>
      event.type === 'ticket.called' ? [then.get(event.seq)?.serviceIds[event.stop]] : [],
    );
    expect(services).toEqual(['ktp', 'kk']);
    expect(then.get(events.at(-1)?.seq ?? 0)).toEqual({
      serviceIds: ['ktp', 'kk', 'ktp'],
      priority: 'elderly',
    });
  });

  it('forgets what was taken back', () => {
    const hall = TestHall.open();
    hall.openCounter('c1', 'ani');
    hall.issue('ktp');
    hall.act('ani', { type: 'setPriority', ticketId: 1, priority: 'elderly' });
    const changed = hall.events.at(-1)?.seq ?? 0;
    hall.act('ani', { type: 'undo', seq: changed });
    const then = ticketThen(ofTicket(hall, 1));
    expect(then.get(changed)?.priority).toBe('elderly');
    expect(then.get(changed + 1)?.priority).toBeNull();
  });
});
