/**
 * The floor: bare `node:http` and `better-sqlite3`, with the same group commit and the same rows (journal, command,
 * ticket, stop, building-day), and none of the rules, checks or live view.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import Database from 'better-sqlite3';

const [port = '0', dataDir = '.', fill = '0'] = process.argv.slice(2);
const database = new Database(`${dataDir}/bare.sqlite`);
database.pragma('journal_mode = WAL');
database.pragma('synchronous = FULL');
database.exec(`
  CREATE TABLE building_day (building_id TEXT, date TEXT, seq INTEGER, PRIMARY KEY (building_id, date)) WITHOUT ROWID;
  CREATE TABLE journal (building_id TEXT, date TEXT, seq INTEGER, event TEXT, PRIMARY KEY (building_id, date, seq)) WITHOUT ROWID;
  CREATE TABLE command (building_id TEXT, command_id TEXT, date TEXT, answer TEXT, PRIMARY KEY (building_id, command_id)) WITHOUT ROWID;
  CREATE TABLE ticket (building_id TEXT, date TEXT, ticket_id INTEGER, number TEXT, issued_at INTEGER, channel TEXT, priority TEXT, PRIMARY KEY (building_id, date, ticket_id)) WITHOUT ROWID;
  CREATE TABLE stop (building_id TEXT, date TEXT, ticket_id INTEGER, stop INTEGER, service_id TEXT, state TEXT, since INTEGER, PRIMARY KEY (building_id, date, ticket_id, stop)) WITHOUT ROWID;
  INSERT INTO building_day VALUES ('b', '2026-01-01', 0);
`);
const insertEvent = database.prepare('INSERT INTO journal VALUES (?, ?, ?, ?)');
const insertCommand = database.prepare('INSERT INTO command VALUES (?, ?, ?, ?)');
const insertTicket = database.prepare('INSERT INTO ticket VALUES (?, ?, ?, ?, ?, ?, ?)');
const insertStop = database.prepare('INSERT INTO stop VALUES (?, ?, ?, ?, ?, ?, ?)');
const setSeq = database.prepare('UPDATE building_day SET seq = ? WHERE building_id = ? AND date = ?');

const setStop = database.prepare(
  'UPDATE stop SET state = ? WHERE building_id = ? AND date = ? AND ticket_id = ? AND stop = 0',
);

interface Waiting {
  readonly commandId: string;
  readonly work: (commandId: string) => string;
  readonly response: ServerResponse;
}

let waiting: Waiting[] = [];
let seq = 0;
const day = '2026-01-01';

/** One transaction for all that arrived in a turn of the loop. */
const commit = database.transaction((group: readonly Waiting[]): string[] =>
  group.map(({ commandId, work }) => work(commandId)),
);

function write(commandId: string, event: object, answer: object): string {
  const text = JSON.stringify(answer);
  insertEvent.run('b', day, seq, JSON.stringify(event));
  insertCommand.run('b', commandId, day, text);
  setSeq.run(seq, 'b', day);
  return text;
}

let lastTicket = 0;
function issue(commandId: string, serviceId: string): string {
  seq += 1;
  lastTicket += 1;
  const at = Date.now();
  const number = `A${lastTicket}`;
  insertTicket.run('b', day, lastTicket, number, at, 'kiosk', null);
  insertStop.run('b', day, lastTicket, 0, serviceId, 'waiting', at);
  const event = {
    seq,
    at,
    first: seq,
    by: { kind: 'device', id: 'd' },
    type: 'ticket.issued',
    ticketId: lastTicket,
    number,
    prefix: 'A',
    running: lastTicket,
    serviceIds: [serviceId],
    priority: null,
    pace: 1,
    channel: 'kiosk',
    language: 'id',
  };
  return write(commandId, event, { commandId, ticketId: lastTicket, number, date: day, issuedAt: at, seq });
}

const states: Readonly<Record<string, string>> = { callNext: 'called', start: 'serving', finish: 'done' };
const atCounter = new Map<string, number>();
let lastCalled = 0;
/** First come, first served: a call takes the next ticket, start and finish the one at the counter. */
function act(commandId: string, type: string, counterId: string): string {
  seq += 1;
  if (type === 'callNext') atCounter.set(counterId, ++lastCalled);
  const ticketId = atCounter.get(counterId) ?? 0;
  setStop.run(states[type] ?? '', 'b', day, ticketId);
  const by = { kind: 'staff', id: counterId, role: 'counter' };
  const event = { seq, at: Date.now(), first: seq, by, type, ticketId, stop: 0, counterId };
  return write(commandId, event, { commandId, date: day, events: [event] });
}

// The line that a benchmark of calls starts with.
database.transaction(() => {
  for (let n = 0; n < Number(fill); n++) issue(`fill-${n}`, 's');
})();

function flush(): void {
  const group = waiting;
  waiting = [];
  const answers = commit(group);
  group.forEach(({ response }, index) => {
    response.writeHead(200, { 'content-type': 'application/json' }).end(answers[index]);
  });
}

async function read(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  return text;
}

createServer((request, response) => {
  void read(request).then((text) => {
    const body = JSON.parse(text) as {
      commandId: string;
      serviceIds: string[];
      command: { type: string; counterId: string };
    };
    if (waiting.length === 0) setImmediate(flush);
    const work =
      request.url === '/tickets'
        ? (id: string): string => issue(id, body.serviceIds[0] ?? '')
        : (id: string): string => act(id, body.command.type, body.command.counterId);
    waiting.push({ commandId: body.commandId, work, response });
  });
}).listen(Number(port), '127.0.0.1');
