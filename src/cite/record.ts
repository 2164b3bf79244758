import type { Source } from '../schemas/source.ts';

/** A person with a family name, or whoever goes by one name as it is written: an office, a pseudonym. */
type Name = { family: string; given: string } | { literal: string };

/** A record in the form that reference managers read: https://citeproc-js.readthedocs.io/en/latest/csl-json/markup.html */
export interface Reference {
  id: string;
  type: 'webpage' | 'report' | 'dataset';
  title: string;
  author?: Name[];
  issued?: { 'date-parts': number[][] };
  publisher?: string;
  'container-title'?: string;
  URL: string;
  language: string;
}

// News stands among pages of the web: as an article of a newspaper it would lose its author and its day in RIS.
const typeOf: Partial<Record<Source['type'], Reference['type']>> = {
  report: 'report',
  dataset: 'dataset',
};

/**
 * A source as a reference. A title that is our description stands in brackets. Where no day or month is known, none is given;
 * and no day of access: what was read is an archived copy.
 */
export function referenceOf(source: Source): Reference {
  return {
    id: source.id,
    type: typeOf[source.type] ?? 'webpage',
    title: source.title_from === 'ours' ? `[${source.title}]` : source.title,
    ...(source.author && {
      author: source.author.split('; ').map((name): Name => {
        const [family = '', given] = name.split(', ');
        return given === undefined ? { literal: name } : { family, given };
      }),
    }),
    ...(source.date && { issued: { 'date-parts': [source.date.split('-').map(Number)] } }),
    publisher: source.publisher,
    URL: source.url,
    language: source.language,
  };
}

/**
 * A page of the site as a reference. The site stands for its authors.
 * @param date the day the page last changed, `2026-11-22`
 * @param address whole
 */
export function referenceOfPage(
  page: { path: string; title: string; address: string; date?: string },
  site: string,
): Reference {
  return {
    id: `${site} ${page.path}`
      .toLowerCase()
      .replaceAll(/[^a-z0-9]+/g, '-')
      .replace(/-$/, ''),
    type: 'webpage',
    title: page.title,
    author: [{ literal: site }],
    ...(page.date && { issued: { 'date-parts': [page.date.split('-').map(Number)] } }),
    'container-title': site,
    URL: page.address,
    language: 'en',
  };
}
