/** The parts of citation-js that are used here; it publishes no types. */
declare module '@citation-js/core' {
  export class Cite {
    constructor(data: unknown);
    data: unknown[];
    format(format: 'bibtex' | 'ris', options?: { spec: 'new' }): string;
    format(format: 'bibliography', options: { template: string; lang: string; format: 'text' }): string;
  }
  export const plugins: { config: { get(name: string): unknown } };
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-csl';
declare module '@citation-js/plugin-ris';
