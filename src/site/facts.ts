import type { SiteRecord } from '../reader/records.ts';
import type { Fact } from '../schemas/fact.ts';

/** What the kinds of fact are called. */
export const kindLabels: Record<Fact['kind'], string> = {
  event: 'Event',
  figure: 'Figure',
  claim: 'Claim',
  position: 'Position',
  definition: 'Definition',
  background: 'Background',
};

const weights: Record<Fact['weight'], string> = {
  corroborated: 'Corroborated',
  'single-source': 'Single source',
  disputed: 'Disputed',
};

/** How far a fact carries, in a few words; says so where every source is a weak one. */
export function describeWeight(fact: SiteRecord<'facts'>, carried: readonly SiteRecord<'sources'>[]): string {
  const weak = carried.every(({ data }) => data.weak);
  return weak ? `${weights[fact.data.weight]}, weak` : weights[fact.data.weight];
}

/** Facts by the year of their date, in order, those without a date last. */
export function byYear(list: readonly SiteRecord<'facts'>[]): [year: string, facts: SiteRecord<'facts'>[]][] {
  const years = new Map<string, SiteRecord<'facts'>[]>();
  for (const fact of list) {
    const year = fact.data.date?.slice(0, 4) ?? 'undated';
    years.set(year, [...(years.get(year) ?? []), fact]);
  }
  return [...years].sort(([a], [b]) => (a < b ? -1 : 1));
}

/** What a year's heading says. */
export const yearLabel = (year: string): string => (year === 'undated' ? 'Without a date' : year);
