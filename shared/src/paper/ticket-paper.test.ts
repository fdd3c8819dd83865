import { describe, expect, it } from '@jest/globals';
import { emptyDay, type Day } from '../queue/index.js';
import { building, opening } from '../queue/testing/building.js';
import { Hall } from '../queue/testing/hall.js';
import { ticketPaper } from './ticket-paper.js';

const documents = [{ id: 'KTP-el', en: 'ID card' }];
const config = { ...building, services: building.services.map((service) => ({ ...service, documents })) };
const day: Day = { ...emptyDay('uji'), date: '2026-11-24', state: 'open', config };
const ticket = {
  id: 7,
  number: 'B007',
  issuedAt: opening + 65 * 60_000,
  stops: [{ serviceId: 'kk' }, { serviceId: 'kkpr' }],
};

describe('a paper ticket', () => {
  it('says number, services, place and time, and each document once', () => {
    expect(ticketPaper(day, ticket, 'id', opening)).toMatchObject({
      building: 'Gedung uji',
      agency: 'Dukcapil',
      services: ['kk', 'kkpr'],
      number: 'B007',
      where: 'Tunggu di Ruang utama, Lantai 1',
      issued: 'Selasa, 24 November 2026, 09.05 WIB',
      documents: ['KTP-el'],
    });
  });

  it('says it in English', () => {
    expect(ticketPaper(day, ticket, 'en', opening)).toMatchObject({
      where: 'Wait in Ruang utama, Lantai 1',
      issued: 'Tuesday, 24 November 2026, 09:05 WIB',
      documents: ['ID card'],
    });
  });

  it('says of an appointment its time, and when its citizen came', () => {
    const hall = Hall.open();
    const id = hall.book('ktp', 25);
    hall.pass(5);
    hall.must({ type: 'checkIn', ticketId: id }, { kind: 'device', id: 'k' });
    const booked = { id, number: 'A001', issuedAt: opening, stops: [{ serviceId: 'ktp' }] };
    const paper = ticketPaper(hall.day, booked, 'id', hall.now);
    expect(paper?.issued).toContain('08.05 WIB');
    expect(paper?.wait[0]).toBe('Janji temu pukul 08.25 WIB');
    expect(paper?.wait).toHaveLength(3);
  });

  it('says nothing of a wait that is not known, and is none without a known service', () => {
    expect(ticketPaper(day, ticket, 'id', opening)?.wait).toEqual([]);
    expect(ticketPaper(day, { ...ticket, stops: [{ serviceId: 'tidak-ada' }] }, 'id', opening)).toBeNull();
    expect(ticketPaper({ ...day, config: null }, ticket, 'id', opening)).toBeNull();
  });
});
