import type { PublicationRule } from '../publication-rule';
import { when } from '../publication-rule';

export const headerOrFooter: PublicationRule = {
  id: 'header-or-footer',
  severity: 'error',
  title: 'Header or footer',
  why: 'What stands in a header or footer is not read out.',
  examples: {
    bad: [
      {
        title: 'a footer',
        footer: 'Page &P',
        findings: [
          {
            sheet: 'Overdue',
            cell: null,
            message:
              'The worksheet has a header or footer. Remove it, and put what it says above the table.',
          },
        ],
      },
    ],
    good: [{ title: 'neither' }],
  },
  looksAt: 'sheet',
  run: ({ page }) =>
    when(
      [page.header, page.footer].some((part) => Object.values(part).some((text) => text !== '')),
      'The worksheet has a header or footer. Remove it, and put what it says above the table.',
    ),
};
