/** The address of a phone page, of a ticket or an appointment, as a phone in the hall can open it. */
import { networkInterfaces } from 'node:os';
import { Injectable } from '@nestjs/common';
import { Settings } from '../settings/settings.js';

const loopback = /^(localhost|127(\.\d+){3}|\[::1\])(?=:|$)/;

@Injectable()
export class TicketLinks {
  constructor(private readonly settings: Settings) {}

  /** `request`: how the kiosk reached us, which is how phones do too, unless it runs on the server's own machine. */
  urlOf(path: string, request: { readonly protocol: string; readonly host: string }): string {
    return `${this.settings.publicUrl ?? `${request.protocol}://${this.reachable(request.host)}`}${path}`;
  }

  private reachable(host: string): string {
    if (!loopback.test(host) || loopback.test(this.settings.host)) return host;
    const address = Object.values(networkInterfaces())
      .flatMap((each) => each ?? [])
      .find(({ family, internal }) => family === 'IPv4' && !internal)?.address;
    return address === undefined ? host : host.replace(loopback, address);
  }
}
