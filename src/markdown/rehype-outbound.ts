import type { Root } from 'hast';
import { visit } from 'unist-util-visit';

/**
 * Marks links that leave the site.
 *
 * In: `a` elements with an absolute `http(s)` address. Out: the same with `rel="external"`.
 */
export function rehypeOutbound() {
  return (tree: Root): void => {
    visit(tree, 'element', (node) => {
      const { href } = node.properties;
      if (node.tagName === 'a' && typeof href === 'string' && /^https?:\/\//.test(href)) {
        node.properties.rel = ['external'];
      }
    });
  };
}
