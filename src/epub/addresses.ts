import GithubSlugger from 'github-slugger';
import type { Link, Root, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import type { Chapter, Section } from './chapters.ts';

/** How an address of the site is written until it is known whether the book holds it. */
const scheme = 'site:';
export const pending = (path: string): string => `${scheme}${path}`;

/** The id of a section in its file: ids of XML begin with a letter. */
export const sectionId = ({ path }: Pick<Section, 'path'>): string =>
  `at-${path.replace(/\/$/, '').replaceAll('/', '-')}`;

/**
 * Gives each heading of the book an id, and leads each link to the place in the book that it means, or to the site.
 * @param outside the whole address of a path on the site
 */
export function addressBook(chapters: readonly Chapter[], outside: (path: string) => string): void {
  const places = new Map<string, string>();
  for (const { name, sections } of chapters) {
    for (const section of sections) {
      const id = sectionId(section);
      const slugger = new GithubSlugger();
      places.set(section.path, `${name}.xhtml#${id}`);
      visit(tree(section.blocks), 'heading', (node) => {
        if (node.depth === 1) return;
        const slug = slugger.slug(toString(node));
        node.data = { hProperties: { id: `${id}--${slug}` } };
        places.set(`${section.path}#${slug}`, `${name}.xhtml#${id}--${slug}`);
      });
    }
  }
  const lead = (node: Link): void => {
    if (!node.url.startsWith(scheme)) return;
    const path = node.url.slice(scheme.length);
    node.url = places.get(path) ?? outside(path);
  };
  for (const { sections } of chapters) for (const { blocks } of sections) visit(tree(blocks), 'link', lead);
}

/** Leads the links of a footnote, which stands at no section's own. */
export function addressNote(note: RootContent, outside: (path: string) => string): void {
  visit(tree([note]), 'link', (node) => {
    if (node.url.startsWith(scheme)) node.url = outside(node.url.slice(scheme.length));
  });
}

const tree = (children: RootContent[]): Root => ({ type: 'root', children });
