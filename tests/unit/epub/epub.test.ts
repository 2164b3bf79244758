import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { makeBook } from '../../../src/epub/book.ts';
import { coverPicture } from '../../../src/epub/cover.ts';
import { toPng } from '../../../src/figures/png.ts';
import { standalone } from '../../../src/figures/standalone.ts';
import { edited } from '../../support/content.ts';
import { smallBook } from '../../support/twins.ts';

const cover = toPng(standalone(coverPicture('A small site', 'For the tests'), 'light', 'deal'), 1);
const bookWith = async (changes: Record<string, string | undefined> = {}): Promise<Uint8Array> =>
  makeBook(await smallBook(cover, changes));
const filesIn = (book: Uint8Array): Map<string, string> =>
  new Map(Object.entries(unzipSync(book)).map(([name, bytes]) => [name, strFromU8(bytes)]));

let book: Uint8Array;
let files: Map<string, string>;
const file = (name: string): string => files.get(`book/${name}`) ?? '';

beforeAll(async () => {
  book = await bookWith();
  files = filesIn(book);
});

describe('the book', () => {
  it('is known for an EPUB by its first bytes', () => {
    expect(strFromU8(book.slice(30, 58))).toBe('mimetypeapplication/epub+zip');
  });

  it('is the same, byte by byte, for the same content, wherever and whenever it is made', async () => {
    const zone = process.env.TZ;
    process.env.TZ = 'Asia/Shanghai';
    expect(Buffer.compare(book, await bookWith())).toBe(0);
    process.env.TZ = zone ?? '';
  });

  it('has another identifier for other content, and the day of the content', async () => {
    const identifierIn = (all: Map<string, string>): string | undefined =>
      /<dc:identifier id="id">(urn:uuid:[\da-f]{8}-[\da-f]{4}-8[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12})</.exec(
        all.get('book/package.opf') ?? '',
      )?.[1];
    const other = filesIn(await bookWith(await edited('explainers/engines.mdx', 'They were read.', 'Few read them.')));
    expect(identifierIn(files)).toBeDefined();
    expect(identifierIn(other)).toBeDefined();
    expect(identifierIn(other)).not.toBe(identifierIn(files));
    expect(file('package.opf')).toContain('<meta property="dcterms:modified">2020-02-04T00:00:00Z</meta>');
  });

  it('has its links lead to places of the book, and those it does not hold to the site', () => {
    expect(file('engines.xhtml')).toContain('<a href="people.xhtml#at-people-ada">Ada Lovelace</a> wrote notes');
    expect(file('engines.xhtml')).toContain('<a href="questions-was-it-late.xhtml#at-questions-was-it-late">');
    expect(file('people.xhtml')).toContain('href="https://example.org/base/people/ada/#the-record">1 fact on the site');
    expect(file('engines.xhtml')).toContain('href="https://example.org/base/sources/times-1843/"');
    expect([...files.values()].join()).not.toContain('"site:');
  });

  it('has notes that open beside the text and lead back to it', () => {
    expect(file('engines.xhtml')).toContain(
      'in 1843.<sup><a epub:type="noteref" role="doc-noteref" id="at-engines-cite-1-1" href="#at-engines-note-1">1</a></sup>',
    );
    expect(file('engines.xhtml')).toMatch(
      /<aside id="at-engines-note-1" epub:type="footnote" role="doc-footnote"><p><a href="#at-engines-cite-1-1" role="doc-backlink">1\.<\/a> <a [^>]+>Corroborated<\/a>: .*The Times, 1 August 1843/,
    );
    // Cited twice: two places, one note.
    expect(file('engines.xhtml')).toContain('id="at-engines-cite-1-2" href="#at-engines-note-1"');
  });

  it('has every file in its manifest and each text in its contents', () => {
    for (const name of files.keys()) {
      if (!name.startsWith('book/') || name.endsWith('package.opf')) continue;
      expect(file('package.opf'), name).toContain(`href="${name.replace('book/', '')}"`);
    }
    for (const title of ['What the engine was', 'Was it late?', 'Ada Lovelace', 'People'])
      expect(file('nav.xhtml')).toContain(`>${title}</a>`);
  });

  it('leads only to what is in it', () => {
    const idsOf = (name: string): string[] => [...file(name).matchAll(/ id="([^"]+)"/g)].map(([, id = '']) => id);
    for (const [name, text] of files) {
      if (!name.endsWith('.xhtml')) continue;
      const own = name.replace('book/', '');
      expect(new Set(idsOf(own)).size, own).toBe(idsOf(own).length);
      for (const [, href = ''] of text.matchAll(/ href="([^":]+)"/g)) {
        const [target = '', fragment] = href.split('#');
        expect([...files.keys()], `${own} → ${href}`).toContain(`book/${target === '' ? own : target}`);
        if (fragment !== undefined) expect(idsOf(target === '' ? own : target), `${own} → ${href}`).toContain(fragment);
      }
    }
  });
});

/** Debian's epubcheck is a file of Java. */
const epubcheck = process.env.EPUBCHECK ?? '/usr/bin/epubcheck';
const installed = existsSync(epubcheck);
if (!installed) console.warn('epubcheck is not installed: the book is not checked by it.');

it.skipIf(!installed)('the book passes epubcheck', { timeout: 300_000 }, async () => {
  const folder = await mkdtemp(join(tmpdir(), 'book-'));
  try {
    await writeFile(join(folder, 'book.epub'), book);
    const run = promisify(execFile);
    const told = await run('java', ['-jar', epubcheck, join(folder, 'book.epub')]).catch(
      (error: { stdout: string; stderr: string }) => error,
    );
    expect(`${told.stdout}${told.stderr}`).toContain('No errors or warnings detected');
  } finally {
    await rm(folder, { recursive: true });
  }
});
