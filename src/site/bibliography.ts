import { citationFile, citationFormats } from '../cite/formats.ts';
import type { CitationFormat } from '../cite/formats.ts';
import { referenceOf } from '../cite/record.ts';
import { records } from './site.ts';

/** All sources in a form that reference managers take in. */
export function bibliography(format: CitationFormat): Response {
  const references = records.sources.map(({ data }) => referenceOf(data));
  return new Response(citationFile(references, format), {
    headers: { 'Content-Type': `${citationFormats[format].type}; charset=utf-8` },
  });
}
