import { XMLParser } from 'fast-xml-parser';
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { calendar, eventsOfADay } from '../../../src/feeds/calendar.ts';
import { changesOf, correctionsByPage, newFactsOf } from '../../../src/feeds/changes.ts';
import { feedText, newest } from '../../../src/feeds/feed.ts';
import { withoutMarks } from '../../../src/markdown/marks.ts';
import { readContent, readFolder } from '../../../src/reader/folder.ts';
import { edited, filesWith, problemsWith } from '../../support/content.ts';
import { addressOf, realContent } from '../../support/twins.ts';

const plain = (markdown: string): string => withoutMarks(markdown, (id) => id);
const odd = '"Мегафон" & 华为 <b>, ]]> it’s; 100 %';
const settings = { name: odd, opened: '2020-02-04', licence: { title: 'A & B' } };

/** The small content with what was changed on one page, a fact added later, and a name of odd letters. */
async function changedContent() {
  const name = `name: '${odd}'\nchanged:\n  - { date: 2020-05-01, note: 'A & B <i>', correction: true }\n  - { date: 2020-06-01, note: Later. }`;
  return readContent(
    await filesWith({
      ...(await edited('entities/person/ada.md', 'name: Ada Lovelace', name)),
      ...(await edited('facts/engines.yaml', 'date: 1844-02', 'date: 1844-02\n  added: 2020-07-01')),
    }),
  ).records;
}

describe('the list of changes', () => {
  it('holds the notes of the content, the newest first, each with a place of its own', async () => {
    const changes = changesOf(await changedContent(), plain);
    expect(changes.map(({ id }) => id)).toEqual(['2020-06-01-ada', '2020-05-01-ada']);
    expect(changes[1]).toMatchObject({ title: odd, text: 'A & B <i>', correction: true, path: 'people/ada/' });
    expect([...correctionsByPage(changes)]).toEqual([['people/ada/', [changes[1]]]]);
  });

  it('names new facts by the day they were added, and the day the record opened', async () => {
    const news = newFactsOf(await changedContent(), plain);
    expect(news.map(({ id, date }) => `${date} ${id}`)).toEqual(['2020-07-01 engine-late', '2020-02-04 opened']);
  });

  it('refuses a note without a whole day, two of one day, marks, and an unknown field, with their place', async () => {
    const wrong = [
      ['{ date: 2020-05, note: x }', 'a whole day is needed'],
      ['{ date: 2020-05-01, note: x }\n  - { date: 2020-05-01, note: y }', 'there is a note of 2020-05-01 already'],
      ["{ date: 2020-05-01, note: 'See [[ada]].' }", 'plain text'],
      ['{ date: 2020-05-01, note: x, corection: true }', 'there is no field "corection"'],
      ['{ date: 2020-05-01 }', 'is missing'],
    ];
    for (const [note = '', message = ''] of wrong) {
      const problems = await problemsWith(
        await edited('entities/person/ada.md', 'name: Ada Lovelace', `name: Ada Lovelace\nchanged:\n  - ${note}`),
      );
      expect(problems.join('\n')).toMatch(/^content\/entities\/person\/ada\.md:\d+:\d+ /);
      expect(problems.join('\n')).toContain(message);
    }
  });
});

