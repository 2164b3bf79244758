/** `[[target#fragment|text]]`: a link to whatever has that id or alias. */
export interface LinkMark {
  type: 'link';
  /** The id or alias, with its space (`explainer:`, `topic:`) if it has one. */
  target: string;
  fragment?: string;
  /** The text to show; the title of the target if there is none. */
  text?: string;
}

/** `[@fact]`, `[@fact; @other]`: a note that rests on facts or sources. */
export interface NoteMark {
  type: 'note';
  ids: string[];
}

/** Something that begins like a mark and isn't one. */
export interface BrokenMark {
  type: 'broken';
  reason: string;
}

export type Mark = LinkMark | NoteMark | BrokenMark;

/** Finds both marks, and what looks like an unfinished one, in a plain text. */
const pattern = /\[\[(?<link>[^[\]\n]*)\]\]|\[@(?<note>[^[\]]*)\]|(?<unfinished>\[\[|\]\]|\[@)/g;

/** A mark with the place of its characters in the text. */
export interface FoundMark {
  mark: Mark;
  start: number;
  end: number;
}

/** All marks of a text in their order. */
export function findMarks(text: string): FoundMark[] {
  return [...text.matchAll(pattern)].map((match) => ({
    mark: parseMark(match.groups ?? {}),
    start: match.index,
    end: match.index + match[0].length,
  }));
}

function parseMark(groups: Record<string, string | undefined>): Mark {
  if (groups.link !== undefined) {
    const [address = '', ...shown] = groups.link.split('|');
    const [target = '', fragment] = address.trim().split('#');
    const text = shown.join('|').trim();
    if (target === '') return { type: 'broken', reason: 'this link names nothing: write [[id]] or [[id|text]]' };
    return { type: 'link', target, ...(fragment ? { fragment } : {}), ...(text ? { text } : {}) };
  }
  if (groups.note !== undefined) {
    const parts = `@${groups.note}`.split(';').map((part) => part.trim());
    const wrong = parts.find((part) => !/^@[^\s@]+$/.test(part));
    if (wrong !== undefined) {
      return { type: 'broken', reason: `"${wrong}" is not part of a note: write [@fact-id] or [@fact-id; @other-id]` };
    }
    return { type: 'note', ids: parts.map((part) => part.slice(1)) };
  }
  return {
    type: 'broken',
    reason: `"${groups.unfinished ?? ''}" without its other half: a link is [[id|text]] (in a table [[id\\|text]]), a note is [@fact-id], each on one line`,
  };
}

/** A text as it is shown without its marks: links as their text, notes left out with the space before them. */
export function withoutMarks(text: string, titleOf: (target: string) => string = (target) => target): string {
  let plain = '';
  let read = 0;
  for (const { mark, start, end } of findMarks(text)) {
    plain += text.slice(read, start);
    if (mark.type === 'link') plain += mark.text ?? titleOf(mark.target);
    if (mark.type === 'note') plain = plain.trimEnd();
    if (mark.type === 'broken') plain += text.slice(start, end);
    read = end;
  }
  return plain + text.slice(read);
}

/** The ids that the notes of a text rest on, in their order, as often as they are cited. */
export const citedIn = (markdown: string): string[] =>
  findMarks(markdown).flatMap(({ mark }) => (mark.type === 'note' ? mark.ids : []));
