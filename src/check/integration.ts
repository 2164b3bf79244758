import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { AstroError } from 'astro/errors';
import type { VFile } from 'vfile';
import { citedIn } from '../markdown/marks.ts';
import { makePlainText } from '../markdown/plain-text.ts';
import { NoteNumbers } from '../markdown/note-numbers.ts';
import type { Definition, RehypeDefinitionsOptions } from '../markdown/rehype-definitions.ts';
import type { RemarkMarksOptions } from '../markdown/remark-marks.ts';
import type { Graph } from '../graph/types.ts';
import { linkTarget } from '../site/address.ts';
import { lastChanged } from '../site/last-changed.ts';
import { definitionsOf } from '../site/previews.ts';
import { checkFolder } from './check.ts';
import type { CheckResult } from './check.ts';

export interface CheckedContentOptions {
  /** The content folder. */
  folder: URL;
  /** The base path of the site. */
  base: string;
}

/**
 * Checks the content before anything is built, and lets the marks in long reads find their targets, and the terms their
 * definitions.
 * A build stops at the first problem with a report of all; the development server reports and goes on.
 */
export function checkedContent({ folder, base }: CheckedContentOptions): {
  integration: AstroIntegration;
  marks: RemarkMarksOptions;
  definitions: RehypeDefinitionsOptions;
  /** The day on which the page of a path below the root of the site last changed. */
  lastChanged: (path: string) => string | undefined;
} {
  const path = fileURLToPath(folder);
  let graph: Graph | undefined;
  let defined: ReadonlyMap<string, Definition> = new Map();
  let changed: (path: string) => string | undefined = () => undefined;
  const take = ({ graph: read, content: records }: CheckResult): void => {
    graph = read;
    changed = lastChanged(records);
    defined = definitionsOf(read, base, makePlainText(marks.resolve));
  };

  const integration: AstroIntegration = {
    name: 'checked-content',
    hooks: {
      'astro:config:setup': async ({ command, logger }) => {
        const result = await checkFolder(path);
        take(result);
        if (result.report === undefined) return;
        if (command === 'build')
          throw new AstroError(`The content has mistakes, so nothing was built.\n\n${result.report}`);
        logger.error(`\n${result.report}`);
      },
      'astro:server:setup': ({ server, logger }) => {
        server.watcher.add(path);
        server.watcher.on('all', (_event, changed) => {
          if (!changed.startsWith(path)) return;
          void checkFolder(path).then((result) => {
            take(result);
            if (result.report !== undefined) logger.error(`\n${result.report}`);
          });
        });
      },
    },
  };

  const marks: RemarkMarksOptions = {
    resolve: (target, fragment) => graph && linkTarget(graph, base, target, fragment),
    numbersOf: numbersAfterHead,
  };
  return {
    integration,
    marks,
    definitions: { definitionOf: (href) => defined.get(href) },
    lastChanged: (path) => changed(path),
  };
}

/** The notes of a long read's body continue those of its answer and of what to know, which stand above it. */
function numbersAfterHead(file: VFile): NoteNumbers {
  const { answer, know } = (file.data.astro?.frontmatter ?? {}) as { answer?: string; know?: string[] };
  const numbers = new NoteNumbers();
  for (const text of [answer ?? '', ...(know ?? [])]) citedIn(text).forEach((id) => numbers.cite(id));
  return numbers;
}
