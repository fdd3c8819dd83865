/** Why they come, and with how many. */
import { Minus, Plus } from 'lucide-react';
import { useKiosk } from '../../kiosk/kiosk-screen.js';
import { Scroller } from '../../kiosk/scroller.js';
import { Page } from '../page.js';
import { signInWords } from '../sign-in-words.js';
import { visitorRulesOf } from '@satuatap/shared/visits';

interface PurposePageProps {
  readonly people: number;
  readonly onPeople: (people: number) => void;
  readonly onPurpose: (purposeId: string) => void;
  readonly onBack: () => void;
}

export function PurposePage({ people, onPeople, onPurpose, onBack }: PurposePageProps) {
  const { config, language } = useKiosk();
  const say = signInWords[language];
  const { purposes, mostPeople } = visitorRulesOf(config);
  return (
    <Page title={say.purpose} onBack={onBack}>
      <Scroller>
        {mostPeople > 1 && (
          <section className="people">
            <h2>{say.people}</h2>
            <div className="stepper">
              <button
                type="button"
                aria-label={say.fewer}
                disabled={people <= 1}
                onClick={() => onPeople(people - 1)}
              >
                <Minus aria-hidden />
              </button>
              <output aria-live="polite">{say.persons(people)}</output>
              <button
                type="button"
                aria-label={say.more}
                disabled={people >= mostPeople}
                onClick={() => onPeople(people + 1)}
              >
                <Plus aria-hidden />
              </button>
            </div>
          </section>
        )}
        <section>
          <h2 className="only-heard">{say.purpose}</h2>
          <ul className="options">
            {purposes.map((purpose) => (
              <li key={purpose.id}>
                <button type="button" onClick={() => onPurpose(purpose.id)}>
                  <strong>{purpose.name[language]}</strong>
                </button>
              </li>
            ))}
          </ul>
        </section>
      </Scroller>
    </Page>
  );
}
