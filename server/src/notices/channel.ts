/** The ways that a notice may go, and how sending one can end. */

/** What is sealed in the outbox: the recipient and the words. */
export interface Message {
  readonly to: string;
  readonly title: string;
  readonly text: string;
  /** A path of our own. */
  readonly path?: string;
}

export interface Channel {
  /**
   * @param messageId the same whenever the same notice is sent again
   * @throws Undelivered
   */
  send(message: Message, messageId: string): Promise<void>;
}

/**
 * `later`: it certainly did not go out, and may another time; `never`: it will not go out as it is; `unsure`: nobody
 * knows whether it went out.
 */
type Outlook = 'later' | 'never' | 'unsure';

export class Undelivered extends Error {
  constructor(
    readonly outlook: Outlook,
    /** Nothing personal: a code only. */
    readonly fault: string,
  ) {
    super(`The notice was not delivered: ${fault}`);
  }
}
