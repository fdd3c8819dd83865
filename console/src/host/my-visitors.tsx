/** An officer's visitors of today and to come, and her invitations; for a secretary those of her agencies. */
import '../visits/visits.css';
import './host.css';
import { worksFor, type InvitationEntry } from '@satuatap/shared/contract';
import { useState } from 'react';
import { MyParcels } from '../deliveries/my-parcels.js';
import { useHall } from '../hall/hall-screen.js';
import { Refused } from '../hall/refused.js';
import { Answers } from '../visits/answers.js';
import { useFresh } from '../hall/use-fresh.js';
import { useOfficers } from '../visits/use-officers.js';
import { useOwnOfficer } from '../visits/use-own-officer.js';
import { useVisits } from '../visits/use-visits.js';
import { visitWords } from '../visits/words.js';
import { Invitations } from './invitations.js';
import { InvitationWindow } from './invitation-window.js';
import { InviteWindow } from './invite-window.js';
import { useAnswering, type Answering } from './use-answering.js';
import { useCancelling } from './use-cancelling.js';
import { VisitLine } from './visit-line.js';
import { groupsOf, seesOthers, type VisitGroup } from './waiting-groups.js';
import { PushSwitch } from './push-switch.js';
import { hostWords } from './words.js';

interface OpenedInvitation {
  /** As it was told last. */
  readonly told: InvitationEntry;
  /** The list that stood there then: a newer one knows better. */
  readonly before: readonly InvitationEntry[] | null;
}
type Opened = 'invite' | OpenedInvitation;

export function MyVisitors() {
  const { config, session, language } = useHall();
  const say = hostWords[language];
  const common = visitWords[language];
  const visits = useVisits();
  const invitations = useFresh<readonly InvitationEntry[]>(`/buildings/${config.id}/invitations`, 'visits');
  const officers = useOfficers();
  const answering = useAnswering();
  const [opened, setOpened] = useState<Opened | null>(null);
  const cancelling = useCancelling((invitation) => {
    invitations.again();
    setOpened((now) =>
      now === null || now === 'invite' || now.told.id !== invitation.id
        ? now
        : { told: invitation, before: invitations.answer },
    );
  });
  const open = (told: InvitationEntry): void => setOpened({ told, before: invitations.answer });
  const isForOthers = session.role === 'secretary';
  const own = useOwnOfficer();
  const mine = (visits.answer ?? []).filter(
    ({ hostId }) => isForOthers || !seesOthers(session) || hostId === own?.id,
  );
  const waiting = groupsOf(mine.filter(({ state }) => state === 'waiting')).toSorted(
    (a, b) => Number(b.first.escalatedAt !== null) - Number(a.first.escalatedAt !== null),
  );
  const others = groupsOf(mine.filter(({ state }) => state !== 'waiting' && state !== 'cancelled'));
  const problem = visits.problem ?? invitations.problem;
  const hosts = isForOthers
    ? (officers.answer ?? []).filter(({ agencyId }) => worksFor(session, agencyId))
    : null;
  /** Whose visitors they are, where they are not her own. */
  const shownOfficers = isForOthers ? (officers.answer ?? []) : null;
  const mayInvite = isForOthers || (own !== null && own !== undefined);
  const shown =
    opened === null || opened === 'invite'
      ? null
      : ((invitations.answer === opened.before
          ? null
          : invitations.answer?.find(({ id }) => id === opened.told.id)) ?? opened.told);
  return (
    <main className="page my-visitors">
      <div className="row spread">
        <h1>{isForOthers ? say.titleAgency : say.title}</h1>
        {mayInvite && (
          <button type="button" className="main" aria-haspopup="dialog" onClick={() => setOpened('invite')}>
            {say.invite}
          </button>
        )}
      </div>
      {mayInvite && <PushSwitch />}
      {own === null && !mayInvite && <p className="banner">{say.notOfficer}</p>}
      {(visits.isAway || invitations.isAway) && (
        <p role="status" className="banner">
          {common.away}
        </p>
      )}
      <Refused
        problem={problem}
        onAgain={() => {
          visits.again();
          invitations.again();
        }}
      />
      {answering.line}
      {shown?.id !== cancelling.ofId && cancelling.line}
      {visits.answer === null ? (
        !visits.problem && <p role="status">{common.loading}</p>
      ) : (
        <>
          <section aria-labelledby="waiting-now">
            <h2 id="waiting-now">{say.waitingNow}</h2>
            {waiting.length === 0 && <p className="quiet-text">{say.nobodyWaiting}</p>}
            <ul className="visit-lines">
              {waiting.map((group) => (
                <li key={group.first.id}>
                  <VisitLine group={group} officers={shownOfficers} />
                  <GroupAnswers group={group} answering={answering} />
                </li>
              ))}
            </ul>
          </section>
          <section aria-labelledby="today">
            <h2 id="today">{say.today}</h2>
            {others.length === 0 && <p className="quiet-text">{say.nobodyToday}</p>}
            <ul className="visit-lines">
              {others.map((group) => (
                <li key={group.first.id}>
                  <VisitLine group={group} officers={shownOfficers} />
                  {group.first.state === 'delayed' && <GroupAnswers group={group} answering={answering} />}
                </li>
              ))}
            </ul>
          </section>
          {(isForOthers || own) && <MyParcels ownId={own?.id ?? null} officers={officers.answer ?? []} />}
          <Invitations invitations={invitations.answer} officers={shownOfficers} onOpen={open} />
        </>
      )}
      {opened === 'invite' && (
        <InviteWindow
          hosts={hosts}
          onInvited={(invitation) => {
            invitations.again();
            open(invitation);
          }}
          onClose={() => setOpened(null)}
        />
      )}
      {shown && (
        <InvitationWindow
          key={shown.id}
          invitation={shown}
          cancelling={cancelling}
          onClose={() => {
            setOpened(null);
            invitations.again();
          }}
        />
      )}
    </main>
  );
}

interface GroupAnswersProps {
  readonly group: VisitGroup;
  readonly answering: Answering;
}

const GroupAnswers = ({ group: { first, visits }, answering: { requests, answered } }: GroupAnswersProps) => (
  <Answers visit={first} wholeGroup={visits.length > 1} requests={requests} onAnswered={answered} />
);
