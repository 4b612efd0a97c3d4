import type { PageLayout } from '../../workbook/pack-sheet';

/** One page wide and as many tall as it takes. */
export const LIST_PAGE: PageLayout = { orientation: 'landscape', pagesTall: null };

const SINGLE_PAGE: PageLayout = { orientation: 'landscape', pagesTall: 1 };

/** A single page while no more rows than `mostRows` are to fit on it: more would be too small to read. */
export function fitPage(rowCount: number, mostRows: number): PageLayout {
  return rowCount <= mostRows ? SINGLE_PAGE : LIST_PAGE;
}
