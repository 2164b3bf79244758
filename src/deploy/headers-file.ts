import type { HeaderRule } from './headers.ts';
import { headersOf } from './headers.ts';

/**
 * The rules as `_headers`, which Netlify and Cloudflare read. Where several rules of the file fit an address, one host adds
 * the values of a header up and another takes the last; so no two rules of it give the same header to one address.
 *
 * @param rules the first one holds for every file
 * @param base the base path of the site
 * @param top what lies at the top of the site, folders with a slash at their end
 */
export function headersFile(rules: readonly HeaderRule[], base: string, top: readonly string[]): string {
  const [everywhere, ...some] = rules;
  if (everywhere?.path !== `${base}*`) throw new Error('The first rule has to hold for every file.');
  const varying = new Set(some.flatMap(({ headers }) => Object.keys(headers)));
  // Both hosts have pages asked for again unless they are told otherwise, and below a folder rules may differ in this.
  varying.delete(cacheControl);
  const common = Object.entries(everywhere.headers).filter(([name]) => !varying.has(name) && name !== cacheControl);
  // A file that lies beside the first page and is no page has nothing to be framed.
  const own = top.filter((name) => /\/$|\.html$/.test(name) || some.some(({ path }) => path === base + name));
  const varied = ['', ...own].map((name): [string, [string, string][]] => [
    name.endsWith('/') ? `${base}${name}*` : `${base}${name}`,
    Object.entries(headersOf(rules, base + name)).filter(([header]) => varying.has(header)),
  ]);
  const kept = some
    .filter(({ headers }) => headers[cacheControl])
    .map(({ path, headers }): [string, [string, string][]] => [path, [[cacheControl, headers[cacheControl] ?? '']]]);
  // Of two blocks for one path, Cloudflare reads the last.
  const blocks = new Map<string, [string, string][]>();
  for (const [path, headers] of [[everywhere.path, common] as const, ...varied, ...kept])
    blocks.set(path, [...(blocks.get(path) ?? []), ...headers]);
  return [...blocks]
    .map(([path, headers]) => [path, ...headers.map(([name, value]) => `  ${name}: ${value}`), ''].join('\n'))
    .join('\n');
}

const cacheControl = 'Cache-Control';
