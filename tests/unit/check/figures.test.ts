import { describe, expect, it } from 'vitest';
import { edited, filesWith, problemsWith } from '../../support/content.ts';

const yaml = 'datasets/engines-built.yaml';
const figure = `figures:
  - id: engines-a-year
    title: Engines were built
    subtitle: Engines a year
    kind: columns
    x: year
    y: [engines]
`;

/** The small content with a figure of its table. */
async function withFigure(change: (text: string) => string = (text) => text): Promise<Record<string, string>> {
  const text = (await filesWith()).find(({ path }) => path === yaml)?.text ?? '';
  return { [yaml]: change(`${text.trimEnd()}\n${figure}`) };
}
/** A long read that shows what is given. */
const showing = (element: string): Promise<Record<string, string>> =>
  edited('explainers/engines.mdx', '\n## How it began', `\n${element}\n\n## How it began`);

describe('the figures of a table', () => {
  it('are sound where their columns hold what they need', async () => {
    expect(await problemsWith(await withFigure())).toEqual([]);
  });

  it('name a column that the table lacks, and the nearest', async () => {
    const [problem] = await problemsWith(await withFigure((text) => text.replace('y: [engines]', 'y: [engine]')));
    expect(problem).toMatch(
      /engines-built\.yaml:\d+:\d+ {2}the figure "engines-a-year" names a column "engine" that the table lacks\. Did you mean "engines"\?/,
    );
  });

  it('name the row whose number is a text', async () => {
    const changes = {
      ...(await withFigure()),
      'datasets/engines-built.csv': 'year,engines,source\n1843,about 1,times-1843\n',
    };
    expect(await problemsWith(changes)).toEqual([
      'content/datasets/engines-built.csv:2:1  "engines" is "about 1"; the figure "engines-a-year" needs a number or nothing here',
    ]);
  });

  it('name the row whose date is none', async () => {
    const changes = {
      ...(await withFigure()),
      'datasets/engines-built.csv': 'year,engines,source\nearly,1,times-1843\n',
    };
    expect((await problemsWith(changes))[0]).toContain('"year" is "early"; the figure "engines-a-year" needs a date');
  });

  it('need a row, and a number', async () => {
    const none = await withFigure((text) => `${text}    only: { year: 1900 }\n`);
    expect((await problemsWith(none))[0]).toContain('the figure "engines-a-year" has no row to draw');
    const empty = { ...(await withFigure()), 'datasets/engines-built.csv': 'year,engines,source\n1843,,times-1843\n' };
    expect((await problemsWith(empty))[0]).toContain('has no number to draw in "engines"');
  });

  it('have ids of their own', async () => {
    const twice = await withFigure((text) => text + figure.replace('figures:\n', ''));
    expect((await problemsWith(twice))[0]).toContain('the figure "engines-a-year" stands twice');
  });

  it('cite facts that exist', async () => {
    const noted = await withFigure((text) => text.replace('    kind:', '    note: So it was.[@nothing]\n    kind:'));
    expect((await problemsWith(noted))[0]).toContain('there is no fact or source "nothing"');
  });
});

describe('a picture in a long read', () => {
  it('is one that exists', async () => {
    const changes = { ...(await withFigure()), ...(await showing('<Figure id="engines-a-year" />')) };
    expect(await problemsWith(changes)).toEqual([]);
    const wrong = { ...(await withFigure()), ...(await showing('<Figure id="engines-a-yea" />')) };
    expect((await problemsWith(wrong))[0]).toMatch(
      /explainers\/engines\.mdx:\d+:1 {2}there is no figure "engines-a-yea"\. Did you mean "engines-a-year"\?/,
    );
  });

  it('is named, stands once, and nothing else is an element', async () => {
    const all = await withFigure();
    const problems = async (element: string): Promise<string | undefined> =>
      (await problemsWith({ ...all, ...(await showing(element)) }))[0];
    expect(await problems('<Figure />')).toContain('a figure is named by its id');
    expect(await problems('<Chart id="engines-a-year" />')).toContain('<Chart> is no element of this site');
    expect(await problems('<Figure id="engines-a-year" />\n\n<Figure id="engines-a-year" />')).toContain(
      'stands on this page already',
    );
  });
});
