// <safeguarding-toolkit src="…">: a page of the toolkit in another page, as high as it needs to be.
// What the two say to each other: src/domain/embed/mod.rs.
(() => {
  const name = 'safeguarding-toolkit';
  const home = new URL('.', document.currentScript?.src ?? document.baseURI).href;
  const inside = (address) => {
    try {
      const { href } = new URL(address, home);
      return href.startsWith(home) && href;
    } catch {}
  };
  class Toolkit extends HTMLElement {
    static observedAttributes = ['src'];
    attributeChangedCallback() {
      if (this.end) this.connectedCallback();
    }
    connectedCallback() {
      this.end?.abort();
      this.end = new AbortController();
      const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
      const link = document.createElement('slot');
      const get = (name) => this.getAttribute(name);
      const own = inside(get('src') ?? '//');
      if (!own) {
        root.replaceChildren(link);
        console.warn(`${home}embed/check tells more. src must begin with ${home}: ${get('src')}`);
        return;
      }
      const page = () => new URLSearchParams(location.hash.slice(1)).get('toolkit');
      const carries = get('address') !== 'no';
      const url = new URL((carries && page() && inside('.' + page())) || own);
      const names = ['only', 'text', 'background', 'link', 'accent'].filter(get);
      const pairs = names.map((name) => `${name}:${get(name).replace('#', '')}`);
      // As it stands, what is before it means more than its names and values.
      url.search += `${url.search && '&'}embed=${[`from:${origin}`, ...pairs]}`;

      const frame = document.createElement('iframe');
      frame.src = url;
      frame.title = this.textContent.trim() || 'Toolkit';
      frame.style.cssText = `border:0;width:100%;height:${parseInt(get('height')) || 600}px`;
      root.replaceChildren(frame);
      this.style.display = 'block';
      const fail = (why) => {
        root.append(link);
        console.warn(`${home}embed/check tells more. ${why}: ${url}`);
      };
      let patience;
      frame.onload = () => (patience ??= setTimeout(fail, 20000, 'No answer'));

      const say = (toolkit, value) =>
        frame.contentWindow.postMessage({ toolkit, value }, url.origin);
      const heard = {
        hello() {
          clearTimeout(patience);
          link.remove();
          say('welcome');
        },
        height: (value) => (frame.style.height = `${Math.min(Math.max(value, 100), 20000)}px`),
        title: (value) => (frame.title = value),
        top: () => frame.getBoundingClientRect().top < 0 && frame.scrollIntoView(),
        page(value) {
          const mark =
            inside('.' + value) === own ? '' : `#${new URLSearchParams({ toolkit: value })}`;
          if (carries && (mark || page()))
            history.replaceState(history.state, '', location.href.split('#')[0] + mark);
        },
      };
      const on = (name, act) => addEventListener(name, act, this.end);
      on('message', ({ source, origin, data }) => {
        if (source === frame.contentWindow && origin === url.origin) {
          const { toolkit, value } = data ?? {};
          if (Object.hasOwn(heard, toolkit)) heard[toolkit](value);
        }
      });
      on('hashchange', () => carries && page() && say('go', page()));
      on('securitypolicyviolation', ({ blockedURI }) => {
        if (blockedURI.startsWith(url.origin)) fail('Content-Security-Policy is in the way');
      });
    }
    disconnectedCallback() {
      this.end.abort();
    }
  }
  customElements.get(name) ?? customElements.define(name, Toolkit);
})();
