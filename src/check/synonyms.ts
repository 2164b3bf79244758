import type { Content } from '../reader/folder.ts';
import { suggestion } from '../reader/problem.ts';
import type { Problem } from '../reader/problem.ts';
import { wordsOnSite } from '../search/vocabulary.ts';

/** What is wrong with the synonyms of the search: a word in two groups, or a group that leads to no word of the site. */
export function synonymProblems({ records }: Content): Problem[] {
  const known = wordsOnSite(records);
  return records.search.flatMap((record) => {
    const taken = new Map<string, number>();
    return record.data.groups.flatMap((group, index): Problem[] => {
      const problems = group.flatMap((word, place): Problem[] => {
        const at = record.locate(['groups', index, place]);
        const line = taken.get(word);
        taken.set(word, at.line);
        return line === undefined ? [] : [{ ...at, message: `"${word}" stands twice: it is on line ${line} already` }];
      });
      if (group.some((word) => word.split(/[ -]/).every((part) => known.has(part)))) return problems;
      const [first = ''] = group;
      return [
        ...problems,
        {
          ...record.locate(['groups', index]),
          message: `none of these words stands on the site, so the group leads nowhere: ${group.join(', ')}.${suggestion(first, [...known])}`,
        },
      ];
    });
  });
}
