/** One note of a page: the id it rests on, its number, and how often the page cites it. */
export interface Note {
  id: string;
  number: number;
  places: number;
}

/** Numbers the notes of one page by first use. A page hands one of these to each text it shows, in the order of showing. */
export class NoteNumbers {
  readonly #places = new Map<string, number>();

  /** Counts a citation: the number of its note, and which of the note's places this is (from 1). */
  cite(id: string): { number: number; place: number } {
    const place = (this.#places.get(id) ?? 0) + 1;
    this.#places.set(id, place);
    return { number: [...this.#places.keys()].indexOf(id) + 1, place };
  }

  list(): Note[] {
    return [...this.#places].map(([id, places], index) => ({ id, number: index + 1, places }));
  }
}

/** The fragment of a note in the list of a page. */
export const noteFragment = (number: number): string => `note-${number}`;

/** The fragment of a place that cites a note. */
export const citeFragment = (number: number, place: number): string => `cite-${number}-${place}`;
