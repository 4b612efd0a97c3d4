import { COLUMN_HEADINGS, MATRIX_COLUMNS } from '../../domain/column-headings';
import type { LevelScale } from '../../domain/level-scale';
import { describeAliases, isNamedByNumbers } from '../../domain/level-scale';
import type { MatrixSource, MaturityMatrix } from '../../domain/matrix';
import { agreeNoun, joinWords } from '../../domain/wording';

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
  return [
    { part: 'place', title: 'Place', text: describePlace(source) },
    { part: 'columns', title: 'Columns', text: describeColumns(source) },
    { part: 'scale', title: 'Scale', text: wordScale(scale) },
    { part: 'state', title: 'What is done', text: describeState(source) },
  ];
}

/** "CAF: Not achieved < Partially achieved < Achieved"; a scale of numbers goes by its name alone. */
function wordScale(scale: LevelScale): string {
  const name = isNamedByNumbers(scale) ? scale.name : `${scale.name}: ${scale.levels.join(' < ')}`;
  return [name, ...describeAliases(scale)].join('; ');
}

/** `Sheets “Buying” and “Value”, headings in row 1`; blocks on one sheet have headings each. */
function describePlace({ sheets, sections, ...first }: MatrixSource): string {
  const names = joinWords(sheets.map((sheet) => `“${sheet}”`));
  const place = `${agreeNoun('Sheet', sheets.length)} ${names}`;
  if (sections.length > sheets.length) {
    return `${place}, ${sections.length} blocks, each with its own headings`;
  }
  const { headerRowNumber, firstRowNumber } = first;
  const isTwoRows = firstRowNumber - headerRowNumber > 1;
  const rows = isTwoRows
    ? `rows ${headerRowNumber} and ${firstRowNumber - 1}`
    : `row ${headerRowNumber}`;
  return `${place}, headings in ${rows}`;
}

/** What each column holds, and those of which nothing is read. */
function describeColumns(source: MatrixSource): string {
  const { columns, levelGrid, quarterGrid, furtherActions = [], sections } = source;
  const found = MATRIX_COLUMNS.filter((column) => columns[column] !== undefined);
  const leftOver = new Set(
    sections.flatMap(({ leftOver: besides = [] }) =>
      besides.map(({ letter, heading }) => `${letter} “${heading}”`),
    ),
  );
  return [
    ...found.map((column) => `${COLUMN_HEADINGS[column]} ${columns[column]!}`),
    ...furtherActions.flatMap((own, index) =>
      MATRIX_COLUMNS.filter((column) => own[column] !== undefined).map(
        (column) => `${COLUMN_HEADINGS[column]} of action ${index + 2} ${own[column]!}`,
      ),
    ),
    ...(levelGrid ? [`a column for each level ${spanOf(levelGrid)}`] : []),
    ...(quarterGrid ? [`a column for each quarter ${spanOf(quarterGrid)}`] : []),
    ...(leftOver.size > 0 ? [`nothing is read of ${joinWords([...leftOver])}`] : []),
  ].join(' · ');
}

const spanOf = (letters: readonly string[]): string => `${letters[0]!} to ${letters.at(-1)!}`;

function describeState({ columns }: MatrixSource): string {
  const says = (['status', 'percent'] as const).filter((column) => columns[column] !== undefined);
  if (says.length === 0) return 'By when says it';
  const names = says.map((column) => COLUMN_HEADINGS[column]);
  return `${joinWords(names)} ${says.length === 1 ? 'says' : 'say'} it; By when says when it is due`;
}
