import type * as Pdfjs from 'pdfjs-dist/legacy/build/pdf.min.mjs';

/** pdfjs as a host has loaded it: in a browser with a worker of its own, in Node on the one thread that there is. */
export type PdfEngine = typeof Pdfjs;

/**
 * How pdfjs is to open a file: nothing is fetched, compiled or put among the page's fonts, so it works under the pane's
 * policy. Fonts that the file does not carry are those of the system; pictures in JPEG 2000 stay blank.
 */
export const SEALED = {
  isEvalSupported: false,
  useWasm: false,
  useWorkerFetch: false,
  disableFontFace: true,
  stopAtErrors: false,
  enableXfa: false,
  verbosity: 0,
} as const;
