/** The touch kiosk: its frame, its language, and the way from the first touch to the ticket. */
import { senderWith } from '@satuatap/shared/client';
import type { Language } from '@satuatap/shared/queue';
import { useDevice, useLive, useNow } from '@satuatap/shared/react';
import { timeText } from '@satuatap/shared/time';
import { useEffect, useMemo, useState } from 'react';
import { Choose } from './choose.js';
import { Confirm } from './confirm.js';
import { Idle } from './idle.js';
import { pendingIssue } from './issue.js';
import { serviceStates } from './services.js';
import { TicketScreen } from './ticket-screen.js';
import { usePrinter } from './use-printer.js';
import { words } from './words.js';

type Step =
  | { readonly name: 'choose' }
  | { readonly name: 'confirm'; readonly serviceIds: readonly string[] }
  | { readonly name: 'ticket'; readonly serviceIds: readonly string[]; readonly priority: string | null };

export function Kiosk() {
  const buildingId = new URLSearchParams(location.search).get('building') ?? '';
  const { token, code } = useDevice('kiosk', buildingId, 'kios');
  if (token === null) {
    return (
      <main className="pairing">
        <h1>{code || '······'}</h1>
        <p>
          {words.id.pairing} · <span lang="en">{words.en.pairing}</span>
        </p>
      </main>
    );
  }
  return <Paired buildingId={buildingId} token={token} />;
}

function firstStep(): Step {
  const pending = pendingIssue();
  return pending
    ? { name: 'ticket', serviceIds: pending.serviceIds, priority: pending.priority ?? null }
    : { name: 'choose' };
}

function Paired({ buildingId, token }: { buildingId: string; token: string }) {
  const { client, view } = useLive({ buildingId, view: 'public', pace: 'fast', deviceToken: token });
  const now = useNow(client);
  const [language, setLanguage] = useState<Language>('id');
  const [large, setLarge] = useState(false);
  const [contrast, setContrast] = useState(false);
  const [step, setStep] = useState<Step>(firstStep);
  const printer = usePrinter(token, step.name !== 'ticket');
  const { config } = view.day;
  const quarter = Math.floor(now / 15_000) * 15_000;
  const states = useMemo(
    () => (config ? serviceStates(view.day, config, language, Math.max(quarter, view.day.at)) : new Map()),
    [view.day, config, language, quarter],
  );
  useEffect(() => {
    document.documentElement.lang = language;
    document.documentElement.dataset['contrast'] = contrast ? 'high' : 'normal';
    document.documentElement.dataset['large'] = String(large);
  }, [language, contrast, large]);

  const restart = (): void => {
    setStep({ name: 'choose' });
    setLanguage('id');
    setLarge(false);
    setContrast(false);
  };
  if (!config) return <main className="pairing">{words[language].reconnecting}</main>;
  const offline = view.state === 'offline';
  return (
    <div className="kiosk">
      <header>
        <div>
          <p className="brand">{config.name}</p>
          <p>
            {timeText(now, config, language)}
            {view.demo && <span className="demo">{words[language].demo}</span>}
          </p>
        </div>
        <Settings {...{ language, setLanguage, large, setLarge, contrast, setContrast }} />
      </header>
      {offline && (
        <p role="alert" className="banner">
          {words[language].offline}
        </p>
      )}
      {step.name !== 'ticket' && (printer === 'out' || printer === 'fault') && (
        <p role="status" className="banner">
          {printer === 'out' ? words[language].noPaper : words[language].noPrinter}
        </p>
      )}
      {step.name === 'choose' && (
        <Choose
          config={config}
          states={states}
          language={language}
          onChoose={(serviceIds) => setStep({ name: 'confirm', serviceIds })}
        />
      )}
      {step.name === 'confirm' && (
        <Confirm
          config={config}
          states={states}
          language={language}
          serviceIds={step.serviceIds}
          offline={offline}
          onBack={() => setStep({ name: 'choose' })}
          onTake={(priority) => setStep({ name: 'ticket', serviceIds: step.serviceIds, priority })}
        />
      )}
      {step.name === 'ticket' && (
        <TicketScreen
          {...{ buildingId, token, language, view, config }}
          serviceIds={step.serviceIds}
          priority={step.priority}
          onDone={restart}
        />
      )}
      <footer>
        <Help token={token} language={language} />
        {step.name !== 'choose' && (
          <button type="button" className="plain" onClick={restart}>
            {words[language].start}
          </button>
        )}
      </footer>
      <Idle
        language={language}
        patient={large || contrast}
        active={step.name === 'confirm' || language !== 'id' || large || contrast}
        onIdle={restart}
      />
    </div>
  );
}

interface SettingsProps {
  readonly language: Language;
  readonly setLanguage: (language: Language) => void;
  readonly large: boolean;
  readonly setLarge: (large: boolean) => void;
  readonly contrast: boolean;
  readonly setContrast: (contrast: boolean) => void;
}

function Settings({ language, setLanguage, large, setLarge, contrast, setContrast }: SettingsProps) {
  const say = words[language];
  const other: Language = language === 'id' ? 'en' : 'id';
  return (
    <div className="settings">
      <button type="button" lang={other} onClick={() => setLanguage(other)}>
        {say.otherLanguage}
      </button>
      <button type="button" aria-pressed={large} onClick={() => setLarge(!large)}>
        {say.bigger}
      </button>
      <button type="button" aria-pressed={contrast} onClick={() => setContrast(!contrast)}>
        {say.contrast}
      </button>
    </div>
  );
}

function Help({ token, language }: { token: string; language: Language }) {
  const [called, setCalled] = useState(false);
  const call = (): void => {
    setCalled(true);
    senderWith({ authorization: `Bearer ${token}` })
      .send('POST', '/devices/status', { fault: 'help' })
      .catch(() => setCalled(false));
  };
  return (
    <button type="button" className="plain" onClick={call} disabled={called}>
      <span role="status">{called ? words[language].helpCalled : words[language].help}</span>
    </button>
  );
}
