import { describe, expect, it } from 'vitest';
import { cardId, cardPathFor, cardsOf, describeCard } from '../../../src/cards/card.ts';
import { withoutMarks } from '../../../src/markdown/marks.ts';
import { readContent } from '../../../src/reader/folder.ts';
import { filesWith } from '../../support/content.ts';

const { records } = readContent(await filesWith());
const site = { name: 'The site', description: 'What it is.' };
const cards = cardsOf(records, site, (text) => withoutMarks(text, (target) => target));

describe('the cards of the site', () => {
  it('are one for the first page, the report, the timeline, and each explainer, entity, table and question', () => {
    expect([...cards.keys()].sort()).toEqual([
      '',
      'data/engines-built/',
      'engines/',
      'measures/patent-act/',
      'organisations/engine/',
      'people/ada/',
      'questions/was-it-late/',
      'report/',
      'timeline/',
    ]);
  });

  it('say the kind of page and the line of the story, the name, and the summary without marks', () => {
    expect(cards.get('people/ada/')).toEqual({
      label: 'Person · The world around',
      subject: 'world',
      title: 'Ada Lovelace',
      line: 'Mathematician who wrote on the engine.',
    });
    expect(cards.get('engines/')).toMatchObject({
      label: 'Explainer · The world around',
      title: 'What the engine was',
    });
    expect(cards.get('data/engines-built/')).toMatchObject({ line: '2 rows, each with its source.' });
    expect(cards.get('questions/was-it-late/')).toMatchObject({ title: 'Was it late?', subject: 'world' });
    expect(cards.get('')).toMatchObject({ title: 'The site', line: 'What it is.' });
  });

  it('are told in words with one full stop between', () => {
    const card = { label: 'Question · MTS', subject: 'mts', line: 'It is disputed.' } as const;
    expect(describeCard({ ...card, title: 'Was it late?' })).toBe('Question · MTS: Was it late? It is disputed.');
    expect(describeCard({ ...card, title: 'Late' })).toBe('Question · MTS: Late. It is disputed.');
  });
});

describe('a page', () => {
  it.each([
    ['people/ada/', 'people/ada/'],
    ['people/ada/1843/', 'people/ada/'],
    ['timeline/1843/', 'timeline/'],
    ['people/', ''],
    ['404/', ''],
    ['', ''],
  ])('%s is shown with the card of "%s"', (path, of) => {
    expect(cardPathFor(path, cards)).toBe(of);
  });

  it('has a card that is called after it', () => {
    expect(cardId('people/ada/')).toBe('people/ada');
    expect(cardId('')).toBe('index');
  });
});
