import { createHash, hash } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { AstroIntegration } from 'astro';
import { writeWhole } from './files.ts';

/** Values of this build and of the last one, by what they were made of. */
interface Values {
  before: ReadonlyMap<string, unknown>;
  now: Map<string, unknown>;
}

/** The build bundles this module beside the one that its integrations use: both share the values. */
const place = globalThis as { [shared]?: Values | undefined };
const shared = Symbol.for('values kept from build to build');

/**
 * A value that was made of the same before, in this build or the last one; otherwise it is made.
 * Outside of a build nothing is kept.
 * @param name tells one kind of value from another
 * @param madeOf everything the value comes from, but for the code
 * @param make gives plain data, which nobody changes
 */
export function keptValue<Value>(name: string, madeOf: string, make: () => Value): Value {
  return valueOf<Value>(name, madeOf) ?? keepValue(name, madeOf, make());
}

/** A value that was made of the same before; undefined if there is none. */
export function valueOf<Value>(name: string, madeOf: string): Value | undefined {
  const values = place[shared];
  if (!values) return undefined;
  const key = keyOf(name, madeOf);
  const known = values.now.get(key) ?? values.before.get(key);
  if (known !== undefined) values.now.set(key, known);
  return known as Value | undefined;
}

/** Keeps a value for who asks for the same after. */
export function keepValue<Value>(name: string, madeOf: string, value: Value): Value {
  place[shared]?.now.set(keyOf(name, madeOf), value);
  return value;
}

const keyOf = (name: string, madeOf: string): string => hash('sha1', `${name}\0${madeOf}`, 'base64');

/** Keeps values from one build to the next, as long as neither the code nor the packages change. */
export function keptValues(root: string): AstroIntegration {
  const folder = join(root, 'node_modules/.cache/values');
  let version = '';
  return {
    name: 'kept-values',
    hooks: {
      'astro:config:setup': async ({ command }) => {
        if (command !== 'build') return;
        version = await codeVersion(root);
        place[shared] = { before: await read(folder, version), now: new Map() };
      },
      'astro:build:done': async () => {
        const values = place[shared];
        place[shared] = undefined;
        // Only what this build used: what no text is made of any more is forgotten.
        if (!values) return;
        const file: File = [version, [...values.now]];
        await writeWhole(folder, fileName, gzipSync(JSON.stringify(file), { level: 1 })).catch(() => undefined);
      },
    },
  };
}

type File = [version: string, values: [key: string, value: unknown][]];
const fileName = 'values.json.gz';

async function read(folder: string, version: string): Promise<Map<string, unknown>> {
  try {
    const [madeBy, values] = JSON.parse(gunzipSync(await readFile(join(folder, fileName))).toString()) as File;
    return new Map(madeBy === version ? values : []);
  } catch {
    return new Map();
  }
}

/** A name for the code that makes the values: the project's own and its packages. */
async function codeVersion(root: string): Promise<string> {
  const digest = createHash('sha256');
  const own = (await readdir(join(root, 'src'), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  for (const path of [...own, join(root, 'package-lock.json')]) {
    // A copy of the project may have no list of its packages.
    digest.update(await readFile(path).catch(() => ''));
  }
  return digest.digest('hex').slice(0, 32);
}
