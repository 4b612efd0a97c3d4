import type { PublicationRule } from '../publication-rule';

export const opensAtLaterSheet: PublicationRule = {
  id: 'opens-at-later-sheet',
  severity: 'error',
  title: 'Opens at a later sheet',
  why: 'Readers begin where the workbook was left, and so miss what stands before it.',
  examples: {
    bad: [
      {
        title: 'left on the notes',
        notes: ['Revised.'],
        activeSheetIndex: 1,
        findings: [
          {
            sheet: 'Notes',
            cell: null,
            message: 'The workbook opens at a later worksheet. Go to A1 of the first one and save.',
          },
        ],
      },
    ],
    good: [{ title: 'left on the first sheet', notes: ['Revised.'] }],
  },
  looksAt: 'workbook',
  run: ({ sheets, activeSheetIndex }) =>
    activeSheetIndex === 0
      ? []
      : [
          {
            sheet: sheets[activeSheetIndex]?.name ?? null,
            cell: null,
            message: 'The workbook opens at a later worksheet. Go to A1 of the first one and save.',
          },
        ],
};
