/** One citizen at the kiosk, from the first touch to the ticket. All that is hers lives here and ends with it. */
import type { LiveView } from '@satuatap/shared/live';
import type { BuildingConfig } from '@satuatap/shared/queue';
import { SteadyRanges } from '@satuatap/shared/wait';
import { lazy, Suspense, useLayoutEffect, useMemo, useState } from 'react';
import { part } from '../part.js';
import { usePrefetch } from '../use-prefetch.js';
import { Choose } from './choose/choose.js';
import { Dock, usualLook, type Look } from './dock.js';
import type { Help } from './help.js';
import { KioskContext, type FullZone } from './kiosk-screen.js';
import { useKeypad } from './keypad.js';
import { Notices } from './notices.js';
import { serviceStates } from './services.js';
import { forgetIssue, keptIssue } from './ticket/issue.js';
import { usePrinter } from './use-printer.js';

// Not needed for the first screen; there long before anybody has chosen.
const loadConfirm = () => import('./confirm.js');
const Confirm = part(() => loadConfirm().then((code) => code.Confirm));
const loadTicketScreen = () => import('./ticket/ticket-screen.js');
const TicketScreen = part(() => loadTicketScreen().then((code) => code.TicketScreen));

const loadIdle = () => import('./idle.js');
const Idle = lazy(() => loadIdle().then((code) => ({ default: code.Idle })));
const loadWay = () => import('../scan/way.js');
const Way = part(() => loadWay().then((code) => code.Way));
const Scanner = lazy(() => import('../scan/scanner.js').then((code) => ({ default: code.Scanner })));

type Step =
  | { readonly name: 'choose' }
  | { readonly name: 'way'; readonly way: 'guest' | 'appointment' | 'scan'; readonly scanned: string }
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
  usePrefetch(loadConfirm);
  usePrefetch(loadIdle);
  usePrefetch(loadTicketScreen);
  usePrefetch(loadWay);
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
  const goTo = (way: 'guest' | 'appointment' | 'scan', scanned = ''): void =>
    setStep({ name: 'way', way, scanned });
  const onScan = (text: string): void => goTo('scan', text);
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
        onScan,
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
            onGuest={() => goTo('guest')}
            onAppointment={() => goTo('appointment')}
          />
        )}
        {step.name === 'confirm' && (
          <Suspense>
            <Confirm
              serviceIds={step.serviceIds}
              onBack={() => setStep({ name: 'choose' })}
              onTake={(priority) => setStep({ name: 'ticket', serviceIds: step.serviceIds, priority })}
            />
          </Suspense>
        )}
        {step.name === 'way' && (
          <Suspense>
            {/* Another code begins anew. */}
            <Way
              key={step.scanned}
              way={step.way}
              scanned={step.scanned}
              patient={isPatient}
              onDone={end}
              onUnpaired={onUnpaired}
            />
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
        {(step.name === 'choose' || step.name === 'confirm') && (
          <Suspense>
            <Scanner onScan={onScan} />
            {touched && <Idle language={language} patient={isPatient} onIdle={end} />}
          </Suspense>
        )}
      </div>
    </KioskContext>
  );
}
