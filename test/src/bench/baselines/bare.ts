/**
 * The floor: bare `node:http` and `better-sqlite3`, with the same group commit and the same rows (journal, command,
 * ticket, stop, building-day), and none of the rules, checks or live view.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import Database from 'better-sqlite3';

const [port = '0', dataDir = '.'] = process.argv.slice(2);
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

interface Waiting {
  readonly commandId: string;
  readonly serviceId: string;
  readonly response: ServerResponse;
}

let waiting: Waiting[] = [];
let seq = 0;
const day = '2026-01-01';

/** One transaction for all that arrived in a turn of the loop. */
const commit = database.transaction((group: readonly Waiting[]): string[] =>
  group.map(({ commandId, serviceId }) => {
    seq += 1;
    const at = Date.now();
    const number = `A${seq}`;
    const answer = JSON.stringify({ commandId, ticketId: seq, number, date: day, issuedAt: at, seq });
    const event = {
      seq,
      at,
      first: seq,
      by: { kind: 'device', id: 'd' },
      type: 'ticket.issued',
      ticketId: seq,
      number,
      prefix: 'A',
      running: seq,
      serviceIds: [serviceId],
      priority: null,
      pace: 1,
      channel: 'kiosk',
      language: 'id',
    };
    insertEvent.run('b', day, seq, JSON.stringify(event));
    insertCommand.run('b', commandId, day, answer);
    insertTicket.run('b', day, seq, number, at, 'kiosk', null);
    insertStop.run('b', day, seq, 0, serviceId, 'waiting', at);
    setSeq.run(seq, 'b', day);
    return answer;
  }),
);

function flush(): void {
  const group = waiting;
  waiting = [];
  const answers = commit(group);
  group.forEach(({ response }, index) => {
    response.writeHead(201, { 'content-type': 'application/json' }).end(answers[index]);
  });
}

async function read(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  return text;
}

createServer((request, response) => {
  void read(request).then((text) => {
    const { commandId, serviceIds } = JSON.parse(text) as { commandId: string; serviceIds: string[] };
    if (waiting.length === 0) setImmediate(flush);
    waiting.push({ commandId, serviceId: serviceIds[0] ?? '', response });
  });
}).listen(Number(port), '127.0.0.1');
