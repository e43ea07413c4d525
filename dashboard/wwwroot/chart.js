// <plotly-chart src="/figures/…">: fetches a figure and draws it in the page's fonts and colours.
// A trace's meta is its role (executed, prior, budget, outlook-…, tick, change, short, more, edge, line, label, tree, heat-…); the colours are variables of site.css.
let library;
const load = address => library ??= new Promise((done, failed) => {
  const script = document.createElement('script');
  script.src = address;
  script.onload = () => { window.Plotly.register(chinese); done(window.Plotly); };
  script.onerror = () => { library = undefined; failed(new Error(address)); };
  document.head.append(script);
});

const chinese = {
  moduleType: 'locale', name: 'zh-CN',
  dictionary: { 'Download plot as a png': '下载图片', 'Autoscale': '自动缩放', 'Reset axes': '重置坐标轴', 'Pan': '平移', 'Zoom': '缩放' },
  format: { decimal: '.', thousands: ',', grouping: [3], currency: ['¥', ''] }
};

class PlotlyChart extends HTMLElement {
  static observedAttributes = ['src', 'version'];

  connectedCallback() {
    this.board = document.createElement('div');
    this.board.className = 'board';
    this.replaceChildren(this.board);
    this.sizes = new ResizeObserver(() => { this.reach(); return this.figure && window.Plotly.Plots.resize(this.board); });
    this.sizes.observe(this);
    this.scheme = matchMedia('(prefers-color-scheme: dark)');
    this.onScheme = () => this.draw();
    this.scheme.addEventListener('change', this.onScheme);
    this.fetch();
  }

  disconnectedCallback() {
    this.sizes.disconnect();
    this.scheme.removeEventListener('change', this.onScheme);
    if (this.figure) window.Plotly.purge(this.board);
    this.figure = undefined;
  }

  attributeChangedCallback(name, before, after) {
    if (this.board && before !== after) this.fetch();
  }

  async fetch() {
    const asked = this.asked = {};
    this.setAttribute('aria-busy', 'true');
    try {
      const [plotly, answer] = await Promise.all([load(this.getAttribute('plotly')), fetch(this.getAttribute('src'), { cache: 'no-cache' })]);
      if (!answer.ok) throw new Error(`${answer.status}`);
      const figure = await answer.json();
      if (asked !== this.asked || !this.isConnected) return;
      this.plotly = plotly;
      this.figure = figure;
      this.draw();
    } catch {
      if (asked === this.asked) this.fail();
    } finally {
      if (asked === this.asked) this.removeAttribute('aria-busy');
    }
  }

  fail() {
    if (this.figure) this.plotly.purge(this.board);
    this.figure = undefined;
    this.style.minHeight = '0';
    this.board.textContent = this.getAttribute('failed');
  }

  draw() {
    if (!this.figure) return;
    const style = getComputedStyle(this);
    const colour = name => style.getPropertyValue(name).trim();
    const { data, layout } = structuredClone(this.figure);
    for (const trace of data) paint(trace, colour);
    delete layout.title;
    layout.autosize = true;
    layout.paper_bgcolor = layout.plot_bgcolor = 'rgba(0,0,0,0)';
    layout.font = { family: style.fontFamily, size: 12, color: colour('--text') };
    layout.hoverlabel = { bgcolor: colour('--surface'), bordercolor: colour('--line'), font: { color: colour('--text') } };
    for (const name of Object.keys(layout).filter(key => /^[xy]axis\d*$/.test(key)))
      Object.assign(layout[name], { gridcolor: colour('--grid'), zerolinecolor: colour('--muted'), linecolor: colour('--line') });
    this.plotly.react(this.board, data, layout, {
      responsive: false, displaylogo: false, displayModeBar: false, locale: this.getAttribute('locale') === 'zh' ? 'zh-CN' : 'en-US'
    });
    this.listen();
    this.reach();
  }

  // What is wider than the screen is scrolled by keyboard too.
  reach() {
    if (this.scrollWidth > this.clientWidth) this.tabIndex = 0;
    else this.removeAttribute('tabindex');
  }

  // A mark's customdata is the address that a click on it leads to; the same link stands in the table.
  listen() {
    if (this.listening === this.board) return;
    this.listening = this.board;
    this.board.on('plotly_click', event => follow(event.points[0]));
    this.board.on('plotly_treemapclick', event => { follow(event.points[0]); return false; });
  }
}

function follow(point) {
  const address = point?.customdata;
  if (typeof address === 'string' && address.startsWith('/')) window.Blazor?.navigateTo(address);
}

function paint(trace, colour) {
  const dark = colour('--executed');
  switch (trace.meta) {
    case 'executed': trace.marker.color = dark; break;
    case 'prior': trace.marker.color = colour('--prior'); break;
    case 'budget': trace.marker.line.color = dark; break;
    case 'outlook-budget':
    case 'outlook-executed':
      trace.marker.line.color = trace.marker.pattern.fgcolor = dark;
      if (trace.error_y) trace.error_y.color = colour('--text');
      break;
    case 'change': trace.marker.color = colour('--change'); break;
    case 'line': trace.line.color = trace.marker.color = dark; break;
    case 'short': trace.marker.color = trace.marker.line.color = colour('--bad'); break;
    case 'more': trace.marker.color = trace.marker.line.color = colour('--change'); break;
    case 'edge': trace.line.color = colour('--muted'); break;
    case 'bound': trace.line.color = colour('--bad'); break;
    case 'label': trace.textfont = { color: colour('--text'), size: 12 }; break;
    case 'tree':
      trace.marker = { colors: trace.labels.map(() => colour('--tile')), line: { color: colour('--surface'), width: 2 } };
      trace.textfont = { color: colour('--text'), size: 13 };
      break;
    case 'heat-rate': trace.colorscale = steps([0, 1, 2, 3, 4, 5].map(n => colour(`--rate-${n}`))); break;
    case 'heat-change': trace.colorscale = steps([0, 1, 2, 3, 4].map(n => colour(`--change-${n}`))); break;
    case 'tick': trace.marker.color = trace.marker.line.color = colour('--budget'); break;
  }
}

// Bands, not a gradient: each colour from one edge to the next.
const steps = colours => colours.flatMap((colour, n) => [[n / colours.length, colour], [(n + 1) / colours.length, colour]]);

customElements.define('plotly-chart', PlotlyChart);
