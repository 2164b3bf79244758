import { graph, records, settings } from './site.ts';
import { fileAddress, settingAddress, sourceFiles } from './source-file.ts';
import type { SourceFile } from './source-file.ts';

const { REPOSITORY_URL, CONTACT_URL } = process.env;
const repository = settingAddress('REPOSITORY_URL', REPOSITORY_URL, settings.repository, ['https:', 'http:']);

/** Where a reader can write to; undefined where the site says nothing of it. */
export const contact = settingAddress('CONTACT_URL', CONTACT_URL, settings.contact, ['mailto:', 'https:', 'http:']);

/** The file that a page is made from, by its path below the root of the site. */
export const sourceOfPage = sourceFiles(records, graph);

/** The address at which a file can be seen and changed; undefined where the site's repository is not known. */
export const correctAddress = (source: SourceFile): string | undefined =>
  repository === undefined ? undefined : fileAddress(repository, source);
