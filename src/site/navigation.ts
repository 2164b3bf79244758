import { entityKindNames, entityKinds } from '../schemas/entity.ts';

export interface NavigationItem {
  title: string;
  path: string;
}

/** The places of the site, as the header names them. */
export const mainNavigation: readonly NavigationItem[] = [
  { title: 'Story', path: '#story' },
  { title: 'Timeline', path: 'timeline/' },
  { title: 'Questions', path: 'questions/' },
  { title: 'The report', path: 'report/' },
  { title: 'Data', path: 'data/' },
  { title: 'A–Z', path: 'a-z/' },
];

/** The kinds of record, as the footer lists them. */
export const recordNavigation: readonly NavigationItem[] = [
  ...entityKindNames.map((kind) => ({ title: entityKinds[kind].many, path: `${entityKinds[kind].path}/` })),
  { title: 'Facts', path: 'facts/' },
  { title: 'Sources', path: 'sources/' },
  { title: 'Data', path: 'data/' },
  { title: 'Pictures', path: 'figures/' },
];

/** What else there is. */
export const otherNavigation: readonly NavigationItem[] = [
  { title: 'Timeline', path: 'timeline/' },
  { title: 'Questions', path: 'questions/' },
  { title: 'The report, line by line', path: 'report/' },
  { title: 'A–Z', path: 'a-z/' },
  { title: 'Search', path: 'search/' },
  { title: 'Changes and corrections', path: 'changes/' },
  { title: 'About and method', path: 'about/' },
];
