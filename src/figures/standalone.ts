import { DOMParser } from 'linkedom';
import postcss from 'postcss';
import { families } from '../fonts/fonts.ts';
import type { Subject } from '../schemas/common.ts';
import { subject as subjects } from '../schemas/common.ts';
import tokenSheet from '../styles/tokens.css?raw';
import { resolveTokens, tokensOf } from '../styles/tokens.ts';
import type { Theme, Tokens } from '../styles/tokens.ts';

const fonts: readonly (readonly [string, string])[] = [
  ['--font-serif', `'${families.serif}', Georgia, serif`],
  ['--font-sans', `'${families.sans}', system-ui, sans-serif`],
];

/**
 * Makes of an inline picture of the site one that stands alone, as a file: as large as its viewBox, on paper, with colours
 * as values and fonts by name (`class="serif"` sets an element in the serif, all else is sans), and without links.
 * @param svg one `<svg>` with a viewBox, its colours in attributes or `style`; tokens set in a `style` hold inside
 * @param subject the subject of the picture, where it says `var(--subject)`
 * @throws where it is no such picture, or names a token that is not there
 */
export function standalone(svg: string, theme: Theme, subject?: Subject): string {
  const document = new DOMParser().parseFromString(svg, 'image/svg+xml');
  const root = document.documentElement as unknown as Element | null;
  const [x = '', y = '', width = '', height = ''] =
    root
      ?.getAttribute('viewBox')
      ?.trim()
      .split(/[\s,]+/) ?? [];
  if (root?.localName !== 'svg' || height === '') throw new Error('A picture is one <svg> with a viewBox.');

  const paper = document.createElement('rect') as unknown as Element;
  set(paper, { x, y, width, height, fill: 'var(--paper)', stroke: 'none' });
  root.prepend(paper);
  set(root, { xmlns: 'http://www.w3.org/2000/svg', width, height });
  // As src/components/figure/figure.css sets it on a page.
  const inherited = {
    color: 'var(--ink)',
    fill: 'currentColor',
    'font-family': 'var(--font-sans)',
    'font-size': '13px',
  };
  set(root, Object.fromEntries(Object.entries(inherited).filter(([name]) => !root.hasAttribute(name))));
  for (const serif of root.querySelectorAll('.serif')) set(serif, { 'font-family': 'var(--font-serif)' });
  resolveElement(root, new Map([...tokensOf(tokenSheet, subject), ...fonts]), theme);
  return unlinked(root.outerHTML);
}

function set(element: Element, attributes: Record<string, string>): void {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
}

/** Puts values for tokens in the attributes of an element and of all below it, in its scope and theirs. */
function resolveElement(element: Element, outer: Tokens, theme: Theme): void {
  const subject = subjects.safeParse(element.getAttribute('data-subject')).data;
  const own = subject ? tokensOf(tokenSheet, subject).get('--subject') : undefined;
  let tokens = own === undefined ? outer : new Map([...outer, ['--subject', own]]);
  const style = element.getAttribute('style');
  if (style !== null) {
    const declarations = postcss.parse(style).nodes.filter((node) => node.type === 'decl');
    const [scoped, shown] = [true, false].map((token) =>
      declarations.filter(({ prop }) => prop.startsWith('--') === token),
    );
    tokens = new Map([
      ...tokens,
      ...(scoped ?? []).map(({ prop, value }): [string, string] => [prop, resolveTokens(value, tokens, theme)]),
    ]);
    const values = (shown ?? []).map(({ prop, value }) => `${prop}:${value}`).join(';');
    if (values) element.setAttribute('style', values);
    else element.removeAttribute('style');
  }
  for (const { name, value } of element.attributes) {
    const resolved = resolveTokens(value, tokens, theme);
    if (resolved !== value) element.setAttribute(name, resolved);
  }
  for (const child of element.children) resolveElement(child, tokens, theme);
}

/** A file may be opened anywhere: addresses of the site lead nowhere from it. */
function unlinked(svg: string): string {
  return svg.replace(/<a(?=[\s>])[^>]*>/g, '<g>').replaceAll('</a>', '</g>');
}
