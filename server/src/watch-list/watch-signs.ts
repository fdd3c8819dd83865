import { Injectable } from '@nestjs/common';
import type { WatchSign } from '@satuatap/shared/contract';
import { Sealing } from '../personal/sealing.js';
import { normalIdentity, normalPhone } from '../personal/spelling.js';
import { nameKeys } from './name-keys.js';

/** Whom reception has before her, or who is on the list. */
export interface Recognisable {
  readonly name: string | null;
  readonly phone: string | null;
  readonly identity: string | null;
}

/**
 * What somebody is recognised by, as keyed hashes; other ones than persons have, so that the tables cannot be joined.
 * @throws ProblemException `personal-key-missing`
 */
export function signsOf(
  sealer: Pick<Sealing, 'hash'>,
  { name, phone, identity }: Recognisable,
): ReadonlyMap<string, WatchSign> {
  const texts: (readonly [WatchSign, string])[] = [
    ...(name === null ? [] : nameKeys(name).map((key) => ['name', key] as const)),
    ...(phone === null ? [] : [['phone', normalPhone(phone)] as const]),
    ...(identity === null ? [] : [['identity', normalIdentity(identity)] as const]),
  ];
  return new Map(
    texts.filter(([, text]) => text !== '').map(([sign, text]) => [sealer.hash(`watch-${sign}`, text), sign]),
  );
}

@Injectable()
export class WatchSigns {
  constructor(private readonly sealing: Sealing) {}

  of(recognisable: Recognisable): ReadonlyMap<string, WatchSign> {
    return signsOf(this.sealing, recognisable);
  }
}
