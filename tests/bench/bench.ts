import { benchGrowth } from './growth.ts';
import { benchInteractions } from './interactions.ts';
import { benchLighthouse } from './lighthouse.ts';
import { benchMonsters } from './monsters.ts';
import { benchPeers } from './peers.ts';
import { benchSearch } from './search.ts';

/*
 * Measures what no test can hold, since it depends on the machine:
 *
 *   npm run bench                     builds of the content once, 5 and 10 times over; other numbers may be given
 *   npm run bench -- monsters         a build with a very long text, and with very many facts, names and links
 *   npm run bench -- search           the search of the site as it was built last
 *   npm run bench -- lighthouse       one page of each kind of it, then the interactions; a number says how often
 *   npm run bench -- interactions     how long typing a search and opening previews hold it up; a number says how often
 *   npm run bench -- peers            the same text in Starlight and in Eleventy; a number says how often each is built
 */
const words = process.argv.slice(2);
const [what, ...rest] = words;
switch (what) {
  case 'monsters':
    await benchMonsters();
    break;
  case 'search':
    await benchSearch();
    break;
  case 'lighthouse':
    await benchLighthouse(numbers(rest)[0] ?? 1);
    await benchInteractions(numbers(rest)[0] ?? 1);
    break;
  case 'interactions':
    await benchInteractions(numbers(rest)[0] ?? 1);
    break;
  case 'peers':
    await benchPeers(numbers(rest)[0] ?? 1);
    break;
  default: {
    const sizes = numbers(words);
    await benchGrowth(sizes.length > 0 ? sizes : [1, 5, 10]);
  }
}

function numbers(written: readonly string[]): number[] {
  const all = written.map(Number);
  if (all.every((number) => Number.isInteger(number) && number >= 1)) return all;
  console.error(
    `"${words.join(' ')}" is no measurement: monsters, search, lighthouse, interactions, peers, or whole numbers.`,
  );
  process.exit(2);
}
