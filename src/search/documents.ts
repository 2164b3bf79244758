import { graphOf, keyOf, namesOf, nodeOf, shorten } from '../graph/records.ts';
import type { SiteRecords } from '../graph/records.ts';
import type { Graph } from '../graph/types.ts';
import { withoutMarks } from '../markdown/marks.ts';
import { readPassages } from '../markdown/passages.ts';
import type { Passage } from '../markdown/passages.ts';
import type { SiteRecord } from '../reader/records.ts';
import type { Subject } from '../schemas/common.ts';
import type { EntityKind } from '../schemas/entity.ts';
import { readableDate } from '../site/dates.ts';
import { pagesWithoutRecord } from './pages.ts';
import type { DocumentKind } from './kinds.ts';

/** A page, or a place on one, as the search knows it. */
export interface SearchDocument {
  kind: DocumentKind;
  /** Its address below the root of the site: `people/guo-ping/`, `facts/deal/#deal-signatories`. */
  path: string;
  title: string;
  /** The names under which it comes first, the title among them; none where the title is a text, not a name. */
  names: string[];
  summary: string;
  text: string;
  /** When it happened or was published. */
  date?: string;
  subject?: Subject;
  /** The years, countries and people it is about, countries and people by their ids. */
  years: string[];
  countries: string[];
  people: string[];
  /** How often the site itself refers to it. */
  mentions: number;
  /** What happened when to an entity, for its answer: the facts that the site rests on most, by date. */
  dates: { date: string; text: string; path: string }[];
}

/** Everything that can be found, page by page: a page stands before the places on it. */
export function searchDocuments(records: SiteRecords): SearchDocument[] {
  const readings = new Map<SiteRecord, Passage[]>();
  const graph = graphOf(records, (record, text, titleOf) => {
    const passages = readPassages(text.text, text.format, titleOf);
    readings.set(record, [...(readings.get(record) ?? []), ...passages]);
    return passages;
  });
  const make = new DocumentMaker(records, graph, readings);
  return [
    ...records.explainers.flatMap((record) => make.explainer(record)),
    ...records.entities.map((record) => make.entity(record)),
    ...records.questions.map((record) => make.question(record)),
    ...records.datasets.flatMap((record) => make.dataset(record)),
    ...pagesWithoutRecord(records),
    ...records.report.map((record) => make.reportLine(record)),
    ...records.topics.flatMap((topic) => [
      make.topic(topic),
      ...records.facts.filter(({ list }) => list === topic.id).map((fact) => make.fact(fact)),
    ]),
    ...records.sources.map((record) => make.source(record)),
  ];
}

/** How often the site itself refers to what has a key. */
export const mentionsOf = (graph: Graph, key: string): number =>
  graph.backlinks(key).length + graph.citations(key).length;

const keyDates = 3;

class DocumentMaker {
  readonly #graph: Graph;
  readonly #readings: ReadonlyMap<SiteRecord, Passage[]>;
  readonly #facts: ReadonlyMap<string, SiteRecord<'facts'>>;
  readonly #subjects: ReadonlyMap<string, Subject>;

  constructor(records: SiteRecords, graph: Graph, readings: ReadonlyMap<SiteRecord, Passage[]>) {
    this.#graph = graph;
    this.#readings = readings;
    this.#facts = new Map(records.facts.map((fact) => [fact.id, fact]));
    this.#subjects = new Map(records.topics.map(({ id, data }) => [id, data.subject]));
  }

