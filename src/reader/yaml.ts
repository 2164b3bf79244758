import { LineCounter, isCollection, isMap, isPair, isScalar, parseDocument } from 'yaml';
import type { Document, Node } from 'yaml';
import { keepValue, valueOf } from '../cache/values.ts';
import type { Position } from '../schemas/common.ts';
import type { Problem } from './problem.ts';

export type Path = readonly (string | number)[];

/** A YAML text read into plain values, with the place in its file of each. */
export interface YamlText {
  value: unknown;
  problems: Problem[];
  /** Where the value at a path begins; the nearest value around it if there is none. */
  locate(path: Path): Position;
}

/** What a text without problems holds: its value, and where the whole and each item of a list begin, by line and column. */
interface Plain {
  value: unknown;
  whole: [line: number, column: number];
  items: [line: number, column: number][];
}

/**
 * Reads YAML 1.2 (core schema: dates stay strings).
 * The parsed document is many times as large as its text: it is made again where the place of an inner value is asked for,
 * which only problems do.
 * @param firstLine the line of the file on which the text begins, for front matter
 */
export function readYaml(text: string, file: string, firstLine = 1): YamlText {
  const place = ([line, column]: [number, number]): Position => ({ file, line: line + firstLine - 1, column });
  let plain = valueOf<Plain>('yaml', text);
  if (!plain) {
    const { document, positionOf } = parse(text);
    if (document.errors.length > 0) {
      const problems = document.errors.map((error) => ({
        ...place(positionOf(error.pos[0])),
        message: `not valid YAML: ${error.message}`,
      }));
      return { value: undefined, problems, locate: (path) => place(positionOf(offsetOf(document, path))) };
    }
    const value = document.toJS() as unknown;
    const items = Array.isArray(value) ? value.map((_, index) => positionOf(offsetOf(document, [index]))) : [];
    plain = keepValue<Plain>('yaml', text, { value, whole: positionOf(offsetOf(document, [])), items });
  }
  const { value, whole, items } = plain;
  let parsed: ReturnType<typeof parse> | undefined;
  return {
    value,
    problems: [],
    locate(path) {
      const [first] = path;
      const known =
        first === undefined ? whole : path.length === 1 && typeof first === 'number' ? items[first] : undefined;
      if (known) return place(known);
      parsed ??= parse(text);
      return place(parsed.positionOf(offsetOf(parsed.document, path)));
    },
  };
}

function parse(text: string): { document: Document; positionOf: (offset: number) => [line: number, column: number] } {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  return {
    document,
    positionOf: (offset) => {
      const { line, col } = lines.linePos(offset);
      return [line, col];
    },
  };
}

/** The offset at which the value of a path begins, or that of its key where the value is empty. */
function offsetOf(document: Document, path: Path): number {
  let node: unknown = document.contents;
  let offset = rangeStart(node) ?? 0;
  for (const step of path) {
    if (!isCollection(node)) break;
    if (isMap(node)) {
      const pair = node.items.find(
        (item) => isPair(item) && isScalar(item.key) && String(item.key.value) === String(step),
      );
      if (!pair) break;
      offset = rangeStart(pair.value) ?? rangeStart(pair.key) ?? offset;
      node = pair.value;
    } else {
      const item = node.get(step, true);
      if (item === undefined) break;
      offset = rangeStart(item) ?? offset;
      node = item;
    }
  }
  return offset;
}

function rangeStart(node: unknown): number | undefined {
  return (node as Node | undefined | null)?.range?.[0];
}
