import { SCROLLER } from '../../src/taskpane/shell/view-styles';

/** What browsers have and jsdom has not, as far as the pane needs it: a pane tall enough to show every line. */
export function standInForTheBrowser(): void {
  const observer = class {
    observe(): void {}
    unobserve(): void {}
    disconnect(): void {}
  };
  const noMatch = { matches: false, addEventListener() {}, removeEventListener() {} };
  Object.assign(window, {
    ResizeObserver: observer,
    IntersectionObserver: observer,
    matchMedia: () => noMatch,
  });
  Object.assign(globalThis, { CSS: { escape: (text: string) => text.replace(/["\\]/g, '\\$&') } });
  Blob.prototype.arrayBuffer = function () {
    return new Promise((resolve) => {
      const reader = new FileReader();
      reader.onload = () => resolve(reader.result as ArrayBuffer);
      reader.readAsArrayBuffer(this);
    });
  };
  Element.prototype.scrollIntoView = () => {};
  Element.prototype.scrollTo = () => {};
  HTMLDialogElement.prototype.showModal = function () {
    this.open = true;
    this.querySelector<HTMLElement>('textarea, button')?.focus();
  };
  HTMLDialogElement.prototype.close = function () {
    this.open = false;
  };
  Object.defineProperty(HTMLElement.prototype, 'offsetHeight', { configurable: true, value: 60 });
  Object.defineProperty(HTMLElement.prototype, 'clientHeight', {
    configurable: true,
    get(this: HTMLElement) {
      return this.id === SCROLLER ? 5000 : 0;
    },
  });
}
