/** The phone page of an invitation: when and where, and the code that lets its guests in by one scan. */
import type { InvitationPage } from '@satuatap/shared/contract';
import type { Language } from '@satuatap/shared/queue';
import { dateText, timeRangeText } from '@satuatap/shared/time';
import { hasCome, isClosed } from '@satuatap/shared/visits';
import { useEffect, useState } from 'react';
import { Qr } from '@satuatap/shared/qr';
import { dayText } from '../phone/day-text.js';
import { BuildingEvacuation } from '../phone/evacuation-banner.js';
import { NotLive } from '../phone/not-live.js';
import { phoneLanguage } from '../phone/phone-frame.js';
import { Frame } from './frame.js';
import { placeText } from './place-text.js';
import { useBuilding } from './use-building.js';
import { usePolled } from '../phone/use-polled.js';
import { words } from './words.js';

const everyMs = 30_000;

export function Invitation({ token }: { readonly token: string }) {
  const polled = usePolled<InvitationPage>(`/invitations/${token}`, everyMs, withoutNames);
  const { page, at, isAway } = polled;
  const [language, setLanguage] = useState<Language>(phoneLanguage);
  const say = words[language];
  const config = useBuilding(page?.buildingId);
  useEffect(() => {
    if (page) document.title = `${page.building} · Satu Atap`;
  }, [page]);
  const isWeekly = page !== null && page.weeklyUntil !== null;
  const agency = config?.agencies.find(({ id }) => id === page?.agencyId)?.name;
  return (
    <Frame language={language} onLanguage={setLanguage} polled={polled} unknown={say.unknownInvitation}>
      {page && (
        <>
          <section className="number invitation-head">
            <p>{headText(page, language)}</p>
            <h1>{page.building}</h1>
          </section>
          <BuildingEvacuation buildingId={page.buildingId} language={language} />
          {isAway && <NotLive at={at} config={config} language={language} />}
          {config && page.cancelledTimes.length > 0 && (
            <div role="alert" className="banner">
              <strong>{say.datesCancelled}</strong>
              <ul>
                {page.cancelledTimes.map((at) => (
                  <li key={at}>{dateText(at, config, language)}</li>
                ))}
              </ul>
            </div>
          )}
          {config && page.closedToday && (
            <p role="alert" className="banner">
              <strong>{say.closedToday(dateText(page.from, config, language))}</strong>
            </p>
          )}
          {page.cancelled ? (
            <p role="alert" className="banner">
              <strong>{say.cancelled}</strong> {say.cancelledHow}
            </p>
          ) : isOver(page) ? (
            <p role="alert" className="banner">
              <strong>{say.states.lapsed}</strong>
            </p>
          ) : (
            <section className="card code-card">
              <Qr text={page.code} label={say.scan} />
              <p>{haveAllCome(page) && !isWeekly ? say.scanAgain : say.scan}</p>
              <p>
                {say.code} <strong className="typed">{page.code}</strong>
              </p>
            </section>
          )}
          <dl className="card facts">
            {config && (
              <>
                <dt>
                  {isWeekly && !page.cancelled && !page.over && !haveAllCome(page) ? say.nextTime : say.when}
                </dt>
                <dd>
                  {dateText(page.from, config, language)},{' '}
                  <span className="together">{timeRangeText(page.from, page.until, config, language)}</span>
                  {page.weeklyUntil !== null && (
                    <small>{say.everyWeek(dayText(page.weeklyUntil, language))}</small>
                  )}
                </dd>
              </>
            )}
            <dt>{say.toMeet}</dt>
            <dd>
              {page.host === '' ? agency : page.host}
              {page.host !== '' && agency !== undefined && <small>{agency}</small>}
            </dd>
            {placeText(page, config, language) !== '' && (
              <>
                <dt>{say.where}</dt>
                <dd>{placeText(page, config, language)}</dd>
              </>
            )}
            {page.note !== '' && (
              <>
                <dt>{say.note}</dt>
                <dd>{page.note}</dd>
              </>
            )}
            {page.guests.length > 0 && (
              <>
                <dt>{say.guests}</dt>
                <dd>
                  <ul>
                    {page.guests.map(({ id, name, state }) => (
                      <li key={id}>
                        {name}
                        {hasCome(state) && <small> ✓ {say.came}</small>}
                        {state === 'cancelled' && <small> ✕ {say.guestCancelled}</small>}
                      </li>
                    ))}
                  </ul>
                </dd>
              </>
            )}
          </dl>
        </>
      )}
    </Frame>
  );
}

const expectedGuests = ({ guests }: InvitationPage) => guests.filter(({ state }) => state !== 'cancelled');

const haveAllCome = (page: InvitationPage): boolean =>
  expectedGuests(page).length > 0 && expectedGuests(page).every(({ state }) => hasCome(state));

function headText(page: InvitationPage, language: Language): string {
  const say = words[language];
  if (page.cancelled || isOver(page)) return say.invitation;
  const count = expectedGuests(page).length;
  if (haveAllCome(page)) return count > 1 ? say.allHaveCome(count) : say.hasCome;
  return count > 1 ? say.invitedFor(count) : say.invited;
}

/** Its last day is over, or was closed. */
const isOver = ({ over, guests }: InvitationPage): boolean => over || isClosed(guests);

const withoutNames = (page: InvitationPage): InvitationPage => ({ ...page, host: '', note: '', guests: [] });
