import { describe, expect, it } from 'vitest';
import type { EntityKind } from '../../../src/schemas/entity.ts';
import { entity } from '../../../src/structured-data/entity.ts';
import { problemsOf, readVocabulary } from '../../support/vocabulary.ts';

const told = (kind: EntityKind, name: string) =>
  entity({
    kind,
    name,
    otherNames: [],
    description: 'What it is.',
    address: 'https://example.org/a/b/',
    listAddress: 'https://example.org/a/',
  });

describe('what is told of an entity', () => {
  it('calls a measure legislation only where its name says that it is a law, a rule or an order', () => {
    for (const name of ['Export Control Law of China', 'MATCH Act', 'Affiliates rule', 'Executive Order 13873'])
      expect(told('measure', name), name).toMatchObject({ '@type': 'Legislation' });
    for (const name of ['Entity List', 'Clean Network', 'Phase one deal', 'NESAS', 'Rip and replace'])
      expect(told('measure', name), name).toMatchObject({ '@type': 'Thing' });
  });

  it('puts a term into the glossary, and leaves out other names where there are none', () => {
    expect(told('term', 'gNB')).toEqual({
      '@type': 'DefinedTerm',
      name: 'gNB',
      description: 'What it is.',
      mainEntityOfPage: 'https://example.org/a/b/',
      inDefinedTermSet: 'https://example.org/a/',
    });
  });
});

describe('the words of schema.org', () => {
  it('find a type, a property and a value that are not in them', () => {
    const vocabulary = readVocabulary();
    expect(problemsOf(told('person', 'Guo Ping'), vocabulary)).toEqual([]);
    expect(problemsOf({ '@type': 'Persona' }, vocabulary)).toEqual(['Persona: no such type']);
    expect(problemsOf({ '@type': 'Person', headline: 'x' }, vocabulary)).toEqual(['Person.headline: no such property']);
    expect(problemsOf({ '@type': 'Article', author: { '@type': 'Place' } }, vocabulary)).toEqual([
      'Article.author: does not hold Place',
    ]);
  });
});
