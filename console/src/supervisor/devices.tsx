/** The building's kiosks, boards and signs: how they are, a new one's pairing, and an end to one. */
import type { DeviceInfo } from '@satuatap/shared/contract';
import { timeText } from '@satuatap/shared/time';
import { useEffect, useRef, useState } from 'react';
import { ActsHead } from '../hall/acts-head.js';
import { useHall } from '../hall/hall-screen.js';
import { SureWindow } from '../hall/sure-window.js';
import { deviceName, deviceTroubleText } from './alarm-texts.js';
import { PairDevice } from './pair-device.js';
import { useDeviceRequests } from './use-device-requests.js';

export function Devices() {
  const { view, say } = useHall();
  const requests = useDeviceRequests();
  const [asked, setAsked] = useState<DeviceInfo | null>(null);
  const [revoked, setRevoked] = useState<string | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const { outcome } = requests;
  const isGone = revoked !== null && view.devices.every(({ id }) => id !== revoked);
  useEffect(() => {
    // With its row the button that had the focus is gone.
    if (isGone && document.activeElement === document.body) heading.current?.focus();
  }, [isGone]);
  return (
    <section aria-label={say.devices}>
      <h2 ref={heading} tabIndex={-1}>
        {say.devices} {view.devices.length}
      </h2>
      <p role="status" className={outcome ? `banner ${outcome.good ? 'good' : 'bad'}` : 'only-heard'}>
        {outcome && `${outcome.good ? '✓' : '✕'} ${outcome.text}`}
      </p>
      <div className="hall-columns">
        {view.devices.length === 0 ? (
          <p className="quiet-text">{say.noDevices}</p>
        ) : (
          <table className="table">
            <thead>
              <tr>
                <th scope="col">{say.device}</th>
                <th scope="col">{say.state}</th>
                <th scope="col">{say.printerOf}</th>
                <ActsHead />
              </tr>
            </thead>
            <tbody>
              {view.devices.map((device) => (
                <Row key={device.id} device={device} onRevoke={() => setAsked(device)} />
              ))}
            </tbody>
          </table>
        )}
        <PairDevice requests={requests} />
      </div>
      {asked && (
        <SureWindow
          title={say.revokeAsk}
          verb={say.revoke}
          onSure={() => {
            setRevoked(asked.id);
            void requests.revoke(asked);
          }}
          onClose={() => setAsked(null)}
        >
          <strong>{deviceName(asked, say)}</strong>. {say.revokeWhy}
        </SureWindow>
      )}
    </section>
  );
}

interface RowProps {
  readonly device: DeviceInfo;
  readonly onRevoke: () => void;
}

function Row({ device, onRevoke }: RowProps) {
  const { config, language, say } = useHall();
  const trouble = deviceTroubleText(device, say);
  const { online, lastSeenAt, printer } = device;
  return (
    <tr data-due={trouble !== null}>
      <th scope="row">{deviceName(device, say)}</th>
      <td>
        {trouble === null ? `● ${say.online}` : `▲ ${trouble}`}
        {!online && lastSeenAt !== null && (
          <span className="quiet-text"> · {timeText(lastSeenAt, config, language)}</span>
        )}
      </td>
      <td>{printer ?? '–'}</td>
      <td>
        <button type="button" aria-label={`${say.revoke}: ${deviceName(device, say)}`} onClick={onRevoke}>
          {say.revoke}
        </button>
      </td>
    </tr>
  );
}
