import { Cite } from '@citation-js/core';
import { citationFile, citationFormats } from './formats.ts';
import type { CitationFormat } from './formats.ts';
import type { Reference } from './record.ts';
import { citationStyles } from './styles.ts';
import type { CitationStyle } from './styles.ts';

/** A reference written out in each style, as plain text. */
export type CitationTexts = Record<CitationStyle, string>;

/** Letters that citeproc would read as marks of its own: `<i>` in a title is no italics there. */
const literal = (text: string): string => text.replaceAll('<', '‹').replaceAll('>', '›');

/** MLA sets the title of a page in quotation marks where it is told which site the page stands on: here, its publisher’s. */
function onSite({ publisher, ...reference }: Reference): Reference {
  const site = reference['container-title'] ?? publisher;
  if (reference.type !== 'webpage' || site === undefined) return { ...reference, ...(publisher && { publisher }) };
  return { ...reference, 'container-title': site };
}

/**
 * A reference written out by citeproc in the styles of the site, each on its own: in one list with others, those of one
 * author and year would get letters behind the year.
 */
export function citationTexts(reference: Reference): CitationTexts {
  const cited = { ...reference, title: literal(reference.title) };
  const written = Object.entries(citationStyles).map(([style, template]) => [
    style,
    new Cite(style === 'MLA' ? onSite(cited) : cited)
      .format('bibliography', { template, lang: 'en-US', format: 'text' })
      .trim(),
  ]);
  return Object.fromEntries(written) as CitationTexts;
}

/** A reference in all forms: written out, and as a file for reference managers. */
export interface Citation {
  texts: CitationTexts;
  files: Record<CitationFormat, string>;
}

/** References in all forms, in their order. */
export const citationsOf = (references: readonly Reference[]): Citation[] =>
  references.map((reference) => {
    const formats = Object.keys(citationFormats) as CitationFormat[];
    const files = formats.map((format) => [format, citationFile([reference], format)]);
    return { texts: citationTexts(reference), files: Object.fromEntries(files) as Citation['files'] };
  });
