import { spawn } from 'node:child_process';
import { cp, mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const scratch = fileURLToPath(new URL('../../node_modules/.cache/bench/', import.meta.url));

/**
 * Copies a folder of the bench to a place of its own, where nothing else is left, and installs there what its lockfile names, unless that is done already.
 * @param name the folder, below this one
 * @returns the place, in which the packages are
 */
export async function withPackages(name: string): Promise<string> {
  const from = fileURLToPath(new URL(`${name}/`, import.meta.url));
  const to = join(scratch, name);
  const [wanted, installed] = await Promise.all(
    [join(from, 'package-lock.json'), join(to, 'node_modules/installed-lock.json')].map((file) =>
      readFile(file, 'utf8').catch(() => undefined),
    ),
  );
  await mkdir(to, { recursive: true });
  for (const left of await readdir(to))
    if (left !== 'node_modules') await rm(join(to, left), { recursive: true, force: true });
  await cp(from, to, { recursive: true });
  if (wanted !== installed) {
    console.log(`Installing the packages of tests/bench/${name} …`);
    await run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel', 'error'], to);
    await cp(join(from, 'package-lock.json'), join(to, 'node_modules/installed-lock.json'));
  }
  return to;
}

/**
 * Runs a command to its end.
 * @throws the end of what it printed, where it fails
 */
export function run(command: string, args: readonly string[], cwd: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' } });
    let printed = '';
    const keep = (data: Buffer): string => (printed = (printed + data.toString()).slice(-4000));
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.on('error', reject);
    child.on('close', (code) =>
      code === 0 ? resolve() : reject(new Error(`${command} ${args.join(' ')}: ${printed}`)),
    );
  });
}
