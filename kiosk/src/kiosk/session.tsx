/** One citizen at the kiosk, from the first touch to the ticket. All that is hers lives here and ends with it. */
import type { LiveView } from '@satuatap/shared/live';
import type { BuildingConfig } from '@satuatap/shared/queue';
import { SteadyRanges } from '@satuatap/shared/wait';
import { lazy, Suspense, useLayoutEffect, useMemo, useState } from 'react';
import { Choose } from './choose/choose.js';
import { Confirm } from './confirm.js';
import { Dock, usualLook, type Look } from './dock.js';
import type { Help } from './help.js';
import { KioskContext, type FullZone } from './kiosk-screen.js';
import { useKeypad } from './keypad.js';
import { Notices } from './notices.js';
import { serviceStates } from './services.js';
import { forgetIssue, keptIssue } from './ticket/issue.js';
import { usePrefetch } from './use-prefetch.js';
import { usePrinter } from './use-printer.js';

// Not needed for the first screen; there long before anybody has chosen.
const loadTicketScreen = () => import('./ticket/ticket-screen.js');
const TicketScreen = lazy(() => loadTicketScreen().then(({ TicketScreen: part }) => ({ default: part })));

const loadIdle = () => import('./idle.js');
const Idle = lazy(() => loadIdle().then(({ Idle: part }) => ({ default: part })));
const loadSignIn = () => import('../sign-in/sign-in.js');
const SignIn = lazy(() => loadSignIn().then(({ SignIn: part }) => ({ default: part })));

const loadCheckIn = () => import('../check-in/check-in.js');
const CheckIn = lazy(() => loadCheckIn().then(({ CheckIn: part }) => ({ default: part })));

type Step =
  | { readonly name: 'choose' }
  | { readonly name: 'guest' | 'appointment'; readonly scanned: string }
  | { readonly name: 'confirm'; readonly serviceIds: readonly string[] }
  | { readonly name: 'ticket'; readonly serviceIds: readonly string[]; readonly priority: string | null };

interface SessionProps {
  readonly buildingId: string;
  readonly token: string;
  readonly view: LiveView;
  readonly config: BuildingConfig;
  readonly now: number;
  readonly help: Help;
  readonly full: readonly FullZone[];
  readonly onEnd: () => void;
  readonly onUnpaired: () => void;
}

/** A page that was loaded again goes on with the ticket that was under way. */
function firstStep(): Step {
  const kept = keptIssue();
  return kept
    ? { name: 'ticket', serviceIds: kept.body.serviceIds, priority: kept.body.priority ?? null }
    : { name: 'choose' };
}

/** Waits are worked out again at most so often. */
const forecastEveryMs = 5000;

export function Session({
  buildingId,
  token,
  view,
  config,
  now,
  help,
  full,
  onEnd,
  onUnpaired,
}: SessionProps) {
  const [look, setLook] = useState<Look>(() => ({
    ...usualLook,
    language: keptIssue()?.body.language ?? 'id',
  }));
  const [step, setStep] = useState<Step>(firstStep);
  const [touched, setTouched] = useState(false);
  const printer = usePrinter(token, step.name !== 'ticket', onUnpaired);
  useKeypad();
  usePrefetch(loadIdle);
  usePrefetch(loadTicketScreen);
  usePrefetch(loadSignIn);
  usePrefetch(loadCheckIn);
  const { language } = look;
  const moment = Math.max(Math.floor(now / forecastEveryMs) * forecastEveryMs, view.day.at);
  const { state, day, forecast } = view;
  const [ranges] = useState(() => new SteadyRanges());
  const states = useMemo(
    () => serviceStates({ state, day, forecast }, config, language, moment, ranges),
    [state, day, forecast, config, language, moment, ranges],
  );
  useLayoutEffect(() => {
    const { documentElement: root } = document;
    root.lang = language;
    root.dataset['contrast'] = look.contrast ? 'high' : 'normal';
    root.dataset['large'] = String(look.large);
  }, [language, look.contrast, look.large]);
  const end = (): void => {
    forgetIssue();
    onEnd();
  };
  const isPatient = look.large || look.contrast;
  const isOnTheWay = step.name !== 'choose' && step.name !== 'ticket';
  const touch = (): void => setTouched(true);
  return (
    <KioskContext
      value={{
        buildingId,
        token,
        view,
        config,
        states,
        language,
        now,
        full,
        isOffline: view.state === 'offline',
      }}
    >
      <div
        className="kiosk"
        data-step={step.name}
        data-low={look.low}
        onPointerDownCapture={touch}
        onKeyDownCapture={touch}
      >
        <Notices printer={printer} isTaking={step.name === 'ticket'} />
        {step.name === 'choose' && (
          <Choose
            onChoose={(serviceIds) => setStep({ name: 'confirm', serviceIds })}
            onGuest={(scanned) => setStep({ name: 'guest', scanned })}
            onAppointment={(scanned) => setStep({ name: 'appointment', scanned })}
          />
        )}
        {step.name === 'guest' && (
          <Suspense>
            <SignIn scanned={step.scanned} patient={isPatient} onDone={end} />
          </Suspense>
        )}
        {step.name === 'confirm' && (
          <Confirm
            serviceIds={step.serviceIds}
            onBack={() => setStep({ name: 'choose' })}
            onTake={(priority) => setStep({ name: 'ticket', serviceIds: step.serviceIds, priority })}
          />
        )}
        {step.name === 'appointment' && (
          <Suspense>
            <CheckIn scanned={step.scanned} patient={isPatient} onDone={end} onUnpaired={onUnpaired} />
          </Suspense>
        )}
        {step.name === 'ticket' && (
          <Suspense>
            <TicketScreen
              serviceIds={step.serviceIds}
              priority={step.priority}
              patient={isPatient}
              onDone={end}
              onUnpaired={onUnpaired}
            />
          </Suspense>
        )}
        <Dock look={look} onLook={setLook} help={help} onRestart={isOnTheWay ? end : null} />
        {(step.name === 'choose' || step.name === 'confirm') && touched && (
          <Suspense>
            <Idle language={language} patient={isPatient} onIdle={end} />
          </Suspense>
        )}
      </div>
    </KioskContext>
  );
}
