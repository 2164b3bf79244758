import type {
  CountryLeaf,
  DefinedTermLeaf,
  DefinedTermSetLeaf,
  LegislationLeaf,
  OrganizationLeaf,
  PersonLeaf,
  PlaceLeaf,
  ThingLeaf,
} from 'schema-dts';
import type { EntityKind } from '../schemas/entity.ts';

/** What the record says of an entity; addresses are whole. */
interface EntityFacts {
  kind: EntityKind;
  name: string;
  /** Its other names, in any language. */
  otherNames: readonly string[];
  /** Plain text. */
  description: string;
  /** The page of the entity, and the list of its kind. */
  address: string;
  listAddress: string;
}

/** Some measures are a law, a rule or an order, and bear that in their name; others are lists, programmes, licences. */
const isLegislation = (name: string): boolean => /\b(?:act|law|order|regulations|rules?)\b/i.test(name);

/**
 * What schema.org calls a kind of entity. A product is no Product there: that is something on offer, with a price or a
 * review. Of a measure the record does not say what it is, beyond what its name tells.
 */
function typeOf({ kind, name }: Pick<EntityFacts, 'kind' | 'name'>) {
  switch (kind) {
    case 'person':
      return 'Person';
    case 'organisation':
      return 'Organization';
    case 'country':
      return 'Country';
    case 'place':
      return 'Place';
    case 'measure':
      return isLegislation(name) ? 'Legislation' : 'Thing';
    case 'term':
      return 'DefinedTerm';
    case 'product':
      return 'Thing';
  }
}

type EntityThing =
  CountryLeaf | DefinedTermLeaf | LegislationLeaf | OrganizationLeaf | PersonLeaf | PlaceLeaf | ThingLeaf;

/** An entity, of which the page tells. */
export const entity = (facts: EntityFacts): EntityThing => ({
  '@type': typeOf(facts),
  name: facts.name,
  ...(facts.otherNames.length > 0 && { alternateName: facts.otherNames }),
  description: facts.description,
  mainEntityOfPage: facts.address,
  ...(facts.kind === 'term' && { inDefinedTermSet: facts.listAddress }),
});

/** The glossary. */
export const definedTermSet = (set: { title: string; description: string; address: string }): DefinedTermSetLeaf => ({
  '@type': 'DefinedTermSet',
  '@id': set.address,
  name: set.title,
  description: set.description,
  url: set.address,
});
