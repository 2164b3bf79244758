import GithubSlugger from 'github-slugger';
import { settings } from './site.ts';

/** The file of the whole site as a book, below its root. */
export const bookFile = `${new GithubSlugger().slug(settings.name)}.epub`;
