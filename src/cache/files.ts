import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * The bytes kept under a name in a folder; where there are none, they are made, and kept if the folder can be written to.
 * @param name stands for everything the bytes come from, so that they are the same however often they are made
 */
export async function kept(folder: string, name: string, make: () => Promise<Buffer>): Promise<Buffer> {
  const file = join(folder, name);
  try {
    return await readFile(file);
  } catch {
    const bytes = await make();
    // Written beside its place and moved there: whoever reads meanwhile, or after a break, finds all of it or nothing.
    const beside = `${file}.${process.pid}`;
    await mkdir(folder, { recursive: true })
      .then(() => writeFile(beside, bytes))
      .then(() => rename(beside, file))
      .catch(() => undefined);
    return bytes;
  }
}
