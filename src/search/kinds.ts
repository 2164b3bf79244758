import type { EntityKind } from '../schemas/entity.ts';
import type { Fact } from '../schemas/fact.ts';

/** What a document of the search is. */
export type DocumentKind =
  | 'explainer'
  | 'section'
  | EntityKind
  | 'question'
  | 'dataset'
  | 'picture'
  | 'page'
  | 'report'
  | 'topic'
  | Fact['kind']
  | 'source';

/** A kind as a reader chooses it: a section counts as its long read, a picture as data, every kind of fact as a fact. */
export type FacetKind = Exclude<DocumentKind, 'section' | 'picture' | Fact['kind']> | 'fact';

interface KindRule {
  facet: FacetKind;
  /** What stands beside a result. */
  label: string;
  /**
   * What a match is worth beside the same match in a long read: what tells the story before what keeps its record.
   * Sources come last, whatever they hold.
   */
  weight: number;
}

export const kindRules: Record<DocumentKind, KindRule> = {
  explainer: { facet: 'explainer', label: 'Explainer', weight: 1 },
  section: { facet: 'explainer', label: 'Explainer', weight: 0.8 },
  person: { facet: 'person', label: 'Person', weight: 1 },
  organisation: { facet: 'organisation', label: 'Organisation', weight: 1 },
  country: { facet: 'country', label: 'Country', weight: 1 },
  measure: { facet: 'measure', label: 'Measure', weight: 1 },
  term: { facet: 'term', label: 'Term', weight: 1 },
  place: { facet: 'place', label: 'Place', weight: 1 },
  product: { facet: 'product', label: 'Product', weight: 1 },
  question: { facet: 'question', label: 'Question', weight: 1 },
  dataset: { facet: 'dataset', label: 'Data', weight: 0.9 },
  picture: { facet: 'dataset', label: 'Picture', weight: 0.8 },
  page: { facet: 'page', label: 'Page', weight: 0.7 },
  report: { facet: 'report', label: 'Report', weight: 0.5 },
  topic: { facet: 'topic', label: 'Facts by topic', weight: 0.5 },
  event: { facet: 'fact', label: 'Event', weight: 0.6 },
  figure: { facet: 'fact', label: 'Figure', weight: 0.6 },
  claim: { facet: 'fact', label: 'Claim', weight: 0.5 },
  position: { facet: 'fact', label: 'Position', weight: 0.5 },
  definition: { facet: 'fact', label: 'Definition', weight: 0.6 },
  background: { facet: 'fact', label: 'Background', weight: 0.5 },
  source: { facet: 'source', label: 'Source', weight: 0 },
};

export const facetKindLabels: Record<FacetKind, string> = {
  explainer: 'Explainers',
  person: 'People',
  organisation: 'Organisations',
  country: 'Countries',
  measure: 'Measures',
  term: 'Terms',
  place: 'Places',
  product: 'Products',
  question: 'Questions',
  dataset: 'Data',
  page: 'Pages',
  report: 'The report',
  topic: 'Topics',
  fact: 'Facts',
  source: 'Sources',
};
