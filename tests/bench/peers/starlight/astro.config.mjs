import { readdirSync } from 'node:fs';
import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';

// The thousands of sources and records are reached from their lists: in the sidebar they would weigh on every page.
const top = readdirSync(new URL('src/content/docs/', import.meta.url))
  .filter((file) => file.endsWith('.md') && file !== 'index.md')
  .map((file) => file.replace(/\.md$/, ''));

export default defineConfig({
  site: 'https://example.org',
  integrations: [
    starlight({
      title: 'The 5G Deal',
      sidebar: [
        { label: 'Pages', items: top },
        { label: 'Questions', items: [{ autogenerate: { directory: 'questions' } }], collapsed: true },
      ],
    }),
  ],
});
