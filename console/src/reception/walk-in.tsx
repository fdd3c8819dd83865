/** A visitor whom nobody announced: one page, of which only what this building asks is shown. */
import { newCommandId } from '@satuatap/shared/client';
import type { IssuedTicket, SignedInVisit } from '@satuatap/shared/contract';
import { serviceOf } from '@satuatap/shared/queue';
import { visitorRulesOf, visitReach } from '@satuatap/shared/visits';
import { Frame } from '../hall/frame.js';
import { useHall } from '../hall/hall-screen.js';
import { HostChoice } from '../visits/host-choice.js';
import { words } from '../words/index.js';
import { ProblemLine } from '../hall/problem-line.js';
import { bodyOf, emptyDraft, type Draft } from './draft.js';
import { nearDay } from './near-day.js';
import { KnownVisitorField } from './known-visitor-field.js';
import { useReception } from './reception-context.js';
import { ServiceChoice } from './service-choice.js';
import { Terms } from './terms.js';
import { VisitorFields } from './visitor-fields.js';
import { receptionWords } from './words.js';

export interface TicketOfCitizen {
  readonly id: number;
  readonly number: string;
}

interface WalkInProps {
  /** A citizen of the queue becomes a visitor, and keeps her number. */
  readonly ticket: TicketOfCitizen | null;
  readonly draft: Draft;
  readonly onDraft: (draft: Draft) => void;
  readonly onSignedIn: (answer: SignedInVisit, name: string, ticketNumber: string | null) => void;
  readonly onClose: () => void;
}

export function WalkIn({ ticket, draft, onDraft, onSignedIn, onClose }: WalkInProps) {
  const { config, session, language, now } = useHall();
  const { officers, requests } = useReception();
  const say = receptionWords[language];
  const { invitedFor } = draft;
  const isToCome = (invitedFor?.expectedAt ?? 0) > now;
  const rules = visitorRulesOf(config);
  const change = (more: Partial<Draft>): void => onDraft({ ...draft, ...more });
  const service = serviceOf(config, draft.serviceId);
  // A citizen is sent on to whomever she must see.
  const receives = (agencyId: string): boolean =>
    ticket !== null || visitReach(session, { agencyId, hostStaffId: null }) !== null;
  const hasGoal = draft.host !== null || service !== undefined;
  const needsPhoto = rules.fields.photo?.ask === 'required' && draft.photo === null;
  const needsSignature = rules.signature && draft.signature === null;
  const send = async (): Promise<void> => {
    const path = ticket ? `tickets/${ticket.id}/visit` : 'visits';
    const body = bodyOf(draft, rules, service?.agencyId ?? null);
    const done = await requests.ask<SignedInVisit>('POST', path, body);
    if (!done) return;
    const name = draft.name.trim() || (draft.known?.name ?? '');
    const given =
      service && !ticket
        ? await requests.ask<IssuedTicket>('POST', `visits/${done.answer.visitId}/ticket`, {
            commandId: newCommandId(),
            serviceIds: [service.id],
          })
        : null;
    onSignedIn(done.answer, name, given?.answer.number ?? null);
  };
  return (
    <Frame
      wide
      title={ticket ? `${say.newVisitor}: ${say.hasTicket} ${ticket.number}` : say.newVisitor}
      onClose={onClose}
    >
      <form
        className="walk-in"
        onSubmit={(event) => {
          event.preventDefault();
          if (hasGoal && !needsPhoto && !needsSignature) void send();
        }}
      >
        {ticket && <p className="quiet-text wide">{say.citizenWhy}</p>}
        {invitedFor !== null && (
          <p className="banner wide">
            {say.invitedFor[invitedFor.state === 'cancelled' ? 'cancelled' : isToCome ? 'toCome' : 'past'](
              nearDay(invitedFor.expectedAt ?? now, now, config, language),
            )}
          </p>
        )}
        <div className="stack">
          <KnownVisitorField draft={draft} onDraft={change} />
          <label className="field">
            {say.name}
            <input
              required={draft.known === null}
              data-first=""
              maxLength={80}
              autoComplete="off"
              placeholder={draft.known?.name}
              value={draft.name}
              onChange={({ target }) => change({ name: target.value })}
            />
          </label>
          <HostChoice
            agencies={config.agencies.filter(({ id }) => receives(id))}
            label={say.host}
            officers={officers?.filter(({ agencyId }) => receives(agencyId)) ?? null}
            chosen={draft.host}
            onChoose={(host) => change({ host })}
          />
          <div className="purpose">
            <label className="field">
              {say.purpose}
              <select value={draft.purposeId} onChange={({ target }) => change({ purposeId: target.value })}>
                {rules.purposes.map(({ id, name }, index) => (
                  <option key={id} value={index === 0 ? '' : id}>
                    {name[language]}
                  </option>
                ))}
              </select>
            </label>
            <label className="field">
              <span>
                {say.people} <small className="quiet-text">{say.peopleHint}</small>
              </span>
              <input
                type="number"
                required
                min={1}
                max={rules.mostPeople}
                value={draft.people}
                onChange={({ target }) => change({ people: target.valueAsNumber || 1 })}
              />
            </label>
          </div>
          {!ticket && (
            <ServiceChoice chosen={draft.serviceId} onChoose={(serviceId) => change({ serviceId })} />
          )}
          <label className="field">
            {say.language}
            <select
              value={draft.language}
              onChange={({ target }) => change({ language: target.value === 'en' ? 'en' : 'id' })}
            >
              <option value="id">{say.languages.id}</option>
              <option value="en">{say.languages.en}</option>
            </select>
          </label>
        </div>
        <div className="stack">
          <VisitorFields draft={draft} rules={rules} onDraft={change} />
          <Terms
            rules={rules}
            language={draft.language}
            agreed={draft.agreed}
            onAgreed={(agreed) => change({ agreed })}
            onSignature={(signature) => change({ signature })}
          />
          {rules.fields.phone && (
            <label className="check">
              <input
                type="checkbox"
                checked={draft.remember}
                onChange={({ target }) => change({ remember: target.checked })}
              />
              {say.remember}
            </label>
          )}
        </div>
        <ProblemLine problem={requests.problem} />
        <div className="row wide">
          <button
            type="submit"
            className="main"
            disabled={requests.busy || !hasGoal || needsPhoto || needsSignature}
          >
            {say.signIn} <kbd>Enter</kbd>
          </button>
          <button type="button" className="quiet" onClick={() => onDraft(emptyDraft())}>
            {say.emptyForm}
          </button>
          <button type="button" className="quiet" onClick={onClose}>
            {words[language].close}
          </button>
        </div>
      </form>
    </Frame>
  );
}
