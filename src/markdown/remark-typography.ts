import type { Root } from 'mdast';
import remarkSmartypants from 'remark-smartypants';
import type { Plugin } from 'unified';

const smartypants = remarkSmartypants as Plugin<[{ dashes: 'oldschool' }], Root>;

/** Sets quotation marks and apostrophes as in print, `--` as an en dash and `---` as an em dash. */
export const remarkTypography: Plugin<[], Root> = function () {
  return smartypants.call(this, { dashes: 'oldschool' });
};
