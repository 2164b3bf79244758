import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { NoteNumbers } from '../../../src/markdown/note-numbers.ts';
import { makeRenderer } from '../../../src/markdown/render.ts';
import { readYaml } from '../../../src/reader/yaml.ts';
import { buildKeeping } from '../../support/kept.ts';

/** Runs something in two builds, the second with what the first kept. */
async function twice<Result>(run: () => Result): Promise<[Result, Result]> {
  const root = await mkdtemp(join(tmpdir(), 'kept-'));
  try {
    await mkdir(join(root, 'src'));
    await writeFile(join(root, 'package-lock.json'), '{}');
    return [await buildKeeping(root, run), await buildKeeping(root, run)];
  } finally {
    await rm(root, { recursive: true });
  }
}

it('goes on numbering notes behind a text that was rendered in the last build', async () => {
  const titles = ['MTS', 'MTS PJSC'];
  const [first, second] = await twice(() => {
    const title = titles.shift() ?? '';
    const render = makeRenderer(() => ({ href: '/organisations/mts/', title, kind: 'organisations' }));
    const numbers = new NoteNumbers();
    return {
      texts: [
        render.line('One.[@a]', numbers),
        render.blocks('Two,[@b; @a]\n\nand one more.[@c]', numbers).html,
        render.line('One.[@a]', numbers),
        render.line('Three.[@d]', numbers),
      ],
      link: render.line('[[mts]]'),
      notes: numbers.list(),
    };
  });
  expect(second.texts).toEqual(first.texts);
  expect(second.notes).toEqual(first.notes);
  expect(second.notes).toEqual([
    { id: 'a', number: 1, places: 3 },
    { id: 'b', number: 2, places: 1 },
    { id: 'c', number: 3, places: 1 },
    { id: 'd', number: 4, places: 1 },
  ]);
  expect(second.texts.at(-1)).toContain('href="#note-4"');
  expect([first.link, second.link]).toEqual([expect.stringContaining('>MTS<'), expect.stringContaining('>MTS PJSC<')]);
});

it('knows the places in a YAML text that was read in the last build', async () => {
  const text = '# A list\n- id: one\n  sources: [a, b]\n\n- id: two\n  sources: [c]\n';
  const [first, second] = await twice(() => {
    const { value, problems, locate } = readYaml(text, 'content/facts/a.yaml', 3);
    return { value, problems, places: [[], [1], [1, 'sources', 0], [7]].map((path) => locate(path)) };
  });
  expect(second).toEqual(first);
  expect(second.places).toEqual([
    { file: 'content/facts/a.yaml', line: 4, column: 1 },
    { file: 'content/facts/a.yaml', line: 7, column: 3 },
    { file: 'content/facts/a.yaml', line: 8, column: 13 },
    { file: 'content/facts/a.yaml', line: 4, column: 1 },
  ]);
});
