/// <reference lib="webworker" />
declare const self: ServiceWorkerGlobalScope;

// The worker that takes itself and all that was kept away: what a site sends that wants none any more.
void self.skipWaiting();
self.addEventListener('activate', (event) => {
  event.waitUntil(leave());
});

async function leave(): Promise<void> {
  const { registration } = self;
  const own = (await caches.keys()).filter((name) => name.endsWith(`-${registration.scope}`));
  await Promise.all(own.map((name) => caches.delete(name)));
  await registration.unregister();
}

export {};
