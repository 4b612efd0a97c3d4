/** What jsdom lacks of a browser; to be imported before anything that uses it. */
const noQuery = { matches: false, addEventListener: jest.fn(), removeEventListener: jest.fn() };
Object.assign(globalThis, { matchMedia: () => noQuery });
// Without a drawing surface text is measured by Calibri's widths.
HTMLCanvasElement.prototype.getContext = () => null;
File.prototype.arrayBuffer = function () {
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result as ArrayBuffer);
    reader.readAsArrayBuffer(this);
  });
};
// A small window: jsdom takes its time over every cell.
const size = (pixels: number): PropertyDescriptor => ({ configurable: true, get: () => pixels });
Object.defineProperties(HTMLElement.prototype, { clientWidth: size(360), clientHeight: size(240) });
Object.assign(HTMLDialogElement.prototype, {
  showModal(this: HTMLDialogElement) {
    this.open = true;
  },
  close(this: HTMLDialogElement) {
    this.open = false;
  },
});
