import { BaseSequencer } from 'vitest/node';
import type { TestSpecification } from 'vitest/node';
import { defineConfig } from 'vitest/config';

const root = new URL('..', import.meta.url).pathname;

/** What takes longest, from the longest on: begun first, so that none is left for one worker alone at the end. */
const long = ['accessibility', 'search', 'previews', 'judged', 'same-bytes', 'pages', 'hosts'];

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification): number => {
      const at = long.findIndex((name) => moduleId.endsWith(`/${name}.test.ts`));
      return at < 0 ? long.length : at;
    };
    return (await super.sort(files)).sort((a, b) => place(a) - place(b));
  }
}

export default defineConfig({
  root,
  test: {
    // Each file starts a Chromium or reads the whole site: two at a time suit two cores.
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    projects: [
      // Stylesheets are read for their tokens: Vitest would give them empty.
      // Some start a Node of their own, which takes seconds on a busy machine.
      // They share what they import, as reading it anew for each file takes as long as half of them.
      {
        test: {
          name: 'unit',
          root,
          include: ['tests/unit/**/*.test.ts'],
          css: true,
          isolate: false,
          testTimeout: 60_000,
        },
      },
      // These look at what `npm run build` made in dist/.
      {
        test: { name: 'site', root, include: ['tests/site/**/*.test.ts'], testTimeout: 300_000, hookTimeout: 300_000 },
      },
      {
        test: {
          name: 'browser',
          root,
          include: ['tests/browser/**/*.test.ts'],
          globalSetup: ['tests/support/browser.ts'],
          testTimeout: 120_000,
          hookTimeout: 300_000,
        },
      },
      // The site in other places than at the root of the development server: these build a part of it themselves.
      {
        test: {
          name: 'hosts',
          root,
          include: ['tests/hosts/**/*.test.ts'],
          globalSetup: ['tests/support/browser.ts', 'tests/hosts/below.ts'],
          testTimeout: 120_000,
          hookTimeout: 300_000,
        },
      },
    ],
  },
});
