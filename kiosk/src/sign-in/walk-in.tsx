/** Somebody without an invitation: whom, why, who, and what the house expects, a question a page. */
import type { SignedInVisit } from '@satuatap/shared/contract';
import type { BuildingConfig, Language } from '@satuatap/shared/queue';
import { visitorRulesOf } from '@satuatap/shared/visits';
import { useState } from 'react';
import { useKiosk } from '../kiosk/kiosk-screen.js';
import { AgreePage } from './agree/agree-page.js';
import { PurposePage } from './form/purpose-page.js';
import { QuestionPage } from './form/question-page.js';
import { questionsOf } from './form/questions.js';
import { HostPage } from './host/host-page.js';
import { keptOfficers } from './host/officers.js';
import { Arrived } from './outcome/arrived.js';
import { Sending } from './outcome/sending.js';
import type { Parcel } from './outbox/parcels.js';
import { placeText } from './place-text.js';
import { signInParcel, type Told } from './visitor.js';

interface WalkInProps {
  readonly told: Told;
  readonly onBack: () => void;
  readonly onDone: () => void;
}

export function WalkIn({ told: before, onBack, onDone }: WalkInProps) {
  const { buildingId, config, language, now } = useKiosk();
  const rules = visitorRulesOf(config);
  const [told, setTold] = useState(before);
  const [page, setPage] = useState(0);
  const [parcel, setParcel] = useState<Parcel | null>(null);
  const questions = questionsOf(rules, told.known?.visitor.missing ?? null);
  const tell = (change: Partial<Told>): void => setTold((last) => ({ ...last, ...change }));
  const goOn = (): void => setPage((last) => last + 1);
  const goBack = (): void => (page === 0 ? onBack() : setPage((last) => last - 1));
  if (parcel) {
    return (
      <Sending<SignedInVisit> parcel={parcel} kind="arrival" onDone={onDone}>
        {(visit) => (
          <Arrived
            visits={[visit]}
            place={placeOf(told.host, buildingId, config, language)}
            isOfficer={told.host !== null && 'hostId' in told.host}
            onDone={onDone}
          />
        )}
      </Sending>
    );
  }
  if (page === 0) {
    return (
      <HostPage
        onBack={goBack}
        onHost={(host) => {
          tell({ host });
          goOn();
        }}
      />
    );
  }
  if (page === 1) {
    return (
      <PurposePage
        people={told.people}
        onPeople={(people) => tell({ people })}
        onBack={goBack}
        onPurpose={(purposeId) => {
          tell({ purposeId });
          goOn();
        }}
      />
    );
  }
  const question = questions[page - 2];
  if (question) {
    const { field } = question;
    return (
      <QuestionPage
        question={question}
        text={told.answers[field] ?? ''}
        onText={(text) => tell({ answers: { ...told.answers, [field]: text } })}
        onNext={goOn}
        onBack={goBack}
      />
    );
  }
  const canBeRemembered = told.known === null && (told.answers.phone ?? '') !== '';
  return (
    <AgreePage
      remember={canBeRemembered ? told.remember : null}
      onRemember={(remember) => tell({ remember })}
      onBack={goBack}
      onAgree={(consent) => {
        const agreed = { ...told, remember: canBeRemembered && told.remember };
        setParcel(signInParcel(agreed, consent, { buildingId, language, now }));
        // The parcel has it now; the screen need not hold it any longer.
        tell({ answers: {} });
      }}
    />
  );
}

/** Floor and room of the officer, as far as her agency lets them out. */
function placeOf(host: Told['host'], buildingId: string, config: BuildingConfig, language: Language): string {
  if (!host || !('hostId' in host)) return '';
  const officer = keptOfficers(buildingId)?.find(({ id }) => id === host.hostId);
  const floor = config.floors.find(({ id }) => id === officer?.floorId)?.name[language];
  return placeText(floor, officer?.room);
}
