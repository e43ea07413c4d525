// <source-text mark="569">: printed lines of a document; brings the marked line into view when the mark changes.
class SourceText extends HTMLElement {
  static observedAttributes = ['mark'];

  connectedCallback() { this.show(); }

  attributeChangedCallback() { if (this.isConnected) this.show(); }

  show() {
    requestAnimationFrame(() => {
      const line = this.querySelector('.marked');
      if (line) this.scrollTop += line.getBoundingClientRect().top - this.getBoundingClientRect().top - this.clientHeight / 3;
      document.querySelector('[data-field].chosen')?.scrollIntoView({ block: 'nearest' });
    });
  }
}

customElements.define('source-text', SourceText);
