/** The survey on both databases: one answer a ticket, nothing in it that leads to a person, figures, moderation. */
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { SurveyBody } from '@satuatap/shared/contract';
import type { BuildingConfig } from '@satuatap/shared/queue';
import { regulationSurvey, type Scores } from '@satuatap/shared/survey';
import { Buildings } from '../buildings/buildings.js';
import { Settings } from '../settings/settings.js';
import { Secrets } from '../storage/secrets.js';
import { BuildingDay, databases, issue, kecamatan, officer } from '../testing/building-day.js';
import type { TicketName } from '../tickets/ticket-tokens.js';
import { reportCsv } from './report-csv.js';
import { SurveyAnswers } from './survey-answers.js';
import { SurveyComments } from './survey-comments.js';
import { SurveyReports } from './survey-reports.js';
import { SurveyRights } from './survey-rights.js';

const buildingId = kecamatan.id;
const date = '2026-11-24';
const period = { from: '2026-11-01', to: '2026-11-30' };
const counterId = 'loket-1';
const all = (score: number): Scores =>
  Object.fromEntries(regulationSurvey.elements.map(({ id }) => [id, score]));
const quick: Scores = { U3: 2, U7: 4 };
const body = (commandId: string, answers: Scores, comment?: string): SurveyBody => ({
  commandId: `${commandId}-of-a-phone`,
  answers,
  ...(comment === undefined ? {} : { comment }),
});
const sri = { staffId: 'sri', agencyIds: [] };
const code = (expected: string) => ({ problem: { code: expected } });

