/**
 * `<timeline-filter>` around a form: what bears `data-names` on its page and does not fit the choice is hidden, mark and entry
 * alike. The choice stands in the address (`?subject=sanctions&names=person`), and links to years carry it on.
 */
class TimelineFilter extends HTMLElement {
  connectedCallback(): void {
    const form = this.querySelector('form');
    if (!form) return;
    form.hidden = false;
    form.addEventListener('submit', (event) => event.preventDefault());
    form.addEventListener('change', () => this.choose(form));
    // The fields are empty only after the event.
    form.addEventListener('reset', () => setTimeout(() => this.choose(form)));
    addEventListener('popstate', () => this.read(form));
    this.read(form);
  }

  /** Takes the choice from the address. */
  read(form: HTMLFormElement): void {
    const asked = new URLSearchParams(location.search);
    for (const field of form.querySelectorAll('select')) {
      field.value = asked.get(field.name) ?? '';
      // A value that this page does not have would leave the field blank.
      if (field.selectedIndex < 0) field.value = '';
    }
    this.show(form);
  }

  /** Puts the choice into the address. */
  choose(form: HTMLFormElement): void {
    const address = new URL(location.href);
    address.search = queryOf(form);
    history.pushState(null, '', address);
    this.show(form);
  }

  show(form: HTMLFormElement): void {
    const page = this.closest('main');
    if (!page) return;
    const chosen = new FormData(form);
    const [subject, names] = [chosen.get('subject'), chosen.get('names')].map(String);
    for (const item of page.querySelectorAll<HTMLElement>('[data-names]')) {
      const own = item.closest<HTMLElement>('[data-subject]')?.dataset.subject;
      const fits = (!subject || own === subject) && (!names || item.dataset.names?.split(' ').includes(names));
      item.toggleAttribute('data-out', !fits);
    }
    for (const group of page.querySelectorAll('[data-group]')) {
      group.toggleAttribute('data-out', !group.querySelector('[data-names]:not([data-out])'));
    }
    const query = queryOf(form);
    for (const link of page.querySelectorAll('a[href*="/timeline/"]')) {
      link.setAttribute('href', (link.getAttribute('href') ?? '').replace(/(\?.*)?$/, query && `?${query}`));
    }
    const marks = page.querySelectorAll('.timeline-wide .mark');
    const left = [...marks].filter((mark) => !mark.hasAttribute('data-out')).length;
    const output = form.querySelector('output');
    if (output) output.value = query ? `${left} of ${marks.length} events` : '';
  }
}

function queryOf(form: HTMLFormElement): string {
  const query = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (value) query.set(name, String(value));
  return query.toString();
}

customElements.define('timeline-filter', TimelineFilter);
