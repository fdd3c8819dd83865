/** What stands in deploy/, held against the program: settings that exist, files that their tools take. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { TrustedProxies } from '../access/trusted-proxies.js';
import { Settings } from './settings.js';

interface Service {
  readonly image: string;
  readonly environment?: Readonly<Record<string, string>>;
  readonly volumes?: readonly string[];
  readonly networks?: readonly string[];
  readonly secrets?: readonly string[];
  readonly ports?: readonly string[];
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>;
  readonly healthcheck?: object;
  readonly stop_grace_period?: string;
  readonly profiles?: readonly string[];
}
interface Compose {
  readonly services: Readonly<Record<string, Service>>;
  readonly networks: Readonly<Record<string, { readonly ipam?: { config: { subnet: string }[] } } | null>>;
  readonly volumes: Readonly<Record<string, null>>;
  readonly secrets: Readonly<Record<string, { readonly file: string }>>;
}

const top = fileURLToPath(new URL('../../..', import.meta.url));
const read = (path: string): string => readFileSync(join(top, path), 'utf8');
const folder = mkdtempSync(join(tmpdir(), 'satuatap-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The names that the program asks the environment for. */
const asked = new Set<string>(['NODE_ENV']);
void new Settings(
  new Proxy({}, { get: (_, name) => (asked.add(String(name)), undefined) }) as NodeJS.ProcessEnv,
  [],
);

/** Lines `NAME=value` of a file, as `docker compose` reads them. */
const assignments = (text: string): Record<string, string> =>
  Object.fromEntries(
    [...text.matchAll(/^([A-Z_]+)=(.*)$/gm)].map(([, name = '', value = '']) => [name, value]),
  );

describe('compose.yaml', () => {
  const text = read('deploy/compose.yaml');
  const filled: Readonly<Record<string, string>> = {
    ...assignments(read('deploy/.env.example')),
    POSTGRES_PASSWORD: 'secret',
  };
  const used = new Set<string>();
  const compose = parse(
    text.replaceAll(/\$\{([A-Z_]+)(?::[-?][^}]*)?\}/g, (_, name: string) => {
      used.add(name);
      return filled[name] ?? '';
    }),
    { merge: true },
  ) as Compose;
  const { services, networks, volumes } = compose;
  const servers = ['server-a', 'server-b'];

  it('asks for what .env.example has, and for nothing else', () => {
    expect([...used].sort()).toEqual(Object.keys(filled).sort());
  });

  it('is made of parts that are there', () => {
    for (const [name, service] of Object.entries(services)) {
      for (const network of service.networks ?? []) expect([name, network in networks]).toEqual([name, true]);
      for (const volume of service.volumes ?? []) {
        const source = volume.split(':')[0] ?? '';
        const there = source.startsWith('./') || source in volumes;
        expect([name, source, there]).toEqual([name, source, true]);
      }
      for (const needed of Object.keys(service.depends_on ?? {}))
        expect([name, needed in services]).toEqual([name, true]);
    }
    expect(existsSync(join(top, 'deploy/Caddyfile'))).toBe(true);
  });

  it.each([...servers, 'operator'])('gives %s settings that the program reads', (name) => {
    const environment = services[name]?.environment ?? {};
    expect(Object.keys(environment).filter((each) => !asked.has(each))).toEqual([]);
    const settings = new Settings(environment, []);
    expect(settings.publicUrl).toBe(`https://${filled['SITE']}`);
    const { subnet } = networks['edge']?.ipam?.config[0] ?? { subnet: '' };
    expect(settings.trustProxy).toBe(subnet);
    const proxies = new TrustedProxies(settings.trustProxy);
    expect(proxies.includes('172.31.240.3')).toBe(true);
    expect(proxies.includes('127.0.0.1')).toBe(false);
  });

  it.each([...servers, 'operator'])('gives %s the key of personal data as a file', (name) => {
    const [secret = ''] = services[name]?.secrets ?? [];
    expect(new Settings(services[name]?.environment ?? {}, []).personalKeyFile).toBe(
      `/run/secrets/${secret}`,
    );
    expect(compose.secrets[secret]).toEqual({ file: filled['PERSONAL_KEY_PATH'] });
  });

  it('opens no way to a server or to PostgreSQL but through the proxy', () => {
    const open = Object.keys(services).filter((name) => services[name]?.ports !== undefined);
    expect(open).toEqual(['proxy']);
    expect(services['proxy']?.networks).not.toContain('database');
    expect(services['postgres']?.networks).toEqual(['database']);
  });

  it('sends requests to every server, and asks each whether it is ready', () => {
    const caddyfile = read('deploy/Caddyfile');
    expect(caddyfile).toMatch(
      new RegExp(`reverse_proxy ${servers.map((name) => `${name}:8080`).join(' ')} `),
    );
    expect(caddyfile).toContain('health_uri /ready');
    expect(Object.keys(services['proxy']?.depends_on ?? {})).toEqual(servers);
  });
});

describe('the Dockerfile', () => {
  const text = read('deploy/Dockerfile');

  it('takes the manifest of every package before the sources', () => {
    const { packages } = parse(read('pnpm-workspace.yaml')) as { packages: string[] };
    for (const name of packages) expect(text).toContain(`COPY ${name}/package.json ${name}/\n`);
  });

  it('runs the program that npm start runs, as nobody special, and stops it as the program wants', () => {
    expect(read('scripts/start.mjs')).toContain('server/dist/bundle/main.js');
    expect(text).toContain('CMD ["node", "server/dist/bundle/main.js"]');
    expect(text).toContain('USER node');
    expect(text).toContain('STOPSIGNAL SIGTERM');
    expect(text).toContain('/health');
  });

  it('sets what the program reads', () => {
    const set = [...text.matchAll(/^ENV (.*)$/gm)].flatMap(([, line = '']) =>
      line.split(' ').map((each) => each.split('=')[0] ?? ''),
    );
    expect(set.filter((name) => !asked.has(name))).toEqual([]);
  });
});

describe('the units of systemd', () => {
  const units = ['satuatap.service', 'satuatap-backup.service', 'satuatap-backup.timer'];

  it.each(units.filter((name) => name.endsWith('.service')))('%s sets what the program reads', (name) => {
    const set = [...read(`deploy/${name}`).matchAll(/^Environment=(.*)$/gm)].flatMap(([, line = '']) =>
      line.split(' ').map((each) => each.split('=')[0] ?? ''),
    );
    expect(set.length).toBeGreaterThan(0);
    expect(set.filter((each) => !asked.has(each))).toEqual([]);
  });

  const analyze = ['/usr/bin/systemd-analyze', '/bin/systemd-analyze'].find((path) => existsSync(path));
  // Where there is no systemd, nobody can say.
  if (analyze !== undefined) {
    it('are taken by systemd', () => {
      for (const name of units) {
        // The machine that tests may have Node elsewhere.
        const text = read(`deploy/${name}`).replaceAll('/usr/bin/node', process.execPath);
        writeFileSync(join(folder, name), text);
      }
      const paths = units.map((name) => join(folder, name));
      // What it does not like goes to the error stream, also where it leaves with 0; it may speak of others' units too.
      const { status, stderr } = spawnSync(analyze, ['verify', '--man=no', ...paths], { encoding: 'utf8' });
      const words = stderr.split('\n').filter((line) => line.includes('satuatap'));
      expect([status, words]).toEqual([0, []]);
    });
  }
});
