/** One visitor at the exit, from the number to the thanks. All that is hers lives here and ends with it. */
import { newCommandId, type Sender } from '@satuatap/shared/client';
import type { BuildingConfig } from '@satuatap/shared/queue';
import { rounds, surveyOf, type Scores } from '@satuatap/shared/survey';
import { useEffect, useLayoutEffect, useState } from 'react';
import { Dock, usualLook, type Look } from '../kiosk/dock.js';
import type { Help } from '../kiosk/help.js';
import { Idle } from '../kiosk/idle.js';
import { useKeypad } from '../kiosk/keypad.js';
import type { Outbox } from '../survey/outbox.js';
import { SurveyFlow } from '../survey/survey-flow.js';
import { surveyWords } from '../survey/words.js';
import { ExitComment } from './exit-comment.js';
import { NumberEntry } from './number-entry.js';
import { exitWords } from './words.js';

/** How long the last thanks stand. */
const thanksMs = 6000;

type Step =
  | { readonly name: 'number' }
  /** `ticket`: as the server takes it; `null` for who has none. */
  | { readonly name: 'ask'; readonly ticket: string | null; readonly number: string }
  | { readonly name: 'thanks' };

interface ExitSessionProps {
  readonly config: BuildingConfig;
  readonly sender: Sender;
  readonly outbox: Outbox;
  readonly help: Help;
  readonly onEnd: () => void;
  readonly onUnpaired: () => void;
}

export function ExitSession({ config, sender, outbox, help, onEnd, onUnpaired }: ExitSessionProps) {
  const [look, setLook] = useState<Look>(usualLook);
  const [step, setStep] = useState<Step>({ name: 'number' });
  const [touched, setTouched] = useState(false);
  const [commandId] = useState(newCommandId);
  const [scores, setScores] = useState<Scores>({});
  const [comment, setComment] = useState<string>();
  useKeypad();
  const { language } = look;
  const survey = surveyOf(config);
  const path = `/buildings/${config.id}/survey/answers`;
  useLayoutEffect(() => {
    const { documentElement: root } = document;
    root.lang = language;
    root.dataset['contrast'] = look.contrast ? 'high' : 'normal';
    root.dataset['large'] = String(look.large);
  }, [language, look.contrast, look.large]);
  const isThanks = step.name === 'thanks';
  useEffect(() => {
    if (!isThanks) return undefined;
    const timer = setTimeout(onEnd, thanksMs);
    return () => clearTimeout(timer);
  }, [isThanks, onEnd]);

  const put = (answers: Scores, words: string | undefined): void => {
    const ticket = step.name === 'ask' ? step.ticket : null;
    if (rounds(survey).first.some(({ id }) => answers[id] === undefined)) return;
    outbox.put(commandId, path, {
      commandId,
      answers,
      ...(ticket === null ? {} : { ticket }),
      ...(words === undefined ? {} : { comment: words }),
    });
  };
  const end = (): void => {
    outbox.end(commandId, path);
    onEnd();
  };
  const done = (): void => {
    outbox.end(commandId, path);
    setStep({ name: 'thanks' });
  };
  const touch = (): void => setTouched(true);
  const say = exitWords[language];
  return (
    <div className="kiosk exit" data-step={step.name} onPointerDownCapture={touch} onKeyDownCapture={touch}>
      <header className="hero">
        <p className="brand">
          <strong>{config.name}</strong>
          {step.name === 'ask' && step.number !== '' && (
            <span>
              {say.of} {step.number}
            </span>
          )}
        </p>
        <h1>{isThanks ? surveyWords[language].thanks : surveyWords[language].title}</h1>
        {step.name === 'number' && <p>{say.how}</p>}
        {step.name === 'ask' && <p>{surveyWords[language].why(rounds(survey).first.length)}</p>}
      </header>
      <main>
        {step.name === 'number' && (
          <NumberEntry
            config={config}
            sender={sender}
            language={language}
            onTicket={(ticket, number) => setStep({ name: 'ask', ticket, number })}
            onUnpaired={onUnpaired}
          />
        )}
        {step.name === 'ask' && (
          <div className="survey">
            <SurveyFlow
              survey={survey}
              language={language}
              scores={scores}
              onScores={(answers) => {
                setScores(answers);
                put(answers, comment);
              }}
              leave={null}
              onDone={done}
            >
              <ExitComment
                language={language}
                given={comment !== undefined}
                onSend={(words) => {
                  setComment(words);
                  put(scores, words);
                }}
              />
            </SurveyFlow>
          </div>
        )}
        {isThanks && (
          <button type="button" className="main" onClick={onEnd}>
            {surveyWords[language].done}
          </button>
        )}
      </main>
      <Dock
        look={look}
        onLook={setLook}
        help={help}
        onRestart={step.name === 'ask' ? end : null}
        isTall={false}
      />
      {!isThanks && touched && (
        <Idle language={language} patient={look.large || look.contrast} onIdle={end} />
      )}
    </div>
  );
}
