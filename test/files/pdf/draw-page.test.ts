import { openPageDrawer } from '../../../src/files/pdf/draw-page';
import { loadNodeEngine } from '../../../src/files/pdf/node-engine';
import type { PdfEngine } from '../../../src/files/pdf/pdf-engine';
import { readPdf } from '../../../src/files/pdf/read-pdf';
import { drawText, writeSmallPdf } from '../../support/small-pdf';

/** What is put on a canvas of a page, by the place in the file that lands in its top left corner. */
async function draw(draws: string, rotate: 0 | 90 | 180 | 270, word: string) {
  const bytes = writeSmallPdf([{ draws, rotate }]);
  const engine = await loadNodeEngine();
  const { pages } = await readPdf(bytes, {
    name: 'plan.pdf',
    loadEngine: () => Promise.resolve(engine),
  });
  const part = pages[0]!.texts.find(({ text }) => text === word)!.box;
  const render = jest.fn<{ promise: Promise<void> }, [{ viewport: { transform: number[] } }]>(
    () => ({
      promise: Promise.resolve(),
    }),
  );
  const watched: PdfEngine = {
    ...engine,
    getDocument: (options) => {
      const task = engine.getDocument(options);
      const promise = task.promise.then((file) => {
        const getPage = file.getPage.bind(file);
        return Object.assign(file, {
          getPage: async (pageNumber: number) =>
            Object.assign(await getPage(pageNumber), { render }),
        });
      });
      return { promise, destroy: () => task.destroy() };
    },
  };
  const canvas = { width: 0, height: 0 } as HTMLCanvasElement;
  const drawer = await openPageDrawer(watched, bytes, 'plan.pdf');
  await drawer.draw(canvas, pages[0]!, 2, part);
  await drawer.close();
  const [a, b, c, d, e, f] = render.mock.calls[0]![0].viewport.transform as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const pixelOf = (x: number, y: number): number[] =>
    [a * x + c * y + e, b * x + d * y + f].map((pixel) => Math.round(pixel) + 0);
  return { size: [canvas.width, canvas.height], pixelOf };
}

it.each([0, 90, 180, 270] as const)(
  'draws the part with a text where it is read, of a page turned by %d°',
  async (rotate) => {
    const { size, pixelOf } = await draw(drawText('Contract plan', 50, 150), rotate, 'plan');
    expect(size).toEqual([38, 20]);
    // The line that the text stands on begins at 8 of 10 points from the top of its box.
    expect(pixelOf(90.57, 150)).toEqual([0, 16]);
  },
);

it('draws a page upright whose text lies on its side', async () => {
  const { pixelOf } = await draw('BT /F1 10 Tf 0 1 -1 0 60 20 Tm (Contract) Tj ET', 0, 'Contract');
  expect(pixelOf(60, 20)).toEqual([0, 16]);
});
