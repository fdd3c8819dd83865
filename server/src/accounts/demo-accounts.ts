/** Who may sign in in demo mode, with a password that everybody knows. */
import type { Role } from '@satuatap/shared/queue';

export const demoPassword = 'satuatap';
/** Officers: loket1, loket2, … */
export const demoOfficers = 220;

export const demoOthers: readonly { readonly name: string; readonly role: Role }[] = [
  { name: 'pengawas', role: 'supervisor' },
  { name: 'admin', role: 'administrator' },
  { name: 'resepsionis', role: 'receptionist' },
  { name: 'evakuasi', role: 'warden' },
  { name: 'sekretaris', role: 'secretary' },
  { name: 'auditor', role: 'auditor' },
];
