/** The kiosk's one outbox, from the moment it is first needed or the page is there. */
import { senderWith } from '@satuatap/shared/client';
import { Parcels, type Parcel } from './parcels.js';
import { openSealedStore } from './sealed-store.js';

let opened: { readonly token: string; readonly parcels: Promise<Parcels> } | null = null;

/** Goes on with what an earlier page left. */
export function openParcels(token: string): Promise<Parcels> {
  if (opened?.token !== token) opened = { token, parcels: begin(token) };
  return opened.parcels;
}

async function begin(token: string): Promise<Parcels> {
  const store = await openSealedStore<Parcel>('satuatap-visitors');
  const parcels = new Parcels(senderWith({ authorization: `Bearer ${token}` }), store);
  await parcels.resume();
  return parcels;
}
