import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { HookParameters } from 'astro';
import { describe, expect, it } from 'vitest';
import { checkedContent } from '../../../src/check/integration.ts';
import { fixture } from '../../support/content.ts';

/** A copy of the small content. */
function soundContent(): string {
  const folder = join(mkdtempSync(join(tmpdir(), 'content-')), 'content');
  cpSync(fixture, folder, { recursive: true });
  return folder;
}

/** A copy of the small content with an unknown id in it. */
function brokenContent(): string {
  const folder = soundContent();
  const file = join(folder, 'entities/person/ada.md');
  writeFileSync(file, readFileSync(file, 'utf8').replace('[[engine]]', '[[engin]]'));
  return folder;
}

const check = (folder: string, ...options: string[]): { status: number | null; output: string } => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/check/cli.ts', folder, ...options], {
    encoding: 'utf8',
  });
  return { status, output: stdout + stderr };
};

describe('npm run check', () => {
  it('succeeds on sound content and says how much it read', () => {
    const { status, output } = check(fixture);
    expect(output).toMatch(/records checked, .* nothing is wrong/);
    expect(status).toBe(0);
  });

  it('fails on a mistake and says where it is', () => {
    const { status, output } = check(brokenContent());
    expect(output).toContain('content/entities/person/ada.md:11:24');
    expect(status).toBe(1);
  });

  it('says it so that an editor finds the place', () => {
    const { tasks } = JSON.parse(readFileSync('.vscode/tasks.json', 'utf8')) as {
      tasks: [{ problemMatcher: { pattern: { regexp: string } } }];
    };
    const pattern = new RegExp(tasks[0].problemMatcher.pattern.regexp);
    const found = check(brokenContent())
      .output.split('\n')
      .flatMap((line) => pattern.exec(line)?.slice(1) ?? []);
    expect(found).toEqual(['content/entities/person/ada.md', '11', '24', expect.stringContaining('engin')]);
  });
});

describe('npm run check -- --unused', () => {
  it('lists the facts that no text cites', () => {
    const folder = soundContent();
    const file = join(folder, 'facts/engines.yaml');
    writeFileSync(
      file,
      readFileSync(file, 'utf8').replace(
        '- id: ada-wrote',
        `- id: nobody-says\n  statement: It was green.\n  kind: background\n  entities: [engine]\n  sources: [times-1843]\n  weight: single-source\n\n- id: ada-wrote`,
      ),
    );
    const { status, output } = check(folder, '--unused');
    expect(output).toBe('nobody-says  It was green.\n\n1 fact is cited by no text.\n');
    expect(status).toBe(0);
  });
});

describe('the build', () => {
  const setup = async (folder: string, command: 'build' | 'dev'): Promise<string[]> => {
    const logged: string[] = [];
    const logger = { error: (message: string) => logged.push(message) };
    const { integration } = checkedContent({ folder: pathToFileURL(`${folder}/`), base: '/' });
    await integration.hooks['astro:config:setup']?.({
      command,
      logger,
    } as unknown as HookParameters<'astro:config:setup'>);
    return logged;
  };

  it('stops at a mistake, with the whole report', async () => {
    await expect(setup(brokenContent(), 'build')).rejects.toThrow(
      /nothing was built[\s\S]*ada\.md:11:24[\s\S]*1 problem/,
    );
  });

  it('goes on with sound content', async () => {
    expect(await setup(fixture, 'build')).toEqual([]);
  });

  it('goes on in the development server, and reports', async () => {
    expect((await setup(brokenContent(), 'dev')).join()).toContain('ada.md:11:24');
  });
});
