/** One note of a page: the id it rests on, its number, and how often the page cites it. */
export interface Note {
  id: string;
  number: number;
  places: number;
}

/** Numbers the notes of one text by first use. A page hands one of these to each text it shows, in the order of showing. */
export class NoteNumbers {
  readonly #places = new Map<string, number>();
  /** The figure whose notes these are; undefined for those of the page. */
  readonly figure: string | undefined;

  /** @param figure the figure that has notes of its own: they are lettered, and their fragments begin with its id */
  constructor(figure?: string) {
    this.figure = figure;
  }

  /** Counts a citation: the number of its note, and which of the note's places this is (from 1). */
  cite(id: string): { number: number; place: number } {
    const place = (this.#places.get(id) ?? 0) + 1;
    this.#places.set(id, place);
    return { number: [...this.#places.keys()].indexOf(id) + 1, place };
  }

  /** All that the notes of a text that cites these ids come from: plain data. */
  stateOf(ids: readonly string[]): unknown {
    const numbered = [...this.#places.keys()];
    const known = ids.map((id) => [numbered.indexOf(id), this.#places.get(id) ?? 0]);
    return [this.figure ?? '', ids.length > 0 ? numbered.length : 0, known];
  }

  list(): Note[] {
    return [...this.#places].map(([id, places], index) => ({ id, number: index + 1, places }));
  }

  /** What a note is called in the text: its number; in a figure a, b … z, aa, ab. */
  label(number: number): string {
    return this.figure === undefined ? String(number) : letters(number);
  }

  /** The fragment of a note in the list. */
  noteFragment(number: number): string {
    return this.figure === undefined ? `note-${number}` : `figure-${this.figure}-note-${this.label(number)}`;
  }

  /** The fragment of a place that cites a note. */
  citeFragment(number: number, place: number): string {
    return this.figure === undefined
      ? `cite-${number}-${place}`
      : `figure-${this.figure}-cite-${this.label(number)}-${place}`;
  }
}

function letters(number: number): string {
  const rest = Math.floor((number - 1) / 26);
  return (rest > 0 ? letters(rest) : '') + String.fromCharCode(97 + ((number - 1) % 26));
}
