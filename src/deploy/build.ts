import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Why there is no new site, in words for who builds it. */
export class BuildError extends Error {}

export interface BuildOptions {
  /** The folder of the project. */
  root: string;
  /**
   * Builds the whole site.
   * @param outDir the folder to build it into
   * @returns what went wrong, as it was printed; undefined where nothing did
   */
  build: (outDir: string) => Promise<string | undefined>;
}

/**
 * Builds the site beside the last one and puts it in its place when it is whole: whoever serves `dist/` never sees half of it,
 * and a build that fails or is ended leaves the last one there.
 * @throws {BuildError} where there is no new site
 */
export async function buildWhole({ root, build }: BuildOptions): Promise<void> {
  const [dist, work] = [join(root, 'dist'), join(root, '.dist')];
  const [next, last, lock] = [join(work, 'next'), join(work, 'last'), join(work, 'lock')];
  try {
    await mkdir(work, { recursive: true });
    await takeLock(lock);
  } catch (error) {
    throw explained(error, root);
  }
  try {
    // A build that was ended between the two moves below.
    if (!existsSync(dist) && existsSync(last)) await rename(last, dist);
    for (const left of [next, last]) await rm(left, { recursive: true, force: true });
    const printed = await build(next);
    if (printed !== undefined) throw failed(printed, existsSync(dist));
    if (existsSync(dist)) await rename(dist, last);
    await rename(next, dist);
    await rm(last, { recursive: true, force: true });
  } catch (error) {
    throw explained(error, root);
  } finally {
    await rm(next, { recursive: true, force: true }).catch(() => undefined);
    await rm(lock, { force: true }).catch(() => undefined);
  }
}

/** Takes the lock, or that of a build that is no more. */
async function takeLock(lock: string): Promise<void> {
  for (const again of [true, false]) {
    try {
      const file = await open(lock, 'wx');
      await file.writeFile(String(process.pid));
      await file.close();
      return;
    } catch (error) {
      if (codeOf(error) !== 'EEXIST' || !again) throw error;
      const other = Number(await readFile(lock, 'utf8').catch(() => ''));
      if (isRunning(other))
        throw new BuildError(`Another build is at work here (process ${other}). Wait until it is done, or end it.`);
      await rm(lock, { force: true });
    }
  }
}

function isRunning(id: number): boolean {
  if (!id) return false;
  try {
    return process.kill(id, 0);
  } catch (error) {
    // It runs, as another user.
    return codeOf(error) === 'EPERM';
  }
}

function failed(printed: string, hasLast: boolean): BuildError {
  const kept = hasLast ? 'dist/ still holds the last site that was built.' : 'There is no site in dist/.';
  return /ENOSPC|no space left/i.test(printed)
    ? new BuildError(`The disk is full: a build needs about 400 MB. ${kept}`)
    : new BuildError(`Nothing was built. ${kept}`);
}

/** What a file system refuses, and what to do about it. */
function explained(error: unknown, root: string): unknown {
  const reasons: Record<string, string> = {
    EACCES: `may not write in ${root}: build as a user who may`,
    EPERM: `may not write in ${root}: build as a user who may`,
    EROFS: `${root} is on a file system that cannot be written to: copy the project elsewhere`,
    ENOSPC: 'the disk is full: a build needs about 400 MB',
    EBUSY: 'dist/ is in use as a mount: build elsewhere and copy dist/ there',
    EXDEV: 'dist/ is on another disk: build elsewhere and copy dist/ there',
  };
  const reason = reasons[codeOf(error) ?? ''];
  return reason === undefined
    ? error
    : new BuildError(`The site cannot be put into dist/: ${reason}.`, { cause: error });
}

const codeOf = (error: unknown): string | undefined => (error as NodeJS.ErrnoException | undefined)?.code;

/** Has Astro build the site; a signal that ends this ends it too. */
function withAstro(root: string, args: readonly string[]): BuildOptions['build'] {
  return (outDir) =>
    new Promise((resolve, reject) => {
      const astro = join(root, 'node_modules/.bin/astro');
      const child = spawn(astro, ['build', '--outDir', outDir, ...args], {
        cwd: root,
        stdio: ['inherit', 'inherit', 'pipe'],
      });
      let printed = '';
      child.stderr.on('data', (data: Buffer) => {
        process.stderr.write(data);
        printed = (printed + data.toString()).slice(-20_000);
      });
      const end = (signal: NodeJS.Signals): boolean => child.kill(signal);
      process.once('SIGINT', end).once('SIGTERM', end);
      child.on('error', reject);
      child.on('close', (code) => {
        process.off('SIGINT', end).off('SIGTERM', end);
        resolve(code === 0 ? undefined : printed);
      });
    });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const root = fileURLToPath(new URL('../../', import.meta.url));
  try {
    await buildWhole({ root, build: withAstro(root, process.argv.slice(2)) });
  } catch (error) {
    if (!(error instanceof BuildError)) throw error;
    console.error(`\n${error.message}`);
    process.exitCode = 1;
  }
}
