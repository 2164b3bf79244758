import { readFile, readdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parse, stringify } from 'yaml';
import { drawnFigures } from '../../src/figures/drawn.ts';
import { findMarks } from '../../src/markdown/marks.ts';
import { readContent, readFolder } from '../../src/reader/folder.ts';
import type { ContentFile } from '../../src/reader/records.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
/** The content of the site. */
export const contentFolder = `${root}content`;

/** The pages that the cut keeps whole; of other entities their head alone, and no other long read or question. */
const whole = {
  explainers: ['start-here', 'the-deal'],
  questions: ['is-the-entity-list-a-ban', 'who-owns-huawei'],
  entities: ['huawei', 'mts', 'guo-ping', 'entity-list', '5g', 'kremlin', 'huawei-mts-agreement', 'russia'],
  datasets: ['country-positions', 'huawei-results', 'us-china-tariffs', 'imt-2020-requirements'],
  report: 3,
};

type Fields = Record<string, unknown>;

/**
 * A part of the site's content that is whole in itself: every kind of page, about a quarter of the records, one source for
 * most facts, and nothing in it names what it lacks. It builds in a third of the time of the whole.
 */
export async function cutContent(): Promise<ContentFile[]> {
  const files = await readFolder(contentFolder);
  const { records } = readContent(files);
  const drawn = await drawnIds();
  const entityByName = new Map(
    records.entities.flatMap(({ id, data }) =>
      [id, data.name, ...data.also].map((name) => [name.toLowerCase(), id] as const),
    ),
  );

  const countries = records.entities.filter(({ folder }) => folder === 'country').map(({ id }) => id);
  const keptWhole = new Set(whole.entities);
  const kept = new Set([
    ...whole.entities,
    ...countries,
    ...records.entities.map(({ id }) => id).filter((id) => drawn.has(id)),
    ...records.questions.filter(({ id }) => whole.questions.includes(id)).flatMap(({ data }) => data.about),
    ...records.explainers.filter(({ id }) => whole.explainers.includes(id)).map(({ data }) => data.about),
  ]);

  const datasets = new Set(
    records.datasets.map(({ id }) => id).filter((id) => whole.datasets.includes(id) || drawn.has(id)),
  );
  const isKeptFile = (path: string): boolean => {
    const [folder, ...rest] = path.split('/');
    const id = rest.at(-1)?.replace(/\.\w+$/, '') ?? '';
    if (folder === 'explainers') return whole.explainers.includes(id);
    if (folder === 'questions') return whole.questions.includes(id);
    if (folder === 'datasets') return datasets.has(id);
    if (folder === 'entities') return kept.has(id);
    if (folder === 'report')
      return records.report.some(({ at, data }) => at.file.endsWith(path) && data.line < whole.report);
    return true;
  };

  const figures = new Set([
    ...drawnFigures,
    ...records.datasets.filter(({ id }) => datasets.has(id)).flatMap(({ data }) => data.figures.map(({ id }) => id)),
  ]);

  // The words of the files that stay, without the lists of facts and sources, which are cut by what these name.
  const written = files
    .filter(({ path }) => isKeptFile(path) && !/^(?:facts|sources)\//.test(path))
    .map((file) => headAlone(file, keptWhole));
  const byId = new Map(records.facts.map((fact) => [fact.id, fact]));
  const named = new Set([
    ...written.flatMap(({ text }) => text.match(/[a-z0-9]+(?:-[a-z0-9]+)+/g) ?? []),
    ...drawn,
    ...records.facts
      .filter(({ data }) => data.weight === 'disputed')
      .map(({ id }) => id)
      .slice(0, 5),
  ]);
  const facts = new Set([...named].filter((id) => byId.has(id)));
  for (const id of facts)
    kept.add(byId.get(id)?.data.entities.find((entity) => kept.has(entity)) ?? byId.get(id)?.data.entities[0] ?? '');
  const sources = new Set([
    ...[...named].filter((id) => records.sources.some((source) => source.id === id)),
    ...[...facts].flatMap((id) => byId.get(id)?.data.sources.slice(0, 1) ?? []),
  ]);

  const hasLink = (target: string): boolean => {
    const [name = ''] = target.split('#');
    if (name.startsWith('explainer:')) return whole.explainers.includes(name.slice('explainer:'.length));
    const id = entityByName.get(name.toLowerCase());
    return (
      (id !== undefined && kept.has(id)) || facts.has(name) || datasets.has(name) || whole.questions.includes(name)
    );
  };
  const unlink = (text: string): string => {
    let cut = text;
    for (const { mark, start, end } of [...findMarks(text)].reverse()) {
      if (mark.type === 'link' && !hasLink(mark.target))
        cut = cut.slice(0, start) + (mark.text ?? mark.target) + cut.slice(end);
    }
    return cut;
  };

  const list = (path: string, keep: ReadonlySet<string>): string =>
    stringify(
      (parse(files.find((file) => file.path === path)?.text ?? '') as Fields[])
        .filter(({ id }) => keep.has(String(id)))
        .map((entry) => ({
          ...entry,
          ...(Array.isArray(entry.sources) && { sources: entry.sources.filter((id) => sources.has(String(id))) }),
          ...(Array.isArray(entry.entities) && { entities: entry.entities.filter((id) => kept.has(String(id))) }),
          ...(Array.isArray(entry.answered_by) && {
            answered_by: entry.answered_by.filter((id) => facts.has(String(id))),
          }),
          ...(Array.isArray(entry.disagrees_with) && {
            disagrees_with: entry.disagrees_with.filter((id) => facts.has(String(id))),
          }),
        })),
      { lineWidth: 0 },
    );

  const texts = files.flatMap((file): ContentFile[] => {
    const { path } = file;
    if (path.startsWith('facts/')) return [{ path, text: list(path, facts) }];
    if (path.startsWith('sources/')) return [{ path, text: list(path, sources) }];
    if (path.startsWith('search/')) return [{ path, text: 'groups:\n  - [agreement, deal]\n' }];
    return isKeptFile(path) ? [headAlone(file, keptWhole)] : [];
  });
  return texts.map(({ path, text }) => ({
    path,
    text: unlink(text).replace(/^<Figure id="([^"]+)" \/>$/gm, (figure, id: string) => (figures.has(id) ? figure : '')),
  }));
}

/** An entity without its text, if it is not one of those kept whole. */
function headAlone({ path, text }: ContentFile, keptWhole: ReadonlySet<string>): ContentFile {
  const id = path.split('/').at(-1)?.replace(/\.md$/, '') ?? '';
  if (!path.startsWith('entities/') || keptWhole.has(id)) return { path, text };
  return { path, text: /^---\n[\s\S]*?\n---\n/.exec(text)?.[0] ?? text };
}

/** The ids that pictures drawn by hand name. */
async function drawnIds(): Promise<Set<string>> {
  const folders = ['src/figures/diagrams', 'src/figures/world-map', 'src/figures', 'src/site'];
  const names = await Promise.all(
    folders.map(async (folder) =>
      (await readdir(root + folder)).filter((name) => name.endsWith('.ts')).map((name) => `${folder}/${name}`),
    ),
  );
  const texts = await Promise.all(names.flat().map((name) => readFile(root + name, 'utf8')));
  return new Set(texts.flatMap((text) => text.match(/[a-z0-9]+(?:-[a-z0-9]+)*/g) ?? []));
}
