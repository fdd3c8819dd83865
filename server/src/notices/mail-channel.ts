import { Readable } from 'node:stream';
import type { NoticeSettings } from '../settings/notice-settings.js';
import { Undelivered, type Channel, type Message } from './channel.js';

/** Milliseconds; together less than a claim lasts. */
const patience = { connectionTimeout: 20_000, greetingTimeout: 20_000, socketTimeout: 40_000 };

interface MailFault {
  readonly code?: string;
  readonly responseCode?: number;
}

/** Mail by the city's own server. */
export class MailChannel implements Channel {
  constructor(
    private readonly settings: NonNullable<NoticeSettings['mail']>,
    /** How people reach us, without a slash at the end; `null`: it is not known, and no link is written. */
    private readonly origin: string | null,
  ) {}

  async send({ to, title, text, path }: Message, messageId: string): Promise<void> {
    const { url, from } = this.settings;
    const { createTransport } = await import('nodemailer');
    const link = path !== undefined && this.origin !== null ? `\n\n${this.origin}${path}` : '';
    const transport = createTransport({ url, ...patience });
    let begun = false;
    // Read when the mail server has let us in, and not before.
    const words = Readable.from(
      (function* () {
        begun = true;
        yield `${text}${link}\n`;
      })(),
      { objectMode: false },
    );
    try {
      await transport.sendMail({
        from,
        to,
        subject: title,
        text: words,
        messageId: `<${messageId}@${domainOf(from)}>`,
        headers: { 'Auto-Submitted': 'auto-generated' },
      });
    } catch (error) {
      throw undelivered(error as MailFault, begun);
    } finally {
      transport.close();
    }
  }
}

/** A server that was given some of the mail and said nothing may have taken it. */
function undelivered({ code = 'unknown', responseCode }: MailFault, begun: boolean): Undelivered {
  const fault = responseCode === undefined ? code : `smtp-${responseCode}`;
  if (responseCode !== undefined && responseCode >= 500) return new Undelivered('never', fault);
  if (responseCode === undefined && begun) return new Undelivered('unsure', fault);
  return new Undelivered('later', fault);
}

const domainOf = (from: string): string => /@([\w.-]+)/.exec(from)?.[1] ?? 'satuatap.invalid';
