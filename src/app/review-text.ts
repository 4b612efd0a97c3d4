import { importText } from '../import/import-text';
import type { SheetSurvey } from '../workbook/port';
import { chooseMatrix } from './choose-matrix';
import type { Review, ReviewRequest } from './review-matrix';
import { reviewGrid, settleSettings } from './review-matrix';

/** Reads and checks the matrix in a text whose cells tabs part, as the one sheet of a workbook. Throws as chooseMatrix. */
export function reviewText(text: string, request: ReviewRequest): Review {
  const survey = surveyText(text);
  const { header } = chooseMatrix([survey], request.sheets, null, request.given);
  return reviewGrid(survey.top!, header, settleSettings(request, {}));
}

/** `top` is the whole of the text. */
function surveyText(text: string): SheetSurvey {
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
