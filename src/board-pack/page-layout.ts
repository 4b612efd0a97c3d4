import type { PageLayout } from '../workbook/pack-sheet';

/** One page wide and as many tall as it takes. */
export const LIST_PAGE: PageLayout = { orientation: 'landscape', pagesTall: null };

export const SINGLE_PAGE: PageLayout = { orientation: 'landscape', pagesTall: 1 };
