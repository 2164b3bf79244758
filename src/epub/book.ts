import { createHash } from 'node:crypto';
import { strToU8, zipSync } from 'fflate';
import type { Zippable } from 'fflate';
import { h } from 'hastscript';
import type { Texts } from '../twins/blocks.ts';
import { addressBook, addressNote } from './addresses.ts';
import type { Chapter } from './chapters.ts';
import { bookStyle } from './style.ts';
import { container, navigation, packageDocument } from './package.ts';
import type { BookData } from './package.ts';
import { chapterWriter, document } from './xhtml.ts';

export interface Book {
  data: Omit<BookData, 'identifier'>;
  chapters: Chapter[];
  note: Texts['note'];
  /** The whole address of a path on the site. */
  outside: (path: string) => string;
  /** The pictures by name, as SVG. */
  images: ReadonlyMap<string, string>;
  /** PNG. */
  cover: Uint8Array;
  /** What stands on the page after the cover. */
  foreword: readonly string[];
}

/** Makes an EPUB 3 of chapters: the same bytes for the same content, whatever the day and the place. */
export function makeBook({ data, chapters, note, outside, images, cover, foreword }: Book): Uint8Array {
  addressBook(chapters, outside);
  const noteOf: Texts['note'] = (id) => {
    const made = note(id);
    addressNote(made, outside);
    return made;
  };
  const write = chapterWriter(noteOf);
  const texts = new Map<string, string>([
    ['book/nav.xhtml', navigation(chapters)],
    [
      'book/cover.xhtml',
      document('Cover', [
        h('section', { 'epub:type': 'cover', className: ['cover'] }, [
          h('img', { src: 'cover.png', alt: `${data.title}: ${data.subtitle}` }),
        ]),
      ]),
    ],
    [
      'book/title.xhtml',
      document(data.title, [
        h('section', { 'epub:type': 'titlepage' }, [
          h('h1', data.title),
          h('p', data.subtitle),
          ...foreword.map((one) => h('p', one)),
          h('p', [h('a', { href: data.address }, data.address)]),
        ]),
      ]),
    ],
    ...chapters.map((chapter): [string, string] => [`book/${chapter.name}.xhtml`, write(chapter)]),
    ...[...images].map(([name, svg]): [string, string] => [
      `book/images/${name}.svg`,
      `<?xml version="1.0" encoding="utf-8"?>\n${svg}\n`,
    ]),
    ['book/book.css', bookStyle],
  ]);
  const identifier = identifierOf([...texts].flat());
  const files: Zippable = {
    // First and not compressed, so that a reader knows the file by its first bytes.
    mimetype: [strToU8('application/epub+zip'), { level: 0 }],
    'META-INF/container.xml': strToU8(container),
    'book/package.opf': strToU8(packageDocument({ ...data, identifier }, chapters, [...images.keys()])),
    'book/cover.png': [cover, { level: 0 }],
    ...Object.fromEntries([...texts].map(([name, text]) => [name, strToU8(text)])),
  };
  // A zip knows local time only: this is the same hour everywhere.
  return zipSync(files, { level: 9, mtime: new Date(1980, 0, 1) });
}

/** An identifier that stands for the content: a UUID of the eighth version, which is free to be made of a hash. */
function identifierOf(parts: readonly string[]): string {
  const hash = createHash('sha256').update(parts.join('\0')).digest('hex');
  const variant = ((Number.parseInt(hash.slice(16, 17), 16) & 3) | 8).toString(16);
  return `urn:uuid:${hash.slice(0, 8)}-${hash.slice(8, 12)}-8${hash.slice(13, 16)}-${variant}${hash.slice(17, 20)}-${hash.slice(20, 32)}`;
}
