import type { MarkMeanings, ReadingQuestion } from '../../domain/reading-question';
import { columnLetter, formatCell } from '../../workbook/address';
import type { HeadedColumn } from './assign-columns';
import type { Side } from './grid-marks';
import type { SheetSection } from './split-sections';
import { tidyCell } from './tidy-text';

/** What to ask where one sign stands at several levels of a row. */
export function askLoneSign(
  sign: string,
  cells: readonly string[],
  assumed: number | null,
): ReadingQuestion {
  return {
    id: 'level-marks',
    text: `Some rows have ${sign} at several levels. Where are you now?`,
    cells,
    choices: [
      {
        label: `At the lowest ${sign}; the highest is where we want to be`,
        answer: { kind: 'marks', now: sign, target: sign },
      },
      {
        label: `At the highest ${sign}; each is a level that we have reached`,
        answer: { kind: 'marks', now: sign, target: '' },
      },
    ],
    assumed,
  };
}

const LEVEL_COLUMN_OF = { now: 'currentLevel', target: 'targetLevel' } as const;

/** A section, and the sides of which its marks and a column of their own say different levels. */
interface MarkedSection {
  readonly section: SheetSection;
  readonly contradicted: ReadonlySet<Side>;
}

/** What to ask where marks and columns of levels do not agree, once for each side. */
export function askOfContradictions(
  sections: readonly MarkedSection[],
  /** The marks of each side as they are spelled; null where a person has said what they mean. */
  spelled: MarkMeanings | null,
): ReadingQuestion[] {
  if (spelled === null) return [];
  return (['now', 'target'] as const).flatMap((side) => {
    const found = sections.find(({ contradicted }) => contradicted.has(side));
    const column = LEVEL_COLUMN_OF[side];
    const columnIndex = found?.section.header.columns[column];
    if (!found || columnIndex === undefined) return [];
    const { grid, header, prefix } = found.section;
    const rowIndex = header.headerRowIndex + header.headerRowCount - 1;
    const valueIn = (row: number): string =>
      String(grid.values[row - grid.rowIndex]?.[columnIndex - grid.columnIndex] ?? '');
    const heading = valueIn(rowIndex) || valueIn(header.headerRowIndex);
    const cell = prefix + formatCell(rowIndex, columnIndex);
    return askMarksOrColumn(side, { columnIndex, heading }, cell, spelled);
  });
}

function askMarksOrColumn(
  side: Side,
  heading: HeadedColumn,
  cell: string,
  spelled: MarkMeanings,
): ReadingQuestion {
  const name = `Column ${columnLetter(heading.columnIndex)}, “${tidyCell(heading.heading)}”`;
  const wanted = side === 'now' ? 'where you are now' : 'where you want to be';
  return {
    id: `${side}-marks`,
    text: `${name} and the marks in the columns of levels do not agree. Which says ${wanted}?`,
    cells: [cell],
    choices: [
      { label: 'The marks', answer: { kind: 'marks', ...spelled } },
      { label: name, answer: { kind: 'marks', ...spelled, [side]: '' } },
    ],
    assumed: 0,
  };
}