describe.each(databases)('the survey, on %s,', (database) => {
  let day: BuildingDay;
  let buildings: Buildings;
  let rights: SurveyRights;
  let answers: SurveyAnswers;
  let reports: SurveyReports;
  let comments: SurveyComments;

  beforeEach(async () => {
    day = await BuildingDay.start(undefined, database);
    const clock = { now: () => day.now };
    buildings = new Buildings(day.database, clock, new Settings({ DATA_DIR: day.folder }, []));
    await buildings.save(kecamatan);
    const secrets = new Secrets(day.database);
    await secrets.onModuleInit();
    rights = new SurveyRights(secrets, buildings, clock);
    answers = new SurveyAnswers(day.database, buildings, rights);
    reports = new SurveyReports(day.database, buildings);
    comments = new SurveyComments(day.database, clock);
    await day.submit({ type: 'openCounter', counterId }, officer);
  });
  afterEach(() => day.end());

  const arrive = async (serviceIds: readonly string[] = ['legalisasi']): Promise<TicketName> => {
    const answer = await day.submit({ ...issue, serviceIds } as typeof issue);
    const event = answer.ok ? answer.events[0] : undefined;
    if (event?.type !== 'ticket.issued') throw new Error('No ticket was issued.');
    return { buildingId, date, ticketId: event.ticketId };
  };
  const serve = async (): Promise<void> => {
    for (const type of ['callNext', 'start', 'finish'] as const)
      expect(await day.submit({ type, counterId }, officer)).toMatchObject({ ok: true });
  };
  const served = async (serviceIds?: readonly string[]): Promise<TicketName> => {
    const ticket = await arrive(serviceIds);
    await serve();
    return ticket;
  };
  /** As a new building file does. */
  const change = async (more: Partial<BuildingConfig>): Promise<void> => {
    day.now += 1;
    await buildings.save({ ...kecamatan, ...more });
  };
  const rows = (table: string): Promise<Record<string, unknown>[]> =>
    day.rows(`SELECT * FROM ${table} ORDER BY 1, 2, 3`);
  const report = (...agencyIds: string[]) => reports.report(buildingId, period, agencyIds);

  it('lets a ticket answer once it was served, and not before', async () => {
    const ticket = await arrive();
    expect(await rights.state(day.database, ticket)).toBe('not-served');
    await expect(answers.ofTicket(ticket, body('a', quick), 'phone')).rejects.toMatchObject(
      code('not-served'),
    );
    await serve();
    expect(await rights.state(day.database, ticket)).toBe('served');
    await answers.ofTicket(ticket, body('a', quick), 'phone');
    expect(await rights.state(day.database, ticket)).toBe('answered');
    await expect(answers.ofTicket(ticket, body('b', quick), 'tablet')).rejects.toMatchObject(
      code('already-answered'),
    );
    expect(await report()).toMatchObject({
      total: { respondents: 1, served: 1 },
      channels: { phone: 1, tablet: 0 },
    });
  });

  it('asks nothing of who was not served, and knows no ticket that is not there', async () => {
    const ticket = await arrive();
    await day.submit({ type: 'cancel', ticketId: ticket.ticketId });
    expect(await rights.state(day.database, ticket)).toBe('not-served');
    await expect(rights.state(day.database, { ...ticket, ticketId: 99 })).rejects.toMatchObject(
      code('not-found'),
    );
  });

  it('takes one answer of those that come for a ticket at the same moment', async () => {
    const ticket = await served();
    const tries = Array.from({ length: 12 }, (_, who) =>
      answers.ofTicket(ticket, body(`phone-${who}`, all((who % 4) + 1)), 'phone'),
    );
    const outcomes = await Promise.allSettled(tries);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const outcome of outcomes)
      if (outcome.status === 'rejected') expect(outcome.reason).toMatchObject(code('already-answered'));
    expect(await rows('survey_answer')).toHaveLength(1);
  });

  it('takes the same command again once, also at the same moment', async () => {
    const ticket = await served();
    const send = () => answers.ofTicket(ticket, body('a', all(3), 'Cepat dan ramah'), 'phone');
    await Promise.all([send(), send(), send()]);
    await send();
    expect(await rows('survey_answer')).toHaveLength(1);
    expect(await rows('survey_comment')).toHaveLength(1);
    expect((await report()).total).toMatchObject({ respondents: 1, complete: 1, index: 75, class: 'C' });
  });

  it('lets an answer grow from two questions to nine', async () => {
    const ticket = await served();
    await answers.ofTicket(ticket, body('a', quick), 'phone');
    expect((await report()).total).toMatchObject({ respondents: 1, complete: 0, index: null });
    await answers.ofTicket(ticket, body('a', { ...all(4), U3: 2 }, '  '), 'phone');
    const { total } = await report();
    expect(total).toMatchObject({ respondents: 1, complete: 1 });
    // Eight fours and a two: 34 / 9 × 25.
    expect(total.index).toBe(94.44);
    expect(await rows('survey_comment')).toEqual([]);
  });

  it('keeps nothing that leads from an answer to a ticket, a person or a moment', async () => {
    const tickets = [await served(), await served(), await served()];
    for (const [who, ticket] of tickets.entries())
      await answers.ofTicket(ticket, body(`phone-${who}`, all(3), 'Terima kasih'), 'phone');
    const [answer, comment, right] = [
      await rows('survey_answer'),
      await rows('survey_comment'),
      await rows('survey_right'),
    ];
    expect(Object.keys(answer[0] ?? {}).toSorted()).toEqual(
      ['agency_id', 'building_id', 'channel', 'date', 'id', 'scores', 'service_id'].toSorted(),
    );
    for (const each of answer)
      expect(each).toMatchObject({
        building_id: buildingId,
        date,
        service_id: 'legalisasi',
        agency_id: 'kecamatan',
        channel: 'phone',
        scores: JSON.stringify(all(3)),
      });
    for (const each of comment) expect(each).toMatchObject({ date, decided_at: null, decided_by: null });
    // No name of a row stands in two tables, and none is that of the command.
    const names = [answer, comment].flatMap((table) => table.map(({ id }) => id));
    const kept = [...names, ...right.flatMap(({ ticket_hash, proof }) => [ticket_hash, proof])];
    expect(new Set(kept).size).toBe(12);
    expect(JSON.stringify([answer, comment, right])).not.toContain('of-a-phone');
  });

  it('is about the service that was given last, and counts each person once', async () => {
    const ticket = await arrive(['legalisasi', 'sktm']);
    await serve();
    expect(await rights.state(day.database, ticket)).toBe('not-served');
    await serve();
    await answers.ofTicket(ticket, body('a', all(4)), 'tablet');
    await served();
    const { total, agencies, services, channels } = await report();
    expect(total).toMatchObject({ served: 2, respondents: 1, needed: 2 });
    expect(agencies.map(({ id, figures }) => [id, figures.served, figures.respondents])).toEqual([
      ['kecamatan', 2, 1],
    ]);
    expect(services.map(({ id, figures }) => [id, figures.served, figures.respondents])).toEqual([
      ['legalisasi', 1, 0],
      ['sktm', 1, 1],
    ]);
    expect(channels).toEqual({ phone: 0, tablet: 1 });
  });

  it('takes an answer that a phone kept for days, and none of a week ago; that it was given is then forgotten', async () => {
    const [early, late] = [await served(), await served()];
    day.now += 7 * 86_400_000;
    await answers.ofTicket(early, body('a', quick), 'phone');
    expect(await rows('survey_answer')).toMatchObject([{ date }]);
    day.now += 86_400_000;
    expect(await rights.state(day.database, late)).toBe('over');
    await expect(answers.ofTicket(late, body('b', quick), 'phone')).rejects.toMatchObject(
      code('survey-over'),
    );
    await day.submit({ type: 'openCounter', counterId }, officer);
    const today = await day.submit(issue);
    if (!today.ok) throw new Error('No ticket.');
    await serve();
    await answers.ofTicket({ buildingId, date: today.date, ticketId: 1 }, body('c', quick), 'phone');
    expect(await rows('survey_right')).toMatchObject([{ date: today.date }]);
    expect(await rows('survey_answer')).toHaveLength(2);
  });

  it('refuses what is no answer, field by field', async () => {
    const ticket = await served();
    for (const wrong of [{}, { U3: 5 }, { U3: 0 }, { U12: 1 }, { 'U3\0': 1 }] as Scores[])
      await expect(answers.ofTicket(ticket, body('a', wrong), 'phone')).rejects.toMatchObject({
        problem: { code: 'invalid-input', errors: [expect.objectContaining({ path: expect.anything() })] },
      });
    expect(await rights.state(day.database, ticket)).toBe('served');
  });

  it('takes answers without a ticket only where the building wants that', async () => {
    await expect(answers.ofNobody(buildingId, body('a', quick))).rejects.toMatchObject(code('invalid-input'));
    await change({ survey: { withoutTicket: true } });
    await answers.ofNobody(buildingId, body('a', quick, 'Toilet bersih'));
    await answers.ofNobody(buildingId, body('a', all(3)));
    expect(await rows('survey_answer')).toMatchObject([{ service_id: null, agency_id: null, date }]);
    const { total, agencies } = await report();
    expect([total.respondents, total.complete, agencies]).toEqual([1, 1, []]);
  });

  it('shows a comment to nobody but its moderators until they say so, and takes back what they decided', async () => {
    const ticket = await served();
    await answers.ofTicket(ticket, body('a', quick, ' Antre lama 🙂 '), 'phone');
    const list = (state: 'new' | 'shown' | 'hidden') => comments.list(buildingId, { state, ...period }, []);
    const [comment] = await list('new');
    expect(comment).toMatchObject({ text: 'Antre lama 🙂', serviceId: 'legalisasi', decidedBy: null });
    expect(await list('shown')).toEqual([]);
    const id = comment?.id ?? '';
    await expect(comments.moderate(buildingId, id, { state: 'hidden' }, sri)).rejects.toMatchObject(
      code('invalid-input'),
    );
    await comments.moderate(buildingId, id, { state: 'hidden', reason: 'personal' }, sri);
    expect(await list('hidden')).toMatchObject([
      { reason: 'personal', decidedBy: 'sri', decidedAt: day.now },
    ]);
    await comments.moderate(buildingId, id, { state: 'new' }, sri);
    expect(await list('new')).toEqual([comment]);
    await comments.moderate(buildingId, id, { state: 'shown' }, sri);
    expect(await list('shown')).toHaveLength(1);
    for (const wrong of ['x', '\0', 'aaaaaaaaaaaaaaaaaaaaaa'])
      await expect(comments.moderate(buildingId, wrong, { state: 'new' }, sri)).rejects.toMatchObject(
        code('not-found'),
      );
  });

  it("shows an agency's supervisor her agency's figures and comments only", async () => {
    await answers.ofTicket(await served(['legalisasi']), body('a', all(4), 'Ramah'), 'phone');
    const whole = await report();
    expect(await report('kecamatan')).toEqual(whole);
    const other = await report('dukcapil');
    expect([other.total.respondents, other.total.served, other.agencies]).toEqual([0, 0, []]);
    const list = (agencyId: string) => comments.list(buildingId, { state: 'new' }, [agencyId]);
    expect(await list('dukcapil')).toEqual([]);
    const [comment] = await list('kecamatan');
    const decide = (agencyId: string) =>
      comments.moderate(buildingId, comment?.id ?? '', { state: 'shown' }, { ...sri, agencyIds: [agencyId] });
    await expect(decide('dukcapil')).rejects.toMatchObject(code('not-found'));
    expect(await decide('kecamatan')).toMatchObject({ state: 'shown', decidedBy: 'sri' });
  });

  it('gives the table as CSV, with the figures of the report', async () => {
    for (const score of [3, 4])
      await answers.ofTicket(await served(), body(`p-${score}`, all(score)), 'phone');
    await change({ name: '=Gedung "Kecamatan", induk' });
    const lines = reportCsv(buildings.config(buildingId), await report()).split('\r\n');
    expect(lines[0]).toBe(
      '\uFEFFdari,sampai,tingkat,id,nama,instansi,U1,U2,U3,U4,U5,U6,U7,U8,U9,IKM,mutu,penjawab,jawaban_lengkap,dilayani,sampel_perlu',
    );
    const averages = Array.from({ length: 9 }, () => '3.5000').join(',');
    expect(lines[1]).toBe(
      `2026-11-01,2026-11-30,gedung,kecamatan,"'=Gedung ""Kecamatan"", induk",,${averages},87.50,B,2,2,2,2`,
    );
    expect(lines[3]).toBe(
      `2026-11-01,2026-11-30,layanan,legalisasi,Legalisasi dan pengantar,Kantor Camat,${averages},87.50,B,2,2,2,2`,
    );
    expect(lines.at(-1)).toBe('');
  });
});
