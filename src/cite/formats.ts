import { Cite, plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
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
export function citationFile(references: readonly Reference[], format: CitationFormat): string {
  if (format === 'json') return `${JSON.stringify(references)}\n`;
  const cite = new Cite([...references]);
  // The library breaks lines, and with them addresses, after 70 letters; a line goes on where it begins with no tag.
  if (format === 'ris')
    return `${cite
      .format('ris', { spec: 'new' })
      .trimEnd()
      .replaceAll(/\r?\n(?![A-Z][A-Z0-9] {2}-)/g, '')}\n`;
  // The library leaves dollar signs alone where letters stay as they are; BibTeX would begin a formula.
  return `${cite
    .format('bibtex')
    .replaceAll(/(?<!\\)\$/g, String.raw`\$`)
    .trimEnd()}\n`;
}
