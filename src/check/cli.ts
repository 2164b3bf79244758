import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { checkFolder } from './check.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { unused: { type: 'boolean', default: false } },
});
const folder = positionals[0] ?? fileURLToPath(new URL('../../content', import.meta.url));
const { report, records, graph } = await checkFolder(folder);
if (report !== undefined) {
  console.error(report);
  process.exitCode = 1;
} else if (values.unused) {
  const unused = graph.nodes.filter(({ kind, key }) => kind === 'fact' && graph.citations(key).length === 0);
  for (const { key, summary } of unused) console.log(`${key}  ${summary}`);
  console.log(`\n${unused.length} ${unused.length === 1 ? 'fact is' : 'facts are'} cited by no text.`);
} else {
  console.log(`${records} records checked, ${graph.nodes.length} pages and places linked: nothing is wrong.`);
}
