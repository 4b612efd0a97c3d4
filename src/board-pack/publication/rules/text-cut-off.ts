import { formatCell } from '../../../workbook/address';
import { POINTS_PER_CHAR } from '../../../workbook/sheet-styles';
import { BODY_FONT, measureText } from '../../../workbook/text-width';
import type { SheetData } from '../../../workbook/workbook-data';
import { CELL_PADDING_POINTS } from '../../compile/layout';
import type { PublicationRule } from '../publication-rule';
import { placedTables, range, textAt } from '../tables';

/** Excel's own. */
const DEFAULT_WIDTH_CHARS = 8.43;

export const textCutOff: PublicationRule = {
  id: 'text-cut-off',
  severity: 'error',
  title: 'Text that its column cuts off',
  why: 'Text in a table that is wider than its column has to wrap, or its end is hidden.',
  examples: {
    bad: [
      {
        title: 'a sentence in a narrow column',
        rows: [
          ['Overdue'],
          ['As at October'],
          ['KPI', 'Late by'],
          ['Reporting to the board every month', 2],
          ['Training', 1],
        ],
        findings: [
          {
            sheet: 'Overdue',
            cell: 'A4',
            message: 'The text is wider than its column. Switch on Wrap Text, or widen the column.',
          },
        ],
      },
    ],
    good: [
      {
        title: 'the same sentence wrapped',
        rows: [
          ['Overdue'],
          ['As at October'],
          ['KPI', 'Late by'],
          ['Reporting to the board every month', 2],
          ['Training', 1],
        ],
        styles: { A4: { wrapText: true } },
      },
      {
        title: 'a long title above the table',
        rows: [
          ['Overdue actions of all areas of the council'],
          ['As at October'],
          ['KPI', 'Late by'],
          ['Reporting', 2],
          ['Training', 1],
        ],
      },
    ],
  },
  looksAt: 'sheet',
  run: (sheet) =>
    placedTables(sheet).flatMap(({ block }) =>
      range(block.rowCount, block.rowIndex).flatMap((row) =>
        range(block.columnCount, block.columnIndex)
          .filter((column) => isCut(sheet, row, column))
          .map((column) => ({
            cell: formatCell(row, column),
            message: 'The text is wider than its column. Switch on Wrap Text, or widen the column.',
          })),
      ),
    ),
};

function isCut(sheet: SheetData, row: number, column: number): boolean {
  const cell = sheet.cells.get(row, column);
  if (typeof cell?.value !== 'string' || cell.style?.wrapText) return false;
  const chars = sheet.columnWidths.get(column) ?? DEFAULT_WIDTH_CHARS;
  const room = chars * POINTS_PER_CHAR - CELL_PADDING_POINTS;
  return measureText(textAt(sheet, row, column), BODY_FONT) > room;
}
