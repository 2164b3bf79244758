import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, describe, expect, it } from 'vitest';
import { aside as inThread } from '../../../src/aside/aside.ts';
import { kept } from '../../../src/cache/files.ts';
import type { Card } from '../../../src/cards/card.ts';
import { nameOf, toCardPng, toSvg } from '../../../src/cards/draw.ts';
import { layoutOf } from '../../../src/cards/layout.ts';
import type { Layout } from '../../../src/cards/layout.ts';

const site = { name: 'The 5G Deal', tagline: 'Huawei, MTS, Russia’s 5G and the sanctions' };
const cardWith = (changes: Partial<Card> = {}): Layout =>
  layoutOf({ label: 'Person · The deal', subject: 'deal', title: 'Guo Ping', line: 'He signed it.', ...changes }, site);

/** Whether there is nothing but paper in a part of a card. */
async function isBlank(png: Buffer, left: number, top: number, width: number, height: number): Promise<boolean> {
  const pixels = await sharp(png)
    .extract({ left, top, width, height })
    .toColourspace('srgb')
    .removeAlpha()
    .raw()
    .toBuffer();
  return pixels.every((value, index) => Math.abs(value - ([0xfc, 0xfa, 0xf5][index % 3] ?? 0)) < 4);
}

describe('a card', () => {
  it('is a PNG of 1200 × 630 pixels, with a palette, of less than 60 KB', async () => {
    const png = await toCardPng(cardWith({ title: 'W m '.repeat(40), line: 'W m '.repeat(60) }));
    expect(await sharp(png).metadata()).toMatchObject({ format: 'png', width: 1200, height: 630, isPalette: true });
    expect(png.length).toBeLessThan(60 * 1024);
  });

  it('has letters as outlines, so that no font of the machine changes it', async () => {
    expect(await toSvg(cardWith())).not.toContain('<text');
  });

  it.each([
    ['a short title', 'Xi'],
    [
      'a long title',
      'The large Russian mobile operators: subscribers, market share, radio stations and revenue at selected dates',
    ],
    ['a title longer than any', 'Comprehensive strategic partnership of coordination '.repeat(12)],
    ['a very long word', 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft'],
    ['a word of no end', 'W'.repeat(400)],
  ])('keeps %s in its column, clear of the wave, the foot and the edges', async (_what, title) => {
    const png = await toCardPng(cardWith({ title, line: 'What is recorded of it, in many words. '.repeat(12) }));
    expect(await isBlank(png, 0, 0, 70, 630)).toBe(true);
    expect(await isBlank(png, 836, 0, 32, 630)).toBe(true);
    expect(await isBlank(png, 70, 0, 760, 62)).toBe(true);
    expect(await isBlank(png, 70, 510, 760, 22)).toBe(true);
    expect(await isBlank(png, 70, 590, 1100, 40)).toBe(true);
    expect(await isBlank(png, 70, 130, 760, 380)).toBe(false);
  });

  it('has the colour of its subject', async () => {
    expect(await toSvg(cardWith({ subject: 'huawei' }))).toContain('stroke="#9b1c31"');
    expect(await toSvg(cardWith({ subject: 'mts' }))).toContain('stroke="#00685f"');
  });

  it('draws Cyrillic, and leaves out Chinese', async () => {
    const [latin, chinese, russian, other] = await Promise.all(
      ['Guo Ping', 'Guo Ping (郭平)', 'Guo Ping (Го Пин)', 'Guo Ping (До Лин)'].map((title) =>
        toSvg(cardWith({ title })),
      ),
    );
    expect(chinese).toBe(latin);
    expect(russian).not.toBe(latin);
    expect(other).not.toBe(russian);
  });

  it('keeps a day with its month, and prints apostrophes and quotation marks', async () => {
    expect(await toSvg(cardWith({ title: `Huawei's "edge"` }))).toBe(
      await toSvg(cardWith({ title: 'Huawei’s “edge”' })),
    );
    const { letters } = cardWith({ line: `${'So it was, and so it went on for long; '.repeat(2)}on 5 June 2019` });
    expect(JSON.stringify(letters)).toContain('5\u00a0June');
  });
});

describe('the cache of cards', () => {
  const folders: string[] = [];
  afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true }))));
  const emptyFolder = async (): Promise<string> => {
    folders.push(await mkdtemp(join(tmpdir(), 'cards-')));
    return folders.at(-1) ?? '';
  };

  it('changes no byte: a card is the same drawn twice, in another thread, first kept, and taken from what is kept', async () => {
    const folder = join(await emptyFolder(), 'deep');
    const layout = cardWith();
    const draw = (): Promise<Buffer> => kept(folder, nameOf(layout), () => toCardPng(layout));
    const without = await toCardPng(layout);
    // As the build draws it: in another thread, in plain Node.
    const aside = await inThread<Uint8Array>('src/cards/draw.ts', 'toCardPng', layout);
    expect(Buffer.from(aside)).toEqual(without);
    expect(await draw()).toEqual(without);
    expect(await draw()).toEqual(without);
    expect(await readFile(join(folder, nameOf(layout)))).toEqual(without);
    expect(await readdir(folder)).toEqual([nameOf(layout)]);
  });

  it('draws a card once', async () => {
    const folder = await emptyFolder();
    let drawn = 0;
    const make = (): Promise<Buffer> => Promise.resolve(Buffer.from([(drawn += 1)]));
    expect([...(await kept(folder, 'a', make)), ...(await kept(folder, 'a', make))]).toEqual([1, 1]);
  });

  it('has another name for a card that looks another way', () => {
    const names = [{}, { title: 'Xi' }, { line: 'Another.' }, { label: 'Term' }, { subject: 'mts' as const }].map(
      (changes) => nameOf(cardWith(changes)),
    );
    expect(new Set(names).size).toBe(5);
    expect(nameOf(cardWith())).toBe(names[0]);
  });

  it('is not needed: where it cannot be written, the card is drawn', async () => {
    const bytes = Buffer.from('card');
    expect(await kept('/dev/null/none', 'a', () => Promise.resolve(bytes))).toEqual(bytes);
  });
});
