import { Injectable } from '@nestjs/common';
import type { IssueBody, IssuedTicket } from '@satuatap/shared/contract';
import type { Actor, Channel } from '@satuatap/shared/queue';
import { problem } from '../problems/problem.js';
import { Queues } from '../queue/queues.js';
import { TicketLinks } from './ticket-links.js';
import { TicketTokens } from './ticket-tokens.js';

/** Gives tickets, whoever asks for one, with the link of each. */
@Injectable()
export class Issuing {
  constructor(
    private readonly queues: Queues,
    private readonly tokens: TicketTokens,
    private readonly links: TicketLinks,
  ) {}

  /**
   * `request`: how whoever asks reached us. `gate`: what may keep her out.
   * @throws ProblemException with the queue's refusal
   */
  async issue(
    buildingId: string,
    {
      commandId,
      serviceIds,
      priority = null,
      language = 'id',
      channel,
    }: IssueBody & { readonly channel: Channel },
    by: Actor,
    request: { readonly protocol: string; readonly host: string },
    gate?: Parameters<Queues['command']>[5],
  ): Promise<IssuedTicket> {
    const command = { type: 'issue', serviceIds, priority, language, channel } as const;
    const { date, events } = await this.queues.command(buildingId, command, by, commandId, undefined, gate);
    const [event] = events;
    if (event?.type !== 'ticket.issued') throw problem('command-id-used');
    const { ticketId, number, at: issuedAt, seq } = event;
    const token = this.tokens.tokenOf({ buildingId, date, ticketId });
    const path = `/t/${token}`;
    const url = this.links.urlOf(path, request);
    return { commandId, ticketId, number, token, path, url, date, issuedAt, seq };
  }
}
