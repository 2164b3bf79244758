import { Document, isSeq, visit } from 'yaml';
import { partsOf } from './answers.ts';
import type { Answers } from './answers.ts';
import { kinds } from './fields.ts';
import type { Field, Kind } from './fields.ts';

/** A file below `content/` as it is to be: its path from there, and its text. */
export interface WrittenFile {
  path: string;
  text: string;
}

const textFields = ['text', 'heading', 'facts'];

/**
 * Writes a new record: at the end of the list it belongs to, whose other lines stay as they are, or in a file of its own.
 * @param answers sound ones, with an id
 * @param before the text of the list; undefined where there is none yet
 */
export function writeRecord(kind: Kind, answers: Answers, before?: string): WrittenFile {
  const path = pathOf(kind, answers);
  const data = dataOf(kind, answers);
  if (kind === 'fact' || kind === 'source') {
    const list = before?.trim() ? `${before.trimEnd()}\n\n` : '';
    return { path, text: list + yamlOf([data]) };
  }
  const heading = answers.heading === undefined ? '' : `## ${answers.heading.trim()}\n\n`;
  const body = answers.text?.trim() ? `\n${heading}${answers.text.trim()}\n` : '';
  return { path, text: `---\n${yamlOf(data)}---\n${body}` };
}

/** The path below `content/` of the file that a new record stands in. */
export function pathOf(kind: Kind, answers: Answers): string {
  const { id = '', topic = '', kind: folder = '' } = answers;
  return {
    fact: `facts/${topic}.yaml`,
    source: `sources/${topic}.yaml`,
    entity: `entities/${folder}/${id}.md`,
    explainer: `explainers/${id}.mdx`,
  }[kind];
}

function dataOf(kind: Kind, answers: Answers): Record<string, unknown> {
  const list = kind === 'fact' || kind === 'source';
  const fields: readonly Field[] = kinds[kind];
  const data: Record<string, unknown> = list ? { id: answers.id } : {};
  for (const field of fields) {
    const answer = answers[field.name]?.trim();
    const elsewhere = ['id', ...(list ? ['topic'] : ['kind', ...textFields])];
    if (!answer || (elsewhere.includes(field.name) && !(kind === 'fact' && field.name === 'kind'))) continue;
    // Dates that are a year and places in an order are numbers.
    const value = field.many ? partsOf(field, answer) : /^\d+$/.test(answer) ? Number(answer) : answer;
    if (field.name === 'ru' || field.name === 'zh')
      data.names = { ...(data.names as object | undefined), [field.name]: answer };
    else data[field.name] = value;
  }
  if (kind === 'explainer' && typeof data.answer === 'string' && answers.facts && !data.answer.includes('[@')) {
    const notes = partsOf({ many: ',' } as Field, answers.facts).map((id) => `@${id}`);
    data.answer += `[${notes.join('; ')}]`;
  }
  return data;
}

/** YAML as it stands in the content: short lists of ids on one line, long texts folded. */
function yamlOf(value: unknown): string {
  const document = new Document(value);
  visit(document, {
    Pair(_, { key, value: node }) {
      const name = String(key);
      if (
        isSeq(node) &&
        ['entities', 'sources', 'also'].includes(name) &&
        node.items.map(String).join(', ').length < 90
      )
        node.flow = true;
    },
  });
  return document.toString({ lineWidth: 112, flowCollectionPadding: false, singleQuote: true });
}
