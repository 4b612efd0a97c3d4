import { loadNodeEngine } from '../../../src/files/pdf/node-engine';

test('pdfjs is loaded without a canvas, and has nothing to say about that', async () => {
  const said = [jest.spyOn(console, 'log'), jest.spyOn(console, 'warn')];
  const { OPS } = await loadNodeEngine();
  expect(OPS.showText).toBe(44);
  for (const each of said) expect(each).not.toHaveBeenCalled();
});
