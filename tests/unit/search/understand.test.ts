import { describe, expect, it } from 'vitest';
import { isEnough, readVocabulary, tidy, understand } from '../../../src/search/understand.ts';
import type { Understood } from '../../../src/search/understand.ts';

const lexicon = readVocabulary({
  // huawei, huge, list, network: each with how many letters it shares with the one before.
  words: '0agreement0beamforming0entity0huawei2ge0kornya0list0network0ping0sanctions0signed0war',
  names: [
    [7, 'Huawei', 'Хуавэй', '华为'],
    [8, 'Guo Ping', 'Го Пин'],
    [9, 'Entity List'],
    [10, '3.4-3.8 GHz band (n78)', 'n78', '3.4–3.8 GHz'],
    [11, 'Qualcomm'],
    [3, 'Huawei'],
  ],
  synonyms: [
    ['ban', 'sanction', 'blacklist'],
    ['base station', 'gnb', 'mast'],
  ],
  popular: [],
});
const meant = (typed: string, verbatim = false, stands: string[] = []): Promise<Understood> =>
  understand(typed, lexicon, (word) => Promise.resolve(stands.includes(word)), verbatim);

describe('understanding a query', () => {
  it.each([
    ['hauwei', 'Huawei'],
    ['huwei', 'Huawei'],
    ['Khuavei', 'Huawei'],
    ['goping', 'Guo Ping'],
    ['entitiy list', 'Entity List'],
    ['kornia signed', 'kornya signed'],
    ['beamformin network', 'beamforming network'],
    ['networkwar', 'network war'],
  ])('takes %s for %s', async (typed, query) => {
    expect(await meant(typed)).toMatchObject({ query, typed });
  });

  it('leaves alone what is right, being typed, inflected, a number, or a word of some text', async () => {
    for (const typed of ['huawei', 'beamf', 'networks', 'n77', 'Хуавэй', '华为']) {
      expect(await meant(typed), typed).not.toHaveProperty('typed');
    }
    expect(await meant('huaweii network', false, ['huaweii'])).not.toHaveProperty('typed');
  });

  it('leaves alone what is asked for as it stands, and what is like nothing', async () => {
    expect(await meant('hauwei', true)).toMatchObject({ query: 'hauwei' });
    expect(await meant('xqzvwk')).not.toHaveProperty('typed');
  });

  it('knows what is called so, however it is written, and in which order', async () => {
    expect((await meant('HUAWEI')).named).toEqual([7, 3]);
    expect((await meant('entitylist')).named).toEqual([9]);
    expect((await meant('the entity-list')).named).toEqual([9]);
    expect((await meant('3.4-3.8GHz')).named).toEqual([10]);
    expect((await meant('го пин')).named).toEqual([8]);
    expect((await meant('entity')).named).toEqual([]);
  });

  it('knows a name that is nearly complete', async () => {
    expect((await meant('qualcom')).named).toEqual([11]);
  });

  it('looks for what is asked about, not for the words that ask', async () => {
    expect((await meant('when was the entity list signed?')).searches).toEqual([['entity', 'list', 'signed']]);
    expect((await meant('who is it')).searches).toEqual([['who', 'is', 'it']]);
  });

  it('looks for synonyms, too, but not for so short ones that they begin other words', async () => {
    expect((await meant('huawei blacklist')).searches).toEqual([
      ['huawei', 'blacklist'],
      ['huawei', 'sanction'],
    ]);
    expect((await meant('base stations')).searches).toEqual([['base', 'stations'], ['mast']]);
  });

  it('knows a question for a date or a figure', async () => {
    expect((await meant('when was it signed')).asksFor).toBe('event');
    expect((await meant('how many networks')).asksFor).toBe('figure');
    expect((await meant('huawei network 2025')).asksFor).toBe('figure');
    expect(await meant('huawei network')).not.toHaveProperty('asksFor');
  });
});

describe('what is typed', () => {
  it('is read on one line, and not without end', () => {
    expect(tidy('  a\n\tb ')).toBe('a b');
    expect(tidy('x'.repeat(10_000))).toHaveLength(200);
  });

  it('is enough with two letters or one Chinese character', () => {
    expect(['h', '', '--', 'hu', 'h u', '5G', '华'].map(isEnough)).toEqual([
      false,
      false,
      false,
      true,
      true,
      true,
      true,
    ]);
  });
});
