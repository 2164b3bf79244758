/** The Markdown twin of a page, below the root of the site: `people/guo-ping.md` of `people/guo-ping/`. */
export const twinFile = (path: string): string => `${path === '' ? 'index' : path.replace(/\/$/, '')}.md`;
