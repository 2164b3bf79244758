import { Parser } from 'htmlparser2';
import { loadedLate } from './late-script.ts';
import { headerRules, headersOf } from './headers.ts';

/** What a walk through a deployed site found. */
export interface Verified {
  pages: number;
  files: number;
  /** What has to be put right, one line each. */
  problems: string[];
  /** What is as the host would have it. */
  notes: string[];
}

export interface VerifyOptions {
  /** How many requests run at a time. */
  concurrency?: number;
  request?: typeof fetch;
}

interface Document {
  ids: Set<string>;
  links: string[];
  loads: string[];
  /** What it calls itself for others: canonical address, address and picture of its card. */
  names: string[];
  version: string | undefined;
}

/**
 * Walks through a deployed site from its first page on: every link with its place, every file that pages load, the addresses by
 * which pages call themselves, headers, and whether the index of the search was built with the pages.
 * @param address where the site lives, with its base path
 * @throws where the first page cannot be reached
 */
export async function verifySite(
  address: string,
  { concurrency = 8, request = fetch }: VerifyOptions = {},
): Promise<Verified> {
  const root = new URL(address.endsWith('/') ? address : `${address}/`);
  const isInside = (url: URL): boolean => url.origin === root.origin && url.pathname.startsWith(root.pathname);
  const problems = new Set<string>();
  const documents = new Map<string, Document>();
  /** Where each address was met first. */
  const met = new Map<string, string>([[root.href, 'the address given']]);
  const places: { from: string; to: string; id: string }[] = [];
  /** Pages that call themselves by another site. */
  const strangers: string[] = [];
  const queue = [root.href];

  const meet = (written: string, from: string): void => {
    const url = URL.parse(written, from);
    if (!url || !/^https?:$/.test(url.protocol)) return;
    if (url.origin === root.origin && !isInside(url)) problems.add(`${from} leads out of the site, to ${url.pathname}`);
    if (!isInside(url)) return;
    const id = decodeURIComponent(url.hash.slice(1));
    url.hash = '';
    url.search = '';
    if (id) places.push({ from, to: url.href, id });
    if (met.has(url.href)) return;
    met.set(url.href, from);
    queue.push(url.href);
  };
  const visit = async (href: string): Promise<void> => {
    const response = await request(href).catch((error: unknown) => String(error));
    if (typeof response === 'string' || !response.ok) {
      const status = typeof response === 'string' ? response : String(response.status);
      problems.add(`${href} does not load (${status}); ${met.get(href) ?? ''} leads there`);
      return;
    }
    const isPage = /^text\/html/.test(response.headers.get('content-type') ?? '');
    if (!isPage) return void (await response.arrayBuffer());
    const document = read(await response.text());
    documents.set(href, document);
    for (const link of document.links) meet(link, response.url || href);
    for (const load of document.loads) {
      const url = URL.parse(load, href);
      if (url && /^https?:$/.test(url.protocol) && !isInside(url))
        problems.add(`${href} loads ${url.href} from elsewhere`);
      meet(load, response.url || href);
    }
    if (document.names.some((name) => !isInside(new URL(name, href)))) strangers.push(href);
  };

  const first = await request(root).catch((error: unknown) => {
    throw new Error(`${root.href} cannot be reached.`, { cause: error });
  });
  if (!first.ok) throw new Error(`${root.href} answers ${first.status}.`);
  await first.arrayBuffer();
  while (queue.length > 0) await Promise.all(queue.splice(0, concurrency).map(visit));

  const [stranger] = strangers;
  if (stranger !== undefined)
    problems.add(
      `${strangers.length} pages were built for another address (SITE_URL, BASE_PATH): ` +
        `${stranger} calls itself ${documents.get(stranger)?.names[0] ?? ''}`,
    );
  for (const { from, to, id } of places) {
    const document = documents.get(to);
    if (document && !document.ids.has(id)) problems.add(`${from} leads to a place that is not there: ${to}#${id}`);
  }
  const headers = await checkHeaders(root, [...met.keys()], request);
  const index = await checkIndex(root, documents.get(new URL('search/', root).href)?.version, request);
  return {
    pages: documents.size,
    files: met.size - documents.size,
    problems: [...problems, ...headers.problems, ...index],
    notes: headers.notes,
  };
}

