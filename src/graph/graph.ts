import type { FactEdges, Graph, GraphInput, GraphNode, Mention } from './types.ts';

/** How a name is compared: without regard to case and outer space. */
export const normalise = (name: string): string => name.trim().toLocaleLowerCase('en').normalize('NFC');

/**
 * Joins pages, links and citations. Targets that do not exist are passed over here; the check reports them.
 */
export function buildGraph({ nodes, aliases, documents, facts }: GraphInput): Graph {
  const byKey = new Map(nodes.map((node) => [node.key, node]));
  const byAlias = new Map(aliases.map(([alias, key]) => [normalise(alias), key]));
  const resolve = (target: string): GraphNode | undefined =>
    byKey.get(target) ?? byKey.get(byAlias.get(normalise(target)) ?? '');

  const backlinks = new Lists<Mention>();
  const linksFrom = new Lists<Mention>();
  const citations = new Lists<Mention>();
  const seen = new Set<string>();
  for (const document of documents) {
    const from = byKey.get(document.key);
    if (!from) continue;
    for (const passage of document.passages) {
      for (const { mark, sentence, range } of passage.marks) {
        const targets = mark.type === 'link' ? [mark.target] : mark.type === 'note' ? mark.ids : [];
        for (const to of targets.map(resolve)) {
          if (!to || to === from) continue;
          const list = mark.type === 'link' ? backlinks : citations;
          const once = [mark.type, from.key, to.key, sentence].join('\n');
          if (seen.has(once)) continue;
          seen.add(once);
          const mention: Mention = {
            from,
            to,
            sentence,
            range,
            ...(passage.heading === undefined ? {} : { fragment: passage.heading }),
          };
          list.add(to.key, mention);
          if (mark.type === 'link') linksFrom.add(from.key, mention);
        }
      }
    }
  }

  const naming = new Lists<string>();
  const fromSource = new Lists<string>();
  const answersTo = new Lists<string>();
  const disagreements = new Lists<string>();
  for (const fact of [...facts].sort(byDate)) {
    for (const entity of new Set(fact.entities)) naming.add(entity, fact.key);
    for (const source of new Set(fact.sources)) fromSource.add(source, fact.key);
    for (const answer of fact.answeredBy) answersTo.add(answer, fact.key);
    for (const other of fact.disagreesWith) {
      disagreements.add(fact.key, other);
      disagreements.add(other, fact.key);
    }
  }

  return {
    nodes,
    node: (key) => byKey.get(key),
    resolve,
    backlinks: (key) => backlinks.get(key),
    linksFrom: (key) => linksFrom.get(key),
    citations: (key) => citations.get(key),
    factsNaming: (entity) => naming.get(entity),
    factsFrom: (source) => fromSource.get(source),
    answersTo: (fact) => answersTo.get(fact),
    disagreements: (fact) => [...new Set(disagreements.get(fact))],
  };
}

/** Orders facts by date (a year before its months, a month before its days), undated ones last, then by key. */
function byDate(a: FactEdges, b: FactEdges): number {
  return compare(a.date ?? '9999', b.date ?? '9999') || compare(a.key, b.key);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Lists by key, empty where nothing was added. */
class Lists<Item> {
  readonly #lists = new Map<string, Item[]>();

  add(key: string, item: Item): void {
    const list = this.#lists.get(key);
    if (list) list.push(item);
    else this.#lists.set(key, [item]);
  }

  get(key: string): readonly Item[] {
    return this.#lists.get(key) ?? [];
  }
}
