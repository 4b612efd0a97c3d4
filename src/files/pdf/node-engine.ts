import type { PdfEngine } from './pdf-engine';

/** What pdfjs makes one of while it is loaded, and needs for drawing alone, which is for browsers. */
const DRAWING_CLASSES = ['DOMMatrix', 'ImageData', 'Path2D'] as const;

/** Loads pdfjs in Node, where it does its work on the main thread. */
export async function loadNodeEngine(): Promise<PdfEngine> {
  const names = globalThis as Record<string, unknown>;
  for (const name of DRAWING_CLASSES) names[name] ??= Object;
  const [engine, worker] = await Promise.all([
    import('pdfjs-dist/legacy/build/pdf.min.mjs'),
    import('pdfjs-dist/legacy/build/pdf.worker.min.mjs'),
  ]);
  names.pdfjsWorker = worker;
  return engine;
}
