import { writeFile } from 'node:fs/promises';
import type { AstroIntegration, AstroIntegrationLogger, AstroPrerenderer } from 'astro';
import { makeStages } from './stages.ts';
import type { Stage, Stages } from './stages.ts';

export interface ProgressOptions {
  /** How long a route, by its file below the root of the project, waits for work in other threads: those of 0 come first. */
  waits(component: string): number;
  say?(line: string): void;
  /** A file that is to hold what took how long as JSON, as a {@link BuildReport}; none without it. */
  report?: string | undefined;
}

/** What a build took. */
export interface BuildReport {
  stages: Stage[];
  /** The most memory the process held, in MB. */
  memory: number;
}

/**
 * Lets a build tell what it is doing: a count of the pages while they are made, a line for each integration, and in the
 * end what took how long.
 * @param integrations those of the site; each is timed
 */
export function withProgress(
  integrations: readonly AstroIntegration[],
  { waits, say = (line) => process.stdout.write(`${line}\n`), report }: ProgressOptions,
): AstroIntegration[] {
  const stages = makeStages(say);
  let start = performance.now();
  const since = (stage: string): void => {
    stages.add(stage, performance.now() - start);
    start = performance.now();
  };
  const first: AstroIntegration = {
    name: 'progress',
    hooks: {
      'astro:build:start': ({ setPrerenderer }) => {
        since('reading and checking the content');
        say('The content is read and checked. The code is put together …');
        setPrerenderer((usual) => {
          since('putting the code together');
          say('The code is put together. The pages are made …');
          return counted(usual, stages, waits);
        });
      },
    },
  };
  const last: AstroIntegration = {
    name: 'progress-summary',
    hooks: {
      'astro:build:done': async () => {
        const memory = Math.round(process.resourceUsage().maxRSS / 1024);
        if (report) await writeFile(report, JSON.stringify({ stages: stages.all(), memory } satisfies BuildReport));
        say(['What took how long:', ...stages.summary(), `${memory} MB of memory at most`].join('\n'));
      },
    },
  };
  return [first, ...integrations.map((integration) => timed(integration, stages, say)), last];
}

/** An integration whose hooks are timed under its name, and whose messages are told whatever Astro itself is to tell. */
function timed(integration: AstroIntegration, stages: Stages, say: (line: string) => void): AstroIntegration {
  const hooks = Object.entries(integration.hooks).map(([name, hook]) => [
    name,
    name.startsWith('astro:build') || name.startsWith('astro:config')
      ? (options: { logger: AstroIntegrationLogger }) =>
          stages.time(integration.name, () =>
            (hook as (options: object) => void | Promise<void>)(
              // Astro gives some integrations more than it shows: what is given is passed on as it is.
              Object.create(options, {
                logger: { value: telling(options.logger, (message) => say(`${integration.name}: ${message}`)) },
              }) as object,
            ),
          )
      : hook,
  ]);
  return { ...integration, hooks: Object.fromEntries(hooks) as AstroIntegration['hooks'] };
}

/** A logger whose information is told by `say`. */
const telling = (logger: AstroIntegrationLogger, say: (message: string) => void): AstroIntegrationLogger =>
  Object.assign(Object.create(logger) as AstroIntegrationLogger, { info: say });

/** Makes pages as usual, timed by their route and counted; those that wait longest for other threads come last. */
function counted(usual: AstroPrerenderer, stages: Stages, waits: (component: string) => number): AstroPrerenderer {
  let all = 0;
  return {
    ...usual,
    setup: () => stages.time('setting up', async () => usual.setup?.()),
    getStaticPaths: async () => {
      const paths = await stages.time('reading the records', () => usual.getStaticPaths());
      all = paths.length;
      return [...paths].sort((a, b) => waits(a.route.component) - waits(b.route.component));
    },
    render: async (request, options) => {
      const stage = options.routeData.component.replace(/^src\/pages\//, '');
      const response = await stages.time(stage, () => usual.render(request, options));
      stages.count(stage, all);
      return response;
    },
  };
}
