/**
 * Keeps what visitors typed in, sealed, until the server has it. The key lies in the same browser but cannot be taken
 * out of it, so a copied disk or a look at the storage shows nothing; whoever rules the running kiosk could still ask
 * it to open, which is why nothing stays here longer than it must.
 */
import { openDB, type DBSchema, type IDBPDatabase } from 'idb';

interface Sealed {
  readonly id: string;
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly bytes: ArrayBuffer;
}

interface Shelf extends DBSchema {
  keys: { key: string; value: CryptoKey };
  parcels: { key: string; value: Sealed };
}

export interface Store<Value> {
  put(id: string, value: Value): Promise<void>;
  all(): Promise<readonly Value[]>;
  remove(id: string): Promise<void>;
}

const algorithm = 'AES-GCM';

/** `null` where the browser cannot seal or keep: the page is not secure, or storage is switched off. */
export async function openSealedStore<Value>(name: string): Promise<Store<Value> | null> {
  if (!('subtle' in crypto) || !('indexedDB' in globalThis)) return null;
  try {
    const shelf = await openDB<Shelf>(name, 1, {
      upgrade: (db) => {
        db.createObjectStore('keys');
        db.createObjectStore('parcels', { keyPath: 'id' });
      },
    });
    return new SealedStore<Value>(shelf, await keyOf(shelf));
  } catch {
    return null;
  }
}

/** The first of several pages that make one at a time wins. */
async function keyOf(shelf: IDBPDatabase<Shelf>): Promise<CryptoKey> {
  const made = await crypto.subtle.generateKey({ name: algorithm, length: 256 }, false, [
    'encrypt',
    'decrypt',
  ]);
  const turn = shelf.transaction('keys', 'readwrite');
  const kept = await turn.store.get('seal');
  if (!kept) await turn.store.put(made, 'seal');
  await turn.done;
  return kept ?? made;
}

class SealedStore<Value> implements Store<Value> {
  constructor(
    private readonly shelf: IDBPDatabase<Shelf>,
    private readonly key: CryptoKey,
  ) {}

  async put(id: string, value: Value): Promise<void> {
    const iv = crypto.getRandomValues(new Uint8Array(12));
    const text = new TextEncoder().encode(JSON.stringify(value));
    const bytes = await crypto.subtle.encrypt({ name: algorithm, iv }, this.key, text);
    await this.shelf.put('parcels', { id, iv, bytes });
  }

  async all(): Promise<readonly Value[]> {
    const sealed = await this.shelf.getAll('parcels');
    const opened = await Promise.all(sealed.map((each) => this.open(each)));
    return opened.filter((value) => value !== null);
  }

  async remove(id: string): Promise<void> {
    await this.shelf.delete('parcels', id);
  }

  /** `null`, and gone, where it was sealed by a key that is no more: nobody can ever read it. */
  private async open({ id, iv, bytes }: Sealed): Promise<Value | null> {
    try {
      const text = await crypto.subtle.decrypt({ name: algorithm, iv }, this.key, bytes);
      return JSON.parse(new TextDecoder().decode(text)) as Value;
    } catch {
      await this.remove(id);
      return null;
    }
  }
}
