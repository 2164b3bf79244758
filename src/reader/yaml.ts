import { LineCounter, isCollection, isMap, isPair, isScalar, parseDocument } from 'yaml';
import type { Document, Node } from 'yaml';
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

/**
 * Reads YAML 1.2 (core schema: dates stay strings).
 * @param firstLine the line of the file on which the text begins, for front matter
 */
export function readYaml(text: string, file: string, firstLine = 1): YamlText {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const place = (offset: number): Position => {
    const { line, col } = lines.linePos(offset);
    return { file, line: line + firstLine - 1, column: col };
  };
  const problems = document.errors.map((error) => ({
    ...place(error.pos[0]),
    message: `not valid YAML: ${error.message}`,
  }));
  return {
    value: problems.length === 0 ? (document.toJS() as unknown) : undefined,
    problems,
    locate: (path) => place(offsetOf(document, path)),
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
