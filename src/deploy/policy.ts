import { createHash } from 'node:crypto';

/**
 * What a page may load and run, besides its own inline styles and scripts: files of the site, and the WebAssembly of the
 * search. Whatever is not named is forbidden: frames, plugins, styles as files, everything from elsewhere.
 * Who may frame a page cannot be said here; that is in the headers.
 */
const allowed = {
  'script-src': "'self' 'wasm-unsafe-eval'",
  'style-src': '',
  'font-src': "'self'",
  'img-src': "'self'",
  'connect-src': "'self'",
  'worker-src': "'self'",
  'form-action': "'self'",
  'base-uri': "'none'",
};

/** Inline styles and scripts whole, so that nothing inside one is taken for another. */
const inline = /<(style|script)\b([^>]*)>([\s\S]*?)<\/\1>/g;

/** Scripts that hold data, such as JSON-LD, do not run and need no leave. */
const isData = (attributes: string): boolean => /\btype="?[\w/+]*json/.test(attributes);

/** The content security policy of a page: its inline styles and scripts by their hashes, all else as the site allows. */
export function policyOf(html: string): string {
  const hashes = { style: new Set<string>(), script: new Set<string>() };
  for (const [, name, attributes = '', text = ''] of html.matchAll(inline)) {
    if (text === '' || isData(attributes)) continue;
    hashes[name as 'style' | 'script'].add(`'sha256-${createHash('sha256').update(text).digest('base64')}'`);
  }
  const directives = Object.entries(allowed).map(([directive, sources]) => {
    const own = directive === 'style-src' ? hashes.style : directive === 'script-src' ? hashes.script : [];
    return [directive, sources, ...own].filter(Boolean).join(' ');
  });
  return ["default-src 'none'", ...directives].join(';');
}

const charset = /<meta charset="utf-8"\s*\/?>/i;

/**
 * A page with its policy, ahead of all that the policy is about.
 * @throws where the page does not begin with its charset, behind which the policy stands
 */
export function withPolicy(html: string): string {
  if (!charset.test(html.slice(0, 1024))) throw new Error('A page begins with <meta charset="utf-8">.');
  // A replacement by a function: a policy may hold what a pattern of replacement would read as its own.
  return html.replace(
    charset,
    (tag) => `${tag}<meta http-equiv="content-security-policy" content="${policyOf(html)}">`,
  );
}
