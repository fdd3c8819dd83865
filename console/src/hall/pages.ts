/** The building's pages: what each is called, and for whom it is. */
import {
  allRoles,
  auditRoles,
  leaders,
  queueRoles,
  receptionRoles,
  wardenRoles,
  watchRoles,
  type Session,
} from '@satuatap/shared/contract';
import type { Role, Text } from '@satuatap/shared/queue';
import { receivesForAll } from '@satuatap/shared/visits';
import { lazy, type ComponentType } from 'react';
import { buildingPages, type BuildingPage } from './place.js';

interface Page {
  readonly name: Text;
  readonly roles: readonly Role[];
  /** The desk's is chosen by whether she sits at a counter. */
  readonly component: ComponentType | null;
}

/** A desk does not load what others work with. */
const SupervisorPage = lazy(() =>
  import('../supervisor/supervisor-page.js').then((module) => ({ default: module.SupervisorPage })),
);
const Satisfaction = lazy(() =>
  import('../satisfaction/satisfaction.js').then((module) => ({ default: module.Satisfaction })),
);
const Reception = lazy(() =>
  import('../reception/reception.js').then((module) => ({ default: module.Reception })),
);
const Deliveries = lazy(() =>
  import('../deliveries/deliveries.js').then((module) => ({ default: module.Deliveries })),
);
const MyVisitors = lazy(() =>
  import('../host/my-visitors.js').then((module) => ({ default: module.MyVisitors })),
);
const Directory = lazy(() =>
  import('../directory/directory.js').then((module) => ({ default: module.Directory })),
);
const Occupancy = lazy(() =>
  import('../occupancy/occupancy.js').then((module) => ({ default: module.Occupancy })),
);

const WatchList = lazy(() =>
  import('../watch-list/watch-list.js').then((module) => ({ default: module.WatchList })),
);
const Privacy = lazy(() => import('../privacy/privacy.js').then((module) => ({ default: module.Privacy })));
const Audit = lazy(() => import('../audit/audit.js').then((module) => ({ default: module.Audit })));

export const pages: Readonly<Record<BuildingPage, Page>> = {
  desk: { name: { id: 'Loket', en: 'Counter' }, roles: queueRoles, component: null },
  hall: { name: { id: 'Pengawas', en: 'Supervisor' }, roles: leaders, component: SupervisorPage },
  reception: { name: { id: 'Penerima tamu', en: 'Reception' }, roles: receptionRoles, component: Reception },
  deliveries: { name: { id: 'Kiriman', en: 'Deliveries' }, roles: receptionRoles, component: Deliveries },
  visitors: {
    name: { id: 'Tamu saya', en: 'My visitors' },
    roles: ['secretary', 'receptionist', 'warden', ...queueRoles],
    component: MyVisitors,
  },
  directory: { name: { id: 'Direktori', en: 'Directory' }, roles: allRoles, component: Directory },
  occupancy: { name: { id: 'Isi gedung', en: 'Inside' }, roles: wardenRoles, component: Occupancy },
  'watch-list': { name: { id: 'Daftar pantau', en: 'Watch list' }, roles: watchRoles, component: WatchList },
  privacy: { name: { id: 'Data pribadi', en: 'Personal data' }, roles: receptionRoles, component: Privacy },
  /** Apart from the hall: it works without a network. */
  evacuation: { name: { id: 'Evakuasi', en: 'Evacuation' }, roles: wardenRoles, component: null },
  satisfaction: { name: { id: 'Kepuasan', en: 'Satisfaction' }, roles: leaders, component: Satisfaction },
  audit: { name: { id: 'Audit', en: 'Audit' }, roles: auditRoles, component: Audit },
};

/** Where each role begins. */
const homes: Readonly<Record<Role, BuildingPage>> = {
  counter: 'desk',
  supervisor: 'hall',
  administrator: 'hall',
  receptionist: 'reception',
  warden: 'evacuation',
  secretary: 'visitors',
  auditor: 'audit',
};
export const homeOf = (role: Role): BuildingPage => homes[role];

/** Where she begins first. */
export const pagesOf = (session: Pick<Session, 'role' | 'agencyIds'>): readonly BuildingPage[] => {
  const home = homeOf(session.role);
  const mayUse = (page: BuildingPage): boolean =>
    pages[page].roles.includes(session.role) && (page !== 'privacy' || receivesForAll(session));
  return [home, ...buildingPages.filter((page) => page !== home && mayUse(page))];
};
