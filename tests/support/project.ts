import { spawn } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ContentFile } from '../../src/reader/records.ts';
import { ownEnvironment } from './browser.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** A copy of the project in a folder of its own: it builds beside any other, and what it keeps is its own. */
export interface Project {
  folder: string;
  /** Where it keeps what it made for the next build. */
  cache: string;
  /**
   * Builds it.
   * @returns the folder of the built site
   * @throws what the build printed, where it fails
   */
  build(environment?: Record<string, string>): Promise<string>;
  remove(): Promise<void>;
}

/** Copies the code and links the packages; the content is what is given. */
export async function projectWith(content: readonly ContentFile[]): Promise<Project> {
  const folder = await mkdtemp(join(tmpdir(), 'project-'));
  for (const name of ['src', 'public', 'astro.config.mjs', 'package.json', 'tsconfig.json'])
    await cp(root + name, join(folder, name), { recursive: true });
  for (const { path, text } of content) {
    const file = join(folder, 'content', path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
  }
  // The packages one by one: what tools keep beside them (.astro, .vite, .cache) stays in the copy.
  await mkdir(join(folder, 'node_modules'));
  for (const name of await readdir(`${root}node_modules`))
    if (!name.startsWith('.') || name === '.bin')
      await symlink(`${root}node_modules/${name}`, join(folder, 'node_modules', name));
  return {
    folder,
    cache: join(folder, 'node_modules/.cache'),
    build: async (environment = {}) => {
      await run(join(root, 'node_modules/.bin/astro'), ['build'], folder, environment);
      return join(folder, 'dist');
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

/** Runs a command to its end. */
function run(command: string, args: string[], cwd: string, environment: Record<string, string>): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, env: ownEnvironment({ ASTRO_TELEMETRY_DISABLED: '1', ...environment }) });
    let printed = '';
    child.stdout.on('data', (data: Buffer) => (printed += data.toString()));
    child.stderr.on('data', (data: Buffer) => (printed += data.toString()));
    child.on('exit', (code) => (code === 0 ? resolve() : reject(new Error(printed.slice(-4000)))));
  });
}
