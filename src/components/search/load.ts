/** The part of Pagefind's Component UI that this site calls. */
interface PagefindInstance {
  triggerSearch(term: string): void;
  on(event: 'search', callback: (term: string) => void): void;
}

declare global {
  interface Window {
    PagefindComponents?: {
      configureInstance(name: string, options: Record<string, unknown>): void;
      getInstanceManager(): { getInstance(name: string): PagefindInstance };
    };
  }
}

let loading: Promise<void> | undefined;
let attempts = 0;

/**
 * Loads the search interface and its style from beside the index, once.
 * @param bundle the address of the folder of the index
 * @throws where it does not arrive; the next call tries again
 */
export function loadSearch(bundle: string): Promise<void> {
  if (loading) return loading;
  // A browser remembers that a module did not load; under another address it asks again.
  const again = attempts++ === 0 ? '' : `?again=${attempts}`;
  loading = Promise.all([
    new Promise<void>((resolve, reject) => {
      const style = Object.assign(document.createElement('link'), {
        rel: 'stylesheet',
        href: `${bundle}pagefind-component-ui.css`,
      });
      style.addEventListener('load', () => resolve());
      style.addEventListener('error', () => reject(new Error('The style of the search did not load.')));
      // Before the site's own style, which adapts it.
      document.head.prepend(style);
    }),
    new Promise<void>((resolve, reject) => {
      const script = Object.assign(document.createElement('script'), {
        type: 'module',
        src: `${bundle}pagefind-component-ui.js${again}`,
      });
      script.addEventListener('load', () => resolve());
      script.addEventListener('error', () => reject(new Error('The search did not load.')));
      document.head.append(script);
    }),
  ]).then(
    () => undefined,
    (error: unknown) => {
      loading = undefined;
      throw error;
    },
  );
  return loading;
}

/**
 * The part of the search that stands under a name on a page, configured: a page that bears a searched name as its own
 * comes before pages that only mention it in their title.
 */
export function searchInstance(name: string, bundle: string): PagefindInstance {
  const components = window.PagefindComponents;
  if (!components) throw new Error('The search has not loaded.');
  components.configureInstance(name, { bundlePath: bundle, ranking: { metaWeights: { title: 1, name: 8 } } });
  return components.getInstanceManager().getInstance(name);
}
