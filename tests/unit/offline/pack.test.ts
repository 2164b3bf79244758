import { describe, expect, it } from 'vitest';
import { pack, unpack } from '../../../src/offline/pack.ts';

const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values);

describe('a pack of files', () => {
  it('gives back what was put in, whatever bytes it is', () => {
    const files = new Map([
      ['index/b', bytes(10, 0, 255)],
      ['a.json', new TextEncoder().encode('{"a":"Го Пин"}\n')],
      ['empty', bytes()],
    ]);
    const back = unpack(new Uint8Array(pack(files)));
    expect([...back.keys()]).toEqual(['a.json', 'empty', 'index/b']);
    for (const [name, content] of files) expect(new Uint8Array(back.get(name) ?? [1]), name).toEqual(content);
  });

  it('is the same in whatever order the files came', () => {
    const entries: [string, Uint8Array][] = [
      ['b', bytes(1)],
      ['a', bytes(2)],
    ];
    expect(pack(new Map(entries))).toEqual(pack(new Map(entries.reverse())));
  });
});
