import { gunzipSync } from 'node:zlib';
import { escape } from 'html-escaper';
import { createIndex } from 'pagefind';
import type { SiteRecords } from '../graph/records.ts';
import type { SearchDocument } from './documents.ts';
import { searchDocuments } from './documents.ts';
import { makeFacets, makeTable } from './table.ts';
import { makeVocabulary } from './vocabulary.ts';

type Index = NonNullable<Awaited<ReturnType<typeof createIndex>>['index']>;

/** The files of the search, by their path below its folder. */
export type SearchBundle = Map<string, Uint8Array>;

/**
 * How many places of words a file of the index holds, a fifth of Pagefind’s usual: a query loads only the few kilobytes
 * that it needs. Pagefind takes it from the environment alone.
 */
const chunkSize = '4000';

/** What Pagefind writes for interfaces of its own, which this site does not have. */
const unused = /^pagefind-(?:ui|modular-ui|component-ui|highlight)\.|^wasm\.unknown\./;

/** Makes the index of the records, and what the browser needs to know of it beside. */
export async function makeSearchBundle(records: SiteRecords): Promise<SearchBundle> {
  const documents = searchDocuments(records);
  process.env.PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE ??= chunkSize;
  const bundle = await withIndex(async (index) => {
    // Pagefind takes them one by one, in the order in which they are sent.
    const added = documents.map((document) =>
      index.addHTMLFile({ url: `/${document.path}`, content: documentHtml(document) }),
    );
    for (const { errors } of await Promise.all(added)) failOn(errors);
    const { errors, files } = await index.getFiles();
    failOn(errors);
    return new Map(files.map(({ path, content }) => [path.replace(/^\/?(?:pagefind\/)?/, ''), content]));
  });
  for (const name of bundle.keys()) if (unused.test(name)) bundle.delete(name);
  const json = (value: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(value));
  bundle.set('documents.json', json(makeTable(documents, fragmentIds(bundle))));
  bundle.set('facets.json', json(makeFacets(documents, records)));
  bundle.set('vocabulary.json', json(makeVocabulary(documents, records)));
  return bundle;
}

/** A document as the page that Pagefind reads: title, names and summary weigh by themselves, apart from the text. */
export function documentHtml({ title, names, summary, text, dates }: SearchDocument): string {
  const meta = {
    title,
    ...(names.length > 0 ? { name: names.join(' · ') } : {}),
    ...(summary ? { summary } : {}),
    ...(dates.length > 0 ? { dates: JSON.stringify(dates) } : {}),
  };
  const spans = Object.entries(meta).map(
    ([name, value]) => `<span data-pagefind-meta="${name}[data-value]" data-value="${escape(value)}"></span>`,
  );
  // Pagefind leaves out a page without a text.
  const paragraphs = (text || summary || title).split('\n').map((paragraph) => `<p>${escape(paragraph)}</p>`);
  return `<html lang="en"><body data-pagefind-body>${spans.join('')}${paragraphs.join('')}</body></html>`;
}

/** The id that Pagefind gave each address: the name of the file that holds its text. */
function fragmentIds(bundle: SearchBundle): Map<string, string> {
  const ids = new Map<string, string>();
  for (const [name, content] of bundle) {
    const id = /^fragment\/(.+)\.pf_fragment$/.exec(name)?.[1];
    if (id === undefined) continue;
    const text = gunzipSync(content).toString('utf8');
    const { url } = JSON.parse(text.slice(text.indexOf('{'))) as { url: string };
    ids.set(url, id);
  }
  return ids;
}

async function withIndex<Result>(use: (index: Index) => Promise<Result>): Promise<Result> {
  const { index, errors } = await createIndex({ forceLanguage: 'en' });
  failOn(errors);
  if (!index) throw new Error('Pagefind gave no index.');
  try {
    return await use(index);
  } finally {
    await index.deleteIndex();
  }
}

function failOn(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`Pagefind: ${errors.join('; ')}`);
}
