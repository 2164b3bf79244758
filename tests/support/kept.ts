import { keptValues } from '../../src/cache/values.ts';

type Hooks = Record<string, (options: object) => Promise<void>>;

/**
 * Runs something between the beginning and the end of a build, as far as kept values have to do with it.
 * @param root the folder of the project, with its `src` and the list of its packages
 */
export async function buildKeeping<Result>(root: string, run: () => Result, command = 'build'): Promise<Result> {
  const hooks = keptValues(root).hooks as unknown as Hooks;
  await hooks['astro:config:setup']?.({ command });
  const result = run();
  await hooks['astro:build:done']?.({});
  return result;
}
