import { fileURLToPath } from 'node:url';
import { checkFolder } from './check.ts';

const folder = process.argv[2] ?? fileURLToPath(new URL('../../content', import.meta.url));
const { report, records, graph } = await checkFolder(folder);
if (report === undefined) {
  console.log(`${records} records checked, ${graph.nodes.length} pages and places linked: nothing is wrong.`);
} else {
  console.error(report);
  process.exitCode = 1;
}
