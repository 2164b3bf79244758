import { fieldsOf } from '../api/data-package.ts';
import { shorten } from '../graph/records.ts';
import type { Figure } from '../figures/figure.ts';
import type { SiteRecord } from '../reader/records.ts';
import { entityKinds } from '../schemas/entity.ts';
import * as things from '../structured-data/entity.ts';
import * as works from '../structured-data/written.ts';
import { cardOf } from './cards.ts';
import { kindOf, pathOf } from './entities.ts';
import { firstPublished, lastChanged } from './last-changed.ts';
import { absolute, entities, known, plain, records, settings } from './site.ts';

const publication: works.Publication = { name: settings.name, address: absolute(''), license: settings.licence.url };

/** When a page came out and when it last changed, by its path. */
export const publishedOn = firstPublished(records);
export const changedOn = lastChanged(records);

const work = (path: string, title: string, description: string) => ({
  title,
  description: shorten(plain(description), 160),
  address: absolute(path),
  published: publishedOn(path),
  changed: changedOn(path),
});

/** A written page; `about` names entities. */
export const articleAt = (path: string, title: string, description: string, about: readonly string[]) =>
  works.article(
    {
      ...work(path, title, description),
      image: absolute(cardOf(path).file),
      about: about
        .map((id) => known(entities, id))
        .map((entity) => ({ title: entity.data.name, address: absolute(pathOf(entity)) })),
    },
    publication,
  );

export const entityThing = (entity: SiteRecord<'entities'>) =>
  things.entity({
    kind: kindOf(entity),
    name: entity.data.name,
    otherNames: [...entity.data.also, ...Object.values(entity.data.names).filter((name) => name !== undefined)],
    description: shorten(plain(entity.data.summary), 160),
    address: absolute(pathOf(entity)),
    listAddress: absolute(`${entityKinds[kindOf(entity)].path}/`),
  });

export const glossary = (title: string, description: string) =>
  things.definedTermSet({ title, description, address: absolute(`${entityKinds.term.path}/`) });

export function datasetAt(record: SiteRecord<'datasets'>, description: string) {
  const { id, data } = record;
  return works.dataset(
    {
      ...work(`data/${id}/`, data.title, description),
      columns: fieldsOf(record).filter(({ name }) => name !== 'source'),
      catalog: { title: `Data of ${settings.name}`, address: absolute('data/') },
      files: [
        { type: 'text/csv', address: absolute(`data/${id}.csv`) },
        { type: 'application/json', address: absolute(`data/${id}.json`) },
      ],
    },
    publication,
  );
}

export const dataCatalog = (description: string) =>
  works.dataCatalog(
    {
      ...work('data/', `Data of ${settings.name}`, description),
      datasets: records.datasets.map(({ id }) => absolute(`data/${id}/`)),
    },
    publication,
  );

export const pictureOf = ({ id, title, description }: Figure) =>
  works.picture({ ...work(`figures/${id}/`, title, description), file: absolute(`figures/${id}.png`) }, publication);
