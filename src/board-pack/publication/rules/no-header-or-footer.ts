import { sheetRule, when } from '../publication-rule';

/** What stands in a header or footer is not read out. */
export const noHeaderOrFooter = sheetRule('no-header-or-footer', ({ page }) =>
  when(
    [page.header, page.footer].some((part) => Object.values(part).some((text) => text !== '')),
    'The worksheet has a header or footer. Remove it, and put what it says above the table.',
  ),
);
