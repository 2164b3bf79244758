import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkFolder } from '../../../src/check/check.ts';
import { problemsOf, proposalFor, proposeId, wrongWith } from '../../../src/new/answers.ts';
import { kinds } from '../../../src/new/fields.ts';
import type { Field, Kind } from '../../../src/new/fields.ts';
import { pathOf, writeRecord } from '../../../src/new/write.ts';
import { readContent } from '../../../src/reader/folder.ts';
import { filesWith, fixture, problemsWith } from '../../support/content.ts';

const files = await filesWith();
const content = readContent(files);
const field = (kind: Kind, name: string): Field => {
  const found = (kinds[kind] as readonly Field[]).find((one) => one.name === name);
  if (!found) throw new Error(`There is no field ${name}.`);
  return found;
};

/** Sound answers for each kind, with what YAML has to quote. */
const sound: Record<Kind, Record<string, string>> = {
  fact: {
    topic: 'engines',
    id: 'ada-quoted',
    statement:
      'In 1843 Ada said: "#1, {it} works" & that was all; it’s \'so\', she said, though it was told long after, in a letter of hers.',
    date: '1843',
    kind: 'claim',
    says: 'Ada',
    entities: 'ada, engine',
    sources: 'times-1843',
    weight: 'single-source',
  },
  source: {
    topic: 'engines',
    id: 'post-1844-00',
    title: '- «Машина»: 机器 "works" #1',
    title_from: 'copy',
    type: 'news',
    publisher: 'Post',
    date: '1844-02',
    url: 'https://example.org/?a=1&b=#c',
    language: 'ru',
    standing: 'press',
    read: 'stored-copy',
  },
  entity: {
    kind: 'person',
    id: 'charles',
    name: 'Charles: “the” Engineer',
    ru: 'Чарльз',
    zh: '查尔斯',
    also: 'C. B., No',
    topic: 'engines',
    summary: 'Who built it: [[engine]].',
    text: 'He built it.[@ada-wrote]',
  },
  explainer: {
    id: 'after',
    title: 'After',
    headline: 'What came: after',
    summary: 'What came after.',
    subject: 'world',
    order: '2',
    about: 'engine',
    as_of: '1844-02',
    answer: 'Ada wrote in 1843.',
    facts: 'ada-wrote',
    know: 'One. | Two. | Three.',
    heading: 'How it went on',
    text: 'It went on in 1843.[@ada-wrote]',
  },
};

describe.each(Object.keys(sound) as Kind[])('a new %s', (kind) => {
  const answers = sound[kind];
  const before = files.find(({ path }) => path === pathOf(kind, answers))?.text;
  const written = writeRecord(kind, answers, before);

  it('has nothing wrong with its answers, and passes the check', async () => {
    expect(problemsOf(kind, answers, content)).toEqual([]);
    expect(await problemsWith({ [written.path]: written.text })).toEqual([]);
  });

  it('leaves what was there as it was', () => {
    expect(written.text.startsWith(before?.trimEnd() ?? '---\n')).toBe(true);
  });

  it('says what was answered', () => {
    const { records } = readContent([...files.filter(({ path }) => path !== written.path), written]);
    const record = Object.values(records)
      .flat()
      .find(({ id }) => id === answers.id);
    for (const name of ['statement', 'title', 'name', 'url', 'headline', 'date', 'says'])
      if (answers[name] !== undefined) expect(record?.data).toHaveProperty(name, answers[name]);
  });

  it('is refused with an id that is taken', () => {
    const id = kind === 'explainer' ? 'engines' : 'ada-wrote';
    expect(problemsOf(kind, { ...answers, id }, content).join()).toMatch(
      /^--id: the id ".*" is taken: content\/.*:\d+ has it$/,
    );
  });
});

describe('an answer', () => {
  it.each([
    ['fact', 'entities', 'ada, engin', 'there is no "engin" among the entities. Did you mean "engine"?'],
    [
      'fact',
      'kind',
      'evnt',
      'must be one of event, figure, claim, position, definition, background. Did you mean "event"?',
    ],
    ['fact', 'date', '1843-13', 'a date is a real day, month or year, written 2019-06-05, 2019-06 or 2019'],
    ['fact', 'statement', ' ', 'this must not be empty'],
    ['source', 'url', 'example.org', 'an address begins with http:// or https://'],
    ['explainer', 'know', 'One.', 'write three to five lines'],
  ] as const)('of a %s for %s that is "%s" is refused', (kind, name, answer, problem) => {
    expect(wrongWith(field(kind, name), answer, content)).toBe(problem);
  });
  it('may be left out where it may', () => {
    expect(wrongWith(field('fact', 'date'), undefined, content)).toBeUndefined();
  });
});

describe('an id', () => {
  it.each([
    [
      'fact',
      { statement: 'On 5 June 2019 the operator MTS said that Huawei’s tests would begin' },
      'operator-mts-huawei-tests-begin',
    ],
    ['fact', { statement: 'Ada wrote.' }, 'ada-wrote-2'],
    [
      'source',
      { publisher: 'The Times', date: '2019-06-06', title: 'Huawei and MTS: a deal' },
      'times-2019-06-06-huawei-mts-deal',
    ],
    ['entity', { name: 'Łukasz Größe-Müller' }, 'lukasz-grosse-muller'],
    ['entity', { name: '华为' }, 'new'],
    ['explainer', { title: 'How it went' }, 'how-went'],
  ] as const)('of a %s is proposed from its words, and free', (kind, answers, id) => {
    expect(proposeId(kind, answers, content)).toBe(id);
  });
  it('is proposed as the next place in the order of reading too', () => {
    expect(proposalFor('explainer', field('explainer', 'order'), {}, content)).toBe('2');
  });
});

describe('npm run new', () => {
  const run = (
    folder: string,
    kind: string,
    answers: Record<string, string>,
  ): { status: number | null; output: string } => {
    const options = Object.entries(answers).map(([name, value]) => `--${name}=${value}`);
    const made = spawnSync(process.execPath, ['src/new/cli.ts', kind, ...options, '--content', folder], {
      encoding: 'utf8',
    });
    return { status: made.status, output: made.stdout + made.stderr };
  };

  it('writes what passes the check, and takes back what does not', async () => {
    const folder = join(mkdtempSync(join(tmpdir(), 'new-')), 'content');
    cpSync(fixture, folder, { recursive: true });
    expect(run(folder, 'fact', sound.fact)).toEqual({
      status: 0,
      output: 'ada-quoted stands in content/facts/engines.yaml.\n',
    });
    expect((await checkFolder(folder)).problems).toEqual([]);
    const before = readFileSync(join(folder, 'facts/engines.yaml'), 'utf8');
    const broken = run(folder, 'fact', { ...sound.fact, id: 'broken', statement: 'Ada said [[nothng]].' });
    expect(broken.output).toContain('Nothing was written, because it would not pass the check');
    expect(broken.status).toBe(1);
    expect(readFileSync(join(folder, 'facts/engines.yaml'), 'utf8')).toBe(before);
  });

  it('says what can be given where a name is mistyped', () => {
    const { status, output } = run(fixture, 'fact', { sorces: 'times-1843' });
    expect(output).toMatch(/^Unknown option '--sorces'\. What can be given: .*--sources\b.*\.\n$/);
    expect(status).toBe(1);
  });
});
