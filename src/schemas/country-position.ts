import { z } from 'astro/zod';
import codes from 'i18n-iso-countries/index.js';
import { id, partialDate } from './common.ts';

/** The dataset whose rows these are. */
export const countryPositionsId = 'country-positions';

/** Where a country can stand on Huawei in 5G, from the strictest on; the dataset's note defines each. */
export const positions = [
  'banned',
  'phasing-out',
  'restricted',
  'case-by-case',
  'no-restriction',
  'partner',
  'unclear',
] as const;
export type Position = (typeof positions)[number];

/** Codes of the table that are not ISO 3166: the European Union as a body, and Kosovo. */
export const ownCodes = ['EUU', 'XKX'] as const;

/** Every code a row may have. */
export const countryCodes: readonly string[] = [
  ...Object.keys(codes.getAlpha3Codes()).filter((code) => code !== 'XKK'),
  ...ownCodes,
];

const known = new Set(countryCodes);
const dateOrGap = z.union([z.literal(''), partialDate]);

/** One row of `content/datasets/country-positions.csv`. */
export const countryPosition = z.object({
  iso3: z.string().refine((code) => known.has(code), 'not an ISO 3166 alpha-3 code'),
  country: id,
  position: z.enum(positions),
  /** The date of the decision or statement that the position rests on; empty if not found. */
  since: dateOrGap,
  instrument: z.string(),
  covers: z.string(),
  /** The date by which equipment must be out; empty if none was found. */
  deadline: dateOrGap,
  source: z.string(),
  /** The date of the newest source read. */
  checked_to: partialDate,
});
export type CountryPosition = z.infer<typeof countryPosition>;
