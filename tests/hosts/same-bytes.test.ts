import { createHash } from 'node:crypto';
import { cp, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, inject, it } from 'vitest';
import { cutContent } from '../support/cut.ts';
import { filesOf } from '../support/dist.ts';
import { projectWith } from '../support/project.ts';
import { below } from './below.ts';

/** The digest of each file of a folder, by its path. */
async function digests(folder: string): Promise<Map<string, string>> {
  const files = await filesOf(folder);
  return new Map(
    await Promise.all(
      files.map(
        async (file) =>
          [
            file,
            createHash('sha256')
              .update(await readFile(join(folder, file)))
              .digest('hex'),
          ] as const,
      ),
    ),
  );
}

it('another folder, time zone and language, and what another build kept, give the same bytes as a build with nothing kept', async () => {
  const other = await projectWith(await cutContent());
  try {
    await cp(inject('cacheBelow'), other.cache, { recursive: true });
    expect(await readdir(other.cache)).toEqual(expect.arrayContaining(['cards', 'figures', 'small', 'values']));
    const built = await other.build({ ...below, TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' });
    const [here, there] = [await digests(inject('siteBelow')), await digests(built)];
    expect([...there.keys()]).toEqual([...here.keys()]);
    expect([...here].filter(([file, digest]) => there.get(file) !== digest).map(([file]) => file)).toEqual([]);
  } finally {
    await other.remove();
  }
}, 300_000);
