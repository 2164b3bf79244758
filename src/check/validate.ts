import { countryPositionProblems } from './country-positions.ts';
import { figureProblems } from './figures.ts';
import { positionOfRow } from './row.ts';
import { synonymProblems } from './synonyms.ts';
import { graphOf, keyOf, namesOf, sourcesByRow, textsOf } from '../graph/records.ts';
import type { RecordText } from '../graph/records.ts';
import { normalise } from '../graph/graph.ts';
import type { Graph } from '../graph/types.ts';
import { needsNote, readPassages } from '../markdown/passages.ts';
import type { Passage, PlacedMark } from '../markdown/passages.ts';
import type { Content } from '../reader/folder.ts';
import { suggestion } from '../reader/problem.ts';
import type { Problem } from '../reader/problem.ts';
import type { ReadRecord } from '../reader/records.ts';
import type { Position } from '../schemas/common.ts';
import { answerWords } from '../schemas/explainer.ts';

/** The content with its graph, and everything that is wrong with it. */
export interface Checked {
  graph: Graph;
  problems: Problem[];
}

interface Reading {
  record: ReadRecord;
  text: RecordText;
  passages: readonly Passage[];
}

/** Checks all records against each other: ids, names, references, marks, notes. */
export function validate(content: Content): Checked {
  const problems = [...content.problems];
  const readings: Reading[] = [];
  const graph = graphOf(content.records, (record, text, titleOf) => {
    const reading = {
      record: record as ReadRecord,
      text,
      passages: read(record as ReadRecord, text, titleOf, problems),
    };
    readings.push(reading);
    return reading.passages;
  });
  // Statements make no documents of the graph, yet their marks must lead somewhere.
  for (const record of content.records.facts) {
    for (const text of textsOf(record))
      readings.push({ record, text, passages: read(record, text, (target) => target, problems) });
  }
  // What cannot be read would make every mention of it look wrong: it is mended first.
  if (problems.length > 0) return { graph, problems: sortProblems(problems) };
  const records = Object.values(content.records).flat() as ReadRecord[];
  problems.push(
    ...duplicateIds(records),
    ...duplicateNames(content.records.entities),
    ...references(content, graph),
    ...marks(readings, graph),
    ...readings.flatMap(missingNotes),
    ...longAnswers(content),
    ...silentDisputes(content, graph),
    ...claimsWithoutSpeaker(content),
    ...milestonesWithoutLabel(content),
    ...figureProblems(content),
    ...countryPositionProblems(content),
    ...synonymProblems(content),
  );
  return { graph, problems: sortProblems(problems) };
}

function read(
  record: ReadRecord,
  text: RecordText,
  titleOf: (target: string) => string,
  problems: Problem[],
): readonly Passage[] {
  try {
    return readPassages(text.text, text.format, titleOf);
  } catch (error) {
    const { reason, line, column } = error as { reason?: string; line?: number; column?: number };
    problems.push({
      ...placeIn(record, text, line ?? 1, column ?? 1),
      message: `not valid MDX: ${reason ?? String(error)}`,
    });
    return [];
  }
}

/** Where a line and column of a record's text stand in its file; for a field, where the field begins. */
function placeIn(record: ReadRecord, text: RecordText, line: number, column: number): Position {
  return text.path ? record.locate(text.path) : { file: record.at.file, line: record.bodyLine + line - 1, column };
}

function duplicateIds(records: ReadRecord[]): Problem[] {
  const first = new Map<string, ReadRecord>();
  const problems: Problem[] = [];
  for (const record of records) {
    const key = keyOf(record);
    if (key === undefined) continue;
    const other = first.get(key);
    if (other) {
      problems.push({
        ...record.at,
        message: `the id "${record.id}" is taken: ${other.collection} has it at ${other.at.file}:${other.at.line}`,
      });
    } else first.set(key, record);
  }
  return problems;
}