function read(html: string): Document {
  const document: Document = {
    ids: new Set(),
    links: [],
    loads: loadedLate(html),
    names: [],
    version: undefined,
  };
  const parser = new Parser({
    onopentag(name, { id, href, src, rel = '', property, content, 'data-content': version }) {
      if (id) document.ids.add(id);
      if (version) document.version = version;
      if (name === 'a' && href !== undefined) document.links.push(href);
      if (name === 'link' && rel === 'canonical' && href) document.names.push(href);
      else if (name === 'link' && href && /\b(?:icon|preload|stylesheet|modulepreload|manifest)\b/.test(rel))
        document.loads.push(href);
      if (src !== undefined && name !== 'iframe') document.loads.push(src);
      if (name === 'meta' && (property === 'og:url' || property === 'og:image') && content)
        document.names.push(content);
    },
  });
  parser.end(html);
  return document;
}

/** Holds one address of each kind against the headers that it should have. A host that sends none of them cannot. */
async function checkHeaders(
  root: URL,
  met: readonly string[],
  request: typeof fetch,
): Promise<{ problems: string[]; notes: string[] }> {
  const rules = headerRules(root.pathname);
  const samples = [
    root.href,
    ...['/_astro/', '/embed/', '/data/'].flatMap((part) => met.find((href) => href.includes(part)) ?? []),
  ];
  const wrong: string[] = [];
  let sent = 0;
  for (const href of samples) {
    const response = await request(href);
    await response.arrayBuffer();
    for (const [name, value] of Object.entries(headersOf(rules, new URL(href).pathname))) {
      const found = response.headers.get(name);
      const same = name === 'Cache-Control' ? found !== null && sameCaching(found, value) : found === value;
      if (same) sent += name === 'Cache-Control' ? 0 : 1;
      else wrong.push(`${href} has ${found === null ? 'no' : 'another'} ${name}: ${found ?? `"${value}" is missing`}`);
    }
  }
  const absent = await request(new URL('there-is-no-such-page/', root));
  await absent.arrayBuffer();
  const lost = absent.status === 404 ? [] : [`An address where nothing is answers ${absent.status}, not 404`];
  return sent === 0
    ? { problems: lost, notes: ['The host sends no headers of this site; what keeps readers safe in the pages holds.'] }
    : { problems: [...wrong, ...lost], notes: [] };
}

/** Whether both have something kept for long, or both have it asked for again. */
function sameCaching(found: string, expected: string): boolean {
  const isKept = (value: string): boolean => /max-age=[1-9]\d{3}/.test(value);
  return isKept(found) === isKept(expected);
}

/** Whether the index of the search is whole and of the same content as the pages. */
async function checkIndex(root: URL, version: string | undefined, request: typeof fetch): Promise<string[]> {
  const json = async (path: string): Promise<Record<string, unknown> | undefined> => {
    const response = await request(new URL(path, root));
    return response.ok ? ((await response.json().catch(() => undefined)) as Record<string, unknown>) : undefined;
  };
  const found = (await json('pagefind/version.json'))?.content;
  if (found === undefined || version === undefined)
    return [`The ${version === undefined ? 'page' : 'index'} of the search does not say of which content it is`];
  if (found !== version)
    return [`The index of the search is stale: it is of content ${String(found)}, the pages are of ${version}`];
  const languages = (await json('pagefind/pagefind-entry.json'))?.languages as
    Record<string, { hash: string }> | undefined;
  const parts = [
    'pagefind.js',
    'documents.json',
    'vocabulary.json',
    'wasm.en.pagefind',
    `pagefind.${languages?.en?.hash ?? '(no entry)'}.pf_meta`,
  ];
  const answers = await Promise.all(parts.map((part) => request(new URL(`pagefind/${part}`, root))));
  return parts.filter((_part, at) => !answers[at]?.ok).map((part) => `The search lacks pagefind/${part}`);
}
