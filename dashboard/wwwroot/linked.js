// <linked-views src="/linked/views?…">: three views that change together under the filter above them, without another page.
// They come drawn by the server. Of two questions the later one is shown, whichever is answered first.
let last; // what was shown last: a page that begins to answer is made anew, and shows the same

class LinkedViews extends HTMLElement {
  static observedAttributes = ['src', 'version'];

  connectedCallback() {
    const src = this.getAttribute('src');
    this.wanted = src;
    if (this.firstElementChild) last = { src, html: this.innerHTML };
    else if (last && same(last.src, src)) this.innerHTML = last.html;
    else this.ask(src);
  }

  disconnectedCallback() { this.asking?.abort(); }

  attributeChangedCallback(name, before, after) {
    if (!this.isConnected || before === null || before === after) return;
    if (name === 'version') this.ask(this.wanted);
    // What the page heard of before the filter changed once more is out of date.
    else if (!same(after, this.wanted) && same(after, location.search)) this.ask(after);
  }

  async ask(src) {
    this.asking?.abort();
    const asking = this.asking = new AbortController();
    this.wanted = src;
    this.setAttribute('aria-busy', 'true');
    clearTimeout(this.slow);
    this.slow = setTimeout(() => this.classList.add('slow'), 400);
    try {
      const answer = await fetch(src, { cache: 'no-store', signal: asking.signal });
      if (!answer.ok) throw new Error(`${answer.status}`);
      const html = await answer.text();
      if (asking !== this.asking) return;
      last = { src, html };
      this.show(html);
    } catch {
      if (asking === this.asking && this.isConnected) this.fail();
    } finally {
      if (asking === this.asking) {
        clearTimeout(this.slow);
        this.classList.remove('slow');
        this.removeAttribute('aria-busy');
      }
    }
  }

  // Part by part: an opened table stays open, a scrolled list where it is, and a changed sum is read out.
  show(html) {
    const fresh = document.createElement('template');
    fresh.innerHTML = html;
    const now = new Map([...this.querySelectorAll('[data-part]')].map(part => [part.dataset.part, part]));
    const next = [...fresh.content.querySelectorAll('[data-part]')];
    // Whoever is at a link when new data comes is at the same link after it.
    const held = this.contains(document.activeElement) ? document.activeElement.getAttribute('href') : null;
    if (next.length === 0 || next.length !== now.size || next.some(part => !now.has(part.dataset.part))) {
      this.replaceChildren(fresh.content);
      return;
    }
    for (const part of next) {
      const there = now.get(part.dataset.part);
      if (part.tagName !== 'OUTPUT' || there.textContent !== part.textContent) there.replaceChildren(...part.childNodes);
    }
    if (held && !this.contains(document.activeElement)) [...this.querySelectorAll('a')].find(link => link.getAttribute('href') === held)?.focus({ preventScroll: true });
  }

  fail() {
    last = undefined;
    const said = document.createElement('p');
    said.className = 'empty';
    said.setAttribute('role', 'alert');
    said.textContent = this.getAttribute('failed');
    this.replaceChildren(said);
  }
}

const words = address => {
  const pairs = new URLSearchParams(address.split('?')[1] ?? '');
  pairs.sort();
  return pairs.toString();
};
const same = (one, other) => words(one) === words(other);

// The filter as an address: what says nothing, and the unit of money that is meant without one, are left out.
const chosen = form => {
  const pairs = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (value.trim() && !(name === 'money' && value === 'wan')) pairs.append(name, value.trim());
  const text = pairs.toString();
  return text && '?' + text;
};

const whenIdle = window.requestIdleCallback ?? setTimeout;
let telling;
function change(event) {
  const views = document.querySelector('linked-views'), form = event.target.closest?.('form.filter');
  if (!views || !form) return;
  event.stopPropagation();
  if (event.type === 'submit') event.preventDefault();
  const search = chosen(form), path = location.pathname, address = path + search;
  if (same(search, views.wanted)) return;
  const asked = telling = views.ask('/linked/views' + search);
  history.replaceState(history.state, '', address);
  // The rest of the page (links, coverage) hears of it when the views are shown and nothing else is to be done,
  // and not where a link has led elsewhere meanwhile.
  asked.then(() => requestAnimationFrame(() => setTimeout(() => whenIdle(() => {
    const here = location.pathname === path && same(location.search, search);
    if (telling === asked && here && document.querySelector('main[data-ready]')) window.Blazor?.navigateTo(address, { replaceHistoryEntry: true });
  }))));
}
addEventListener('change', change, true);
addEventListener('submit', change, true);

customElements.define('linked-views', LinkedViews);
