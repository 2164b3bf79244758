import { nodeOf } from '../graph/records.ts';
import type { SiteRecords } from '../graph/records.ts';
import type { SiteRecord } from '../reader/records.ts';
import type { Subject } from '../schemas/common.ts';
import { entityKinds } from '../schemas/entity.ts';
import type { EntityKind } from '../schemas/entity.ts';
import type { Site } from '../schemas/site.ts';
import { subjectLabels } from '../site/subjects.ts';

/** What stands on a social card: the picture that a link to a page is shown with elsewhere. */
export interface Card {
  /** What kind of page it leads to, and which line of the story it belongs to. */
  label: string;
  subject: Subject;
  title: string;
  /** What the page is about, in a line or two. */
  line: string;
}

/**
 * The cards of the site by the path of their page below its root; that of the first page is under ''.
 * @param plain takes the marks out of a shown string
 */
export function cardsOf(
  records: SiteRecords,
  settings: Pick<Site, 'name' | 'description'>,
  plain: (markdown: string) => string,
): ReadonlyMap<string, Card> {
  const topics = new Map(records.topics.map(({ id, data }) => [id, data.subject]));
  const entities = new Map(records.entities.map(({ id, data }) => [id, topics.get(data.topic)]));
  const cards = new Map<string, Card>([
    ['', { label: '5 June 2019, Moscow', subject: 'deal', title: settings.name, line: settings.description }],
    [
      'report/',
      {
        label: 'June 2019',
        subject: 'deal',
        title: 'The report, line by line',
        line: 'A garbled news report of June 2019: what each line says, how far it holds, and what happened since.',
      },
    ],
    [
      'timeline/',
      {
        label: 'Timeline',
        subject: 'deal',
        title: 'What happened and when',
        line: 'Huawei, MTS, 5G in Russia and the sanctions, year by year.',
      },
    ],
  ]);
  const add = (record: SiteRecord, kind: string, subject: Subject = 'world', title: string, line: string): void => {
    const path = nodeOf(record)?.path;
    const label = `${kind} · ${subjectLabels[subject]}`;
    if (path !== undefined) cards.set(path, { label, subject, title: plain(title), line: plain(line) });
  };
  for (const record of records.explainers) {
    const { headline, summary, subject } = record.data;
    add(record, 'Explainer', subject, headline, summary);
  }
  for (const record of records.entities) {
    const { name, summary } = record.data;
    add(record, entityKinds[record.folder as EntityKind].one, entities.get(record.id), name, summary);
  }
  for (const record of records.datasets) {
    const { title, topic } = record.data;
    const rows = record.table?.rows.length ?? 0;
    add(record, 'Data', topics.get(topic), title, `${rows} ${rows === 1 ? 'row' : 'rows'}, each with its source.`);
  }
  for (const record of records.questions) {
    const { question, summary, about } = record.data;
    add(record, 'Question', entities.get(about[0] ?? ''), question, summary);
  }
  return cards;
}

/** The name of a page's card, after the page: `people/guo-ping`; `index` for the first page. */
export const cardId = (path: string): string => path.replace(/\/$/, '') || 'index';

/** The page whose card a page is shown with: its own, that of the nearest page above it, or the first page's. */
export function cardPathFor(path: string, cards: ReadonlyMap<string, Card>): string {
  const above = path.split('/').filter(Boolean);
  while (above.length > 0) {
    const candidate = `${above.join('/')}/`;
    if (cards.has(candidate)) return candidate;
    above.pop();
  }
  return '';
}

/** What a card shows, in words. */
export const describeCard = ({ label, title, line }: Card): string =>
  `${label}: ${title}${/[.?!]$/.test(title) ? '' : '.'} ${line}`;