describe('the feeds', () => {
  const news = changedContent().then((records) => changesOf(records, plain));
  const form = async (name: 'rss' | 'atom' | 'json') =>
    feedText({ name: 'changes', news: await news, settings, address: addressOf }, name);

  it('are well-formed and hold what RSS 2.0, Atom 1.0 and JSON Feed ask for', async () => {
    const parser = new XMLParser({ ignoreAttributes: false });
    const { rss } = parser.parse(await form('rss'), true) as { rss: { channel: Record<string, unknown> } };
    expect(Object.keys(rss.channel)).toEqual(expect.arrayContaining(['title', 'link', 'description']));
    const { feed } = parser.parse(await form('atom'), true) as { feed: { entry: object[] } };
    expect(Object.keys(feed)).toEqual(expect.arrayContaining(['id', 'title', 'updated', 'author', 'link']));
    for (const entry of feed.entry)
      expect(Object.keys(entry)).toEqual(expect.arrayContaining(['id', 'title', 'updated', 'link']));
    expect(JSON.parse(await form('json'))).toMatchObject({
      version: expect.stringMatching(/^https:\/\/jsonfeed\.org\/version\/1/) as string,
      title: expect.any(String) as string,
    });
  });

  it('give a reader the same items: stable ids, whole addresses, days, and odd letters as they are', async () => {
    const rss = parseRssFeed(await form('rss'));
    const atom = parseAtomFeed(await form('atom'));
    const json = parseJsonFeed(await form('json'));
    const id = `${addressOf('changes/')}#2020-05-01-ada`;
    const page = addressOf('people/ada/');
    expect(rss.items?.[1]).toMatchObject({ guid: { value: id, isPermaLink: false }, link: page });
    expect(new Date(String(rss.items?.[1]?.pubDate)).toISOString()).toBe('2020-05-01T00:00:00.000Z');
    expect(atom.entries?.[1]).toMatchObject({ id, updated: '2020-05-01T00:00:00.000Z' });
    expect(json.items?.[1]).toMatchObject({ id, url: page, title: `Corrected: ${odd}` });
    expect(json.title).toBe(`${odd}: What changed`);
    expect(atom.updated).toBe('2020-06-01T00:00:00.000Z');
    for (const content of [rss.items?.[1]?.description, json.items?.[1]?.summary])
      expect(content).toBe('<p>A &amp; B &lt;i&gt;</p>');
    expect(JSON.stringify([rss, atom])).toMatch(/Мегафон.*华为/);
  });

  it('are the same however often they are made, also with nothing in them, and hold the newest only', async () => {
    expect(await form('rss')).toBe(await form('rss'));
    const empty = feedText({ name: 'changes', news: [], settings, address: addressOf }, 'atom');
    expect(parseAtomFeed(empty).updated).toBe('2020-02-04T00:00:00.000Z');
    const one = (await news)[0];
    const many = Array.from({ length: newest + 1 }, (_, index) => ({ ...one, id: String(index) }) as never);
    const json = feedText({ name: 'changes', news: many, settings, address: addressOf }, 'json');
    expect((JSON.parse(json) as { items: object[] }).items.length).toBe(newest);
  });
});

describe('the calendar', () => {
  it('holds each event of which the day is known as a whole day, as a parser reads it', async () => {
    const { records } = readContent(await readFolder(realContent));
    const text = calendar(records, plain, addressOf);
    expect(calendar(records, plain, addressOf)).toBe(text);
    const read = new ICAL.Component(ICAL.parse(text) as never);
    const events = read.getAllSubcomponents('vevent').map((component) => new ICAL.Event(component));
    const facts = eventsOfADay(records);
    expect(facts.length).toBeGreaterThan(100);
    expect(events.map(({ uid }) => uid)).toEqual(facts.map(({ id }) => `${id}@the-5g-deal`));
    expect(events.map(({ startDate }) => startDate.toString())).toEqual(facts.map(({ data }) => data.date));
    expect(events.every(({ startDate }) => startDate.isDate)).toBe(true);
    for (const event of events)
      expect(event.component.getFirstPropertyValue('dtstamp')?.toString()).toMatch(/^\d{4}-.*Z$/);
  });

  it('leaves out what is dated to a month or a year, and keeps odd letters', async () => {
    const files = await filesWith(
      await edited(
        'facts/engines.yaml',
        'published notes on the engine of Engine Works in 1843.\n  date: 1843',
        `said ${odd.replace(': ', ' ')}, twice.\n  date: 1843-05-06`,
      ),
    );
    const { records } = readContent(files);
    const read = new ICAL.Component(ICAL.parse(calendar(records, plain, addressOf)) as never);
    const [event, ...others] = read.getAllSubcomponents('vevent').map((component) => new ICAL.Event(component));
    expect(others).toEqual([]);
    expect(event?.description).toContain(odd);
  });
});
