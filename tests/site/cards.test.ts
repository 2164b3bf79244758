import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { graphOf } from '../../src/graph/records.ts';
import { readContent, readFolder } from '../../src/reader/folder.ts';
import { dist, filesOf, pagesOf } from '../support/dist.ts';
import type { BuiltPage } from '../support/dist.ts';

let pages: BuiltPage[];
let cards: string[];
beforeAll(async () => {
  // A picture to embed stands in another page, and is not linked to by itself.
  pages = (await pagesOf(dist)).filter(({ address }) => !address.startsWith('/embed/'));
  cards = (await filesOf(`${dist}cards`)).map((file) => `/cards/${file}`);
});

const imageOf = (page: BuiltPage): string => new URL(page.meta.get('og:image') ?? 'none:').pathname;

const sizeOf = ({ meta }: BuiltPage): string =>
  `${meta.get('og:image:width') ?? ''} × ${meta.get('og:image:height') ?? ''}`;
/** The page of a figure: its own, or that of the table it is drawn from. */
const isOfFigure = ({ address, html }: BuiltPage): boolean =>
  /^\/(?:figures|data)\/[^/]+\/$/.test(address) && html.includes('<figure');
const isCard = (page: BuiltPage): boolean => cards.includes(imageOf(page)) && sizeOf(page) === '1200 × 630';
/** Whether a link to the page of a figure shows that figure, as broad as its file says. */
function isOwnPicture(page: BuiltPage): boolean {
  const [, id = ''] = /^\/figures\/([^/]+)\.png$/.exec(imageOf(page)) ?? [];
  if (/id="figure-([^"]+)"/.exec(page.html)?.[1] !== id) return false;
  const png = readFileSync(`${dist}figures/${id}.png`);
  const size = `${png.readUInt32BE(16)} × ${png.readUInt32BE(20)}`;
  return sizeOf(page) === size && png.readUInt32BE(16) >= 1200;
}

describe('the social card', () => {
  it('of every page is there, that of a figure is the figure, with its size, and told in words', () => {
    const wrong = pages.filter(
      (page) =>
        !(isOfFigure(page) ? isOwnPicture(page) : isCard(page)) ||
        (page.meta.get('og:image:alt') ?? '').length < 20 ||
        page.meta.get('twitter:card') !== 'summary_large_image',
    );
    expect(wrong.map(({ address }) => address)).toEqual([]);
  });

  it('is a PNG of 1200 × 630 pixels and less than 60 KB', async () => {
    const wrong: string[] = [];
    for (const card of cards) {
      const png = await readFile(`${dist}${card.slice(1)}`);
      const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
      if (png.toString('latin1', 1, 4) !== 'PNG' || width !== 1200 || height !== 630 || png.length >= 60 * 1024)
        wrong.push(`${card}: ${width} × ${height}, ${png.length} bytes`);
    }
    expect(wrong).toEqual([]);
  });

  it('is its own for the first page, the report, the timeline, and each explainer, entity, question and table that is not drawn', async () => {
    const { records } = readContent(await readFolder(new URL('../../content', import.meta.url).pathname));
    const byAddress = new Map(pages.map((page) => [page.address, page]));
    const figures = new Set(pages.filter(isOfFigure).map(({ address }) => address.slice(1)));
    const paths = graphOf(records)
      .nodes.filter(({ kind, path }) => !['fact', 'source', 'report', 'topic'].includes(kind) && !figures.has(path))
      .map(({ path }) => path);
    const shared = ['report/', 'timeline/', ...paths].filter((path) => {
      const page = byAddress.get(`/${path}`);
      return !page || imageOf(page) !== `/cards/${path.slice(0, -1)}.png`;
    });
    expect(shared).toEqual([]);
    expect(cards).toHaveLength(paths.length + 3);
  });
});
