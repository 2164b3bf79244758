import { verifySite } from './verify.ts';

/** `npm run verify -- https://host/path`: 0 where all is well, 1 where something is not, 2 where there is no site to look at. */
const [address = ''] = process.argv.slice(2);
const url = URL.parse(address);
if (!url || !/^https?:$/.test(url.protocol)) {
  console.error('Say which site: npm run verify -- https://example.org/5g-deal');
  process.exit(2);
}
try {
  const { pages, files, problems, notes } = await verifySite(url.href);
  for (const line of [...problems, ...notes]) console.log(line);
  console.log(
    `${pages} pages and ${files} other addresses: ${problems.length === 0 ? 'nothing is wrong' : `${problems.length} wrong`}.`,
  );
  process.exitCode = problems.length === 0 ? 0 : 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 2;
}
