/** A mail server as a city has one: takes mail, or does not, as a test wants. */
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

export class PostOffice {
  readonly mails: string[] = [];
  /** `null`: takes it; a number: refuses with that code; `hang up`: after the whole mail, and it was taken. */
  mood: number | 'hang up' | null = null;
  private readonly server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: (_address, _session, done) => {
      if (typeof this.mood !== 'number') done();
      else done(Object.assign(new Error('No.'), { responseCode: this.mood }));
    },
    onData: (stream, session, done) => {
      let mail = '';
      stream.setEncoding('utf8');
      stream.on('data', (chunk: string) => {
        mail += chunk;
      });
      stream.on('end', () => {
        this.mails.push(mail);
        if (this.mood === 'hang up')
          (
            this.server as unknown as { connections: Set<{ id: string; _socket: { destroy(): void } }> }
          ).connections.forEach((each) => each.id === session.id && each._socket.destroy());
        else done();
      });
    },
  });

  /** Gives its address, as `SMTP_URL` takes it. */
  async open(): Promise<string> {
    this.server.on('error', () => {});
    this.server.listen(0, '127.0.0.1');
    await once(this.server.server, 'listening');
    return `smtp://127.0.0.1:${(this.server.server.address() as AddressInfo).port}`;
  }

  close(): Promise<void> {
    return new Promise((done) => this.server.close(done));
  }
}
