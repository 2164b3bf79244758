import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { HtmlValidate } from 'html-validate';
import { beforeAll, describe, expect, it } from 'vitest';
import { rowsWhere } from '../../src/figures/charts/cells.ts';
import { graphOf } from '../../src/graph/records.ts';
import { entityKinds } from '../../src/schemas/entity.ts';
import { readContent, readFolder } from '../../src/reader/folder.ts';
import type { Content } from '../../src/reader/folder.ts';
import { dist, filesOf, insideLinks, pagesOf } from '../support/dist.ts';
import type { BuiltPage } from '../support/dist.ts';

/** A page without the text of its styles, line for line: the validator reads past it, and takes long for that. */
const withoutStyle = (html: string): string =>
  html.replace(/(?<=<style[^>]*>)[^<]*(?=<\/style>)/g, (css) => css.replace(/[^\n]+/g, ''));

/** Pages of entities and of their years. */
const entityPath = new RegExp(
  `^/(?:${Object.values(entityKinds)
    .map(({ path }) => path)
    .join('|')})/.`,
);

let pages: BuiltPage[];
let files: Set<string>;
let content: Content;
const byAddress = new Map<string, BuiltPage>();

beforeAll(async () => {
  pages = await pagesOf(dist);
  files = new Set(await filesOf(dist));
  content = readContent(await readFolder(new URL('../../content', import.meta.url).pathname));
  for (const page of pages) byAddress.set(page.address, page);
});

