import type { Site } from '../schemas/site.ts';
import { readableDate } from '../site/dates.ts';
import { twinFile } from './addresses.ts';
import type { TextPage } from './pages.ts';

export interface LlmsOptions {
  settings: Pick<Site, 'name' | 'description' | 'reach' | 'reviewed'>;
  pages: readonly TextPage[];
  /** The whole address of a path below the root of the site. */
  address(path: string): string;
}

/** The parts of the file: a heading, and which pages stand below it. */
const sections: readonly { title: string; holds: RegExp }[] = [
  { title: 'The story', holds: /^[\w-]+\/$/ },
  { title: 'Contested questions', holds: /^questions\/.+/ },
  { title: 'Facts by topic', holds: /^facts\/.+/ },
  { title: 'Data', holds: /^data\/.+/ },
  { title: 'Optional', holds: /^(?:timeline|figures)\/.+/ },
];
/** Lists and what is no long read, though its address is as short. */
const lists =
  /^(?:questions|people|organisations|countries|measures|terms|places|products|facts|timeline|data|report)\/$/;

/** `llms.txt` (llmstxt.org): what the site is, how far it reaches, how to cite it, and where its texts are as Markdown. */
export function llmsText({ settings, pages, address }: LlmsOptions): string {
  const entry = ({ title, path, summary }: TextPage): string =>
    `- [${escapeLabel(title)}](${address(twinFile(path))})${summary === '' ? '' : `: ${summary}`}`;
  const section = (title: string, list: readonly TextPage[]): string[] =>
    list.length === 0 ? [] : [`## ${title}`, list.map(entry).join('\n')];
  const parts = sections.map(({ title, holds }) => ({
    title,
    list: pages.filter(({ path }) => holds.test(path) && !lists.test(path)),
  }));
  const record = {
    title: 'The record, list by list',
    list: pages.filter(({ path }) => lists.test(path)),
  };
  return `${[
    `# ${settings.name}`,
    `> ${settings.description}`,
    `The record reaches to ${readableDate(settings.reach)} and was last gone through on ${readableDate(settings.reviewed)}. Every statement rests on sources that were read in archived copies. A claim stands with its speaker, an allegation beside its answer.`,
    `How to read it: each page has a twin in Markdown. The twin of ${address('people/guo-ping/')} is ${address('people/guo-ping.md')}; every person, organisation, country, measure, term, place, product and source has one. A footnote bears the id of the fact it rests on; it says how far the fact carries (corroborated, single source, disputed) and names its sources with their addresses.`,
    `How to cite it: name the page, its address without “.md”, ${settings.name}, and the day you read it. Cite a single statement by its fact: the link at the head of the footnote, such as ${address('facts/deal/#deal-signatories')}, and with it the source that carries it.`,
    ...parts.slice(0, 2).flatMap(({ title, list }) => section(title, list)),
    ...section(record.title, record.list),
    ...parts.slice(2).flatMap(({ title, list }) => section(title, list)),
  ].join('\n\n')}\n`;
}

const escapeLabel = (label: string): string => label.replace(/[[\]\\]/g, '\\$&');
