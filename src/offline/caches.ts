/**
 * What the service worker keeps, each kind in a cache of its own. Their names end with the scope of the site, so that
 * sites on one host keep out of each other's caches.
 */
export const cacheName = (kind: 'pages' | 'previews' | 'assets' | 'search', scope: string): string =>
  `5g-deal-${kind}-${scope}`;
