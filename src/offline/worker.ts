/// <reference lib="webworker" />
import { clientsClaim, setCacheNameDetails } from 'workbox-core';
import type { WorkboxPlugin } from 'workbox-core';
import { ExpirationPlugin } from 'workbox-expiration';
import { cleanupOutdatedCaches, matchPrecache, precacheAndRoute } from 'workbox-precaching';
import type { PrecacheEntry } from 'workbox-precaching';
import { registerRoute, setCatchHandler } from 'workbox-routing';
import { CacheFirst, NetworkFirst } from 'workbox-strategies';
import { cacheName } from './caches.ts';
import { unpack } from './pack.ts';

declare const self: ServiceWorkerGlobalScope;

/** What the build knows, and writes in here: with another index or offline page this becomes another worker. */
declare const BUILD: {
  /** The page that stands in for one that cannot be had, and what that page loads. */
  precache: PrecacheEntry[];
  fallback: string;
  /** The address of all files of the search in one. */
  pack: string;
};

/** How long a page may be waited for where an older copy of it is at hand, in seconds. */
const patience = 4;

const { scope } = self.registration;
const root = new URL(scope).pathname;
setCacheNameDetails({ prefix: '5g-deal' });
// A new version takes over at once: pages come from the network first, so none is tied to the worker it began with.
void self.skipWaiting();
clientsClaim();
cleanupOutdatedCaches();
precacheAndRoute(BUILD.precache);

/** Keeps the newest of what was read; where the device has no more room, it all goes. */
const keep = (maxEntries: number): WorkboxPlugin =>
  new ExpirationPlugin({ maxEntries, purgeOnQuotaError: true }) as WorkboxPlugin;

/** Only what is there whole; what a query says is for the page's script, so each page is kept once. */
const wholeFiles = (type: string): WorkboxPlugin => ({
  cacheKeyWillBeUsed: async ({ request }) => request.url.replace(/[?#].*$/, ''),
  // A host in trouble is no better than none: an older copy is.
  fetchDidSucceed: async ({ response }) => {
    if (response.status >= 500) throw new Error(`The host answered ${response.status}.`);
    return response;
  },
  cacheWillUpdate: async ({ response }) =>
    response.status === 200 && !response.redirected && response.headers.get('content-type')?.startsWith(type)
      ? response
      : null,
});

const pages = new NetworkFirst({
  cacheName: cacheName('pages', scope),
  networkTimeoutSeconds: patience,
  plugins: [wholeFiles('text/html'), keep(300)],
});
registerRoute(({ request }) => request.mode === 'navigate', pages);

registerRoute(
  ({ sameOrigin, url }) => sameOrigin && url.pathname.startsWith(root) && url.pathname.endsWith('/preview.json'),
  new NetworkFirst({ cacheName: cacheName('previews', scope), plugins: [wholeFiles('application/json'), keep(300)] }),
);

// Their names change with what they hold.
registerRoute(
  ({ sameOrigin, url }) => sameOrigin && url.pathname.startsWith(`${root}_astro/`),
  new CacheFirst({ cacheName: cacheName('assets', scope), plugins: [keep(120)] }),
);

/** The pack of this version, once the search was used; the one before it goes when the new one has come. */
const packs = new CacheFirst({ cacheName: cacheName('search', scope), plugins: [keep(1)] });

/** Brings the search to the device, unless the reader wants to save data or the line is slow. */
async function keepSearch(event: ExtendableEvent): Promise<void> {
  const { connection } = navigator as { connection?: { saveData: boolean; effectiveType: string } };
  if (connection?.saveData || /[23]g/.test(connection?.effectiveType ?? '')) return;
  // Without it the search needs the network, as it did.
  await packs.handle({ event, request: new Request(BUILD.pack) }).catch(() => undefined);
}

type Files = Map<string, Uint8Array<ArrayBuffer>>;
let unpacked: { address: string; files: Promise<Files> } | undefined;

/** The files of the search that are on the device, of whatever version; as long as the worker lives they are unpacked once. */
async function searchFiles(): Promise<Files | undefined> {
  const packed = (await (await caches.open(packs.cacheName)).matchAll()).at(-1);
  if (!packed?.body) return undefined;
  if (unpacked?.address !== packed.url) {
    const plain = new Response(packed.body.pipeThrough(new DecompressionStream('gzip')));
    unpacked = { address: packed.url, files: plain.bytes().then(unpack) };
  }
  return unpacked.files;
}

const types = { js: 'text/javascript', json: 'application/json' };
const typeOf = (name: string): string =>
  types[name.split('.').at(-1) as keyof typeof types] ?? 'application/octet-stream';

for (const method of ['GET', 'HEAD'] as const) {
  registerRoute(
    ({ sameOrigin, url }) => sameOrigin && url.pathname.startsWith(`${root}pagefind/`),
    async ({ event, request, url }) => {
      const name = url.pathname.slice(`${root}pagefind/`.length);
      const fetched = await fetch(request).catch(() => undefined);
      if (fetched?.ok) {
        if (name === 'pagefind-entry.json') event.waitUntil(keepSearch(event));
        return fetched;
      }
      const content = (await searchFiles().catch(() => undefined))?.get(name);
      if (!content) return fetched ?? Response.error();
      return new Response(method === 'HEAD' ? null : content, { headers: { 'Content-Type': typeOf(name) } });
    },
    method,
  );
}

setCatchHandler(async ({ request }) => {
  const page = request.destination === 'document' ? await matchPrecache(BUILD.fallback) : undefined;
  return page ?? Response.error();
});

self.addEventListener('install', (event) => {
  // Who has used the search has the new one with the new version, if it comes.
  event.waitUntil(
    caches.has(packs.cacheName).then(async (used) => {
      if (used) await keepSearch(event);
    }),
  );
});

self.addEventListener('activate', (event) => {
  event.waitUntil(keepOpenPages(event));
});

/** The pages that were open before the worker was there have been read as well. */
async function keepOpenPages(event: ExtendableEvent): Promise<void> {
  const open = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  const addresses = open.map(({ url }) => url).filter((url) => url.startsWith(scope));
  await Promise.all(addresses.map((url) => pages.handle({ event, request: new Request(url) }).catch(() => undefined)));
}
