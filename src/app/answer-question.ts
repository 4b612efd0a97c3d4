import type { MatrixColumn } from '../domain/column-headings';
import { parseScale } from '../domain/level-scale';
import type { MatrixSource } from '../domain/matrix';
import type { ReadingAnswer } from '../domain/reading-question';
import type { MatrixMapping, StoredSettings } from '../workbook/settings';

/** What of a matrix an answer about its columns is laid over. */
type ReadPlace = Pick<MatrixSource, 'sheet' | 'headerRowNumber' | 'columns'> &
  Partial<Pick<MatrixSource, 'sheets'>>;

/** The settings that an answer changes, so that it is asked once only. */
export function settingsOfAnswer(answer: ReadingAnswer, place: ReadPlace): Partial<StoredSettings> {
  if (answer.kind === 'scale') {
    const scale = parseScale(answer.scale);
    if (scale === null) throw new Error(`No scale: ${answer.scale}`);
    return { scale, isScaleChosen: true };
  }
  if (answer.kind === 'sheets') return { sheets: answer.sheets, mapping: null };
  if (answer.kind === 'marks') return { marks: { now: answer.now, target: answer.target } };
  const { sheets = [] } = place;
  return {
    mapping: overlayColumns(place, answer.columns),
    // On the other sheets of the matrix the same headings mean the same.
    ...(sheets.length > 1 && { sheets }),
  };
}

/** The columns with others in their place; a letter that something else had is only the new one's. */
function overlayColumns(
  { sheet, headerRowNumber, columns }: ReadPlace,
  wanted: MatrixMapping['columns'],
): MatrixMapping {
  const taken = new Set(Object.values(wanted));
  const kept = (Object.entries(columns) as [MatrixColumn, string][]).filter(
    ([column, letter]) => wanted[column] === undefined && !taken.has(letter),
  );
  return { sheet, headerRowNumber, columns: { ...Object.fromEntries(kept), ...wanted } };
}
