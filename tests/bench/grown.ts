import { parse, stringify } from 'yaml';
import { graphOf, namesOf } from '../../src/graph/records.ts';
import { linkNames } from '../../src/graph/link-names.ts';
import { drawnFigures } from '../../src/figures/drawn.ts';
import { readContent } from '../../src/reader/folder.ts';
import type { ContentFile } from '../../src/reader/records.ts';

type Fields = Record<string, unknown>;

/** The content a number of times: the same lengths, links, notes, tables and pictures under further ids and names. */
export function grown(files: readonly ContentFile[], times: number): ContentFile[] {
  const { records } = readContent([...files]);
  const graph = graphOf(records);
  const entities = new Map(records.entities.map((entity) => [entity.id, namesOf(entity)]));
  const drawnByHand = new Set(drawnFigures);

  const copy = (file: ContentFile, number: number): ContentFile[] => {
    const again = (id: unknown): string => `${String(id)}-no${number}`;
    const named = (name: unknown): string => `${String(name)} no. ${number}`;
    const all = (ids: unknown): string[] => (Array.isArray(ids) ? ids.map(again) : []);
    /** The marks of a text lead to the copies of what they name. */
    const marks = (text: string): string =>
      text
        .replaceAll(/\[\[([^\]|#\\]+)/g, (written, target: string) => {
          const node = graph.resolve(target);
          return node && node.kind !== 'report' ? `[[${again(node.key)}` : written;
        })
        .replaceAll(/\[@[^\]]+\]/g, (note) => note.replaceAll(/@([a-z0-9-]+)/g, (_, id: string) => `@${again(id)}`));
    const deep = (value: unknown): unknown => {
      if (typeof value === 'string') return marks(value);
      if (Array.isArray(value)) return value.map(deep);
      if (value === null || typeof value !== 'object') return value;
      return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, deep(inner)]));
    };
    const yaml = (value: unknown): string => stringify(value, { lineWidth: 0 });
    const [folder = '', ...rest] = file.path.split('/');
    const path = [folder, ...rest].join('/').replace(/\.(\w+)$/, `-no${number}.$1`);

    switch (folder) {
      case 'facts':
        return [
          {
            path,
            text: yaml(
              (parse(file.text) as Fields[]).map((fact) => ({
                ...fact,
                id: again(fact.id),
                // The names that stand in a statement are linked as in the fact it is a copy of.
                statement: marks(
                  linkNames(
                    String(fact.statement),
                    (fact.entities as string[]).map((id) => ({ id, names: entities.get(id) ?? [] })),
                  ),
                ),
                ...(fact.note !== undefined && { note: marks(String(fact.note)) }),
                entities: all(fact.entities),
                sources: all(fact.sources),
                ...(fact.answered_by !== undefined && { answered_by: all(fact.answered_by) }),
                ...(fact.disagrees_with !== undefined && { disagrees_with: all(fact.disagrees_with) }),
              })),
            ),
          },
        ];
      case 'sources':
        return [
          { path, text: yaml((parse(file.text) as Fields[]).map((source) => ({ ...source, id: again(source.id) }))) },
        ];
      case 'topics': {
        const topic = deep(parse(file.text)) as Fields;
        return [{ path, text: yaml({ ...topic, title: named(topic.title) }) }];
      }
      case 'datasets': {
        if (file.path.endsWith('.csv')) {
          const ids = new Set(records.sources.map(({ id }) => id));
          const text = file.text.replaceAll(/[a-z0-9]+(?:-[a-z0-9]+)+/g, (id) => (ids.has(id) ? again(id) : id));
          return [{ path, text }];
        }
        const data = deep(parse(file.text)) as Fields;
        const figures = (data.figures ?? []) as Fields[];
        return [
          {
            path,
            text: yaml({
              ...data,
              title: named(data.title),
              topic: again(data.topic),
              ...(figures.length > 0 && { figures: figures.map((figure) => ({ ...figure, id: again(figure.id) })) }),
            }),
          },
        ];
      }
      case 'entities':
      case 'explainers':
      case 'questions': {
        const [, head = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(file.text) ?? [];
        const fields = deep(parse(head)) as Fields;
        const names = fields.names as Record<string, string> | undefined;
        const changed = {
          ...fields,
          ...(fields.name !== undefined && { name: named(fields.name) }),
          ...(names && {
            names: Object.fromEntries(Object.entries(names).map(([key, name]) => [key, named(name)])),
          }),
          ...(fields.also !== undefined && { also: (fields.also as string[]).map(named) }),
          ...(fields.topic !== undefined && { topic: again(fields.topic) }),
          ...(fields.about !== undefined && {
            about: Array.isArray(fields.about) ? all(fields.about) : again(fields.about),
          }),
          ...(fields.question !== undefined && { question: String(fields.question).replace(/\?$/, ` (${number})?`) }),
        };
        const text = marks(body).replaceAll(/<Figure id="([^"]+)" \/>/g, (figure, id: string) =>
          drawnByHand.has(id) ? figure : `<Figure id="${again(id)}" />`,
        );
        return [{ path, text: `---\n${yaml(changed)}---\n${text}` }];
      }
      // The report has one page, the settings and the synonyms are for the whole site.
      default:
        return [];
    }
  };
  const copies = Array.from({ length: times - 1 }, (_, index) => files.flatMap((file) => copy(file, index + 2)));
  return [...files, ...copies.flat()];
}
