/** What a skimmed long read folds: all of a section but its heading, its point and its figures. */
const folded = '.prose > h2 ~ :not(h2, .point, figure), .prose .rest';

/**
 * `<skim-control>` around a checkbox: folds the sections of a long read to their points, and unfolds them. What it folds,
 * the browser still finds and leads to, and then unfolds. Without it the style folds by the checkbox alone.
 */
class SkimControl extends HTMLElement {
  connectedCallback(): void {
    const box = this.querySelector('input');
    const fold = (): void => {
      for (const part of document.querySelectorAll(folded)) {
        if (box?.checked) part.setAttribute('hidden', 'onbeforematch' in part ? 'until-found' : '');
        else part.removeAttribute('hidden');
      }
    };
    box?.addEventListener('change', fold);
    fold();
  }
}

customElements.define('skim-control', SkimControl);
