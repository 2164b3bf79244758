import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { graphOf } from '../../../src/graph/records.ts';
import { readContent } from '../../../src/reader/folder.ts';
import { fileAddress, settingAddress, sourceFiles } from '../../../src/site/source-file.ts';
import { filesWith } from '../../support/content.ts';

describe('the file that a page is made from', async () => {
  const { records } = readContent(await filesWith());
  const sourceOf = sourceFiles(records, graphOf(records));
  it.each([
    ['', 'content/site.yaml'],
    ['engines/', 'content/explainers/engines.mdx'],
    ['people/ada/', 'content/entities/person/ada.md'],
    ['people/', 'content/entities/person/'],
    ['organisations/engine/1843/', 'content/facts/'],
    ['facts/engines/', 'content/facts/engines.yaml'],
    ['facts/', 'content/facts/'],
    ['sources/letter-1844/', 'content/sources/engines.yaml'],
    ['sources/published/1844/', 'content/sources/'],
    ['data/engines-built/', 'content/datasets/engines-built.yaml'],
    ['questions/was-it-late/', 'content/questions/was-it-late.md'],
    ['report/', 'content/report/'],
    ['timeline/1843/', 'content/facts/'],
    ['changes/', 'content/'],
    ['about/', 'src/pages/about.astro'],
    ['search/', undefined],
    ['404.html', undefined],
  ])('of "%s" is %s', (path, file) => {
    expect(sourceOf(path)?.file).toBe(file);
    if (file?.startsWith('src/')) expect(existsSync(file)).toBe(true);
  });

  it('has a line where it is a list', () => {
    const id = records.sources.findIndex((source) => source.id === 'letter-1844');
    expect(sourceOf('sources/letter-1844/')?.line).toBe(records.sources[id]?.at.line);
    expect(sourceOf('people/ada/')?.line).toBeUndefined();
  });
});

describe('the address of a file', () => {
  const source = { file: 'content/facts/us measures.yaml', line: 7 };
  it.each([
    ['https://github.com/owner/site', 'https://github.com/owner/site/blob/HEAD/content/facts/us%20measures.yaml#L7'],
    [
      'https://github.com/owner/site.git',
      'https://github.com/owner/site/blob/HEAD/content/facts/us%20measures.yaml#L7',
    ],
    ['https://gitlab.com/a/b/site/', 'https://gitlab.com/a/b/site/-/blob/HEAD/content/facts/us%20measures.yaml#L7'],
    ['https://codeberg.org/a/site', 'https://codeberg.org/a/site/src/branch/main/content/facts/us%20measures.yaml#L7'],
    ['https://git.example/edit?f={file}&n={line}', 'https://git.example/edit?f=content/facts/us%20measures.yaml&n=7'],
  ])('on %s', (repository, address) => {
    expect(fileAddress(repository, source)).toBe(address);
  });
  it('has no line where the whole file is meant', () => {
    expect(fileAddress('https://github.com/o/s', { file: 'content/site.yaml' })).not.toContain('#');
  });
});

describe('an address given by the environment', () => {
  it('goes before the one that is written', () => {
    expect(settingAddress('X', ' https://a.example ', 'https://b.example', ['https:'])).toBe('https://a.example');
    expect(settingAddress('X', '', 'https://b.example', ['https:'])).toBe('https://b.example');
    expect(settingAddress('X', undefined, undefined, ['https:'])).toBeUndefined();
  });
  it.each(['github.com/owner/site', 'javascript:alert(1)', 'mailto:me@example.org'])('is refused as %s', (given) => {
    expect(() => settingAddress('REPOSITORY_URL', given, undefined, ['https:', 'http:'])).toThrow(
      /^REPOSITORY_URL ".*" cannot be used: write an address that begins with https: or http:/,
    );
  });
});
