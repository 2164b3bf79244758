import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

/** What a JSON Schema (2020-12) says of a value: one line a mistake. */
export function schemaProblems(schema: object, value: unknown): string[] {
  const ajv = new Ajv2020({ allErrors: true, strict: true, strictRequired: false });
  addFormats.default(ajv);
  const valid = ajv.compile(schema);
  if (valid(value)) return [];
  return (valid.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? ''}`);
}

const name = { type: 'string', pattern: '^[a-z0-9._-]+$' };
const text = { type: 'string', minLength: 1 };

/**
 * What the Data Package standard, version 2, asks of the parts that are used here
 * (datapackage.org/standard: data-package, data-resource, table-schema).
 */
export const dataPackageSchema = {
  type: 'object',
  required: ['$schema', 'name', 'licenses', 'resources'],
  properties: {
    $schema: { const: 'https://datapackage.org/profiles/2.0/datapackage.json' },
    name,
    title: text,
    description: text,
    homepage: { type: 'string', format: 'uri' },
    version: text,
    licenses: {
      type: 'array',
      minItems: 1,
      items: {
        type: 'object',
        properties: { name: { type: 'string', pattern: '^([-a-zA-Z0-9._])+$' }, path: text, title: text },
        anyOf: [{ required: ['name'] }, { required: ['path'] }],
      },
    },
    resources: {
      type: 'array',
      minItems: 1,
      items: {
        type: 'object',
        required: ['name', 'path'],
        properties: {
          name,
          // A path below the description: never up, never from the root.
          path: { type: 'string', pattern: '^(?!/)(?!.*\\.\\.)[\\w./-]+$' },
          type: { const: 'table' },
          title: text,
          description: text,
          format: text,
          mediatype: { type: 'string', pattern: '^[a-z]+/[a-z+]+$' },
          encoding: { const: 'utf-8' },
          sources: {
            type: 'array',
            minItems: 1,
            items: {
              type: 'object',
              required: ['title'],
              properties: { title: text, path: { type: 'string', format: 'uri' } },
            },
          },
          schema: {
            type: 'object',
            required: ['fields'],
            properties: {
              fields: {
                type: 'array',
                minItems: 1,
                items: {
                  type: 'object',
                  required: ['name', 'type', 'description'],
                  properties: {
                    name: text,
                    type: { enum: ['string', 'integer', 'number', 'date', 'yearmonth', 'year'] },
                    description: text,
                  },
                },
              },
              missingValues: { type: 'array', items: { type: 'string' } },
            },
          },
        },
        if: { required: ['type'] },
        then: { required: ['schema'] },
      },
    },
  },
};
