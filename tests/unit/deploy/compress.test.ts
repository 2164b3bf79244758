import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { compressFolder, quality } from '../../../src/deploy/compress.ts';

describe('compression', () => {
  let folder: string;
  const page = '<p>Huawei and MTS signed in Moscow.</p>'.repeat(100);
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'compress-'));
    await mkdir(join(folder, 'a'));
    await writeFile(join(folder, 'a/index.html'), page);
    await writeFile(join(folder, 'short.txt'), 'A few words.');
    await writeFile(join(folder, 'picture.png'), page);
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('puts a copy of each kind beside a text, and none beside a short one or a picture', async () => {
    expect(await compressFolder(folder)).toBe(1);
    expect((await readdir(folder, { recursive: true })).sort()).toEqual(
      ['a', 'a/index.html', 'a/index.html.br', 'a/index.html.gz', 'picture.png', 'short.txt'].sort(),
    );
    expect(brotliDecompressSync(await readFile(join(folder, 'a/index.html.br'))).toString()).toBe(page);
    expect(gunzipSync(await readFile(join(folder, 'a/index.html.gz'))).toString()).toBe(page);
  });

  it('does more for a page that takes several round trips, and most for what pages share', () => {
    const order = [quality('a.html', 30_000), quality('a.html', 90_000), quality('a.js', 30_000)];
    expect(order).toEqual([...new Set(order)].sort((a, b) => a - b));
    expect(quality('a.html', 200_000)).toBe(quality('a.js', 30_000));
  });

  it('gives the same bytes for the same text, and leaves what is small already alone', async () => {
    const read = (): Promise<Buffer[]> =>
      Promise.all(['.br', '.gz'].map((suffix) => readFile(join(folder, `a/index.html${suffix}`))));
    await compressFolder(folder);
    const first = await read();
    expect(await compressFolder(folder)).toBe(1);
    expect(await read()).toEqual(first);
  });

  it('takes what was kept from the last time, to the same bytes, and forgets what is no longer needed', async () => {
    const cache = join(folder, '../', `${folder.split('/').at(-1)}-cache`);
    const small = join(folder, 'a/index.html.br');
    try {
      await compressFolder(folder);
      const without = await readFile(small);
      await compressFolder(folder, cache);
      expect(await readFile(small)).toEqual(without);
      const names = await readdir(cache);
      expect(names).toHaveLength(2);
      // What is kept is taken: a mark in it comes out.
      const keptBrotli = join(cache, names.find((name) => name.endsWith('.br')) ?? '');
      await writeFile(keptBrotli, 'kept');
      await compressFolder(folder, cache);
      expect((await readFile(small)).toString()).toBe('kept');
      await writeFile(join(folder, 'a/index.html'), `${page}!`);
      await compressFolder(folder, cache);
      expect(await readdir(cache)).not.toEqual(expect.arrayContaining(names));
      expect(brotliDecompressSync(await readFile(small)).toString()).toBe(`${page}!`);
    } finally {
      await rm(cache, { recursive: true, force: true });
    }
  });
});
