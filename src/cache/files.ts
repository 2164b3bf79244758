import { copyFile, mkdir, readFile, rename, writeFile } from 'node:fs/promises';
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
    await writeWhole(folder, name, bytes).catch(() => undefined);
    return bytes;
  }
}

/**
 * Writes the bytes kept under a name to a file; where there are none, they are made, and kept if the folder can be written to.
 * @param name as for {@link kept}
 */
export async function keptAt(file: string, folder: string, name: string, make: () => Promise<Buffer>): Promise<void> {
  try {
    await copyFile(join(folder, name), file);
  } catch {
    await writeFile(file, await kept(folder, name, make));
  }
}

/** Writes a file beside its place and moves it there: whoever reads meanwhile, or after a break, finds all of it or nothing. */
export async function writeWhole(folder: string, name: string, bytes: Buffer | AsyncIterable<Buffer>): Promise<void> {
  const file = join(folder, name);
  const beside = `${file}.${process.pid}`;
  await mkdir(folder, { recursive: true });
  await writeFile(beside, bytes);
  await rename(beside, file);
}
