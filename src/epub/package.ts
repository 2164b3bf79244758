import { escape } from 'html-escaper';
import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import { sectionId } from './addresses.ts';
import type { Chapter } from './chapters.ts';
import { document } from './xhtml.ts';

/** What a book says of itself. */
export interface BookData {
  title: string;
  subtitle: string;
  description: string;
  /** `urn:uuid:…`, the same for the same content. */
  identifier: string;
  /** The day of the content, `YYYY-MM-DD`. */
  day: string;
  /** Where the site is. */
  address: string;
}

export const container = `<?xml version="1.0" encoding="utf-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
  <rootfiles><rootfile full-path="book/package.opf" media-type="application/oebps-package+xml"/></rootfiles>
</container>
`;

/** The package document (EPUB 3.3): metadata, every file, and the order of reading. */
export function packageDocument(data: BookData, chapters: readonly Chapter[], images: readonly string[]): string {
  const item = (id: string, href: string, type: string, properties?: string): string =>
    `    <item id="${id}" href="${href}" media-type="${type}"${properties ? ` properties="${properties}"` : ''}/>`;
  const xhtml = 'application/xhtml+xml';
  return `<?xml version="1.0" encoding="utf-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="en">
  <metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
    <dc:identifier id="id">${data.identifier}</dc:identifier>
    <dc:title id="title">${escape(data.title)}</dc:title>
    <meta refines="#title" property="title-type">main</meta>
    <dc:title id="subtitle">${escape(data.subtitle)}</dc:title>
    <meta refines="#subtitle" property="title-type">subtitle</meta>
    <dc:creator>${escape(data.title)}</dc:creator>
    <dc:description>${escape(data.description)}</dc:description>
    <dc:language>en</dc:language>
    <dc:date>${data.day}</dc:date>
    <dc:source>${escape(data.address)}</dc:source>
    <meta property="dcterms:modified">${data.day}T00:00:00Z</meta>
    <meta property="schema:accessMode">textual</meta>
    <meta property="schema:accessMode">visual</meta>
    <meta property="schema:accessModeSufficient">textual</meta>
    <meta property="schema:accessibilityFeature">tableOfContents</meta>
    <meta property="schema:accessibilityFeature">readingOrder</meta>
    <meta property="schema:accessibilityFeature">structuralNavigation</meta>
    <meta property="schema:accessibilityFeature">alternativeText</meta>
    <meta property="schema:accessibilityHazard">none</meta>
    <meta property="schema:accessibilitySummary">Every picture has a description, and its numbers stand on the site as a table.</meta>
  </metadata>
  <manifest>
${[
  item('nav', 'nav.xhtml', xhtml, 'nav'),
  item('css', 'book.css', 'text/css'),
  item('cover-image', 'cover.png', 'image/png', 'cover-image'),
  item('cover', 'cover.xhtml', xhtml),
  item('title-page', 'title.xhtml', xhtml),
  ...chapters.map(({ name }) => item(`chapter-${name}`, `${name}.xhtml`, xhtml)),
  ...images.map((name) => item(`image-${name}`, `images/${name}.svg`, 'image/svg+xml')),
].join('\n')}
  </manifest>
  <spine>
    <itemref idref="cover"/>
    <itemref idref="title-page"/>
    <itemref idref="nav"/>
${chapters.map(({ name }) => `    <itemref idref="chapter-${name}"/>`).join('\n')}
  </spine>
</package>
`;
}

/** The table of contents: parts, chapters, and below a chapter of many texts each of them. */
export function navigation(chapters: readonly Chapter[]): string {
  const link = (href: string, title: string): ElementContent => h('a', { href }, title);
  const parts = [...Map.groupBy(chapters, ({ part }) => part)].map(([part, list]) =>
    list.length === 1 && list[0]
      ? h('li', [link(`${list[0].name}.xhtml`, list[0].title)])
      : h('li', [h('span', part), h('ol', list.map(chapterEntry))]),
  );
  function chapterEntry({ name, title, gathers, sections }: Chapter): ElementContent {
    const inner = gathers
      ? [
          h(
            'ol',
            sections.map((section) => h('li', [link(`${name}.xhtml#${sectionId(section)}`, section.title)])),
          ),
        ]
      : [];
    return h('li', [link(`${name}.xhtml`, title), ...inner]);
  }
  const landmarks = [
    h('li', [h('a', { href: 'cover.xhtml', 'epub:type': 'cover' }, 'Cover')]),
    h('li', [h('a', { href: 'nav.xhtml', 'epub:type': 'toc' }, 'Contents')]),
    ...(chapters[0]
      ? [h('li', [h('a', { href: `${chapters[0].name}.xhtml`, 'epub:type': 'bodymatter' }, 'The text')])]
      : []),
    ...chapters
      .filter(({ type }) => type === 'glossary')
      .map(({ name, title }) => h('li', [h('a', { href: `${name}.xhtml`, 'epub:type': 'glossary' }, title)])),
  ];
  return document(
    'Contents',
    [
      h('nav', { 'epub:type': 'toc', id: 'toc', role: 'doc-toc' }, [h('h1', 'Contents'), h('ol', parts)]),
      h('nav', { 'epub:type': 'landmarks', id: 'landmarks', className: ['landmarks'] }, [
        h('h2', 'Landmarks'),
        h('ol', landmarks),
      ]),
    ],
    'toc',
  );
}
