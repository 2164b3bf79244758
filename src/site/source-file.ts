import type { Graph } from '../graph/types.ts';
import { keyOf } from '../graph/records.ts';
import type { SiteRecords } from '../graph/records.ts';
import type { SiteRecord } from '../reader/records.ts';
import { entityKindNames, entityKinds } from '../schemas/entity.ts';

/** A file or folder of the project, and the line of it. */
export interface SourceFile {
  file: string;
  line?: number;
}

/** Pages that are made from many records, and where those are; the first that fits. */
const collections: readonly (readonly [page: RegExp, file: string])[] = [
  [/^$/, 'content/site.yaml'],
  [/^about\/$/, 'src/pages/about.astro'],
  [/^a-z\/$/, 'content/entities/'],
  ...entityKindNames.map((kind) => [new RegExp(`^${entityKinds[kind].path}/$`), `content/entities/${kind}/`] as const),
  [
    new RegExp(`^(?:${entityKindNames.map((kind) => entityKinds[kind].path).join('|')})/[^/]+/[^/]+/$`),
    'content/facts/',
  ],
  [/^(?:facts|timeline)\//, 'content/facts/'],
  [/^changes\//, 'content/'],
  [/^sources\//, 'content/sources/'],
  [/^data\//, 'content/datasets/'],
  [/^figures\/$/, 'content/datasets/'],
  [/^figures\//, 'src/figures/'],
  [/^questions\/$/, 'content/questions/'],
  [/^report\/$/, 'content/report/'],
];

/**
 * Finds the file that a page is made from.
 * @returns a function of the page's path below the root of the site; it gives nothing for a page without content of its own
 */
export function sourceFiles(records: SiteRecords, graph: Graph): (path: string) => SourceFile | undefined {
  const files = new Map<string, SourceFile>();
  const all = Object.values(records).flat() as SiteRecord[];
  for (const record of all) {
    const path = graph.node(keyOf(record) ?? '')?.path;
    if (path && !path.includes('#')) files.set(path, sourceFile(record));
  }
  for (const { id } of records.topics) files.set(`facts/${id}/`, { file: `content/facts/${id}.yaml` });
  for (const { data, at } of records.datasets)
    for (const { id } of data.figures) files.set(`figures/${id}/`, { file: at.file });
  return (path) => {
    const found = files.get(path);
    if (found) return found;
    const file = collections.find(([page]) => page.test(path))?.[1];
    return file === undefined ? undefined : { file };
  };
}

/** The file of a record, with the line at which it begins where the file holds others too. */
export const sourceFile = ({ at, list }: Pick<SiteRecord, 'at' | 'list'>): SourceFile =>
  list === undefined ? { file: at.file } : { file: at.file, line: at.line };

/**
 * The address of a file in the repository of the site.
 * @param repository the address of the repository on GitHub, GitLab, or a host of the kind of Codeberg; or that of a file
 *   on any other, with `{file}` and, where lines have addresses, `{line}`
 */
export function fileAddress(repository: string, { file, line }: SourceFile): string {
  const root = repository.replace(/(?:\.git)?\/*$/, '');
  const { hostname } = new URL(root);
  const written = encodeURI(file);
  if (root.includes('{file}')) return root.replaceAll('{file}', written).replaceAll('{line}', String(line ?? 1));
  const view =
    hostname === 'github.com' ? 'blob/HEAD' : hostname.startsWith('gitlab.') ? '-/blob/HEAD' : 'src/branch/main';
  return `${root}/${view}/${written}${line === undefined ? '' : `#L${line}`}`;
}

/**
 * An address that whoever deploys the site gives by an environment variable, or else by `content/site.yaml`.
 * @throws where the variable holds no address of the right kind
 */
export function settingAddress(
  variable: string,
  given: string | undefined,
  written: string | undefined,
  protocols: readonly string[],
): string | undefined {
  if (!given?.trim()) return written;
  const address = given.trim();
  if (!URL.canParse(address) || !protocols.includes(new URL(address).protocol)) {
    throw new Error(
      `${variable} "${given}" cannot be used: write an address that begins with ${protocols.join(' or ')}`,
    );
  }
  return address;
}
