/** A mail server on loopback that takes everything and keeps it. */
import { once } from 'node:events';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';

export class MailSink {
  /** As they came over the wire, headers and all. */
  readonly mails: string[] = [];

  private constructor(private readonly server: Server) {}

  static async open(): Promise<MailSink> {
    const server = createServer();
    const sink = new MailSink(server);
    server.on('connection', (socket) => sink.talk(socket));
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return sink;
  }

  get url(): string {
    return `smtp://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  close(): void {
    this.server.close();
  }

  private talk(socket: Socket): void {
    let text = '';
    let inMail = false;
    const say = (line: string): void => void socket.write(`${line}\r\n`);
    socket.setEncoding('utf8').on('error', () => {});
    socket.on('data', (chunk: string) => {
      text += chunk;
      for (;;) {
        const end = text.indexOf(inMail ? '\r\n.\r\n' : '\r\n');
        if (end < 0) return;
        const said = text.slice(0, end);
        text = text.slice(end + (inMail ? 5 : 2));
        if (inMail) {
          this.mails.push(said);
          inMail = false;
          say('250 taken');
        } else if (said.toUpperCase() === 'DATA') {
          inMail = true;
          say('354 go on');
        } else if (said.toUpperCase() === 'QUIT') {
          say('221 bye');
          socket.end();
        } else say('250 sink');
      }
    });
    say('220 sink');
  }
}
