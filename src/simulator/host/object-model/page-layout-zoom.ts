import type { PageSetupData } from '../../../workbook/workbook-data';
import { apiNotFound, invalidArgument } from '../errors';

/** As Excel.PageLayoutZoomOptions: pages to fit, or a scale in percent. */
export function readZoom({ fitToPagesWide, fitToPagesTall }: PageSetupData): object {
  if (fitToPagesWide === null && fitToPagesTall === null) return { scale: 100 };
  return {
    ...(fitToPagesWide === null ? {} : { horizontalFitToPages: fitToPagesWide }),
    ...(fitToPagesTall === null ? {} : { verticalFitToPages: fitToPagesTall }),
  };
}

/** Replaces the whole zoom: a direction that is not named takes as many pages as it needs. */
export function applyZoom(page: PageSetupData, zoom: unknown): void {
  if (typeof zoom !== 'object' || zoom === null) throw invalidArgument();
  const { horizontalFitToPages, verticalFitToPages, scale } = zoom as Record<string, unknown>;
  const wide = readPages(horizontalFitToPages);
  const tall = readPages(verticalFitToPages);
  if (scale !== undefined && scale !== null) {
    if (wide !== null || tall !== null) throw invalidArgument();
    if (scale !== 100)
      throw apiNotFound('PageLayout', `zoom = { scale: ${JSON.stringify(scale)} }`);
  }
  page.fitToPagesWide = wide;
  page.fitToPagesTall = tall;
}

function readPages(value: unknown): number | null {
  if (value === undefined || value === null) return null;
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 1) throw invalidArgument();
  return value;
}
