import anchor from 'markdown-it-anchor';
import footnote from 'markdown-it-footnote';

export default function (config) {
  config.amendLibrary('md', (markdown) => markdown.use(footnote).use(anchor));
  config.addGlobalData('layout', 'page.njk');
  config.addPassthroughCopy({ public: '/' });
}

export const config = {
  dir: { input: 'text', includes: '../_includes', output: 'dist' },
  // The text is Markdown and nothing else.
  markdownTemplateEngine: false,
};
