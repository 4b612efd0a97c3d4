import type { PdfFile } from 'pdfjs-dist/legacy/build/pdf.min.mjs';
import type { PageBox, PageDrawer, SourcePage } from '../../workbook/source-document';
import type { PdfEngine } from './pdf-engine';
import { openPdf } from './read-pdf';

/** A picture larger than this is left out, in pixels: a page scanned in colour at 600 dots an inch has half of it. */
const LARGEST_PICTURE = 64_000_000;

/** Opens a PDF to draw its pages; in browsers only. Throws AddInError pdf-encrypted or pdf-damaged; `path` is for their messages. */
export async function openPageDrawer(
  engine: PdfEngine,
  bytes: Uint8Array,
  path: string,
): Promise<PageDrawer> {
  const file = await openPdf(engine, bytes, path, LARGEST_PICTURE);
  return {
    draw: (canvas: HTMLCanvasElement, page, scale, part) =>
      drawPage(file, canvas, page, scale, part),
    close: () => file.loadingTask.destroy(),
  };
}

async function drawPage(
  file: PdfFile,
  canvas: HTMLCanvasElement,
  { pageNumber, width, height, quarterTurns }: SourcePage,
  scale: number,
  part: PageBox = { left: 0, top: 0, width, height },
): Promise<void> {
  const page = await file.getPage(pageNumber);
  const viewport = page.getViewport({
    scale,
    rotation: (page.rotate + 90 * quarterTurns) % 360,
    offsetX: -part.left * scale,
    offsetY: -part.top * scale,
  });
  canvas.width = Math.ceil(part.width * scale);
  canvas.height = Math.ceil(part.height * scale);
  await page.render({ canvas, viewport }).promise;
  page.cleanup();
}
