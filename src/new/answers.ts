import { kinds } from './fields.ts';
import type { Field, Kind } from './fields.ts';
import type { Content } from '../reader/folder.ts';
import { suggestion } from '../reader/problem.ts';

/** What was answered, by the name of the field, as it was written. */
export type Answers = Readonly<Record<string, string | undefined>>;

/** The parts of an answer that holds several. */
export const partsOf = (field: Field, answer: string): string[] =>
  answer
    .split(field.many ?? '\n')
    .map((part) => part.trim())
    .filter(Boolean);

/**
 * What is wrong with an answer, told to the one who writes it; undefined where nothing is.
 * @param content what is there already: new ids must not be taken, and others must exist
 */
export function wrongWith(field: Field, answer: string | undefined, content: Content): string | undefined {
  if (!answer?.trim()) return field.optional ? undefined : 'this must not be empty';
  const value = field.many ? partsOf(field, answer) : answer.trim();
  const parsed = field.schema.safeParse(value);
  if (field.choices && !field.choices.includes(answer.trim())) {
    return `must be one of ${field.choices.join(', ')}.${suggestion(answer, field.choices)}`;
  }
  if (!parsed.success) return parsed.error.issues[0]?.message ?? 'this does not fit';
  if (field.of) {
    const known = content.records[field.of].map(({ id }) => id);
    const unknown = (field.many ? partsOf(field, answer) : [answer.trim()]).find((id) => !known.includes(id));
    if (unknown !== undefined) return `there is no "${unknown}" among the ${field.of}.${suggestion(unknown, known)}`;
  }
  return undefined;
}

/** All that is wrong with a set of answers: `--option: what is wrong`, a line each. */
export function problemsOf(kind: Kind, answers: Answers, content: Content): string[] {
  const fields: readonly Field[] = kinds[kind];
  const problems = fields.flatMap((field) => {
    const wrong = wrongWith(field, answers[field.name], content);
    return wrong === undefined ? [] : [`--${field.name}: ${wrong}`];
  });
  const taken = answers.id !== undefined && takenBy(kind, answers.id, content);
  return taken ? [...problems, `--id: ${taken}`] : problems;
}

/** Why an id cannot be given to a new record; undefined where it is free. */
export function takenBy(kind: Kind, id: string, content: Content): string | undefined {
  const { explainers, ...others } = content.records;
  const records =
    kind === 'explainer'
      ? explainers
      : [others.facts, others.sources, others.entities, others.datasets, others.questions].flat();
  const other = records.find((record) => record.id === id);
  return other && `the id "${id}" is taken: ${other.at.file}:${other.at.line} has it`;
}

const small = new Set(
  'a an and are as at be by for from had has have in into is it its of on or that the this to was were with would will not said says'.split(
    ' ',
  ),
);
const idLength = 46;

/** Letters that are no plain letter with an accent. */
const plainLetters: Record<string, string> = { ł: 'l', ø: 'o', đ: 'd', ß: 'ss', æ: 'ae', œ: 'oe' };
const day =
  /\b(?:\d{1,2} )?(?:January|February|March|April|May|June|July|August|September|October|November|December) \d{4}\b/g;

/** Words as they stand in ids: the telling ones, without accents and dates in words, as many as there is room for. */
function wordsOf(text: string, most: number): string[] {
  const plain = text
    .replace(day, '')
    .normalize('NFD')
    .replace(/\p{M}|[’']s?\b/gu, '')
    .toLowerCase()
    .replace(/[łøđßæœ]/g, (letter) => plainLetters[letter] ?? '');
  return (plain.match(/[a-z0-9]+/g) ?? []).filter((word) => !small.has(word)).slice(0, most);
}

/** An id in the manner of those that are there, made of what was answered so far; one that is free. */
export function proposeId(kind: Kind, answers: Answers, content: Content): string {
  const parts = {
    fact: () => wordsOf(answers.statement ?? '', 5),
    source: () => [
      ...wordsOf(answers.publisher ?? '', 1),
      ...(answers.date ?? '').split('-').filter(Boolean),
      ...wordsOf(answers.title ?? '', 3),
    ],
    entity: () => wordsOf(answers.name ?? '', 6),
    explainer: () => wordsOf(answers.title ?? '', 4),
  }[kind]();
  let proposed = parts.shift() ?? 'new';
  for (const part of parts) if (proposed.length + part.length < idLength) proposed += `-${part}`;
  for (let number = 1; ; number += 1) {
    const candidate = number === 1 ? proposed : `${proposed}-${number}`;
    if (takenBy(kind, candidate, content) === undefined) return candidate;
  }
}

/** What is proposed for a field where nothing was answered yet. */
export function proposalFor(kind: Kind, field: Field, answers: Answers, content: Content): string | undefined {
  if (field.name === 'id') return proposeId(kind, answers, content);
  if (field.name === 'order')
    return String(Math.max(0, ...content.records.explainers.map(({ data }) => data.order)) + 1);
  if (field.name === 'as_of') return content.records.site[0]?.data.reach;
  return undefined;
}
