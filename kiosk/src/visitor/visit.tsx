/** The phone page of one visit: what the host said, where to go, and the ways out. */
import type { Problem, VisitPage } from '@satuatap/shared/contract';
import type { BuildingConfig, Language } from '@satuatap/shared/queue';
import { timeText } from '@satuatap/shared/time';
import { isInside } from '@satuatap/shared/visits';
import { useEffect, useState } from 'react';
import { Qr } from '@satuatap/shared/qr';
import { dayText } from '../phone/day-text.js';
import { EvacuationBanner } from '../phone/evacuation-banner.js';
import { NotLive } from '../phone/not-live.js';
import { phoneLanguage } from '../phone/phone-frame.js';
import { AskedDeed } from './asked-deed.js';
import { Frame } from './frame.js';
import { placeText } from './place-text.js';
import { useBuilding } from './use-building.js';
import { usePolled } from '../phone/use-polled.js';
import { words } from './words.js';

/** A host answers within minutes; a call for her visitor should show within seconds. */
const everyMs = 5000;

export function Visit({ token }: { readonly token: string }) {
  const polled = usePolled<VisitPage>(`/visits/${token}`, everyMs, withoutNames);
  const { page, at, isAway } = polled;
  const [chosen, setChosen] = useState<Language | null>(null);
  const [isForgotten, setIsForgotten] = useState(false);
  const language = chosen ?? page?.language ?? phoneLanguage();
  const say = words[language];
  const config = useBuilding(page?.buildingId);
  const isGroup = page !== null && page.people > 1;
  useEffect(() => {
    if (page) document.title = `${page.number} · Satu Atap`;
  }, [page]);
  return (
    <Frame
      language={language}
      onLanguage={setChosen}
      polled={polled}
      unknown={unknownText(polled.problem, language)}
    >
      {page && (
        <>
          <section className="number" aria-label={say.yourNumber}>
            <p>{config?.name ?? say.yourNumber}</p>
            <h1 data-testid="number">{page.number}</h1>
            <p>{config ? say.yourNumber : ' '}</p>
            {isGroup && <p>{say.people(page.people)}</p>}
          </section>
          <EvacuationBanner underWay={page.evacuation} language={language} isAfar={page.state === 'left'} />
          {isAway && <NotLive at={at} config={config} language={language} />}
          {/* Nobody is sent up to a host whom people leave. */}
          {(!page.evacuation || page.state === 'left') && (
            <Standing page={page} config={config} language={language} />
          )}
          {page.ticketPath !== null && (
            <a className="card link" href={page.ticketPath}>
              {say.ticket} ›
            </a>
          )}
          {isInside(page.state) && page.badgeCode !== null && (
            <section className="card code-card">
              <h2>{say.badge}</h2>
              <Qr text={page.badgeCode} label={say.badge} />
              <p>{say.badgeWhy}</p>
            </section>
          )}
          {isInside(page.state) && (
            <AskedDeed<VisitPage>
              path={`/visits/${token}/leave`}
              name={isGroup ? say.leaveAll : say.leave}
              question={isGroup ? say.leaveAllSure(page.people) : say.leaveSure}
              yes={isGroup ? say.leaveAllYes : say.leaveYes}
              no={say.notYet}
              language={language}
              onDone={polled.take}
            />
          )}
          {isForgotten ? (
            <p role="status" className="card">
              ✓ {say.forgotten}
            </p>
          ) : page.remembered ? (
            <AskedDeed
              danger
              path={`/visits/${token}/forget`}
              name={say.forget}
              question={say.forgetSure}
              yes={say.forgetYes}
              no={say.keep}
              language={language}
              onDone={() => setIsForgotten(true)}
            />
          ) : null}
        </>
      )}
    </Frame>
  );
}

/** Of a link that leads nowhere, or to another day. */
function unknownText(problem: Problem | null, language: Language): string {
  const say = words[language];
  const date = problem?.facts?.['date'];
  return date === undefined ? say.unknownVisit : say.pastVisit(dayText(String(date), language));
}

const withoutNames = (page: VisitPage): VisitPage => ({ ...page, host: null });

interface StandingProps {
  readonly page: VisitPage;
  readonly config: BuildingConfig | null;
  readonly language: Language;
}

/** What the host has said, in plain words, and where to go. */
function Standing({ page, config, language }: StandingProps) {
  const say = words[language];
  const { state, host, delayedUntil } = page;
  const agency = config?.agencies.find(({ id }) => id === page.agencyId)?.name;
  const place = placeText(page, config, language);
  return (
    <section className="state standing" data-visit={state} role="status">
      <h2>{say.states[state]}</h2>
      {state === 'accepted' && place !== '' && <p className="ahead">{place}</p>}
      {state === 'delayed' && delayedUntil !== null && config && (
        <p>
          {say.delayedUntil} <strong>{timeText(delayedUntil, config, language)}</strong>
        </p>
      )}
      {state === 'left' ? (
        <p>{say.stillInside}</p>
      ) : (
        <p>
          {say.toMeet} <strong>{host ?? say.anyHost}</strong>
          {agency !== undefined && <small>{agency}</small>}
        </p>
      )}
    </section>
  );
}
