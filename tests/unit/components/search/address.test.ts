import { describe, expect, it } from 'vitest';
import { readState, writeState } from '../../../../src/components/search/address.ts';

describe('the address of a search', () => {
  it('says what is searched for, narrowed and ordered, and reads it again', () => {
    const address = '?q=huawei&kind=measure&kind=term&year=2020&sort=newest&exact=';
    expect(readState(address)).toEqual({
      query: 'huawei',
      choice: { kind: ['measure', 'term'], year: ['2020'] },
      order: 'newest',
      verbatim: true,
    });
    expect(writeState(readState(address))).toBe(address);
  });

  it('is empty where nothing is searched for', () => {
    expect(writeState(readState(''))).toBe('');
  });

  it('leaves out what makes no sense', () => {
    expect(readState('?q=%E0%A4%A&sort=toString&kind=&kind=term&kind=term&nonsense=1')).toMatchObject({
      choice: { kind: ['term'] },
      order: 'relevance',
    });
  });
});
