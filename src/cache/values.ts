import { createHash, hash } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { createGzip, gunzip } from 'node:zlib';
import type { AstroIntegration } from 'astro';
import { writeWhole } from './files.ts';

/** Values of this build and of the last one, by what they were made of. */
interface Values {
  /** A name for the code that makes them. */
  code: string;
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

/**
 * A name for something that takes long to make and is kept elsewhere; undefined outside of a build.
 * @param madeOf as for {@link keptValue}
 */
export function nameFor(madeOf: string): string | undefined {
  const code = place[shared]?.code;
  return code === undefined ? undefined : hash('sha256', `${code}\0${madeOf}`);
}

const keyOf = (name: string, madeOf: string): string => hash('sha1', `${name}\0${madeOf}`, 'base64');

/** Keeps values from one build to the next, as long as neither the code nor the packages change. */
export function keptValues(root: string): AstroIntegration {
  const folder = join(root, 'node_modules/.cache/values');
  return {
    name: 'kept-values',
    hooks: {
      'astro:config:setup': async ({ command }) => {
        if (command !== 'build') return;
        const code = await codeVersion(root);
        place[shared] = { code, before: await read(folder, code), now: new Map() };
      },
      'astro:build:done': async () => {
        const values = place[shared];
        place[shared] = undefined;
        // Only what this build used: what no text is made of any more is forgotten.
        if (!values) return;
        await pipeline(Readable.from(linesOf(values.code, values.now)), createGzip({ level: 1 }), (zipped) =>
          writeWhole(folder, fileName, zipped),
        ).catch(() => undefined);
      },
    },
  };
}

const fileName = 'values.jsonl.gz';
/** How many characters are handed on in one go. */
const atOnce = 2 ** 20;

/** The name of the code, and a line for each value: all values of much content in one would be longer than a string can be. */
function* linesOf(code: string, values: ReadonlyMap<string, unknown>): Iterable<string> {
  let lines = `${code}\n`;
  for (const value of values) {
    lines += `${JSON.stringify(value)}\n`;
    if (lines.length < atOnce) continue;
    yield lines;
    lines = '';
  }
  yield lines;
}

async function read(folder: string, code: string): Promise<Map<string, unknown>> {
  const values = new Map<string, unknown>();
  try {
    const lines = await promisify(gunzip)(await readFile(join(folder, fileName)));
    let start = lines.indexOf('\n') + 1;
    if (lines.toString('utf8', 0, start - 1) !== code) return values;
    for (let end = lines.indexOf('\n', start); end >= 0; end = lines.indexOf('\n', start)) {
      const [key, value] = JSON.parse(lines.toString('utf8', start, end)) as [string, unknown];
      values.set(key, value);
      start = end + 1;
    }
  } catch {
    // Without them everything is made anew.
  }
  return values;
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
