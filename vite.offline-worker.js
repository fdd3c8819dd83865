/*
 * The service worker of an app's pages; `app` (where it is served, and by the path that a worker is registered for the
 * name and the files of the page's build) is put before it by vite.offline.ts. A page with a network is the newest;
 * without one it is the last that was fetched whole.
 */
/* global app */
const scope = new URL(self.registration.scope).pathname;
const { build, files } = app.pages[scope];
const prefix = `satuatap.${scope}`;
const name = `${prefix}${build}`;
/** A server that is silent for so long is taken to be away, ms. */
const patienceMs = 4000;

/** What this page's builds are kept under; the newest was made last. */
const ownCaches = async () => (await caches.keys()).filter((each) => each.startsWith(prefix));

async function keepBuild() {
  const cache = await caches.open(name);
  await cache.addAll(files.map((file) => new Request(file, { credentials: 'same-origin' })));
  await self.skipWaiting();
}

/** The build before stays, for a page that still runs it. */
async function dropOldBuilds() {
  const others = (await ownCaches()).filter((each) => each !== name);
  await Promise.all(others.slice(0, -1).map((each) => caches.delete(each)));
  await self.clients.claim();
}

/** Of this build; a page that still runs the one before asks for that one's files. */
async function keptOf(request) {
  const before = (await ownCaches()).filter((each) => each !== name);
  for (const cacheName of [name, ...before]) {
    const answer = await caches.match(request, { cacheName });
    if (answer) return answer;
  }
  return undefined;
}

async function openPage(url) {
  try {
    const answer = await fetch(url, {
      credentials: 'same-origin',
      signal: AbortSignal.timeout(patienceMs),
    });
    if (answer.status < 500) return answer;
  } catch {
    // Away.
  }
  return (await keptOf(app.base)) ?? Response.error();
}

const fileOf = async (request) => (await keptOf(request)) ?? fetch(request);

/** The app's own page; of a phone's, as `/v/`, whatever is under it: the same page shows them. */
const isOurs = (pathname) => pathname === scope || (scope !== app.base && pathname.startsWith(scope));

self.addEventListener('install', (event) => event.waitUntil(keepBuild()));
self.addEventListener('activate', (event) => event.waitUntil(dropOldBuilds()));
self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== self.location.origin) return;
  if (request.mode === 'navigate') {
    if (isOurs(pathname)) event.respondWith(openPage(request.url));
  } else if (pathname.startsWith(`${app.base}assets/`)) event.respondWith(fileOf(request));
});
