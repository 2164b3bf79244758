import type { ArticleLeaf, DataCatalogLeaf, DatasetLeaf, ImageObjectLeaf, OrganizationLeaf } from 'schema-dts';

/** Who makes the site, and what it may be used for. */
export interface Publication {
  /** The site's name and its whole address. */
  name: string;
  address: string;
  /** The address of the licence. */
  license: string;
}

/** What is said of everything that the site has made; addresses are whole. */
interface Work {
  title: string;
  /** Plain text. */
  description: string;
  address: string;
  /** The day on which it came out, and that of the last change, where the content gives one. */
  published: string;
  changed?: string | undefined;
}

const maker = ({ name, address }: Publication): OrganizationLeaf => ({
  '@type': 'Organization',
  '@id': `${address}#publisher`,
  name,
  url: address,
});

const days = ({ published, changed }: Work) => ({
  datePublished: published,
  ...(changed !== undefined && { dateModified: changed }),
});

/**
 * A text of the site. A contested question is one too: schema.org's QAPage and FAQPage want an answer that is accepted, or
 * one of which nobody doubts anything, and there is none.
 * @param about what it is about: the name, and the whole address of the page that tells more
 */
export const article = (
  work: Work & { image: string; about?: readonly { title: string; address: string }[] },
  publication: Publication,
): ArticleLeaf => ({
  '@type': 'Article',
  headline: work.title,
  description: work.description,
  url: work.address,
  image: work.image,
  inLanguage: 'en',
  ...days(work),
  ...(work.about &&
    work.about.length > 0 && {
      about: work.about.map(({ title, address }) => ({ '@type': 'Thing', name: title, url: address })),
    }),
  author: maker(publication),
  publisher: { '@id': `${publication.address}#publisher` },
  isAccessibleForFree: true,
  license: publication.license,
});

/** A table of the site, with what it measures and the files it can be taken away as. */
export const dataset = (
  work: Work & {
    columns: readonly { name: string; description: string; unit?: string }[];
    catalog: { title: string; address: string };
    files: readonly { type: string; address: string }[];
  },
  publication: Publication,
): DatasetLeaf => ({
  '@type': 'Dataset',
  '@id': work.address,
  name: work.title,
  description: work.description,
  url: work.address,
  ...days(work),
  variableMeasured: work.columns.map(({ name, description, unit }) => ({
    '@type': 'PropertyValue',
    name,
    description,
    ...(unit !== undefined && { unitText: unit }),
  })),
  creator: maker(publication),
  isAccessibleForFree: true,
  license: publication.license,
  includedInDataCatalog: {
    '@type': 'DataCatalog',
    '@id': work.catalog.address,
    name: work.catalog.title,
    url: work.catalog.address,
  },
  distribution: work.files.map(({ type, address }) => ({
    '@type': 'DataDownload',
    encodingFormat: type,
    contentUrl: address,
  })),
});

/**
 * All tables of the site.
 * @param datasets their whole addresses
 */
export const dataCatalog = (
  work: Work & { datasets: readonly string[] },
  publication: Publication,
): DataCatalogLeaf => ({
  '@type': 'DataCatalog',
  '@id': work.address,
  name: work.title,
  description: work.description,
  url: work.address,
  publisher: maker(publication),
  license: publication.license,
  dataset: work.datasets.map((address) => ({ '@id': address })),
});

/** A picture of the site, with the file in which it leaves it. */
export const picture = (work: Work & { file: string }, publication: Publication): ImageObjectLeaf => ({
  '@type': 'ImageObject',
  name: work.title,
  description: work.description,
  url: work.address,
  contentUrl: work.file,
  creator: maker(publication),
  creditText: publication.name,
  license: publication.license,
});
