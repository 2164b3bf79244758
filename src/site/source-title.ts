import type { Source } from '../schemas/source.ts';
import { printed } from './apostrophes.ts';

/** The title of a source as it is printed, within quotation marks where it is the source's own. */
export const sourceTitle = ({ title, title_from }: Pick<Source, 'title' | 'title_from'>): string =>
  title_from === 'copy' ? `“${printed(title)}”` : printed(title);
