import { keptValue } from '../cache/values.ts';
import { linkNames as link } from '../graph/link-names.ts';
import type { Named } from '../graph/link-names.ts';

/** A statement as HTML, its names linked. */
export type ShowStatement = (statement: string, named: readonly Named[], unlinked?: string) => string;

/**
 * Makes a function that links the names in a statement, but for that of the entity on whose page it stands.
 * A statement stands on the page of its topic and of each entity that it names: it is rendered once, and the link is
 * taken out again.
 * @param line renders a line of Markdown
 * @param hrefOf the address that a link to an entity leads to
 */
export function makeStatements(
  line: (markdown: string) => string,
  hrefOf: (id: string) => string | undefined,
): ShowStatement {
  return (statement, named, unlinked) => {
    const all = linkNames(statement, named);
    if (unlinked === undefined || !named.some(({ id }) => id === unlinked)) return line(all);
    const others = linkNames(
      statement,
      named.filter(({ id }) => id !== unlinked),
    );
    return (withoutMark(all, unlinked) === others && withoutLink(line(all), hrefOf(unlinked))) || line(others);
  };
}

const linkNames = (statement: string, named: readonly Named[]): string =>
  keptValue('linked names', JSON.stringify([statement, named]), () => link(statement, named));

/** A text with the one link mark to an id as the text that it shows. */
const withoutMark = (text: string, id: string): string =>
  text.replace(/\[\[([^|\]]+)\|([^\]]*)\]\]/g, (mark, target: string, shown: string) => (target === id ? shown : mark));

/** HTML without its one link to an address; undefined where there are several or none. */
function withoutLink(html: string, href = ''): string | undefined {
  const links = [...html.matchAll(/<a href="([^"]*)"[^>]*>(.*?)<\/a>/g)].filter((match) => match[1] === href);
  const [link] = links;
  if (link === undefined || links.length > 1) return undefined;
  return `${html.slice(0, link.index)}${link[2] ?? ''}${html.slice(link.index + link[0].length)}`;
}
