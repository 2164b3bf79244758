import postcss from 'postcss';
import parseValue from 'postcss-value-parser';
import { suggestion } from '../reader/problem.ts';
import type { Subject } from '../schemas/common.ts';

export const themes = ['light', 'dark'] as const;
export type Theme = (typeof themes)[number];

/** The custom properties that hold somewhere, by name with its hyphens, as they are written. */
export type Tokens = ReadonlyMap<string, string>;

/**
 * Reads the tokens off a stylesheet.
 * @param subject the subject in whose scope they are read; without one there is no `--subject`
 */
export function tokensOf(css: string, subject?: Subject): Tokens {
  const scopes = [':root', ...(subject ? [`[data-subject='${subject}']`] : [])];
  const tokens = new Map<string, string>();
  postcss.parse(css).walkRules((rule) => {
    if (!rule.selectors.some((selector) => scopes.includes(selector))) return;
    rule.walkDecls(/^--/, ({ prop, value }) => void tokens.set(prop, value));
  });
  return tokens;
}

/**
 * Puts in their values for every `var()` and `light-dark()` of a CSS value.
 * @throws where a token is not there and the value has nothing to fall back on, or where tokens go round in a circle
 */
export function resolveTokens(value: string, tokens: Tokens, theme: Theme, within: readonly string[] = []): string {
  if (!/var\(|light-dark\(/.test(value)) return value;
  const parsed = parseValue(value);
  parsed.walk((node) => {
    if (node.type !== 'function') return;
    const comma = node.nodes.findIndex(({ type, value: sign }) => type === 'div' && sign === ',');
    const first = parseValue.stringify(comma < 0 ? node.nodes : node.nodes.slice(0, comma)).trim();
    const second = comma < 0 ? undefined : parseValue.stringify(node.nodes.slice(comma + 1)).trim();
    let resolved: string;
    if (node.value === 'light-dark') {
      resolved = resolveTokens(theme === 'light' ? first : (second ?? first), tokens, theme, within);
    } else if (node.value === 'var') {
      if (within.includes(first)) throw new Error(`The token ${first} is defined by itself.`);
      const found = tokens.get(first) ?? second;
      if (found === undefined) throw new Error(`There is no token ${first}.${suggestion(first, [...tokens.keys()])}`);
      resolved = resolveTokens(found, tokens, theme, [...within, first]);
    } else return;
    Object.assign(node, { type: 'word', value: resolved });
    return false;
  });
  return parsed.toString();
}
