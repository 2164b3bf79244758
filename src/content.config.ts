import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import type { Loader } from 'astro/loaders';
import { z } from 'astro/zod';
import { readContent, readFolder } from './reader/folder.ts';
import { collections as known } from './schemas/index.ts';
import type { CollectionName } from './schemas/index.ts';
import { position } from './schemas/common.ts';

const table = z.object({ columns: z.array(z.string()), rows: z.array(z.array(z.string())) });

/** A collection whose records keep the file, line and column they stand at. */
function recordsOf<Name extends Exclude<CollectionName, 'explainers'>>(name: Name) {
  const schema = z.object({
    data: known[name].schema,
    at: position,
    folder: z.string(),
    list: z.string().optional(),
    body: z.string().optional(),
    table: table.optional(),
  });
  return defineCollection({ loader: recordLoader(name), schema });
}

function recordLoader(name: Exclude<CollectionName, 'explainers'>): Loader {
  return {
    name: 'record-loader',
    load: async ({ config, store, parseData, watcher, logger }) => {
      const folder = fileURLToPath(new URL('content/', config.root));
      const load = async (): Promise<void> => {
        const files = await readFolder(folder, (path) => path.startsWith(name));
        const { records } = readContent(files);
        store.clear();
        for (const { id, data, at, folder: kind, list, body, table: rows } of records[name]) {
          const entry = { data, at, folder: kind, list, body, table: rows };
          store.set({ id, data: await parseData({ id, data: entry }), filePath: at.file });
        }
      };
      await load();
      watcher?.add(folder);
      watcher?.on('all', (_event, path) => {
        if (path.startsWith(join(folder, name))) void load().catch((error: unknown) => logger.error(String(error)));
      });
    },
  };
}

export const collections = {
  explainers: defineCollection({
    loader: glob({ pattern: '*.mdx', base: './content/explainers' }),
    schema: known.explainers.schema,
  }),
  entities: recordsOf('entities'),
  facts: recordsOf('facts'),
  sources: recordsOf('sources'),
  datasets: recordsOf('datasets'),
  questions: recordsOf('questions'),
  report: recordsOf('report'),
  topics: recordsOf('topics'),
  site: recordsOf('site'),
  search: recordsOf('search'),
};
