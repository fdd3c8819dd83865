/** Pairing of a kiosk or a board: shows a code, waits until staff approve it, and keeps the token. */
import type { DeviceKind, PairingStarted, PairingState } from '../contract/index.js';
import { ProblemError, senderWith, untilAnswered } from './http.js';

const pollMs = 1500;
/** After a power cut a whole hall of devices asks at once: some are told to come later. */
const crowdedMs = 10_000;
const keyOf = (kind: DeviceKind, buildingId: string): string => `satuatap.device.${kind}.${buildingId}`;

/** The token of this machine; `null` if it is not paired. */
export const storedToken = (kind: DeviceKind, buildingId: string): string | null =>
  localStorage.getItem(keyOf(kind, buildingId));

export const forgetToken = (kind: DeviceKind, buildingId: string): void =>
  localStorage.removeItem(keyOf(kind, buildingId));

/** Resolves with the token. `onCode` gets each code that is to be shown; an old one is replaced by a new. */
export async function pairDevice(
  kind: DeviceKind,
  buildingId: string,
  place: string,
  onCode: (code: string) => void,
  signal: AbortSignal,
): Promise<string> {
  const open = senderWith({});
  while (!signal.aborted) {
    const started = await untilAnswered(
      () => open.send<PairingStarted>('POST', '/devices', { kind, buildingId, place }),
      { signal },
    ).catch(tooManyAsNone);
    if (!started) {
      await new Promise((done) => setTimeout(done, crowdedMs));
      continue;
    }
    onCode(started.code);
    const token = await approved(started.claim, signal);
    if (token === null) continue;
    localStorage.setItem(keyOf(kind, buildingId), token);
    return token;
  }
  throw new Error('Pairing was given up.');
}

const tooManyAsNone = (error: unknown): null => {
  if (error instanceof ProblemError && error.problem.code === 'too-many-requests') return null;
  throw error;
};

/** The token once it is approved; `null` when the code grew too old. */
async function approved(claim: string, signal: AbortSignal): Promise<string | null> {
  const open = senderWith({});
  while (!signal.aborted) {
    try {
      const state = await untilAnswered(
        () => open.send<PairingState>('POST', '/devices/pairing', { claim }),
        { signal },
      );
      if (state.state === 'approved') return state.token;
    } catch (error) {
      if (error instanceof ProblemError && error.problem.code === 'pairing-expired') return null;
      tooManyAsNone(error);
    }
    await new Promise((done) => setTimeout(done, pollMs));
  }
  return null;
}
