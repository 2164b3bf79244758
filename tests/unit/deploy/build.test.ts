import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { buildWhole } from '../../../src/deploy/build.ts';

describe('a build', () => {
  let root: string;
  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'build-'));
  });
  afterEach(() => rm(root, { recursive: true, force: true }));

  const write = async (folder: string, text: string): Promise<void> => {
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, 'index.html'), text);
  };
  const built = (text: string) => (folder: string) => write(folder, text).then(() => undefined);
  const site = (): Promise<string> => readFile(join(root, 'dist/index.html'), 'utf8');

  it('takes the place of the last one only when it is whole', async () => {
    await write(join(root, 'dist'), 'old');
    await writeFile(join(root, 'dist/gone.html'), 'old');
    let during = '';
    const build = async (folder: string): Promise<undefined> => {
      await write(folder, 'new');
      during = await site();
    };
    await buildWhole({ root, build });
    expect(during).toBe('old');
    expect(await site()).toBe('new');
    expect(await readdir(join(root, 'dist'))).toEqual(['index.html']);
    expect(await readdir(join(root, '.dist'))).toEqual([]);
  });

  it('that fails leaves the last one, and says so', async () => {
    await write(join(root, 'dist'), 'old');
    const build = (folder: string) => write(folder, 'half').then(() => 'A mistake.');
    await expect(buildWhole({ root, build })).rejects.toThrow(
      'Nothing was built. dist/ still holds the last site that was built.',
    );
    expect(await site()).toBe('old');
    expect(await readdir(join(root, '.dist'))).toEqual([]);
  });

  it('says that the disk is full, whether Astro or the file system finds it out', async () => {
    const printed = () => Promise.resolve('Error: ENOSPC: no space left on device, write');
    await expect(buildWhole({ root, build: printed })).rejects.toThrow('The disk is full: a build needs about 400 MB.');
    const thrown = () => Promise.reject(Object.assign(new Error('write'), { code: 'ENOSPC' }));
    await expect(buildWhole({ root, build: thrown })).rejects.toThrow('the disk is full');
  });

  it('says that a folder cannot be written to', async () => {
    const build = () => Promise.reject(Object.assign(new Error('mkdir'), { code: 'EROFS' }));
    await expect(buildWhole({ root, build })).rejects.toThrow(/cannot be put into dist\/: .* cannot be written to/);
  });

  it('waits for no other one, but says which is at work', async () => {
    await mkdir(join(root, '.dist'));
    await writeFile(join(root, '.dist/lock'), String(process.pid));
    await expect(buildWhole({ root, build: built('new') })).rejects.toThrow(
      `Another build is at work here (process ${process.pid}).`,
    );
    expect(await readdir(join(root, '.dist'))).toEqual(['lock']);
  });

  it('after one that was killed goes on as if that had never been', async () => {
    const ended = spawn('true');
    await new Promise((resolve) => ended.on('close', resolve));
    await mkdir(join(root, '.dist'));
    await writeFile(join(root, '.dist/lock'), String(ended.pid));
    await write(join(root, '.dist/next'), 'half');
    // Killed when the old site had left and the new one was not yet there.
    await write(join(root, '.dist/last'), 'old');
    await expect(buildWhole({ root, build: () => Promise.resolve('A mistake.') })).rejects.toThrow('still holds');
    expect(await site()).toBe('old');
    await buildWhole({ root, build: built('new') });
    expect(await site()).toBe('new');
  });
});
