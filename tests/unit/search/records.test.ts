import { describe, expect, it } from 'vitest';
import { readContent } from '../../../src/reader/folder.ts';
import { searchRecords } from '../../../src/search/records.ts';
import { filesWith } from '../../support/content.ts';

describe('the records to search where no page is built', () => {
  it('hold the names of an entity, its text without marks, and an address below the base path', async () => {
    const records = searchRecords(readContent(await filesWith()).records, '/base/');
    const ada = records.find(({ url }) => url === '/base/people/ada/');
    expect(ada?.meta).toEqual({ title: 'Ada Lovelace', name: 'Ada Lovelace · Ада Лавлейс · Countess of Lovelace' });
    expect(ada?.content).toContain('She wrote notes on the engine in 1843.');
    expect(ada?.filters).toEqual({ kind: ['Person'] });
  });

  it('hold no name for a fact or source, which is found by what it says', async () => {
    const records = searchRecords(readContent(await filesWith()).records, '/');
    expect(records.find(({ url }) => url === '/facts/engines/#ada-wrote')?.meta).not.toHaveProperty('name');
  });
});