function duplicateNames(entities: ReadRecord<'entities'>[]): Problem[] {
  const first = new Map<string, ReadRecord<'entities'>>(entities.map((entity) => [normalise(entity.id), entity]));
  const problems: Problem[] = [];
  for (const entity of entities) {
    for (const name of namesOf(entity)) {
      const other = first.get(normalise(name));
      if (other && other !== entity) {
        problems.push({
          ...entity.at,
          message: `the name "${name}" is taken: "${other.id}" has it at ${other.at.file}:${other.at.line}`,
        });
      } else first.set(normalise(name), entity);
    }
  }
  return problems;
}

function references({ records }: Content, graph: Graph): Problem[] {
  const ids = {
    entity: records.entities.map(({ id }) => id),
    source: records.sources.map(({ id }) => id),
    fact: records.facts.map(({ id }) => id),
    topic: records.topics.map(({ id }) => id),
  };
  const sets = Object.fromEntries(Object.entries(ids).map(([kind, list]) => [kind, new Set(list)])) as Record<
    keyof typeof ids,
    Set<string>
  >;
  const problems: Problem[] = [];
  const expect = (
    record: ReadRecord,
    kind: keyof typeof ids,
    field: string,
    values: string | readonly string[],
  ): void => {
    const list = typeof values === 'string' ? [values] : values;
    list.forEach((value, index) => {
      if (sets[kind].has(value)) return;
      const found = graph.node(value);
      problems.push({
        ...record.locate(typeof values === 'string' ? [field] : [field, index]),
        message: found
          ? `"${field}": "${value}" is of kind ${found.kind}; ${kind} is needed here`
          : `"${field}": there is no ${kind} "${value}".${suggestion(value, ids[kind])}`,
      });
    });
  };
  for (const record of records.facts) {
    expect(record, 'entity', 'entities', record.data.entities);
    expect(record, 'source', 'sources', record.data.sources);
    expect(record, 'fact', 'answered_by', record.data.answered_by);
    expect(record, 'fact', 'disagrees_with', record.data.disagrees_with);
    expect({ ...record, locate: () => ({ ...record.at, line: 1, column: 1 }) }, 'topic', 'topic', record.list ?? '');
  }
  for (const record of records.entities) expect(record, 'topic', 'topic', record.data.topic);
  for (const record of records.explainers) expect(record, 'entity', 'about', record.data.about);
  for (const record of records.questions) expect(record, 'entity', 'about', record.data.about);
  for (const record of records.site) expect(record, 'fact', 'milestones', record.data.milestones);
  for (const record of records.report) expect(record, 'fact', 'facts', record.data.facts);
  for (const record of records.datasets) {
    expect(record, 'topic', 'topic', record.data.topic);
    sourcesByRow(record).forEach((sources, index) => {
      for (const source of sources) {
        if (sets.source.has(source)) continue;
        problems.push({
          ...positionOfRow(record, index),
          message: `there is no source "${source}".${suggestion(source, ids.source)}`,
        });
      }
    });
  }
  return problems;
}

function marks(readings: Reading[], graph: Graph): Problem[] {
  const keys = graph.nodes.map(({ key }) => key);
  const citable = graph.nodes.filter(({ kind }) => kind === 'fact' || kind === 'source').map(({ key }) => key);
  const problems: Problem[] = [];
  for (const { record, text, passages } of readings) {
    for (const placed of passages.flatMap((passage) => passage.marks)) {
      const message = wrongWith(placed, graph, keys, citable, readings);
      if (message) problems.push({ ...placeIn(record, text, placed.line, placed.column), message });
    }
  }
  return problems;
}

function wrongWith(
  { mark }: PlacedMark,
  graph: Graph,
  keys: string[],
  citable: string[],
  readings: Reading[],
): string | undefined {
  if (mark.type === 'broken') return mark.reason;
  if (mark.type === 'note') {
    const unknown = mark.ids.find((id) => !['fact', 'source'].includes(graph.node(id)?.kind ?? ''));
    if (unknown === undefined) return undefined;
    const found = graph.node(unknown);
    return found
      ? `a note rests on a fact or a source; "${unknown}" is of kind ${found.kind}: link it with [[${unknown}]]`
      : `this note leads to nothing: there is no fact or source "${unknown}".${suggestion(unknown, citable)}`;
  }
  const target = graph.resolve(mark.target);
  if (!target) return `there is nothing with the id or name "${mark.target}".${suggestion(mark.target, keys)}`;
  if (mark.fragment === undefined) return undefined;
  const headings = readings
    .filter(({ record, text }) => keyOf(record) === target.key && text.path === undefined)
    .flatMap(({ passages }) => passages.filter(({ kind }) => kind === 'heading').map(({ heading }) => heading ?? ''));
  return headings.includes(mark.fragment)
    ? undefined
    : `"${target.title}" has no heading "${mark.fragment}".${suggestion(mark.fragment, headings)}`;
}

