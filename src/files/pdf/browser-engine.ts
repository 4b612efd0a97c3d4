import type { PdfEngine } from './pdf-engine';

/** Loads pdfjs in a browser, where a worker from our own address does its work. */
export async function loadBrowserEngine(): Promise<PdfEngine> {
  const engine = await import('pdfjs-dist/legacy/build/pdf.min.mjs');
  const worker = new URL('pdfjs-dist/legacy/build/pdf.worker.min.mjs', import.meta.url);
  engine.GlobalWorkerOptions.workerSrc = worker.href;
  return engine;
}
