import { describe, expect, it } from 'vitest';
import { nearest } from '../../../src/reader/problem.ts';
import { readYaml } from '../../../src/reader/yaml.ts';

describe('reading YAML', () => {
  const text = '- id: a\n  list: [x, yy]\n- id: b\n  deep:\n    key: v\n';

  it('keeps dates as they are written', () => {
    expect(readYaml('date: 2019-06-05', 'f').value).toEqual({ date: '2019-06-05' });
  });

  it('says where a value stands', () => {
    const { locate } = readYaml(text, 'f');
    expect(locate([1])).toEqual({ file: 'f', line: 3, column: 3 });
    expect(locate([0, 'list', 1])).toEqual({ file: 'f', line: 2, column: 13 });
    expect(locate([1, 'deep', 'key'])).toEqual({ file: 'f', line: 5, column: 10 });
  });

  it('says where the nearest thing around a missing value stands', () => {
    expect(readYaml(text, 'f').locate([1, 'missing', 'more'])).toEqual({ file: 'f', line: 3, column: 3 });
  });

  it('counts lines from where the text begins in its file', () => {
    expect(readYaml('a: 1\nb: [', 'f', 2).problems[0]).toMatchObject({ line: 3 });
  });
});

describe('the nearest word', () => {
  it.each([
    ['hauwei', 'huawei'],
    ['entity-lst', 'entity-list'],
    ['huawei-mts', 'huawei-mts-agreement'],
  ])('%s means %s', (word, meant) => {
    expect(nearest(word, ['huawei', 'entity-list', 'huawei-mts-agreement', 'zte'])).toBe(meant);
  });
  it('is none where nothing is near', () => {
    expect(nearest('submarine', ['huawei', 'zte'])).toBeUndefined();
    expect(nearest('a', [])).toBeUndefined();
  });
});
