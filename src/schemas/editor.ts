import { z } from 'astro/zod';
import { collectionNames, collections } from './index.ts';
import type { CollectionName } from './index.ts';

/** The collections of YAML files; editors find no schema for what stands before a text. */
export const editorCollections = collectionNames.filter((name) => collections[name].format !== 'document');

/** The JSON Schema of a file of a collection, by which an editor completes and checks what is written. */
export function editorSchema(name: CollectionName): Record<string, unknown> {
  const { schema, format } = collections[name];
  const { $schema, ...record } = z.toJSONSchema(schema, {
    target: 'draft-07',
    io: 'input',
    override: ({ zodSchema, jsonSchema }) => {
      // What is made ready before it is read can be anything to Zod; here it is a date, whose year alone is a number.
      const { def } = zodSchema._zod;
      if (def.type === 'pipe' && def.in._zod.def.type === 'transform') {
        Object.assign(jsonSchema, { type: ['string', 'integer'], pattern: String.raw`^\d{4}(-\d{2}(-\d{2})?)?$` });
      }
    },
  });
  return { $schema, ...(format === 'list' ? { type: 'array', items: record } : record) };
}

/**
 * The check as a task of VS Code, which marks each mistake at its place: also what stands before a text, where no editor
 * reads YAML by a schema.
 */
const checkTask = {
  label: 'Check the content',
  type: 'npm',
  script: 'check',
  problemMatcher: {
    owner: 'content',
    fileLocation: ['relative', '${workspaceFolder}'],
    pattern: { regexp: String.raw`^(content/\S+):(\d+):(\d+) {2}(.+)$`, file: 1, line: 2, column: 3, message: 4 },
  },
};

/** The files by which VS Code finds the schemas and the check, by path below the project; other editors read the schemas too. */
export function editorFiles(): Map<string, string> {
  const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
  const schemas = editorCollections.map((name) => [`.vscode/schemas/${name}.json`, json(editorSchema(name))] as const);
  const globs = { site: 'site.yaml', search: 'search/synonyms.yaml' } as Partial<Record<CollectionName, string>>;
  const found = editorCollections.map((name) => [
    `./.vscode/schemas/${name}.json`,
    `content/${globs[name] ?? `${name}/*.yaml`}`,
  ]);
  return new Map([
    ...schemas,
    ['.vscode/settings.json', json({ 'yaml.schemas': Object.fromEntries(found) })],
    ['.vscode/tasks.json', json({ version: '2.0.0', tasks: [checkTask] })],
  ]);
}
