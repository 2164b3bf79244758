import { describe, expect, it } from 'vitest';
import { graphOf, shorten } from '../../../src/graph/records.ts';
import { readContent } from '../../../src/reader/folder.ts';
import { filesWith } from '../../support/content.ts';

describe('the graph of the records', () => {
  it('joins long reads, records and facts of the small content', async () => {
    const graph = graphOf(readContent(await filesWith()).records);
    expect(graph.node('ada')).toMatchObject({ kind: 'person', path: 'people/ada/' });
    expect(graph.node('explainer:engines')).toMatchObject({ kind: 'explainer', path: 'engines/' });
    expect(graph.node('ada-wrote')).toMatchObject({ kind: 'fact', path: 'facts/engines/#ada-wrote' });
    expect(graph.resolve('Ада Лавлейс')?.key).toBe('ada');
    expect(graph.factsNaming('engine')).toEqual(['ada-wrote', 'engine-late', 'engine-on-time']);
    // From front matter and body alike.
    expect(graph.backlinks('ada').map(({ sentence }) => sentence)).toEqual([
      'Ada wrote on it in 1843.',
      'Ada Lovelace wrote notes on it.',
    ]);
    expect(graph.citations('engine-late').map(({ from }) => from.key)).toEqual([
      'explainer:engines',
      'explainer:engines',
      'was-it-late',
      'was-it-late',
    ]);
    expect(graph.answersTo('engine-on-time')).toEqual(['engine-late']);
  });

  it('leaves alone what is short and cuts what is long between words', () => {
    expect(shorten('Short.', 10)).toBe('Short.');
    expect(shorten('One two three, four five.', 16)).toBe('One two three…');
    expect(shorten('Unbreakablewordwithoutend', 10)).toHaveLength(2);
  });
});
