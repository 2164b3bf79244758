import { z } from 'astro/zod';

const word = z
  .string()
  .regex(/^[\p{Ll}\p{Lo}\p{N}]+(?:[ -][\p{Ll}\p{Lo}\p{N}]+)*$/u, 'a word or phrase in lower case, without other marks');

/** `content/search/synonyms.yaml`: words that mean the same here, so that a search for one finds the others. */
export const synonyms = z.strictObject({
  groups: z.array(z.array(word).min(2, 'a group has two words or more')).min(1),
});
