import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { kept } from '../cards/cache.ts';
import { figureAsText, heading, link, makeTexts, paragraph, text } from '../twins/blocks.ts';
import { twinFile } from '../twins/addresses.ts';
import { textPages } from '../twins/pages.ts';
import type { TextPage } from '../twins/pages.ts';
import { toMarkdown } from '../twins/stringify.ts';
import { readableDate } from './dates.ts';
import { figureOf, figures, pathOfFigure } from './figures.ts';
import { madeOf } from './made-of.ts';
import { absolute, graph, plain, records, settings } from './site.ts';

/** Every page that has a twin in Markdown: all but the lists of sources, the search, the A–Z and the page on the site. */
export const pagesWithTwin: readonly TextPage[] = textPages({ records, graph, figures, href: absolute, plain });
const paths = new Set(pagesWithTwin.map(({ path }) => path));

/** The twin of a page, below the root of the site; undefined where it has none. */
export const twinOf = (path: string): string | undefined => (paths.has(path) ? twinFile(path) : undefined);

const texts = makeTexts({
  records,
  graph,
  href: absolute,
  figure: (id, texts) => figureAsText(figureOf(id), absolute(pathOfFigure(figureOf(id))), texts),
});

/** A page as Markdown: its text with its notes, and where it comes from. */
function write(page: TextPage): string {
  const address = absolute(page.path);
  const from = [
    heading(2, text('About this text')),
    paragraph(
      text('The text of '),
      link(address, text(address)),
      text(
        ` from ${settings.name}. The record reaches to ${readableDate(settings.reach)} and was last gone through on `,
      ),
      text(`${readableDate(settings.reviewed)}. Each footnote bears the id of its fact.`),
    ),
  ];
  return toMarkdown([...page.blocks(texts), ...from], texts);
}

/** May be deleted at any time: it only saves writing again what has not changed. */
const folder = join(process.cwd(), 'node_modules/.cache/twins');
let written: Promise<Record<string, string>> | undefined;

/** The Markdown twins of all pages, by the path of the page. */
export async function twins(): Promise<Record<string, string>> {
  written ??= kept(folder, `${madeOf}.json.gz`, () =>
    Promise.resolve(
      gzipSync(JSON.stringify(Object.fromEntries(pagesWithTwin.map((page) => [page.path, write(page)]))), { level: 1 }),
    ),
  ).then((bytes) => JSON.parse(gunzipSync(bytes).toString()) as Record<string, string>);
  return written;
}
