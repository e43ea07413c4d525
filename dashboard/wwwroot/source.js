// <source-text mark="569">: printed lines of a document; brings the marked line, and the field chosen with it, into view
// when the mark changes. What is in view already stays where it is.
class SourceText extends HTMLElement {
  static observedAttributes = ['mark'];

  connectedCallback() { this.show(); }

  attributeChangedCallback() { if (this.isConnected) this.show(); }

  show() {
    requestAnimationFrame(() => {
      const line = this.querySelector('.marked');
      if (line) this.scrollTop += line.getBoundingClientRect().top - this.getBoundingClientRect().top - this.clientHeight / 3;
      const field = document.querySelector('[data-field].chosen');
      if (field && !this.sees(field)) field.scrollIntoView({ block: 'center' });
    });
  }

  // On a narrow screen this text lies over the lower part of the fields.
  sees(field) {
    const { top, bottom, left, right } = field.getBoundingClientRect();
    const here = this.closest('section').getBoundingClientRect();
    const covered = here.left < right && here.right > left;
    return top >= 0 && bottom <= (covered ? Math.min(innerHeight, here.top) : innerHeight);
  }
}

customElements.define('source-text', SourceText);
