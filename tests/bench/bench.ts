import { benchGrowth } from './growth.ts';
import { benchSearch } from './search.ts';

/*
 * Measures what no test can hold, since it depends on the machine:
 *
 *   npm run bench                 builds of the content once, 5 and 10 times over; other numbers may be given
 *   npm run bench -- search       the search of the site as it was built last
 */
const [what, ...rest] = process.argv.slice(2);
switch (what) {
  case 'search':
    await benchSearch();
    break;
  default: {
    const sizes = [what, ...rest].flatMap((word) => (word === undefined ? [] : [Number(word)]));
    if (sizes.some((size) => !Number.isInteger(size) || size < 1)) {
      console.error(`"${process.argv.slice(2).join(' ')}" is no measurement: search, or whole numbers.`);
      process.exit(2);
    }
    await benchGrowth(sizes.length > 0 ? sizes : [1, 5, 10]);
  }
}
