import { describe, expect, it } from 'vitest';
import { buildGraph } from '../../../src/graph/graph.ts';
import { neighboursOf } from '../../../src/graph/neighbours.ts';
import type { Neighbour } from '../../../src/graph/neighbours.ts';
import type { NodeKind } from '../../../src/graph/types.ts';
import { readPassages } from '../../../src/markdown/passages.ts';

const kinds: Record<string, NodeKind> = {
  guo: 'person',
  kornya: 'person',
  huawei: 'organisation',
  mts: 'organisation',
  kremlin: 'place',
  'explainer:the-deal': 'explainer',
};

/** The neighbours of an entity, where each fact names the entities of a list and each page has a text. */
function neighbours(of: string, facts: string[][], texts: Record<string, string> = {}, most?: number): Neighbour[] {
  const naming = facts.map((entities, index) => ({ key: `f${index}`, entities }));
  const graph = buildGraph({
    nodes: Object.entries(kinds).map(([key, kind]) => ({ key, kind, title: key, summary: '', path: `${key}/` })),
    aliases: [],
    documents: Object.entries(texts).map(([key, text]) => ({ key, passages: readPassages(text, 'md') })),
    facts: naming.map((fact) => ({ ...fact, sources: [], answeredBy: [], disagreesWith: [] })),
  });
  const entitiesOf = new Map(naming.map(({ key, entities }) => [key, entities]));
  return neighboursOf(graph, of, (fact) => entitiesOf.get(fact) ?? [], most);
}
const names = (list: Neighbour[]): string[] => list.map(({ node }) => node.key);

describe('the neighbours of an entity', () => {
  it('are those that a fact names with it, and they know by which facts', () => {
    expect(neighbours('guo', [['guo', 'kornya'], ['mts'], ['kornya', 'guo']])).toMatchObject([
      { node: { key: 'kornya' }, facts: ['f0', 'f2'], linked: false },
    ]);
  });

  it('are those whose page links to it, and those that its page links to', () => {
    const list = neighbours('guo', [], { guo: 'He works for [[huawei]].', kornya: 'He met [[guo]].' });
    expect(list).toMatchObject([
      { node: { key: 'huawei' }, facts: [], linked: true },
      { node: { key: 'kornya' }, facts: [], linked: true },
    ]);
  });

  it('stand the closer the more facts they share', () => {
    expect(
      names(
        neighbours('guo', [
          ['guo', 'kremlin'],
          ['guo', 'kornya'],
          ['guo', 'kornya'],
        ]),
      ),
    ).toEqual(['kornya', 'kremlin']);
  });

  it('stand the closer the more rarely they are named, so that the famous are not the first neighbours of all', () => {
    const elsewhere = Array.from({ length: 20 }, () => ['huawei', 'mts']);
    const list = neighbours('guo', [['guo', 'huawei', 'kornya'], ['guo', 'huawei'], ...elsewhere]);
    expect(names(list)).toEqual(['kornya', 'huawei']);
  });

  it('do not hold the entity itself, nor a page that is no entity', () => {
    expect(names(neighbours('guo', [['guo', 'guo']], { 'explainer:the-deal': '[[guo]] signed.' }))).toEqual([]);
  });

  it('count a fact once that names one twice', () => {
    expect(neighbours('guo', [['guo', 'mts', 'mts']])[0]?.facts).toEqual(['f0']);
  });

  it('are as many as asked for, ties broken by id', () => {
    const list = neighbours('guo', [['guo', 'mts', 'huawei', 'kornya']], {}, 2);
    expect(names(list)).toEqual(['huawei', 'kornya']);
  });
});
