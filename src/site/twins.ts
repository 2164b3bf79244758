import { keptValue } from '../cache/values.ts';
import { figureAsText, heading, link, makeTexts, paragraph, text } from '../twins/blocks.ts';
import { twinFile } from '../twins/addresses.ts';
import { textPages } from '../twins/pages.ts';
import type { TextPage } from '../twins/pages.ts';
import { toMarkdown } from '../twins/stringify.ts';
import { readableDate } from './dates.ts';
import { figureOf, figures, pathOfFigure } from './figures.ts';
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
  keep: (madeOf, make) => keptValue('blocks', madeOf, make),
});

/** A page as Markdown: its text with its notes, and where it comes from. */
export function twin(page: TextPage): string {
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
