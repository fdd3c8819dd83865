/* Put behind vite.offline-worker.js where staff are told of visitors. What is shown names nobody. */
/* global app */
async function showPush(event) {
  const { title, text, path, tag } = event.data.json();
  await self.registration.showNotification(title, { body: text, tag, data: { path } });
}

/** In the window of the console that is open, or in a new one. */
async function openPushed(path) {
  const url = new URL(path, self.location.origin);
  if (url.origin !== self.location.origin) return;
  const windows = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  const ours = windows.find((each) => new URL(each.url).pathname === app.base);
  if (!ours) await self.clients.openWindow(url.href);
  else await (await ours.focus()).navigate(url.href);
}

self.addEventListener('push', (event) => event.waitUntil(showPush(event)));
self.addEventListener('notificationclick', (event) => {
  event.notification.close();
  event.waitUntil(openPushed(event.notification.data.path));
});
