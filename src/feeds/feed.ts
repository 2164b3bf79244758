import { Feed } from 'feed';
import { escape } from 'html-escaper';
import { readableDate } from '../site/dates.ts';
import type { News } from './changes.ts';

/** The feeds, each with where it stands and what it is called. */
export const feeds = {
  changes: { title: 'What changed', page: 'changes/' },
  facts: { title: 'New facts', page: 'facts/' },
} as const;
export type FeedName = keyof typeof feeds;
export const feedNames = Object.keys(feeds) as FeedName[];

/** The forms in which each feed is sent, each with its type. */
export const feedForms = {
  rss: { title: 'RSS', file: 'rss.xml', type: 'application/rss+xml' },
  atom: { title: 'Atom', file: 'atom.xml', type: 'application/atom+xml' },
  json: { title: 'JSON Feed', file: 'json', type: 'application/feed+json' },
} as const;
export type FeedForm = keyof typeof feedForms;
export const feedFormNames = Object.keys(feedForms) as FeedForm[];

/** Where a feed stands below the root of the site. */
export const pathOfFeed = (name: FeedName, form: FeedForm): string => `feeds/${name}.${feedForms[form].file}`;

/** How many of the newest items a feed holds. */
export const newest = 50;

export interface FeedInput {
  name: FeedName;
  news: readonly News[];
  settings: { name: string; opened: string; licence: { title: string } };
  /** The whole address of a path below the root of the site. */
  address(path: string): string;
}

/** A feed of what is new, in one of its forms. */
export function feedText({ name, news, settings, address }: FeedInput, form: FeedForm): string {
  const { title, page } = feeds[name];
  const items = news.slice(0, newest);
  const day = (date: string): Date => new Date(`${date}T00:00:00Z`);
  const feed = new Feed({
    id: address(page),
    title: `${settings.name}: ${title}`,
    description: `${title} on ${settings.name}`,
    link: address(page),
    language: 'en',
    updated: day(items[0]?.date ?? settings.opened),
    generator: false,
    author: { name: settings.name, link: address('') },
    copyright: settings.licence.title,
    feedLinks: Object.fromEntries(feedFormNames.map((other) => [other, address(pathOfFeed(name, other))])),
    feed: address(pathOfFeed(name, form)),
  });
  // In JSON a title is plain text; in the other two it is HTML.
  const titled = (text: string): string => (form === 'json' ? text : escape(text));
  for (const item of items) {
    feed.addItem({
      id: `${address(page)}#${item.id}`,
      link: address(item.path),
      title: titled(item.correction ? `Corrected: ${item.title}` : item.title),
      date: day(item.date),
      published: day(item.date),
      description: `<p>${escape(item.text)}</p>`,
      content: `<p>${escape(item.text)}</p><p>${readableDate(item.date)}</p>`,
    });
  }
  return `${{ rss: () => feed.rss2(), atom: () => feed.atom1(), json: () => feed.json1() }[form]()}\n`;
}
