import { describe, expect, it } from 'vitest';
import { edited, filesWith, problemsWith, reportWith } from '../../support/content.ts';

describe('the check', () => {
  it('finds nothing wrong with sound content', async () => {
    expect(await problemsWith({})).toEqual([]);
  });

  it('names the file, line and column of an unknown id in a link, and the nearest right one', async () => {
    const changes = await edited('entities/person/ada.md', 'on the [[engine]] in', 'on the [[engin]] in');
    expect(await problemsWith(changes)).toEqual([
      'content/entities/person/ada.md:11:24  there is nothing with the id or name "engin". Did you mean "engine"?',
    ]);
  });

  it('names an unknown id in the body of a long read', async () => {
    const changes = await edited('explainers/engines.mdx', '[[was-it-late]]', '[[was-it-lat|so]]');
    expect(await problemsWith(changes)).toEqual([
      'content/explainers/engines.mdx:23:20  there is nothing with the id or name "was-it-lat". Did you mean "was-it-late"?',
    ]);
  });

  it('names an unknown id in a string of the front matter', async () => {
    const changes = await edited('entities/person/ada.md', 'on the [[engine|engine]].', 'on the [[motor|engine]].');
    expect(await problemsWith(changes)).toEqual([
      'content/entities/person/ada.md:8:10  there is nothing with the id or name "motor".',
    ]);
  });

  it('names a note to nothing', async () => {
    const changes = await edited('explainers/engines.mdx', 'on it.[@ada-wrote] They', 'on it.[@ada-wrot] They');
    expect(await problemsWith(changes)).toEqual([
      'content/explainers/engines.mdx:19:57  this note leads to nothing: there is no fact or source "ada-wrot". Did you mean "ada-wrote"?',
    ]);
  });

  it('does not take an entity for the ground of a note', async () => {
    const changes = await edited('explainers/engines.mdx', '[@ada-wrote] They', '[@ada] They');
    expect((await problemsWith(changes))[0]).toContain('a note rests on a fact or a source; "ada" is of kind person');
  });

  it('lets a note rest on a source', async () => {
    expect(
      await problemsWith(await edited('explainers/engines.mdx', '[@ada-wrote] They', '[@times-1843] They')),
    ).toEqual([]);
  });

  it('names a heading that a link leads to and that is not there', async () => {
    const changes = await edited(
      'questions/was-it-late.md',
      '[[engine|The works]]',
      '[[explainer:engines#how-it-begun|The works]]',
    );
    expect(await problemsWith(changes)).toEqual([
      'content/questions/was-it-late.md:12:55  "Engines" has no heading "how-it-begun". Did you mean "how-it-began"?',
    ]);
  });

  it('finds a mark without its other half', async () => {
    const changes = await edited('entities/person/ada.md', 'on the [[engine]] in', 'on the [[engine in');
    expect((await problemsWith(changes))[0]).toMatch(
      /^content\/entities\/person\/ada\.md:11:24 {2}"\[\[" without its other half/,
    );
  });

  it('names both places of an id that two records have', async () => {
    const changes = await edited('facts/engines.yaml', '- id: engine-on-time', '- id: ada-wrote');
    expect(await problemsWith(changes)).toContain(
      'content/facts/engines.yaml:19:3  the id "ada-wrote" is taken: facts has it at content/facts/engines.yaml:1',
    );
  });

  it('keeps ids unique across collections, but lets a long read share one with a record', async () => {
    const question = (await filesWith()).find(({ path }) => path === 'questions/was-it-late.md')?.text ?? '';
    expect((await problemsWith({ 'questions/ada.md': question }))[0]).toContain(
      'the id "ada" is taken: entities has it at',
    );
    const explainer = (await filesWith()).find(({ path }) => path === 'explainers/engines.mdx')?.text ?? '';
    expect(await problemsWith({ 'explainers/ada.mdx': explainer })).toEqual([]);
  });

  it('names both owners of an alias, however it is capitalised', async () => {
    const changes = await edited('entities/organisation/engine.md', '- EW', '- countess of lovelace');
    expect(await problemsWith(changes)).toEqual([
      'content/entities/person/ada.md:2:1  the name "Countess of Lovelace" is taken: "engine" has it at content/entities/organisation/engine.md:2',
    ]);
  });

  it('names a source that is not there, and the nearest one', async () => {
    const changes = await edited('facts/engines.yaml', '[times-1843, letter-1844]', '[times-1834, letter-1844]');
    expect(await problemsWith(changes)).toEqual([
      'content/facts/engines.yaml:6:13  "sources": there is no source "times-1834". Did you mean "times-1843"?',
    ]);
  });

  it('names a source that a table rests on and that is not there, with its row', async () => {
    const changes = await edited('datasets/engines-built.csv', 'times-1843;letter-1844', 'times-1843;leter-1844');
    expect(await problemsWith(changes)).toEqual([
      'content/datasets/engines-built.csv:3:1  there is no source "leter-1844". Did you mean "letter-1844"?',
    ]);
  });

  it('refuses a fact without a source', async () => {
    const changes = await edited('facts/engines.yaml', '[times-1843, letter-1844]', '[]');
    expect(await problemsWith(changes)).toEqual([
      'content/facts/engines.yaml:6:12  "sources": name at least one source',
    ]);
  });

  it.each([
    ['1843-02-30', 'a day that is not in the calendar'],
    ['1843-13', 'a month that is not in the year'],
    ['August 1843', 'words'],
  ])('refuses the date %s: %s', async (date) => {
    const changes = await edited('facts/engines.yaml', 'date: 1843\n', `date: ${date}\n`);
    expect(await problemsWith(changes)).toEqual([
      'content/facts/engines.yaml:3:9  "date": a date is a real day, month or year, written 2019-06-05, 2019-06 or 2019',
    ]);
  });

  it('names the place of malformed YAML, and nothing that only follows from it', async () => {
    const changes = await edited('facts/engines.yaml', 'entities: [ada, engine]', 'entities: [ada, engine');
    const problems = await problemsWith(changes);
    expect(problems.length).toBeGreaterThan(0);
    for (const problem of problems)
      expect(problem).toMatch(/^content\/facts\/engines\.yaml:\d+:\d+ {2}not valid YAML: /);
  });

  it('names a file without front matter', async () => {
    expect(await problemsWith({ 'questions/new.md': 'Only text.' })).toEqual([
      'content/questions/new.md:1:1  no front matter: the file begins with a line ---, then fields, then a line ---',
    ]);
  });

  it('tells a milestone of the first page that is no fact, and one without a label', async () => {
    expect(await problemsWith(await edited('site.yaml', 'milestones: []', 'milestones: [ada-wrot]'))).toEqual([
      'content/site.yaml:15:14  "milestones": there is no fact "ada-wrot". Did you mean "ada-wrote"?',
    ]);
    expect(await problemsWith(await edited('site.yaml', 'milestones: []', 'milestones: [ada-wrote]'))).toEqual([
      'content/site.yaml:15:14  the milestone "ada-wrote" needs a "label" on its fact',
    ]);
  });
  it('tells a label that is too long for the timeline, and one on what does not stand there', async () => {
    const label = 'label: A label that is much too long for a phone';
    expect(await problemsWith(await edited('facts/engines.yaml', 'kind: event', `kind: event\n  ${label}`))).toEqual([
      'content/facts/engines.yaml:5:10  "label": a label has at most 34 characters',
    ]);
    expect(await problemsWith(await edited('facts/engines.yaml', 'kind: claim', 'kind: claim\n  label: Late'))).toEqual(
      ['content/facts/engines.yaml:13:10  "label": only an event with a date stands on the timeline'],
    );
  });
  it('names a missing field, an unknown one and a wrong value of the front matter', async () => {
    expect(await problemsWith(await edited('entities/person/ada.md', 'topic: engines', 'topick: engines'))).toEqual([
      'content/entities/person/ada.md:2:1  the field "topic" is missing',
      'content/entities/person/ada.md:7:9  there is no field "topick" in entities. Did you mean "topic"?',
    ]);
    expect(await problemsWith(await edited('report/line-00.md', 'verdict: accurate', 'verdict: acurate'))).toEqual([
      'content/report/line-00.md:4:10  "verdict": must be one of accurate, imprecise, misleading, outdated, opinion, unverified. Did you mean "accurate"?',
    ]);
  });

  it.each(['It ran in 1843.', 'It was called “the engine”.', 'It cost 3.5 million.'])(
    'refuses a paragraph of a long read without a note: %s',
    async (text) => {
      const changes = await edited('explainers/engines.mdx', '## Where it stands', `${text}\n\n## Where it stands`);
      expect(await problemsWith(changes)).toEqual([
        `content/explainers/engines.mdx:21:1  a figure, date or quotation without a note: "${text}…". Add [@fact-id] behind the statement`,
      ]);
    },
  );

  it('asks for no note where a digit is part of a name', async () => {
    const changes = await edited('explainers/engines.mdx', '## Where it stands', 'It is not 5G.\n\n## Where it stands');
    expect(await problemsWith(changes)).toEqual([]);
  });

  it('asks for a note in a row of a table', async () => {
    const table = '| When | What |\n| --- | --- |\n| 1843 | begun |\n\n## Where it stands';
    const changes = await edited('explainers/engines.mdx', '## Where it stands', table);
    expect(await problemsWith(changes)).toEqual([
      'content/explainers/engines.mdx:23:1  a figure, date or quotation without a note: "1843 · begun…". Add [@fact-id] behind the statement',
    ]);
  });

  it('names an MDX mistake and its place', async () => {
    const changes = await edited('explainers/engines.mdx', 'They were read.', 'They were <3 read.');
    expect((await problemsWith(changes))[0]).toMatch(/^content\/explainers\/engines\.mdx:19:\d+ {2}not valid MDX: /);
  });

  it.each([
    ['nothing at all', ''],
    ['only column names', 'year,engines,source\n'],
  ])('refuses an empty table: %s', async (_what, text) => {
    expect(await problemsWith({ 'datasets/engines-built.csv': text })).toEqual([
      'content/datasets/engines-built.csv:1:1  this table is empty: a line of column names and at least one row',
    ]);
  });

  it('refuses a description without a table', async () => {
    expect(await problemsWith({ 'datasets/engines-built.csv': undefined })).toEqual([
      'content/datasets/engines-built.csv:1:1  this table is missing: its description stands beside it',
    ]);
  });

  it('names the row of a table that has too few fields, and a column that is not described', async () => {
    expect(
      await problemsWith({ 'datasets/engines-built.csv': 'year,engine,source\n1843,1,times-1843\n1844,2\n' }),
    ).toEqual([
      'content/datasets/engines-built.csv:1:1  the column "engine" is not described in the .yaml beside it. Did you mean "engines"?',
      'content/datasets/engines-built.csv:1:1  the column "engines" is described, but not in the table. Did you mean "engine"?',
      'content/datasets/engines-built.csv:3:1  this row has 2 fields, the table has 3 columns',
    ]);
  });

  it('refuses a unit of a column that is not there', async () => {
    expect(
      await problemsWith(await edited('datasets/engines-built.yaml', 'unit: engines', 'unit: { engine: engines }')),
    ).toEqual([
      'content/datasets/engines-built.yaml:3:17  "unit.engine": the unit of a column "engine" that is not among the columns',
    ]);
  });

  it('refuses an answer of more than sixty words', async () => {
    const changes = await edited('questions/was-it-late.md', 'It is disputed.', `It is ${'very '.repeat(60)}disputed.`);
    expect(await problemsWith(changes)).toEqual([
      'content/questions/was-it-late.md:6:9  the answer has 63 words; it may have 60',
    ]);
  });

  it('refuses a claim without a speaker', async () => {
    expect(await problemsWith(await edited('facts/engines.yaml', '  says: a critic\n', ''))).toEqual([
      'content/facts/engines.yaml:12:9  "kind": a claim needs "says": who says it',
    ]);
  });

  it('refuses a claim whose statement does not name its speaker', async () => {
    const changes = await edited('facts/engines.yaml', 'A critic said that the engine', 'The engine');
    expect(await problemsWith(changes)).toEqual([
      'content/facts/engines.yaml:10:14  the statement of a claim names its speaker; no word of "a critic" is in it',
    ]);
  });

  it('refuses a disputed fact that does not say with what', async () => {
    expect(await problemsWith(await edited('facts/engines.yaml', '  answered_by: [engine-on-time]\n', ''))).toEqual([
      'content/facts/engines.yaml:16:11  a disputed fact needs "disagrees_with", "answered_by" or a "note" that says what is disputed',
    ]);
  });

  it('drops no file silently', async () => {
    expect(await problemsWith({ 'facts/engines.yml': '[]', 'entities/person/ada.txt': 'Ada' })).toEqual([
      'content/entities/person/ada.txt:1:1  this file belongs to no collection: its folder or its ending is not one the site reads.',
      'content/facts/engines.yml:1:1  this file belongs to no collection: its folder or its ending is not one the site reads.',
    ]);
  });

  it('names a folder that is not a kind of entity', async () => {
    const ada = (await filesWith()).find(({ path }) => path === 'entities/person/ada.md')?.text;
    expect(await problemsWith({ 'entities/person/ada.md': undefined, 'entities/persons/ada.md': ada })).toEqual([
      'content/entities/persons/ada.md:1:1  this file belongs to no collection: its folder or its ending is not one the site reads. Did you mean "entities/person"?',
    ]);
  });

  it('shows the line and the place in it, and counts', async () => {
    const report = await reportWith(
      await edited('entities/person/ada.md', 'on the [[engine]] in', 'on the [[engin]] in'),
    );
    expect(report).toBe(
      [
        'content/entities/person/ada.md:11:24  there is nothing with the id or name "engin". Did you mean "engine"?',
        '    She wrote notes on the [[engin]] in 1843.[@ada-wrote]',
        `    ${' '.repeat(23)}^`,
        '',
        '1 problem in the content.',
      ].join('\n'),
    );
  });
});

describe('the synonyms of the search', () => {
  const file = 'search/synonyms.yaml';

  it('stand once, in groups that lead to a word of the site', async () => {
    expect(
      await problemsWith({ [file]: 'groups:\n  - [engine, machine]\n  - [enginee, motor]\n  - [machine, notes]\n' }),
    ).toEqual([
      expect.stringMatching(
        /^content\/search\/synonyms\.yaml:3:5 {2}none of these words stands on the site, so the group leads nowhere: enginee, motor\. Did you mean "engine"\?/,
      ),
      'content/search/synonyms.yaml:4:6  "machine" stands twice: it is on line 2 already',
    ]);
  });

  it('are two or more to a group, in lower case', async () => {
    expect(await problemsWith({ [file]: 'groups:\n  - [engine]\n' })).toEqual([
      expect.stringContaining('a group has two words or more'),
    ]);
    expect(await problemsWith({ [file]: 'groups:\n  - [engine, Machine!]\n' })).toEqual([
      expect.stringContaining('a word or phrase in lower case'),
    ]);
  });
});