/** Paragraphs of long reads and questions that state a figure, a date or a quotation without a note. */
function missingNotes({ record, text, passages }: Reading): Problem[] {
  if (record.collection !== 'explainers' && record.collection !== 'questions') return [];
  return passages
    .filter(
      ({ kind, text: plain, marks: placed }) =>
        kind !== 'heading' && needsNote(plain) && !placed.some(({ mark }) => mark.type === 'note'),
    )
    .map((passage) => ({
      ...placeIn(record, text, passage.line, passage.column),
      message: `a figure, date or quotation without a note: "${passage.text.slice(0, 60)}…". Add [@fact-id] behind the statement`,
    }));
}

function longAnswers({ records }: Content): Problem[] {
  return [...records.explainers, ...records.questions].flatMap((record) => {
    const words = readPassages(record.data.answer, 'md').flatMap(({ text }) => text.split(/\s+/)).length;
    return words <= answerWords
      ? []
      : [{ ...record.locate(['answer']), message: `the answer has ${words} words; it may have ${answerWords}` }];
  });
}

/** A disputed fact says with what, or at least why. */
function silentDisputes({ records }: Content, graph: Graph): Problem[] {
  return records.facts
    .filter(({ id, data }) => {
      const linked = [...data.answered_by, ...graph.disagreements(id), ...graph.answersTo(id)];
      return data.weight === 'disputed' && linked.length === 0 && data.note === undefined;
    })
    .map((record) => ({
      ...record.locate(['weight']),
      message: 'a disputed fact needs "disagrees_with", "answered_by" or a "note" that says what is disputed',
    }));
}

/** The statement of a claim or position names its speaker: it is shown without the field that says who. */
function claimsWithoutSpeaker({ records }: Content): Problem[] {
  return records.facts
    .filter(
      ({ data }) =>
        (data.kind === 'claim' || data.kind === 'position') && !namesSpeaker(data.statement, data.says ?? ''),
    )
    .map((record) => ({
      ...record.locate(['statement']),
      message: `the statement of a ${record.data.kind} names its speaker; no word of "${record.data.says ?? ''}" is in it`,
    }));
}

/** The timeline of the first page writes what an event is called beside its mark. */
function milestonesWithoutLabel({ records }: Content): Problem[] {
  const labelled = new Set(records.facts.filter(({ data }) => data.label !== undefined).map(({ id }) => id));
  const facts = new Set(records.facts.map(({ id }) => id));
  return records.site.flatMap((record) =>
    record.data.milestones.flatMap((id, index) =>
      labelled.has(id) || !facts.has(id)
        ? []
        : [{ ...record.locate(['milestones', index]), message: `the milestone "${id}" needs a "label" on its fact` }],
    ),
  );
}

/** Whether a word of the speaker's name, or of what the speaker is, stands in a text in some form. */
function namesSpeaker(text: string, speaker: string): boolean {
  const plain = (words: string): string => words.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const words = plain(speaker).match(/[\p{L}\p{N}]{2,}/gu) ?? [];
  const telling = words.filter((word) => !/^(?:the|of|and|as|by|in|its|to|on|at|us|not|carried|reported?)$/.test(word));
  // "Ministry of Digital Development" may stand as "the ministry", "China" as "Chinese".
  return telling.some((word) => plain(text).includes(word.slice(0, Math.max(4, word.length - 2))));
}

function sortProblems(problems: Problem[]): Problem[] {
  return problems.sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line || a.column - b.column));
}
