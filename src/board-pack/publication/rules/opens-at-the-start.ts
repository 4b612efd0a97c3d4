import type { PublicationRule } from '../publication-rule';

/** Readers begin where the workbook was left: that has to be its first worksheet. */
export const opensAtTheStart: PublicationRule = {
  id: 'opens-at-the-start',
  check: ({ sheets, activeSheetIndex }) =>
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
