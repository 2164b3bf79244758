/** An entity as a text may name it. */
export interface Named {
  id: string;
  names: readonly string[];
}

/**
 * Makes a link of the first mention of each entity that a text names, as `[[id|name]]`.
 * Longer names are taken first, so that "MTS Bank" is not read as "MTS"; what is already a mark is left alone.
 */
export function linkNames(text: string, entities: readonly Named[]): string {
  const taken: { start: number; end: number; id?: string }[] = [...text.matchAll(/\[\[[^\]]*\]\]|\[@[^\]]*\]/g)].map(
    (match) => ({
      start: match.index,
      end: match.index + match[0].length,
    }),
  );
  const names = entities
    .flatMap(({ id, names: all }) => all.map((name) => ({ id, name })))
    // A mark cannot hold brackets or a bar.
    .filter(({ name }) => name.length > 1 && !/[[\]|]/.test(name))
    .sort((a, b) => b.name.length - a.name.length);
  const lowered = text.toLowerCase();
  for (const { id, name } of names) {
    if (taken.some((range) => range.id === id)) continue;
    // Most texts hold few of the names: this is seen faster than searched for.
    if (!(isLowerCase(name) ? lowered : text).includes(name)) continue;
    for (const match of text.matchAll(wordPattern(name))) {
      const range = { start: match.index, end: match.index + match[0].length, id };
      if (taken.some((other) => other.start < range.end && range.start < other.end)) continue;
      taken.push(range);
      break;
    }
  }
  let linked = text;
  for (const { start, end, id } of taken.filter((range) => range.id !== undefined).sort((a, b) => b.start - a.start)) {
    linked = `${linked.slice(0, start)}[[${id ?? ''}|${linked.slice(start, end)}]]${linked.slice(end)}`;
  }
  return linked;
}

const isLowerCase = (name: string): boolean => name === name.toLowerCase();

const patterns = new Map<string, RegExp>();

/** A name as whole words; one without capitals may begin with one. */
function wordPattern(name: string): RegExp {
  const known = patterns.get(name);
  if (known) return known;
  const escaped = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`, isLowerCase(name) ? 'giu' : 'gu');
  patterns.set(name, pattern);
  return pattern;
}
