import { escape } from 'html-escaper';
import type { SiteRecord } from '../../reader/records.ts';
import { printed } from '../../site/apostrophes.ts';
import { readableDate } from '../../site/dates.ts';
import { languageName } from '../../site/languages.ts';
import { sourceTitle } from '../../site/source-title.ts';

/**
 * One source on one line, as HTML: title, publisher, date, language, standing, how it was read, and where it is.
 * @param href makes an address of a path below the root of the site
 * @param inNote an earlier note that names it in full; the line then only points there
 */
export function sourceLine(
  { id, data }: SiteRecord<'sources'>,
  href: (path: string) => string,
  inNote?: { label: string; fragment: string },
): string {
  const page = escape(href(`sources/${id}/`));
  const date = data.date === undefined ? '' : `, ${readableDate(data.date)}`;
  if (inNote !== undefined) {
    return `<a href="${page}">${escape(printed(data.publisher))}</a>${date} (<a href="#${inNote.fragment}">note ${inNote.label}</a>)`;
  }
  const language = data.language === 'en' ? '' : ` lang="${escape(data.language)}"`;
  const details = [
    data.language === 'en' ? undefined : `in ${languageName(data.language)}`,
    data.standing,
    data.weak ? 'weak' : undefined,
    data.read === 'opening-only' ? 'opening read in an archived copy' : 'read in an archived copy',
  ].filter((detail) => detail !== undefined);
  return (
    `<a href="${page}"><cite${language}>${escape(sourceTitle(data))}</cite></a>, ${escape(printed(data.publisher))}${date} ` +
    `(${details.join(', ')}; <a href="${escape(data.url)}" rel="external">original</a>)`
  );
}

/** A source in a few words, as HTML: publisher and date, with a word where it is weak. */
export function shortSource({ id, data }: SiteRecord<'sources'>, href: (path: string) => string): string {
  const date = data.date === undefined ? '' : `, ${readableDate(data.date)}`;
  return `<a href="${escape(href(`sources/${id}/`))}">${escape(printed(data.publisher))}${date}</a>${data.weak ? ' (weak)' : ''}`;
}
