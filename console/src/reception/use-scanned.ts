/** What becomes of a scan or of Enter in the field: somebody arrives, leaves, or her visit opens. */
import { newCommandId, ProblemError, senderWith } from '@satuatap/shared/client';
import {
  soughtSpelling,
  type InvitationEntry,
  type InvitationPage,
  type SignedInVisit,
  type VisitEntry,
  type VisitPage,
} from '@satuatap/shared/contract';
import { refusalWords } from '@satuatap/shared/words';
import { visitorRulesOf } from '@satuatap/shared/visits';
import { useState } from 'react';
import { useHall } from '../hall/hall-screen.js';
import { useSaid } from '@satuatap/shared/react';
import type { FloorRequests } from '../hall/use-floor-requests.js';
import { nameOf } from '../visits/visit-texts.js';
import { asksConsent } from './draft.js';
import type { Opened } from './reception-window.js';
import { receptionScan } from './scanned.js';
import type { Expected } from './sorted-visits.js';
import type { WayBack } from '../hall/use-way-back.js';
import { receptionWords } from './words.js';

interface ScannedOptions {
  readonly visits: readonly VisitEntry[];
  readonly requests: FloorRequests;
  readonly wayBack: WayBack;
  readonly onOpen: (opened: Opened) => void;
  /** The field is free for the next one. */
  readonly onDone: () => void;
}

export interface Scanning {
  readonly busy: boolean;
  readonly problem: string;
  /** @param matches those whom the text finds by name or number */
  readonly take: (text: string, matches: readonly VisitEntry[]) => Promise<void>;
  readonly arriveExpected: (expected: Expected) => Promise<void>;
  readonly forget: () => void;
}

const door = senderWith({});

export function useScanned({ visits, requests, wayBack, onOpen, onDone }: ScannedOptions): Scanning {
  const { config, language } = useHall();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useSaid(language);
  const path = `/buildings/${config.id}`;
  const needsWindow = asksConsent(visitorRulesOf(config));

  const arriveWith = async (invitation: InvitationEntry): Promise<void> => {
    const coming = invitation.guests.filter(({ state }) => state === 'invited');
    if (invitation.cancelled || needsWindow || coming.length !== 1)
      return onOpen({ window: 'arrival', invitation });
    return arrive(invitation.code);
  };
  const arrive = async (code: string): Promise<void> => {
    const answers = await door.send<SignedInVisit[]>('POST', `${path}/visits/arrivals`, {
      commandId: newCommandId(),
      code,
    });
    const [only] = answers;
    if (answers.length !== 1 || !only) return onOpen({ window: 'group-in', answers });
    return onOpen({ window: 'signed-in', answer: only, name: '', ticketNumber: null });
  };
  const invitationBy = async (
    is: (invitation: InvitationEntry) => boolean,
  ): Promise<InvitationEntry | undefined> =>
    (await door.send<InvitationEntry[]>('GET', `${path}/invitations`)).find(is);
  /** None of those that go on: either nobody knows it, or it is over. */
  const refuse = async (code: string): Promise<void> => {
    const { cancelled } = await door.send<InvitationPage>('POST', `${path}/invitations/find`, { code });
    const word = cancelled ? 'cancelledNow' : 'invitationOver';
    setProblem((to) => receptionWords[to][word]);
  };
  /** By a badge, a visit's link, or its code. */
  const depart = async (code: string): Promise<void> => {
    const visit = await door.send<VisitEntry>('POST', `${path}/visits/departures`, {
      commandId: newCommandId(),
      code,
    });
    wayBack.tell((to) => receptionWords[to].checkedOut(nameOf(visit, to)), visit.id);
  };
  /** Empty: it is of another building, where others have these numbers. */
  const numberOf = async (token: string): Promise<string> => {
    const { buildingId, number } = await door.send<VisitPage>('GET', `/visits/${token}`);
    return buildingId === config.id ? number : '';
  };
  const open = async (visit: VisitEntry): Promise<void> => {
    if (visit.state !== 'invited') return onOpen({ window: 'visit', visitId: visit.id });
    return arriveExpected({ key: visit.id, visits: [visit] });
  };
  const arriveExpected = async ({ visits: [first] }: Expected): Promise<void> => {
    if (!first) return;
    const invitation = await invitationBy(({ id }) => id === first.invitationId);
    if (invitation) await arriveWith(invitation);
    else setProblem((to) => receptionWords[to].unknownCode);
  };
  const takeCode = async (code: string): Promise<void> => {
    try {
      await depart(code);
    } catch (error) {
      // Of a code nobody knows before whether it lets somebody in or out.
      if (!(error instanceof ProblemError) || error.problem.code !== 'not-found') throw error;
      const spelled = spelling(code);
      const invitation = await invitationBy((each) => spelling(each.code) === spelled);
      await (invitation ? arriveWith(invitation) : refuse(code));
    }
  };
  const take = async (text: string, matches: readonly VisitEntry[]): Promise<void> => {
    const scanned = receptionScan(text);
    if (scanned.kind === 'invitation') {
      const invitation = await invitationBy((each) => each.path.endsWith(`/${scanned.token}`));
      return invitation ? arriveWith(invitation) : refuse(text.trim());
    }
    const number = scanned.kind === 'visit' ? await numberOf(scanned.token) : scanned.code.toUpperCase();
    const numbered = visits.find((visit) => visit.number === number);
    const [match] = matches;
    if (numbered) return open(numbered);
    if (matches.length === 1 && match) return open(match);
    // Of several the list below lets her choose.
    if (matches.length > 1) return undefined;
    if (scanned.kind === 'words' && soughtSpelling.test(scanned.code))
      return onOpen({ window: 'other-days', text: scanned.code });
    return takeCode(text.trim());
  };
  /** One at a time; what the server does not take is said in the line below. */
  const careful = async (work: () => Promise<void>): Promise<void> => {
    if (busy || requests.busy) return;
    setBusy(true);
    setProblem(null);
    try {
      await work();
      onDone();
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      const { code, facts } = error.problem;
      setProblem((to) =>
        code === 'not-found'
          ? receptionWords[to].unknownCode
          : code === 'forbidden'
            ? receptionWords[to].notYours
            : refusalWords(code, to, facts ?? {}, config),
      );
    } finally {
      setBusy(false);
    }
  };
  return {
    busy,
    problem,
    take: (text, matches) => careful(() => take(text, matches)),
    forget: () => setProblem(null),
    arriveExpected: (expected) => careful(() => arriveExpected(expected)),
  };
}

const spelling = (code: string): string => code.replaceAll(/[\s-]/g, '').toUpperCase();
