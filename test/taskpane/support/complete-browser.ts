import { setImmediate } from 'node:timers';
import { TextDecoder, TextEncoder } from 'node:util';

/** Height in pixels that every line of a list has here: jsdom lays nothing out. */
export const LINE_HEIGHT = 60;

class NoResizes {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}

/** What jsdom lacks of a browser; to be imported before anything that uses it. */
const noQuery = { matches: false, addEventListener: jest.fn(), removeEventListener: jest.fn() };
Object.assign(globalThis, { TextDecoder, TextEncoder, setImmediate, ResizeObserver: NoResizes });
Object.assign(window, {
  matchMedia: () => noQuery,
  CSS: { escape: (text: string) => text.replace(/["\\]/g, '\\$&') },
  scrollTo: () => undefined,
});
HTMLElement.prototype.scrollIntoView = () => undefined;
HTMLDialogElement.prototype.showModal = function (this: HTMLDialogElement) {
  this.open = true;
  this.querySelector<HTMLElement>('textarea, button')?.focus();
};
HTMLDialogElement.prototype.close = function (this: HTMLDialogElement) {
  this.open = false;
};
Object.defineProperty(HTMLElement.prototype, 'offsetHeight', {
  configurable: true,
  get(this: HTMLElement) {
    return this.hasAttribute('data-index') ? LINE_HEIGHT : 0;
  },
});
// jsdom matches every rule with every element that it is asked about, and lays nothing out by them.
CSSStyleSheet.prototype.insertRule = () => 0;