  /** A long read, and each of its sections for itself. */
  explainer(record: SiteRecord<'explainers'>): SearchDocument[] {
    const { title, headline, summary, subject } = record.data;
    const passages = this.#readings.get(record) ?? [];
    const headings = passages.filter(({ kind }) => kind === 'heading');
    const page = this.#document(record, {
      kind: 'explainer',
      title: headline,
      names: [title, headline],
      summary,
      passages: passages.filter(({ heading, kind }) => heading === undefined || kind === 'heading'),
      subject,
    });
    const sections = headings.map(({ text, heading = '' }) => ({
      ...this.#document(record, {
        kind: 'section',
        title: text,
        passages: passages.filter((passage) => passage.heading === heading && passage.kind !== 'heading'),
        subject,
      }),
      path: `${page.path}#${heading}`,
    }));
    return [{ ...page, ...this.#about(passages) }, ...sections];
  }

  entity(record: SiteRecord<'entities'>): SearchDocument {
    const naming = this.#graph.factsNaming(record.id).flatMap((id) => this.#facts.get(id) ?? []);
    const subject = this.#subjects.get(record.data.topic);
    const [, ...passages] = this.#readings.get(record) ?? [];
    const document = this.#document(record, {
      kind: record.folder as EntityKind,
      title: record.data.name,
      names: namesOf(record),
      summary: this.#plain(record.data.summary),
      passages,
      ...(subject === undefined ? {} : { subject }),
    });
    const own = { countries: document.countries, people: document.people };
    if (record.folder === 'country') own.countries = [...new Set([record.id, ...own.countries])];
    if (record.folder === 'person') own.people = [...new Set([record.id, ...own.people])];
    return {
      ...document,
      ...own,
      years: [...new Set(naming.flatMap(({ data }) => data.date?.slice(0, 4) ?? []))],
      dates: this.#keyDates(naming),
    };
  }

  question(record: SiteRecord<'questions'>): SearchDocument {
    const { question, summary } = record.data;
    const passages = this.#readings.get(record) ?? [];
    return this.#document(record, { kind: 'question', title: question, names: [question], summary, passages });
  }

  /** A table, and each picture that is drawn of it. */
  dataset(record: SiteRecord<'datasets'>): SearchDocument[] {
    const { title, unit, topic, columns } = record.data;
    const source = record.table?.columns.indexOf('source') ?? -1;
    // Long cells are notes; short ones name what a row is about.
    const cells = (record.table?.rows ?? []).flatMap((row) =>
      row.filter((cell, column) => column !== source && cell.length <= 40 && /\p{L}/u.test(cell)),
    );
    const subject = this.#subjects.get(topic);
    const document = this.#document(record, {
      kind: 'dataset',
      title,
      names: [title],
      summary: `${title} (${unit}).`,
      passages: this.#readings.get(record) ?? [],
      ...(subject === undefined ? {} : { subject }),
    });
    const text = [document.text, ...Object.values(columns), [...new Set(cells)].join(', ')].filter(Boolean);
    const pictures = record.data.figures.map(({ id, title: name, subtitle }) => ({
      ...this.#document(record, { kind: 'picture', title: name, summary: subtitle, passages: [] }),
      path: `${document.path}#figure-${id}`,
      ...(subject === undefined ? {} : { subject }),
    }));
    return [{ ...document, text: text.join('\n') }, ...pictures];
  }

  reportLine(record: SiteRecord<'report'>): SearchDocument {
    const title = nodeOf(record)?.title ?? '';
    const document = this.#document(record, {
      kind: 'report',
      title,
      passages: this.#readings.get(record) ?? [],
    });
    return { ...document, years: ['2019'] };
  }

  topic(record: SiteRecord<'topics'>): SearchDocument {
    const { title, subject } = record.data;
    const [first, ...passages] = this.#readings.get(record) ?? [];
    return this.#document(record, {
      kind: 'topic',
      title: `Facts: ${title}`,
      summary: first?.text ?? '',
      passages,
      subject,
    });
  }

  fact(record: SiteRecord<'facts'>): SearchDocument {
    const { statement, date, note, entities, says } = record.data;
    const subject = this.#subjects.get(record.list ?? '');
    const named = entities.flatMap((id) => this.#graph.node(id) ?? []);
    const document = this.#document(record, {
      kind: record.data.kind,
      title: nodeOf(record)?.title ?? '',
      passages: [],
      ...(subject === undefined ? {} : { subject }),
    });
    const text = [
      [this.#plain(statement), note ? this.#plain(note) : ''].filter(Boolean).join(' '),
      [date ? readableDate(date) : '', says ?? ''].filter(Boolean).join(' '),
    ];
    return {
      ...document,
      text: text.filter(Boolean).join('\n'),
      ...(date === undefined ? {} : { date, years: [date.slice(0, 4)] }),
      countries: named.filter(({ kind }) => kind === 'country').map(({ key }) => key),
      people: named.filter(({ kind }) => kind === 'person').map(({ key }) => key),
    };
  }

  source(record: SiteRecord<'sources'>): SearchDocument {
    const { title, publisher, author, date } = record.data;
    const document = this.#document(record, { kind: 'source', title, passages: [] });
    return {
      ...document,
      text: [publisher, author ?? '', date ? readableDate(date) : ''].filter(Boolean).join(', '),
      ...(date === undefined ? {} : { date, years: [date.slice(0, 4)] }),
    };
  }

  #document(
    record: SiteRecord,
    given: Pick<SearchDocument, 'kind' | 'title'> &
      Partial<Pick<SearchDocument, 'names' | 'summary' | 'subject'>> & { passages: readonly Passage[] },
  ): SearchDocument {
    const { passages, ...fields } = given;
    return {
      names: [],
      summary: '',
      path: nodeOf(record)?.path ?? '',
      text: passages.map(({ text }) => text).join('\n'),
      years: [],
      mentions: mentionsOf(this.#graph, keyOf(record) ?? ''),
      dates: [],
      ...this.#about(passages),
      ...fields,
    };
  }

  /** The countries and people that passages link to. */
  #about(passages: readonly Passage[]): Pick<SearchDocument, 'countries' | 'people'> {
    const linked = passages
      .flatMap(({ marks }) => marks)
      .flatMap(({ mark }) => (mark.type === 'link' ? (this.#graph.resolve(mark.target) ?? []) : []));
    const ids = (kind: EntityKind): string[] => [
      ...new Set(linked.filter((node) => node.kind === kind).map(({ key }) => key)),
    ];
    return { countries: ids('country'), people: ids('person') };
  }

  /** The dated facts of an entity that long reads and questions rest on most, by date. */
  #keyDates(naming: readonly SiteRecord<'facts'>[]): SearchDocument['dates'] {
    return naming
      .filter(({ data }) => data.kind === 'event' && data.date !== undefined)
      .map((fact) => ({ fact, cited: this.#graph.citations(fact.id).length }))
      .sort((a, b) => b.cited - a.cited)
      .slice(0, keyDates)
      .map(({ fact }) => fact)
      .sort((a, b) => (a.data.date ?? '').localeCompare(b.data.date ?? '', 'en'))
      .map((fact) => ({
        date: fact.data.date ?? '',
        text: shorten(this.#plain(fact.data.statement), 100),
        path: nodeOf(fact)?.path ?? '',
      }));
  }

  #plain(text: string): string {
    return withoutMarks(text, (target) => this.#graph.resolve(target)?.title ?? target)
      .replace(/\s+/g, ' ')
      .trim();
  }
}
