import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { checkFolder } from '../check/check.ts';
import { readContent, readFolder } from '../reader/folder.ts';
import { suggestion } from '../reader/problem.ts';
import { problemsOf, proposalFor, takenBy, wrongWith } from './answers.ts';
import { kindNames, kinds } from './fields.ts';
import type { Field, Kind } from './fields.ts';
import { pathOf, writeRecord } from './write.ts';

const today = new Date().toISOString().slice(0, 10);
const names = [...new Set(Object.values(kinds).flatMap((fields) => fields.map(({ name }) => name)))];
const stop = (message: string): never => {
  console.error(message);
  process.exit(1);
};
const { values, positionals } = readArguments();
const [kind = ''] = positionals;
const isKind = (name: string): name is Kind => name in kinds;
if (!isKind(kind)) stop(`Say what is new: npm run new -- ${kindNames.join(' | ')}.${suggestion(kind, kindNames)}`);
else await make(kind, values.content);

/** What was typed; a name that no field bears ends the command with those that there are. */
function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        ...Object.fromEntries(names.map((name) => [name, { type: 'string' as const }])),
        content: { type: 'string', default: fileURLToPath(new URL('../../content', import.meta.url)) },
      },
    });
  } catch (error) {
    const [said] = (error as Error).message.split('. ');
    return stop(`${said ?? ''}. What can be given: ${names.map((name) => `--${name}`).join(', ')}.`);
  }
}

async function make(kind: Kind, folder: string): Promise<void> {
  const content = readContent(await readFolder(folder));
  const given = values as Record<string, string | undefined>;
  const fields: readonly Field[] = kinds[kind];
  const answers = { ...given };
  for (const field of fields) {
    if (answers[field.name] !== undefined) continue;
    const proposal = field.name === 'added' ? today : proposalFor(kind, field, answers, content);
    answers[field.name] = process.stdin.isTTY ? await ask(field, proposal) : proposal;
  }
  const problems = problemsOf(kind, answers, content);
  if (problems.length > 0) stop(`Nothing was written:\n${problems.join('\n')}`);

  const path = join(folder, pathOf(kind, answers));
  const before = await readFile(path, 'utf8').catch(() => undefined);
  await writeFile(path, writeRecord(kind, answers, before).text);
  const { report } = await checkFolder(folder);
  if (report !== undefined) {
    // What does not pass the check is taken back, so that the content stays as sound as it was.
    await (before === undefined ? rm(path) : writeFile(path, before));
    stop(`Nothing was written, because it would not pass the check:\n\n${report}`);
  }
  console.log(`${answers.id ?? ''} stands in content/${pathOf(kind, answers)}.`);

  async function ask(field: Field, proposal: string | undefined): Promise<string> {
    const { input, select } = await import('@inquirer/prompts');
    const message = `${field.ask}${field.optional ? ' (or nothing)' : ''}:`;
    if (field.choices) return select({ message, choices: [...field.choices] });
    const validate = (answer: string): string | true =>
      wrongWith(field, answer, content) ?? (field.name === 'id' ? takenBy(kind, answer, content) : undefined) ?? true;
    return input({ message, validate, ...(proposal === undefined ? {} : { default: proposal }) });
  }
}
