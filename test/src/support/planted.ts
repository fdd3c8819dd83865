/** What one visitor leaves in a building that asks for all that can be asked, nothing of it anybody's. */
import { randomUUID } from 'node:crypto';
import type { SignInVisitBody, VisitorBody } from '@satuatap/shared/contract';
import type { Document } from 'yaml';
import type { Planted } from './personal-walk.js';

export const buildingId = 'kecamatan';
export const date = '2026-11-24';
export const identity = '1671019907310042';
export const phone = '0812-7731-9042';
export const name = 'Zubaidah Qirtasiyah';
export const email = 'zubaidah.q@contoh.example';
export const plate = 'BG 7731 QZX';
const belongings = 'kotak perkakas ungu 7731';
export const company = 'CV Wijayakusumaningrat';
export const declineReason = 'sudah selesai dengan berkas 7731-QZX';
export const note = 'bawa map merah 7731-QZX';
export const wardenNote = 'perempuan berkerudung biru di tangga 7731-QZX';
export const watchReason = 'pernah merusak loket 7731-QZX';
const pixels = Buffer.from('FOTO-TAMU-7731-QZX-'.repeat(12));
const photo = `data:image/jpeg;base64,${Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), pixels]).toString('base64')}`;
export const browserPath = '/langganan-7731-QZX';
export const signature = 'M 77 31 L 90 42 L 19 99 L 7 31';

export const planted: Planted = {
  identity: [identity, '1671 0199 0731 0042'],
  phone: [phone, '081277319042', '6281277319042'],
  name: [name, 'zubaidah', 'qirtasiyah'],
  email: [email],
  plate: [plate],
  belongings: [belongings],
  company: [company],
  decline: [declineReason],
  note: [note],
  warden: [wardenNote],
  watch: [watchReason],
  photo: [pixels.subarray(0, 48), photo.slice(40, 120)],
  signature: [signature],
  browser: [browserPath],
};

const purpose = { id: 'Untuk uji', en: 'For a test' };
const fields = ['company', 'phone', 'email', 'identity', 'plate', 'belongings', 'photo'];

export const visitor: VisitorBody = { name, company, phone, email, identity, plate, belongings, photo };
export const consent = { language: 'id', signature } as const;

/** A building file that asks for everything that can be asked for. */
export const askingAll = (file: Document): void => {
  file.setIn(['visitors'], {
    fields: Object.fromEntries(fields.map((field) => [field, { ask: 'optional', purpose }])),
    signature: true,
  });
};

export const at = `/buildings/${buildingId}`;

export const signInBody = (more: VisitorBody, rest: Partial<SignInVisitBody> = {}): SignInVisitBody => ({
  commandId: randomUUID(),
  visitor: { ...visitor, ...more },
  purposeId: 'meeting',
  consent,
  ...rest,
});
