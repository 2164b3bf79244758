import { cp, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { keptValue, nameFor } from '../../../src/cache/values.ts';
import { buildKeeping } from '../../support/kept.ts';

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'values-'));
  await mkdir(join(root, 'src'));
  await writeFile(join(root, 'src/a.ts'), 'one');
  await writeFile(join(root, 'package-lock.json'), '{}');
});
afterEach(() => rm(root, { recursive: true }));

const build = (run: () => void, command?: string): Promise<void> => buildKeeping(root, run, command);

/** Whether a value had to be made. */
function made(madeOf: string, name = 'line'): boolean {
  let called = false;
  const value = keptValue(name, madeOf, () => {
    called = true;
    return { of: madeOf };
  });
  expect(value).toEqual({ of: madeOf });
  return called;
}

it('makes a value once in a build, and not again in the next', async () => {
  await build(() => {
    expect(made('a')).toBe(true);
    expect(made('a')).toBe(false);
    expect(made('a', 'other')).toBe(true);
  });
  await build(() => {
    expect(made('a')).toBe(false);
    expect(made('b')).toBe(true);
  });
});

it('forgets what a build did not use, and everything when the code or a package changes', async () => {
  await build(() => void made('a'));
  await build(() => void made('b'));
  await build(() => expect(made('a')).toBe(true));
  for (const file of ['src/a.ts', 'package-lock.json']) {
    await writeFile(join(root, file), `changed ${file}`);
    await build(() => expect(made('a')).toBe(true));
    await build(() => expect(made('a')).toBe(false));
  }
  expect(await readdir(join(root, 'node_modules/.cache/values'))).toHaveLength(1);
});

it('has a name for what is kept elsewhere, another one for other code, and none outside of a build', async () => {
  const names: (string | undefined)[] = [];
  const ask = (): void => void names.push(nameFor('a'), nameFor('b'));
  await build(ask);
  await build(ask);
  await writeFile(join(root, 'src/a.ts'), 'changed');
  await build(ask);
  expect(names.slice(2, 4)).toEqual(names.slice(0, 2));
  expect(new Set(names)).toHaveLength(4);
  await build(() => expect(nameFor('a')).toBeUndefined(), 'dev');
});

it('keeps nothing outside of a build', async () => {
  await build(() => {
    expect(made('a')).toBe(true);
    expect(made('a')).toBe(true);
  }, 'dev');
  expect(await readdir(root)).toEqual(['package-lock.json', 'src']);
});

it('takes a broken file for none, and a folder that cannot be written to', async () => {
  await build(() => void made('a'));
  const folder = join(root, 'node_modules/.cache/values');
  const [name = ''] = await readdir(folder);
  await writeFile(join(folder, name), 'broken');
  await build(() => expect(made('a')).toBe(true));
  await rm(folder, { recursive: true });
  await cp(join(root, 'package-lock.json'), folder);
  await build(() => expect(made('a')).toBe(true));
});

it('keeps values that are long together, whatever letters they hold', async () => {
  const long = ['line\nbreak', 'paragraph\u2029break', 'Связь “5G” 协议', 'x'.repeat(2 ** 20), 'y'.repeat(2 ** 20)];
  await build(() => long.forEach((text) => keptValue('text', text, () => ({ text }))));
  await build(() => {
    for (const text of long) expect(keptValue('text', text, () => ({ text: 'made again' }))).toEqual({ text });
  });
});
