/** Plants personal data through every door that takes them, and looks for them everywhere, before and after their time. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import Sqlite from 'better-sqlite3';
import { personalKey } from '../../../scripts/lib/personal-key.mjs';
import { importBuildings } from '../support/building-files.js';
import { MailSink } from '../support/mail-sink.js';
import { PushSink } from '../support/push-sink.js';
import { cellsOf, filesOf, findPlanted, hashedAs, unsealed, type Place } from '../support/personal-walk.js';
import { plant } from '../support/plant.js';
import { everyAnswer, type PlantedWorld } from '../support/planted-world.js';
import { askingAll, browserPath, planted } from '../support/planted.js';
import { databases, satuatapWith, ServerProcess } from '../support/server-process.js';

const key = Buffer.from(personalKey, 'base64');
const firstDay = Date.parse('2026-11-24T09:00:00+07:00');
const laterBy = (days: number): string => new Date(firstDay + days * 86_400_000).toISOString();
/** As rows are found by them, in the normal spelling. */
const hashes = [
  ...hashedAs(key, ['phone', 'watch-phone'], '6281277319042'),
  ...hashedAs(key, ['identity', 'watch-identity'], '1671019907310042'),
];

describe('a walk', () => {
  it('finds what is planted, in whatever spelling, in a table, in a file, in a log, and under a seal', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'satuatap-'));
    const file = new Sqlite(join(folder, 'satuatap.sqlite'));
    const identity = '1671019907310042';
    file.exec(
      'CREATE TABLE scratch (plain TEXT, hex TEXT, base64 TEXT, percent TEXT, bytes BLOB, json TEXT)',
    );
    file
      .prepare('INSERT INTO scratch VALUES (?, ?, ?, ?, ?, ?)')
      .run(
        `NIK ${identity}.`,
        Buffer.from(identity).toString('hex').toUpperCase(),
        Buffer.from(`{"a":"${identity}"}`).toString('base64'),
        encodeURIComponent('zubaidah qirtasiyah'),
        planted['photo']?.[0],
        JSON.stringify({ before: { photo: planted['photo']?.[1] } }),
      );
    file.close();
    const found = findPlanted(planted, await cellsOf({ dataDir: folder }));
    expect(found).toEqual(
      expect.arrayContaining([
        'identity, plain, in scratch.plain',
        'identity, hex, in scratch.hex',
        'identity, base64, in scratch.base64',
        'name, percent-encoded, in scratch.percent',
        'photo, plain, in scratch.bytes',
        'photo, plain, in scratch.json',
      ]),
    );
    expect(findPlanted(planted, await filesOf(folder))).toContain('identity, plain, in satuatap.sqlite');
    expect(findPlanted(planted, [{ where: 'log', content: `failed for ${identity}\n` }])).toEqual([
      'identity, plain, in log',
    ]);
    await rm(folder, { recursive: true });
  });
});

describe.each(databases)('personal data planted on %s', (database) => {
  let server: ServerProcess;
  let mail: MailSink;
  let push: PushSink;
  let world: PlantedWorld;
  const cells = (): Promise<Place[]> => cellsOf(server);
  const log = (): Place => ({ where: 'log', content: server.log });
  const retention = (clock: string, ...args: string[]): Promise<string> =>
    satuatapWith({ SATUATAP_CLOCK: clock }, server, 'retention', 'kecamatan', ...args);
  let clock = laterBy(0);

  beforeAll(async () => {
    mail = await MailSink.open();
    push = await PushSink.open();
    server = await ServerProcess.start({
      database,
      clock: () => clock,
      env: {
        RATE_LIMITS: 'off',
        LOG_LEVEL: 'trace',
        SMTP_URL: mail.url,
        NOTICE_MAIL_FROM: 'satuatap@example.go.id',
        PUSH_HOSTS: push.origin,
        PUSH_KEY: personalKey,
        PUBLIC_URL: 'https://antrean.example.go.id',
      },
      prepare: (data) => importBuildings(data, [{ shipped: 'kecamatan', change: askingAll }]),
    });
    world = await plant(server, { mail, push });
  }, 60_000);
  afterAll(async () => {
    world?.stopListening();
    await server?.dispose();
    mail?.close();
    push?.close();
  });

  it('stand nowhere but sealed, while people see what they may', async () => {
    const kept = await cells();
    const said = [log(), ...world.heard];
    expect(findPlanted(planted, [...kept, ...said, ...(await filesOf(server.dataDir))])).toEqual([]);
    expect(world.heard.some(({ content }) => content.includes('visits'))).toBe(true);
    const opened = findPlanted(planted, unsealed(kept, key)).join('\n');
    for (const what of Object.keys(planted)) expect(opened).toContain(`${what}, plain, in `);
    expect(findPlanted({ hash: hashes }, kept)).not.toEqual([]);
    const shown = findPlanted(planted, await everyAnswer(server, world));
    expect(shown).toEqual(expect.arrayContaining([expect.stringContaining('name, plain, in GET ')]));
    expect(mail.mails.length).toBeGreaterThan(0);
    const pushed = push.pushes.map(({ body }) => ({ where: 'push', content: body }));
    expect(findPlanted(planted, pushed)).toEqual([]);
    expect(new Set(push.pushes.map(({ path }) => path))).toEqual(new Set([browserPath]));
    expect(findPlanted(planted, [{ where: 'mail', content: mail.mails.join('\n') }])).not.toEqual([]);
  });

  it('are not told back to who sends nonsense, nor logged', async () => {
    const answers = await world.nonsense();
    expect(answers.length).toBeGreaterThan(5);
    expect(findPlanted(planted, [...answers, log()])).toEqual([]);
  });

  it('go each in its time: identity number and photo first, then who came', async () => {
    expect(await retention(laterBy(0), '--dry-run')).toContain('nothing is due');
    expect(await retention(laterBy(35))).toMatch(/person\.identity/);
    const left = findPlanted(planted, unsealed(await cells(), key)).join('\n');
    expect(left).not.toMatch(/^(identity|photo), .* in (person|visit)\./m);
    expect(left).toMatch(/^name, plain, in person\.sealed/m);
    expect(await retention(laterBy(100))).toMatch(/person/);
    // Who asked to be remembered still is; nobody else.
    expect(findPlanted(planted, unsealed(await cells(), key)).join('\n')).toMatch(/^name, .* in person\./m);
  });

  it('are found nowhere when all of it is over, with no key and by no door', async () => {
    world.stopListening();
    clock = laterBy(800);
    await server.stop();
    await server.run();
    await world.signIn();
    await world.listen();
    await world.untilRetained();
    const kept = await cells();
    expect(findPlanted(planted, [...kept, ...unsealed(kept, key), ...world.heard, log()])).toEqual([]);
    const files = await filesOf(server.dataDir);
    expect(findPlanted(planted, [...files, ...unsealed(files, key)])).toEqual([]);
    expect(findPlanted({ hash: hashes }, kept)).toEqual([]);
    const answers = await everyAnswer(server, world);
    expect(findPlanted(planted, answers)).toEqual([]);
    // What went is told, by counts.
    const told = kept.filter(
      ({ where, content }) => where === 'audit_entry.action' && content === 'retention.ran',
    );
    expect(told.length).toBeGreaterThan(2);
    const exported = answers.filter(({ where }) => /(csv|xlsx)\b.* 200$/.test(where));
    expect(exported.length).toBeGreaterThan(5);
    expect(await world.found()).toEqual([]);
  });
});