describe('links', () => {
  it('lead to a page or file, and to a place on it', () => {
    const broken = pages.flatMap((page) =>
      insideLinks(page).flatMap(({ path, fragment }) => {
        const target = byAddress.get(path);
        if (!target) return files.has(path.slice(1)) ? [] : [`${page.address} → ${path}`];
        return fragment === '' || target.ids.includes(fragment) ? [] : [`${page.address} → ${path}#${fragment}`];
      }),
    );
    expect([...new Set(broken)].slice(0, 20)).toEqual([]);
  });

  it('reach every page from the first one', () => {
    const seen = new Set(['/']);
    const queue = ['/'];
    for (let address = queue.shift(); address !== undefined; address = queue.shift()) {
      const page = byAddress.get(address);
      if (!page) continue;
      for (const { path } of insideLinks(page)) {
        if (seen.has(path)) continue;
        seen.add(path);
        queue.push(path);
      }
    }
    const orphans = pages.map(({ address }) => address).filter((address) => !seen.has(address));
    expect(orphans).toEqual(['/404.html']);
  });

  it('load nothing from another host', () => {
    const outside = pages.flatMap((page) => page.loads.filter((address) => /^(?:https?:)?\/\//.test(address)));
    expect([...new Set(outside)]).toEqual([]);
  });

  it('load only what is there', () => {
    const missing = pages.flatMap((page) =>
      page.loads.filter((address) => address.startsWith('/') && !files.has(address.slice(1))),
    );
    expect([...new Set(missing)]).toEqual([]);
  });
});

describe('the paragraphs of an explainer', () => {
  it('have each an address of its own, but for those of figures, which have theirs', () => {
    const without = content.records.explainers.flatMap(({ id }) => {
      const html = byAddress.get(`/${id}/`)?.html.replace(/<figure[\s\S]*?<\/figure>/g, '') ?? '';
      const text = html.slice(html.search(/class="?answer/), html.search(/class="?reading-order/));
      const paragraphs = text.match(/<p\b[^>]*>/g) ?? [];
      return paragraphs.filter((tag) => / id=/.test(tag)).length > 8
        ? paragraphs.filter((tag) => !/ id=/.test(tag))
        : [id];
    });
    expect(without).toEqual([]);
  });
});

describe('every page', () => {
  it('has one heading of the first rank, a title, a description and a canonical address', () => {
    const wrong = pages.filter(
      ({ h1, title, description, canonical, address }) =>
        h1.length !== 1 ||
        h1[0]?.trim() === '' ||
        title.trim() === '' ||
        (description ?? '').length < 20 ||
        (description ?? '').length > 162 ||
        canonical === undefined ||
        // A figure alone stands for the place where it belongs.
        (!address.startsWith('/embed/') &&
          new URL(canonical).pathname !== (address === '/404.html' ? '/404/' : address)),
    );
    expect(wrong.map(({ address, h1, description, canonical }) => ({ address, h1, description, canonical }))).toEqual(
      [],
    );
  });

  it('names at its foot the file or folder it is made from, which is there', () => {
    const wrong = pages
      .filter(({ address }) => !/^\/(?:404\.html|search\/|offline\/|embed\/.*)$/.test(address))
      .map(({ address, html }) => [address, /class="label correct">[^]*?<code>([^:<]+)/.exec(html)?.[1]] as const)
      .filter(([, file]) => file === undefined || !existsSync(file));
    expect(wrong).toEqual([]);
  });

  it('uses each id once', () => {
    const wrong = pages.filter(({ ids }) => new Set(ids).size !== ids.length).map(({ address }) => address);
    expect(wrong).toEqual([]);
  });

  it('puts no space between a link and the stop behind it', () => {
    const wrong = pages.flatMap(({ address, html }) =>
      [...html.matchAll(/<\/(?:a|b)>\s+[,.;)]/g)].map(
        ({ index, 0: end }) => `${address}: ${html.slice(Math.max(0, index - 40), index)}${end}`,
      ),
    );
    expect(wrong.slice(0, 10)).toEqual([]);
  });

  it('has no mark that opens a quotation where an apostrophe belongs', () => {
    const wrong = pages.flatMap(({ address, html }) =>
      [...html.matchAll(/\p{L}(?:<\/(?:a|b|em|strong)>)*‘/gu)].map(
        ({ index, 0: end }) => `${address}: ${html.slice(Math.max(0, index - 40), index)}${end}`,
      ),
    );
    expect(wrong.slice(0, 10)).toEqual([]);
  });

  it('sets apostrophes as in print', () => {
    const wrong = pages.flatMap(({ address, html }) =>
      [
        ...html
          .replace(/<(script|style|svg|code|dd)\b.*?<\/\1>/gs, '')
          .matchAll(/>[^<>]*\p{L}(?:&#39;|')\p{L}[^<>]*/gu),
      ].map(([text]) => `${address}: ${text}`),
    );
    expect(wrong.slice(0, 10)).toEqual([]);
  });

  it('shows no mark as it was written', () => {
    const wrong = pages.filter(({ html }) => /\[\[|\[@[a-z0-9]/.test(html)).map(({ address }) => address);
    expect(wrong).toEqual([]);
  });

  it('is valid HTML, looked at on all but those that one template makes by the hundred, and on some of these', async () => {
    const validator = new HtmlValidate({
      extends: ['html-validate:standard'],
      elements: ['html5'],
      rules: {
        // Astro writes void elements and attribute quotes its own way; both are valid.
        'void-style': 'off',
        'attr-quotes': 'off',
        'no-trailing-whitespace': 'off',
        'doctype-style': 'off',
        'attribute-boolean-style': 'off',
        // The link of a note's number is as long as the number.
        'long-title': 'off',
      },
    });
    const problems: string[] = [];
    // One template makes thousands of pages of sources, another hundreds of entities and their years: some of each are looked at.
    const some = (alike: (page: BuiltPage) => boolean, every: number): BuiltPage[] =>
      pages.filter(alike).filter((_, index) => index % every === 0);
    const ofSource = ({ address }: BuiltPage): boolean => /^\/sources\/(?!published)./.test(address);
    const ofEntity = ({ address }: BuiltPage): boolean => entityPath.test(address);
    const looked = [
      ...pages.filter((page) => !ofSource(page) && !ofEntity(page)),
      ...some(ofSource, 20),
      ...some(ofEntity, 5),
    ];
    expect(looked.length).toBeGreaterThan(300);
    for (const { address, html } of looked) {
      const { results } = await validator.validateString(withoutStyle(html));
      for (const { messages } of results) {
        for (const { ruleId, message, line, column } of messages)
          problems.push(`${address}:${line}:${column} ${ruleId} ${message}`);
      }
    }
    expect(problems.slice(0, 20)).toEqual([]);
  });
});

describe('the record', () => {
  it('has a page, or a place on one, for every record', () => {
    const { nodes } = graphOf(content.records);
    const missing = nodes.filter(({ path }) => {
      const [address = '', fragment] = path.split('#');
      const page = byAddress.get(`/${address}`);
      return !page || (fragment !== undefined && !page.ids.includes(fragment));
    });
    expect(missing.map(({ key }) => key)).toEqual([]);
    expect(nodes.length).toBeGreaterThan(4000);
  });

  it('shows every fact that names an entity on its page, or on its page of the year', () => {
    const graph = graphOf(content.records);
    const missing = content.records.entities.flatMap((entity) => {
      const path = graph.node(entity.id)?.path ?? '';
      const shown = [...byAddress].filter(([address]) => address.startsWith(`/${path}`)).map(([, page]) => page.html);
      return graph
        .factsNaming(entity.id)
        .filter((fact) => !shown.some((html) => html.includes(`#${fact}"`)))
        .map((fact) => `${entity.id}: ${fact}`);
    });
    expect(missing).toEqual([]);
  });

  it('shows the facts of a topic, a year and an entity by date', () => {
    const lists = pages.filter(({ address }) =>
      /^\/(?:facts|timeline)\/.+|^\/organisations\/huawei\/\d+\//.test(address),
    );
    expect(lists.length).toBeGreaterThan(30);
    for (const { address, html } of lists) {
      for (const list of html.split('<ol class="facts"').slice(1)) {
        const dates = [
          ...(list.split('</ol>')[0] ?? '').matchAll(/fact-head label">\s*<time datetime="([\d-]+)"/g),
        ].map(([, date]) => date);
        expect(dates, address).toEqual([...dates].sort());
      }
    }
  });

  it('gives every note its sources and a way back from each', () => {
    const page = byAddress.get('/the-deal/');
    const cited = page?.ids.filter((id) => id.startsWith('cite-')) ?? [];
    expect(cited.length).toBeGreaterThan(50);
    for (const id of cited) expect(page?.html, id).toContain(`href="#${id}"`);
    const noteOf = (number: string | undefined): string =>
      page?.html.split(`id="note-${number ?? ''}"`)[1]?.split('</li>')[0] ?? '';
    for (const number of new Set(cited.map((id) => id.split('-')[1]))) {
      const named = noteOf(number).split('href="/sources/').slice(1);
      expect(named.length, `sources of note ${number ?? ''}`).toBeGreaterThan(0);
      for (const source of named) {
        const [id = ''] = source.split('/"');
        const earlier = /href="#note-(\d+)"/.exec(source)?.[1];
        // In full, or with a way to the note that names it in full.
        if (earlier === undefined) expect(source).toMatch(/<cite.*read in an archived copy.*rel="external"/s);
        else expect(noteOf(earlier)).toContain(`href="/sources/${id}/"><cite`);
      }
    }
  });

  it('has tables as CSV and JSON beside their pages', async () => {
    for (const { id, table } of content.records.datasets) {
      expect((await readFile(`${dist}data/${id}.csv`, 'utf8')).split('\n')[0]).toBe(table?.columns.join(','));
      const json = JSON.parse(await readFile(`${dist}data/${id}.json`, 'utf8')) as { rows: unknown[] };
      expect(json.rows).toHaveLength(table?.rows.length ?? 0);
    }
  });
});

/** The figures of a page, each as it stands in the HTML. */
const figuresIn = ({ html }: BuiltPage): string[] => html.match(/<figure[\s\S]*?<\/figure>/g) ?? [];

describe('figures', () => {
  it('are within 15 KB compressed, both drawings and the table together; the map within 30 KB', () => {
    const heavy = pages.flatMap((page) =>
      figuresIn(page)
        // Timelines, which have a link for every event, have limits of their own below.
        .filter((figure) => figure.startsWith('<figure class="figure '))
        .map((figure) => ({ id: /id="([^"]*)"/.exec(figure)?.[1], size: gzipSync(figure).length }))
        .filter(({ id, size }) => size > (id === 'figure-world-map' ? 30 : 15) * 1024)
        .map(({ id, size }) => `${page.address} ${id} ${size}`),
    );
    expect(heavy).toEqual([]);
  });

  it('of a table show every number of its rows that they draw, in the table below them', () => {
    for (const { id, data, table } of content.records.datasets) {
      const html = byAddress.get(`/data/${id}/`)?.html ?? '';
      for (const figure of data.figures) {
        const shown = new RegExp(`<figure[^>]* id="figure-${figure.id}"[\\s\\S]*?</figure>`).exec(html)?.[0];
        expect(shown, figure.id).toBeDefined();
        if (!('y' in figure)) continue;
        const column = table?.columns.indexOf(figure.y[0]?.column ?? '') ?? -1;
        const kept = rowsWhere(table ?? { columns: [], rows: [] }, figure.only).rows;
        for (const value of kept.map((row) => row[column]).filter(Boolean)) {
          expect(shown, figure.id).toContain(`<td>${value}</td>`);
        }
      }
    }
  });

  it('can each be taken away as SVG and PNG and shown alone', () => {
    for (const figure of content.records.datasets.flatMap(({ data }) => data.figures)) {
      for (const file of [`figures/${figure.id}.svg`, `figures/${figure.id}.dark.svg`, `figures/${figure.id}.png`]) {
        expect(files).toContain(file);
      }
      expect(figuresIn(byAddress.get(`/embed/${figure.id}/`) as BuiltPage)).toHaveLength(1);
    }
  });

  it('alone as files name no token of the site and load nothing', async () => {
    for (const file of [...files].filter((name) => /^figures\/.*\.svg$/.test(name))) {
      const svg = await readFile(`${dist}${file}`, 'utf8');
      expect(svg, file).not.toMatch(/var\(|href=|url\(http/);
    }
  });
});

describe('timelines', () => {
  it('draw each event of a year once in each of two drawings, as a link to its entry', () => {
    const years = pages.filter(({ address }) => /^\/timeline\/\d{4}\/$/.test(address));
    expect(years.length).toBeGreaterThan(20);
    for (const { address, html, ids } of years) {
      const marks = [...html.matchAll(/<a class="mark(?: vague)?" href="#([\w-]+)"/g)].map(([, id]) => id);
      const events = ids.filter((id) => content.records.facts.some((fact) => fact.id === id));
      expect([...marks].sort(), address).toEqual([...events, ...events].sort());
    }
  });
  it('draw every dated event on the one of all years', () => {
    const html = byAddress.get('/timeline/')?.html ?? '';
    const events = content.records.facts.filter(({ data }) => data.kind === 'event' && data.date !== undefined);
    expect(html.match(/<a class="mark(?: vague)?"/g)).toHaveLength(events.length);
    for (const { id, list } of events) expect(html, id).toContain(`href="/facts/${list ?? ''}/#${id}"`);
  });
  it('stay small: a drawing with its twin within 15 KB compressed, that of all years within 20, the strip of an entity within 2.5', () => {
    const heavy: string[] = [];
    for (const { address, html } of pages) {
      const drawings = [...html.matchAll(/<svg class="(timeline-lanes|timeline-rows|strip)".*?<\/svg>/gs)];
      const size = gzipSync(drawings.map(([svg]) => svg).join('')).length;
      const most = drawings.some(([, name]) => name === 'strip') ? 2.5 : address === '/timeline/' ? 20 : 15;
      if (size > most * 1024) heavy.push(`${address} ${size}`);
    }
    expect(heavy).toEqual([]);
  });
});
