import { importText } from '../import/import-text';
import type { SheetSurvey } from '../workbook/port';

/** The text of a matrix as the one sheet of a workbook; `top` is the whole of it. */
export function surveyText(text: string): SheetSurvey {
  const { grid } = importText(text);
  const rowCount = grid.values.length;
  const columnCount = grid.values[0]?.length ?? 0;
  const blank = rowCount === 0 || columnCount === 0;
  return {
    sheet: grid.sheet,
    visible: true,
    used: blank
      ? null
      : { rowIndex: grid.rowIndex, columnIndex: grid.columnIndex, rowCount, columnCount },
    top: blank ? null : grid,
  };
}
