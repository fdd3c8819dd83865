/** The switch by which an officer lets her browser tell her of visitors. */
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { act, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { InHall } from '../testing/in-hall.js';
import { TestHall } from '../testing/test-hall.js';
import { VisitorServer } from '../testing/visitor-server.js';
import { PushSwitch } from './push-switch.js';

const endpoint = 'https://fcm.googleapis.com/fcm/send/abc';
let hall: TestHall;
let server: VisitorServer;

/** A browser that can be told, as jsdom is none. */
class Browser {
  subscription: object | null = null;
  readonly subscribe = jest.fn(async (_options?: object): Promise<object> => {
    this.subscription = {
      endpoint,
      toJSON: () => ({ endpoint, keys: { p256dh: 'point', auth: 'secret' } }),
      unsubscribe: async () => {
        this.subscription = null;
        return true;
      },
    };
    return this.subscription;
  });

  constructor(readonly permission: { now: NotificationPermission; asked: NotificationPermission }) {
    const pushManager = {
      getSubscription: async () => this.subscription,
      subscribe: this.subscribe,
    };
    const registration = { pushManager };
    Object.defineProperty(navigator, 'serviceWorker', {
      configurable: true,
      value: {
        getRegistration: async () => registration,
        register: async () => registration,
        ready: Promise.resolve(registration),
      },
    });
    const requestPermission = async (): Promise<NotificationPermission> =>
      (permission.now = permission.asked);
    Object.assign(globalThis, {
      PushManager: class {},
      Notification: class {
        static get permission(): NotificationPermission {
          return permission.now;
        }
        static readonly requestPermission = requestPermission;
      },
    });
  }
}

beforeEach(() => {
  localStorage.clear();
  hall = TestHall.open();
  server = VisitorServer.open({
    'GET push': { publicKey: 'BPublic' },
    'POST push/subscriptions': null,
    'POST subscriptions/remove': null,
  });
});
afterEach(() => {
  for (const name of ['PushManager', 'Notification']) Reflect.deleteProperty(globalThis, name);
  Reflect.deleteProperty(navigator, 'serviceWorker');
});

const show = (staffId = 'rina', language: 'id' | 'en' = 'id') =>
  render(
    <InHall hall={hall} staffId={staffId} staffRole="counter" language={language} news={{}}>
      <PushSwitch />
    </InHall>,
  );
const theSwitch = () => screen.findByRole('switch');

describe('the browser of an officer', () => {
  it('that cannot be told says so, in both languages', async () => {
    show().unmount();
    show('rina', 'en');
    expect(await screen.findByText(/This browser cannot be told/)).toBeVisible();
    expect(screen.queryByRole('switch')).toBeNull();
  });

  it('cannot be told either where the installation sends none', async () => {
    new Browser({ now: 'default', asked: 'granted' });
    server.answers['GET push'] = { publicKey: null };
    show();
    expect(await screen.findByText(/Peramban ini tidak dapat/)).toBeVisible();
  });

  it('that blocks notices says where they are allowed', async () => {
    new Browser({ now: 'denied', asked: 'denied' });
    show();
    expect(await theSwitch()).toBeDisabled();
    expect(await theSwitch()).toHaveAccessibleDescription(/diblokir/);
  });

  it('is told once she has allowed it, until she turns it off', async () => {
    const browser = new Browser({ now: 'default', asked: 'granted' });
    show();
    expect(await theSwitch()).not.toBeChecked();
    await userEvent.click(await theSwitch());
    await waitFor(async () => expect(await theSwitch()).toBeChecked());
    expect(browser.subscribe).toHaveBeenCalledWith({
      userVisibleOnly: true,
      applicationServerKey: 'BPublic',
    });
    expect(server.sent('POST push/subscriptions')).toEqual([
      { endpoint, p256dh: 'point', auth: 'secret', language: 'id' },
    ]);
    await userEvent.click(await theSwitch());
    await waitFor(async () => expect(await theSwitch()).not.toBeChecked());
    expect(server.sent('POST subscriptions/remove')).toEqual([{ endpoint }]);
    expect(browser.subscription).toBeNull();
  });

  it('says at the next look that it is there, for her and for nobody who signs in after her', async () => {
    const browser = new Browser({ now: 'granted', asked: 'granted' });
    await browser.subscribe();
    localStorage.setItem('satuatap.push', 'uji/rina');
    const { unmount } = show();
    await waitFor(async () => expect(await theSwitch()).toBeChecked());
    expect(server.sent('POST push/subscriptions')).toHaveLength(1);
    unmount();
    show('joko');
    expect(await theSwitch()).not.toBeChecked();
    expect(server.sent('POST push/subscriptions')).toHaveLength(1);
  });

  it('stays as it was known where the server does not hear of another language', async () => {
    const browser = new Browser({ now: 'granted', asked: 'granted' });
    await browser.subscribe();
    localStorage.setItem('satuatap.push', 'uji/rina');
    const inLanguage = (language: 'id' | 'en') => (
      <InHall hall={hall} staffId="rina" staffRole="counter" language={language} news={{}}>
        <PushSwitch />
      </InHall>
    );
    const { rerender } = render(inLanguage('id'));
    await waitFor(async () => expect(await theSwitch()).toBeChecked());
    server.answers['GET push'] = { code: 'unavailable', status: 503 };
    rerender(inLanguage('en'));
    await waitFor(() => expect(server.asked.filter(({ method }) => method === 'GET')).toHaveLength(2));
    await act(async () => {});
    expect(await theSwitch()).toBeChecked();
  });

  it('that could not be added says so, and can be tried again', async () => {
    new Browser({ now: 'default', asked: 'granted' });
    server.answers['POST push/subscriptions'] = { code: 'unavailable', status: 503 };
    show();
    await userEvent.click(await theSwitch());
    expect(await screen.findByRole('alert')).toHaveTextContent('Coba lagi');
    expect(await theSwitch()).not.toBeChecked();
    expect(await theSwitch()).toBeEnabled();
  });

  it('that she does not allow stays off', async () => {
    const browser = new Browser({ now: 'default', asked: 'denied' });
    show();
    await userEvent.click(await theSwitch());
    await waitFor(async () => expect(await theSwitch()).toBeDisabled());
    expect(browser.subscribe).not.toHaveBeenCalled();
  });
});
