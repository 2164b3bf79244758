import { describe, expect, it } from 'vitest';
import { twinFile } from '../../../src/twins/addresses.ts';
import { llmsText } from '../../../src/twins/llms.ts';
import { toMarkdown } from '../../../src/twins/stringify.ts';
import { edited, filesWith } from '../../support/content.ts';
import { readMarkdown, smallTexts, addressOf } from '../../support/twins.ts';

const markdownOf = async (path: string, changes: Record<string, string | undefined> = {}): Promise<string> => {
  const { page, texts } = await smallTexts(changes);
  return toMarkdown(page(path), texts);
};

describe('the twin of a page', () => {
  it('is beside the page', () => {
    expect(twinFile('people/ada/')).toBe('people/ada.md');
    expect(twinFile('engines/')).toBe('engines.md');
    expect(twinFile('')).toBe('index.md');
  });

  it('has its links with whole addresses, and a footnote by the id of the fact for each note, once', async () => {
    const twin = await markdownOf('engines/');
    expect(twin).toMatch(/^# What the engine was\n\nAs of February 1844\./);
    expect(twin).toContain(
      '[Ada Lovelace](https://example.org/base/people/ada/) wrote notes on it.[^ada-wrote] They were read.',
    );
    expect(twin).toContain('as [Was it late?](https://example.org/base/questions/was-it-late/) tells');
    expect(twin).toContain('[^engine-late][^engine-on-time]');
    expect(readMarkdown(twin).defined).toEqual(['ada-wrote', 'engine-late', 'engine-on-time']);
    expect(twin).toContain(
      '[^ada-wrote]: [Corroborated](https://example.org/base/facts/engines/#ada-wrote): [“Notes on an engine”](https://example.org/base/sources/times-1843/), The Times, 1 August 1843 (press, read in an archived copy; [original](https://example.org/notes)); [A letter]',
    );
    expect(twin).not.toMatch(/\[\[|\[@/);
  });

  it('shows a figure as its title with a link, its table and its note', async () => {
    const body = await edited(
      'explainers/engines.mdx',
      '## Where it stands',
      '<Figure id="built" />\n\n## Where it stands',
    );
    const yaml = (await filesWith()).find(({ path }) => path === 'datasets/engines-built.yaml')?.text ?? '';
    const chart = `${yaml}figures:
  - id: built
    title: One engine
    subtitle: Engines a year
    kind: columns
    x: year
    y: [engines]
    note: Counted twice.[@ada-wrote]
`;
    const twin = await markdownOf('engines/', { ...body, 'datasets/engines-built.yaml': chart });
    expect(twin).toContain(
      '**Figure:** [One engine](https://example.org/base/data/engines-built/#figure-built). Engines a year.',
    );
    expect(twin).toMatch(/\| year \| engines \|\n\| - \| - \|\n\| \d/);
    expect(twin).toContain('Note: Counted twice.[^ada-wrote]');
  });

  it('stays plain Markdown whatever stands in the text', async () => {
    const changes = await edited(
      'entities/person/ada.md',
      'She wrote notes',
      'She wrote "<b>notes</b>" & a * b_c_d, R&D &amp;lt; <https://example.org/?a=1&b=2> {x} | y',
    );
    const twin = await markdownOf('people/ada/', changes);
    // What was written as HTML is not taken over as HTML.
    expect(readMarkdown(twin).html).toEqual([]);
    expect(twin).toContain('R&D \\&lt;');
    expect(twin).toContain('](https://example.org/?a=1&b=2)');
  });

  it('lists what the record holds, each fact with its sources', async () => {
    const twin = await markdownOf('organisations/engine/');
    expect(twin).toContain(
      '- **1843**: Ada Lovelace published notes on the engine of Engine Works in 1843.[^ada-wrote]',
    );
    expect(twin).toContain('(Claim of a critic.)[^engine-late]');
    const { cited, defined } = readMarkdown(twin);
    expect(new Set(cited)).toEqual(new Set(defined));
  });

  it('names every source of the record on a page of its own', async () => {
    const twin = await markdownOf('sources/letter-1844/');
    expect(twin).toContain('# A letter');
    expect(twin).toContain('- **Published**: the copy bears no date');
    expect(twin).toContain('- **Standing**: primary, weak');
  });
});

describe('llms.txt', () => {
  it('has the form of llmstxt.org: a title, a quotation, parts with lists of links', async () => {
    const { pages, records } = await smallTexts();
    const settings = records.site[0]?.data;
    if (!settings) throw new Error('The small content has a site.');
    const text = llmsText({ settings, pages, address: addressOf });
    const [title, quotation, ...rest] = text.trimEnd().split('\n\n');
    expect(title).toBe('# A small site');
    expect(quotation).toBe('> A site as small as can be.');
    expect(text).toContain('The record reaches to January 2020 and was last gone through on 3 February 2020.');
    const firstPart = rest.findIndex((block) => block.startsWith('## '));
    for (const block of rest.slice(firstPart)) {
      if (block.startsWith('## ')) continue;
      for (const line of block.split('\n'))
        expect(line).toMatch(/^- \[.+\]\(https:\/\/example\.org\/base\/[\w/-]+\.md\): ./);
    }
    expect(text).toContain('- [What the engine was](https://example.org/base/engines.md): How the engine came about.');
    expect(text).toContain('## Contested questions');
  });
});
