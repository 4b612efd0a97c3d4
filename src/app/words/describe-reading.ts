import { COLUMN_HEADINGS, MATRIX_COLUMNS } from '../../domain/column-headings';
import type { LevelScale } from '../../domain/level-scale';
import { isNamedByNumbers } from '../../domain/level-scale';
import type { MaturityMatrix } from '../../domain/matrix';

/** What a person can correct of how a matrix was read. */
export type ReadingPart = 'place' | 'columns' | 'scale' | 'state';

/** One thing about how a matrix was read. */
export interface ReadingLine {
  readonly part: ReadingPart;
  /** What it is about: "Scale". */
  readonly title: string;
  readonly text: string;
}

/** How a matrix was read, for a person to confirm or correct. */
export function describeReading({ source, scale }: MaturityMatrix): ReadingLine[] {
  const { sheet, headerRowNumber, firstRowNumber, columns } = source;
  const rows =
    firstRowNumber - headerRowNumber > 1
      ? `rows ${headerRowNumber} and ${firstRowNumber - 1}`
      : `row ${headerRowNumber}`;
  const found = MATRIX_COLUMNS.filter((column) => columns[column] !== undefined);
  return [
    { part: 'place', title: 'Place', text: `Sheet “${sheet}”, headings in ${rows}` },
    {
      part: 'columns',
      title: 'Columns',
      text: found.map((column) => `${COLUMN_HEADINGS[column]} ${columns[column]!}`).join(' · '),
    },
    { part: 'scale', title: 'Scale', text: wordScale(scale) },
    {
      part: 'state',
      title: 'What is done',
      text:
        columns.status === undefined && columns.percent === undefined
          ? 'By when says it'
          : 'Status says it; By when says when it is due',
    },
  ];
}

/** "CAF: Not achieved < Partially achieved < Achieved"; a scale of numbers goes by its name alone. */
function wordScale(scale: LevelScale): string {
  return isNamedByNumbers(scale) ? scale.name : `${scale.name}: ${scale.levels.join(' < ')}`;
}
