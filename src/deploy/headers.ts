/** What a host says with each file below a path. */
export interface HeaderRule {
  /** The whole path from the root of the host; a `*` at its end stands for whatever follows. */
  path: string;
  headers: Record<string, string>;
}

/** What other sites show or fetch: figures in frames and as files, cards of links, tables, the mark. */
const shared = ['figures/*', 'cards/*', 'data/*', 'favicon.svg'];

/** What is called by a hash of its content: another content has another name, so a browser may keep it. */
const hashed = ['_astro/*', 'pagefind/fragment/*', 'pagefind/index/*'];

/**
 * The headers for safety and for caching, below the base path of the site. Of the rules that fit an address, a later one replaces the same
 * header of an earlier one; a host that adds values up instead has to leave out the earlier one.
 *
 * The policy on what a page loads stands in each page (`policy.ts`), so that it holds on hosts without headers of ours as
 * well. Here is the part that only a header can say: who may show the page in a frame.
 *
 * `Strict-Transport-Security` is left to the host: it binds a whole domain, and for long, which may hold more than this
 * site and may not have HTTPS everywhere.
 */
export function headerRules(base: string): HeaderRule[] {
  return [
    {
      path: `${base}*`,
      headers: {
        // Kept, and asked for again each time, which costs no more than a few bytes where nothing is new.
        'Cache-Control': 'no-cache',
        'Content-Security-Policy': "frame-ancestors 'self'",
        'Cross-Origin-Opener-Policy': 'same-origin',
        'Cross-Origin-Resource-Policy': 'same-origin',
        // What was searched for stands in an address: other sites learn no more than that a reader came from here.
        'Referrer-Policy': 'strict-origin-when-cross-origin',
        'X-Content-Type-Options': 'nosniff',
        'Permissions-Policy': ['camera', 'geolocation', 'microphone', 'payment', 'usb', 'browsing-topics']
          .map((feature) => `${feature}=()`)
          .join(', '),
      },
    },
    {
      path: `${base}embed/*`,
      headers: { 'Content-Security-Policy': 'frame-ancestors *', 'Cross-Origin-Resource-Policy': 'cross-origin' },
    },
    ...shared.map((path) => ({
      path: `${base}${path}`,
      headers: { 'Cross-Origin-Resource-Policy': 'cross-origin', 'Access-Control-Allow-Origin': '*' },
    })),
    ...hashed.map((path) => ({
      path: `${base}${path}`,
      headers: { 'Cache-Control': 'public, max-age=31536000, immutable' },
    })),
  ];
}

/** The headers of an address, as a host sends them that lets a later rule replace an earlier one. */
export function headersOf(rules: readonly HeaderRule[], address: string): Record<string, string> {
  const fits = ({ path }: HeaderRule): boolean =>
    path.endsWith('*') ? address.startsWith(path.slice(0, -1)) : address === path;
  return Object.assign({}, ...rules.filter(fits).map(({ headers }) => headers)) as Record<string, string>;
}
