/**
 * What a warden's phone keeps for when the network is gone, in IndexedDB: who was last believed to be inside, and during
 * an evacuation everything that is known of it. It cannot be sealed, for its key would lie beside it; so it holds no more
 * than the list needs, and is wiped at the end, at sign-out, and with a list of another day.
 */
import type { BelievedInside, PersonNames, Session } from '@satuatap/shared/contract';
import type { EvacuationPart } from '@satuatap/shared/evacuation';
import type { BuildingConfig } from '@satuatap/shared/queue';

export type Sites = Pick<BuildingConfig, 'id' | 'name' | 'timeZone' | 'zoneLabel' | 'floors' | 'zones'>;

export interface KeptPhone {
  readonly buildingId: string;
  readonly session: Session;
  readonly sites: Sites | null;
  readonly deviceId: string;
  readonly prepared: BelievedInside | null;
  /** `null`: none, or one that this phone began and the server does not know yet. */
  readonly evacuationId: string | null;
  /** Up to which it has the server's parts. */
  readonly seq: number;
  readonly names: PersonNames;
  /** Names of staff, for who marked. */
  readonly staff: Readonly<Record<string, string>>;
}

export interface KeptPart {
  readonly buildingId: string;
  readonly id: string;
  readonly part: EvacuationPart;
  readonly isSent: boolean;
}

const name = 'satuatap.evacuation';
const stores = { phones: 'buildingId', parts: ['buildingId', 'id'] } as const;

export class Kept {
  private database: Promise<IDBDatabase> | null = null;

  async phone(buildingId: string): Promise<KeptPhone | null> {
    const phone = await this.ask<KeptPhone | undefined>('phones', 'readonly', (store) =>
      store.get(buildingId),
    );
    return phone ?? null;
  }

  async parts(buildingId: string): Promise<KeptPart[]> {
    const all = await this.ask<KeptPart[]>('parts', 'readonly', (store) => store.getAll());
    return all.filter((each) => each.buildingId === buildingId);
  }

  async keepPhone(phone: KeptPhone): Promise<void> {
    await this.ask('phones', 'readwrite', (store) => store.put(phone));
  }

  async keepParts(parts: readonly KeptPart[]): Promise<void> {
    if (parts.length === 0) return;
    await this.ask(
      'parts',
      'readwrite',
      (store) => parts.map((part) => store.put(part)).at(-1) ?? store.count(),
    );
  }

  async dropParts(buildingId: string): Promise<void> {
    const range = IDBKeyRange.bound([buildingId], [buildingId, []]);
    await this.ask('parts', 'readwrite', (store) => store.delete(range));
  }

  async dropPhone(buildingId: string): Promise<void> {
    await this.ask('phones', 'readwrite', (store) => store.delete(buildingId));
  }

  /** At sign-out; not while marks wait to be sent, for they would be lost. */
  async wipe(): Promise<void> {
    const parts = await this.ask<KeptPart[]>('parts', 'readonly', (store) => store.getAll());
    if (parts.some(({ isSent }) => !isSent)) return;
    await this.ask('parts', 'readwrite', (store) => store.clear());
    await this.ask('phones', 'readwrite', (store) => store.clear());
  }

  /** Durable when it resolves. */
  private async ask<Answer>(
    store: keyof typeof stores,
    mode: IDBTransactionMode,
    work: (store: IDBObjectStore) => { readonly result: unknown },
  ): Promise<Answer> {
    this.database ??= open();
    const transaction = (await this.database).transaction(store, mode);
    const request = work(transaction.objectStore(store));
    return new Promise((done, fail) => {
      transaction.oncomplete = () => done(request.result as Answer);
      transaction.onerror = () => fail(asError(transaction.error));
      transaction.onabort = () => fail(asError(transaction.error));
    });
  }
}

function open(): Promise<IDBDatabase> {
  const request = indexedDB.open(name, 1);
  return new Promise((done, fail) => {
    request.onupgradeneeded = () => {
      for (const [store, keyPath] of Object.entries(stores))
        request.result.createObjectStore(store, {
          keyPath: typeof keyPath === 'string' ? keyPath : [...keyPath],
        });
    };
    request.onsuccess = () => done(request.result);
    request.onerror = () => fail(asError(request.error));
  });
}

const asError = (error: DOMException | null): Error =>
  error ?? new Error('The phone does not keep anything.');
