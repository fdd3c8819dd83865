/** The console's service worker, as it was built, when a push comes: no headless browser shows a notice. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { beforeEach, describe, expect, it, jest } from '@jest/globals';
import { repository } from '../support/server-process.js';

const origin = 'https://antrean.example.go.id';
const words = {
  title: 'Tamu menunggu Anda',
  text: 'Buka konsol.',
  path: '/console/#kecamatan/visitors',
  tag: 'n1',
};

type Listener = (event: object) => void;
const listeners = new Map<string, Listener>();
const showNotification = jest.fn(async (..._shown: readonly unknown[]) => {});
const openWindow = jest.fn(async (_url: string) => {});
const navigate = jest.fn(async (_url: string) => {});
let windows: { url: string; focus: () => Promise<{ navigate: typeof navigate }> }[];

beforeEach(async () => {
  for (const mock of [showNotification, openWindow, navigate]) mock.mockClear();
  listeners.clear();
  windows = [];
  const worker = {
    location: { origin },
    registration: { showNotification, scope: `${origin}/console/` },
    clients: { matchAll: async () => windows, openWindow },
    addEventListener: (name: string, listener: Listener) => listeners.set(name, listener),
  };
  const source = await readFile(join(repository, 'console/dist/sw.js'), 'utf8');
  runInContext(source, createContext({ self: worker, URL, caches: {} }));
});

async function happens(name: string, event: object): Promise<void> {
  let done: Promise<unknown> = Promise.resolve();
  listeners.get(name)?.({ ...event, waitUntil: (work: Promise<unknown>) => (done = work) });
  await done;
}
const close = jest.fn();
const touched = (path: string) => happens('notificationclick', { notification: { close, data: { path } } });

describe('a push', () => {
  it('is shown as it came, the same of one notice in the same place', async () => {
    await happens('push', { data: { json: () => words } });
    expect(showNotification).toHaveBeenCalledWith(words.title, {
      body: words.text,
      tag: 'n1',
      data: { path: words.path },
    });
  });

  it('opens the page in the console’s window, or in a new one', async () => {
    await touched(words.path);
    expect(openWindow).toHaveBeenCalledWith(origin + words.path);
    windows = [
      { url: `${origin}/kiosk/`, focus: () => Promise.reject(new Error('not this one')) },
      { url: `${origin}/console/#kecamatan`, focus: async () => ({ navigate }) },
    ];
    await touched(words.path);
    expect(navigate).toHaveBeenCalledWith(origin + words.path);
    expect(openWindow).toHaveBeenCalledTimes(1);
  });

  it('leads to no other site', async () => {
    await touched('https://elsewhere.example/');
    await touched('//elsewhere.example/');
    expect(openWindow).not.toHaveBeenCalled();
  });
});
