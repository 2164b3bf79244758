import { join } from 'node:path';
import type { RootContent } from 'mdast';
import { kept } from '../cache/files.ts';
import { keptValue, nameFor } from '../cache/values.ts';
import { pending } from '../epub/addresses.ts';
import { makeBook } from '../epub/book.ts';
import { chaptersOf } from '../epub/chapters.ts';
import { coverPicture } from '../epub/cover.ts';
import { bookPicture } from '../epub/picture.ts';
import { standalone } from '../figures/standalone.ts';
import { toPng } from '../figures/png.ts';
import { unlinked } from '../figures/drawing.ts';
import { makeTexts, paragraph, text } from '../twins/blocks.ts';
import type { Texts } from '../twins/blocks.ts';
import { textPages } from '../twins/pages.ts';
import { readableDate } from './dates.ts';
import { figureOf, figures } from './figures.ts';
import { lastChanged } from './last-changed.ts';
import { absolute, graph, plain, records, settings } from './site.ts';

/** As broad as its text is easily read on a page of a book, in pixels. */
const pictureWidth = 576;
/** May be deleted at any time: it only saves making again what has not changed. */
const folder = join(process.cwd(), 'node_modules/.cache/book');

/** The whole site as one EPUB. */
export async function book(): Promise<Uint8Array> {
  const name = nameFor(JSON.stringify([records, absolute('')]));
  return name === undefined ? make() : kept(folder, `${name}.epub`, () => Promise.resolve(Buffer.from(make())));
}

function make(): Uint8Array {
  const shown = new Map<string, string>();
  const figure = (id: string, texts: Texts): RootContent[] => {
    const { title, subtitle, description, note, subject } = figureOf(id);
    shown.set(id, bookPicture(standalone(unlinked(figureOf(id), pictureWidth), 'light', subject)));
    return [
      {
        type: 'paragraph',
        children: [],
        data: {
          hName: 'figure',
          hChildren: [
            {
              type: 'element',
              tagName: 'img',
              properties: { src: `images/${id}.svg`, alt: description },
              children: [],
            },
            {
              type: 'element',
              tagName: 'figcaption',
              properties: {},
              children: [
                { type: 'element', tagName: 'strong', properties: {}, children: [{ type: 'text', value: title }] },
                { type: 'text', value: `. ${subtitle}.` },
              ],
            },
          ],
        },
      },
      ...(note === undefined ? [] : [paragraph(text('Note: '), ...texts.line(note))]),
    ];
  };
  const context = { records, graph, figures, href: pending, plain };
  const texts = makeTexts({
    records,
    graph,
    href: pending,
    figure,
    // The book writes its own addresses into what it is given.
    keep: (madeOf, make) => structuredClone(keptValue('blocks of the book', madeOf, make)),
  });
  const chapters = chaptersOf(context, textPages(context), texts);
  return makeBook({
    data: {
      title: settings.name,
      subtitle: settings.tagline,
      description: plain(settings.description),
      day: lastChanged(records)('') ?? settings.reviewed,
      address: absolute(''),
    },
    chapters,
    note: (id) => texts.note(id),
    outside: absolute,
    images: shown,
    cover: toPng(standalone(coverPicture(settings.name, settings.tagline), 'light', 'deal'), 2),
    foreword: [
      `The record reaches to ${readableDate(settings.reach)} and was last gone through on ${readableDate(settings.reviewed)}.`,
      'Every statement of fact has a note. The note says how far the fact carries (corroborated, single source or disputed) and names the sources, each with the address of its original.',
      'The pictures’ numbers, all facts and tables, and the page of each source are on the site:',
    ],
  });
}
