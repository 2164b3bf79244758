import type { TestProject } from 'vitest/node';
import { cutContent } from '../support/cut.ts';
import { projectWith } from '../support/project.ts';

/** Where the site of these tests lives. */
export const below = { BASE_PATH: '/a/b', SITE_URL: 'https://example.org' } as const;

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder of a site built from a part of the content, for https://example.org/a/b/. */
    siteBelow: string;
    /** What that build kept for the next one. */
    cacheBelow: string;
  }
}

/** Builds the site below a path, once for all tests of this folder. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const built = await projectWith(await cutContent());
  project.provide('siteBelow', await built.build(below));
  project.provide('cacheBelow', built.cache);
  return () => built.remove();
}
