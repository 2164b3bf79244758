import { Cite, plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { keptValue } from '../cache/values.ts';
import type { Reference } from './record.ts';

const bibtex = (plugins.config.get('@bibtex') as { format: Record<string, boolean> }).format;
// Our ids are unique, the labels that would be made of names and years are not; and letters stay as they are: BibTeX reads UTF-8.
bibtex.useIdAsLabel = true;
bibtex.asciiOnly = false;
bibtex.checkLabel = false;

/** The files that reference managers take in. */
export const citationFormats = {
  bib: { title: 'BibTeX', type: 'application/x-bibtex' },
  ris: { title: 'RIS', type: 'application/x-research-info-systems' },
  json: { title: 'CSL-JSON', type: 'application/vnd.citationstyles.csl+json' },
} as const;
export type CitationFormat = keyof typeof citationFormats;

/** References as one file. */
export const citationFile = (references: readonly Reference[], format: CitationFormat): string =>
  format === 'json'
    ? `${JSON.stringify(references)}\n`
    : references.map((reference) => entryOf(reference, format)).join('');

/** A reference in a file of several: one source stands in the files of many pages. */
const entryOf = (reference: Reference, format: 'bib' | 'ris'): string =>
  keptValue(`entry in ${format}`, JSON.stringify(reference), () =>
    format === 'ris' ? risOf(reference) : bibtexOf(reference),
  );

const risOf = (reference: Reference): string =>
  new Cite(reference)
    .format('ris', { spec: 'new' })
    // The library breaks lines, and with them addresses, after 70 letters; a line goes on where it begins with no tag.
    .replaceAll(/\r?\n(?![A-Z][A-Z0-9] {2}-)/g, '')
    // It cuts ids after 20 letters, where those of one publisher are still the same.
    .replace(/^ID {2}- .*$/m, () => `ID  - ${reference.id}`)
    .replace(/\s*$/, ' \n');

/** What BibTeX and TeX would take for marks of their own, and two hyphens, of which they make a dash. */
const marks: Readonly<Record<string, string>> = {
  '\\': String.raw`\textbackslash{}`,
  '{': String.raw`\textbraceleft{}`,
  '}': String.raw`\textbraceright{}`,
  '~': String.raw`\textasciitilde{}`,
  '^': String.raw`\textasciicircum{}`,
  '<': String.raw`\textless{}`,
  '>': String.raw`\textgreater{}`,
  '-': '-{}',
};
const asTex = (text: string): string =>
  text.replaceAll(/[\\{}~^<>&%$#_]|-(?=-)/g, (mark) => marks[mark] ?? `\\${mark}`);

/** The library writes marks of TeX only together with all letters beyond ASCII. Addresses stay as they are. */
function bibtexOf(reference: Reference): string {
  const written = {
    ...reference,
    title: asTex(reference.title),
    ...(reference.publisher && { publisher: asTex(reference.publisher) }),
    ...(reference.author && {
      author: reference.author.map((name) =>
        'literal' in name ? { literal: asTex(name.literal) } : { family: asTex(name.family), given: asTex(name.given) },
      ),
    }),
  };
  return `${new Cite(written).format('bibtex').trimEnd()}\n`;
}
