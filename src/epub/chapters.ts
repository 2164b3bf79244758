import type { RootContent } from 'mdast';
import { entityKindNames, entityKinds } from '../schemas/entity.ts';
import type { EntityKind } from '../schemas/entity.ts';
import { heading, link, paragraph, text } from '../twins/blocks.ts';
import type { Texts } from '../twins/blocks.ts';
import { entityText } from '../twins/pages.ts';
import type { PagesContext, TextPage } from '../twins/pages.ts';

/** What stands at one address of the site, in the book. */
export interface Section {
  /** Its path below the root of the site. */
  path: string;
  title: string;
  /** From its heading of the first rank down. */
  blocks: RootContent[];
}

/** A file of the book: one text, or a heading with many short ones. */
export interface Chapter {
  /** Its name without its ending. */
  name: string;
  title: string;
  /** Which part of the book it stands in. */
  part: string;
  /** What it is in the terms of EPUB. */
  type: 'chapter' | 'glossary';
  /** Whether it gathers short texts below a heading of its own. */
  gathers: boolean;
  sections: Section[];
}

/** The chapters of the book in the order of reading: in short, the long reads, the questions, the report, the record. */
export function chaptersOf(context: PagesContext, pages: readonly TextPage[], texts: Texts): Chapter[] {
  const { records } = context;
  const page = (path: string): TextPage => {
    const found = pages.find((one) => one.path === path);
    if (!found) throw new Error(`There is no page "${path}".`);
    return found;
  };
  const chapter = (part: string, path: string, title = page(path).title): Chapter => ({
    name: path === '' ? 'in-short' : path.replace(/\/$/, '').replaceAll('/', '-'),
    title,
    part,
    type: 'chapter',
    gathers: false,
    sections: [{ path, title, blocks: page(path).blocks(texts) }],
  });
  return [
    { ...chapter('The story', ''), title: 'In short' },
    ...records.explainers.map(({ id }) => chapter('The story', `${id}/`)),
    ...records.questions.map(({ id }) => chapter('Questions', `questions/${id}/`)),
    chapter('The report', 'report/'),
    // The terms stand last, where a reader looks for a glossary.
    ...[...entityKindNames.filter((kind) => kind !== 'term'), 'term' as const].flatMap((kind) =>
      kindChapters(kind, context, texts),
    ),
  ];
}

/** How many short texts a file holds at most: reading systems load a file whole. */
const textsInFile = 40;

/** The entities of a kind by name, in one file or several. */
function kindChapters(kind: EntityKind, { records, graph, href }: PagesContext, texts: Texts): Chapter[] {
  const { path, many } = entityKinds[kind];
  const glossary = kind === 'term';
  const title = glossary ? 'Glossary' : many;
  const sections = records.entities
    .filter(({ folder }) => folder === kind)
    .sort((a, b) => a.data.name.localeCompare(b.data.name, 'en'))
    .map((entity): Section => {
      const at = `${path}/${entity.id}/`;
      const count = graph.factsNaming(entity.id).length;
      const more = paragraph(
        link(href(`${at}#the-record`), text(`${count} ${count === 1 ? 'fact' : 'facts'} on the site`)),
      );
      return {
        path: at,
        title: entity.data.name,
        blocks: [heading(1, text(entity.data.name)), ...entityText(entity, texts), ...(count === 0 ? [] : [more])],
      };
    });
  const files = Math.ceil(sections.length / textsInFile);
  const size = Math.ceil(sections.length / files);
  const initial = (section: Section | undefined): string => [...(section?.title ?? '')][0]?.toUpperCase() ?? '';
  return Array.from({ length: files }, (_, index): Chapter => {
    const part = sections.slice(index * size, (index + 1) * size);
    return {
      name: files === 1 ? path : `${path}-${index + 1}`,
      title: files === 1 ? title : `${title}, ${initial(part.at(0))} to ${initial(part.at(-1))}`,
      part: 'The record',
      type: glossary ? 'glossary' : 'chapter',
      gathers: true,
      sections: part,
    };
  });
}
