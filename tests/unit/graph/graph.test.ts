import { describe, expect, it } from 'vitest';
import { buildGraph } from '../../../src/graph/graph.ts';
import type { Graph, GraphInput, GraphNode } from '../../../src/graph/types.ts';
import { readPassages } from '../../../src/markdown/passages.ts';

const node = (key: string, kind: GraphNode['kind'] = 'term'): GraphNode => ({
  key,
  kind,
  title: key.toUpperCase(),
  summary: '',
  path: `${key}/`,
});
const fact = (key: string, rest: Partial<GraphInput['facts'][number]> = {}): GraphInput['facts'][number] => ({
  key,
  entities: [],
  sources: [],
  answeredBy: [],
  disagreesWith: [],
  ...rest,
});
function graphOf(texts: Record<string, string>, facts: GraphInput['facts'] = []): Graph {
  const keys = ['a', 'b', 'c'];
  return buildGraph({
    nodes: [...keys.map((key) => node(key)), ...facts.map(({ key }) => node(key, 'fact'))],
    aliases: [['Bee', 'b']],
    documents: Object.entries(texts).map(([key, text]) => ({ key, passages: readPassages(text, 'md') })),
    facts,
  });
}

describe('the graph', () => {
  it('finds a node by id and by alias, whatever its case', () => {
    const graph = graphOf({});
    expect(graph.resolve('b')?.key).toBe('b');
    expect(graph.resolve('BEE')?.key).toBe('b');
    expect(graph.resolve('wasp')).toBeUndefined();
  });

  it('gives a backlink the sentence and the heading it stands under', () => {
    const graph = graphOf({ a: '## One\n\nNothing here. See [[b|the b]] now. More.' });
    expect(graph.backlinks('b')).toMatchObject([
      { from: { key: 'a' }, sentence: 'See the b now.', range: [4, 9], fragment: 'one' },
    ]);
  });

  it('counts a link by alias as one to its node', () => {
    expect(graphOf({ a: 'See [[bee]].' }).backlinks('b')).toHaveLength(1);
  });

  it('counts a sentence that links twice once, and two sentences twice', () => {
    expect(graphOf({ a: 'The [[b]] and the [[b]]. And [[b]] again.' }).backlinks('b')).toHaveLength(2);
  });

  it('knows what a page links to', () => {
    const graph = graphOf({ a: 'The [[b]]. A [[c]].', c: 'An [[a]].' });
    expect(graph.linksFrom('a').map(({ to }) => to.key)).toEqual(['b', 'c']);
    expect(graph.linksFrom('b')).toEqual([]);
  });

  it('leaves out links of a page to itself and links to nothing', () => {
    const graph = graphOf({ a: 'I am [[a]]; [[nobody]] is not.' });
    expect(graph.backlinks('a')).toEqual([]);
  });

  it('knows who cites a fact, and in which sentence', () => {
    const graph = graphOf({ a: 'It is so.[@f] It is not.' }, [fact('f')]);
    expect(graph.citations('f')).toMatchObject([{ from: { key: 'a' }, sentence: 'It is so.' }]);
    expect(graph.backlinks('f')).toEqual([]);
  });

  it('lists the facts of an entity by date, undated last', () => {
    const graph = graphOf({}, [
      fact('undated', { entities: ['a'] }),
      fact('day', { entities: ['a'], date: '2019-06-05' }),
      fact('year', { entities: ['a', 'b'], date: '2019' }),
      fact('earlier', { entities: ['a'], date: '2018-12' }),
    ]);
    expect(graph.factsNaming('a')).toEqual(['earlier', 'year', 'day', 'undated']);
    expect(graph.factsNaming('b')).toEqual(['year']);
    expect(graph.factsNaming('c')).toEqual([]);
  });

  it('lists the facts that rest on a source', () => {
    expect(graphOf({}, [fact('f', { sources: ['s'] })]).factsFrom('s')).toEqual(['f']);
  });

  it('ties an answer to its allegation, and shows a disagreement on both', () => {
    const graph = graphOf({}, [fact('f', { answeredBy: ['g'], disagreesWith: ['h'] }), fact('g'), fact('h')]);
    expect(graph.answersTo('g')).toEqual(['f']);
    expect(graph.disagreements('f')).toEqual(['h']);
    expect(graph.disagreements('h')).toEqual(['f']);
  });
});
