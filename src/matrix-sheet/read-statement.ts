import type { LevelStatement, MatrixColumn } from '../domain/matrix';
import { formatCell } from '../workbook/address';
import type { SheetGrid } from '../workbook/sheet-grid';
import { isDebris, joinLines } from './cell-text';
import { isDamagedStartOf } from './damaged-start';
import type { LevelMark } from './level-marks';
import type { MatrixRow } from './matrix-rows';
import { isLevel } from './matrix-rows';
import type { Block } from './split-blocks';

/** One side of a matrix: where things stand, or where they should get to. */
export interface StatementSide {
  /** Column with the statement; null when only its level has a column. */
  readonly textColumnIndex: number | null;
  /** Column of its own for the level; null when the level stands in the statement. */
  readonly levelColumnIndex: number | null;
  readonly textOf: (row: MatrixRow) => string;
  readonly markOf: (row: MatrixRow) => LevelMark | null;
  /** The level's cell as typed. */
  readonly cellTextOf: (rowIndex: number) => string;
}

/** The side of a matrix that a "Where we are now" or a "Where we want to be" makes, with what columns it has. */
export function sideOf(
  side: 'current' | 'target',
  grid: SheetGrid,
  columns: Readonly<Partial<Record<MatrixColumn, number>>>,
): StatementSide {
  const textColumnIndex = columns[side] ?? null;
  const levelColumnIndex = columns[side === 'current' ? 'currentLevel' : 'targetLevel'] ?? null;
  const columnIndex = levelColumnIndex ?? textColumnIndex;
  return {
    textColumnIndex,
    levelColumnIndex,
    textOf: side === 'current' ? (row) => row.current : (row) => row.target,
    markOf: side === 'current' ? (row) => row.currentMark : (row) => row.targetMark,
    cellTextOf: (rowIndex) =>
      columnIndex === null
        ? ''
        : String(grid.values[rowIndex - grid.rowIndex]?.[columnIndex - grid.columnIndex] ?? ''),
  };
}

/** A first text of at most this many words, in which no level was recognised, was probably meant as one. */
const MOST_WORDS_OF_AN_UNKNOWN_LEVEL = 2;

/**
 * Reads one side of a block. `next` is the block below, whose first row may still hold this statement's last
 * words in front of its own level.
 */
export function readStatement(
  block: Block,
  next: Block | undefined,
  side: StatementSide,
): LevelStatement {
  const { row, mark } = findLevel(block, side);
  const levelColumnIndex = side.levelColumnIndex ?? side.textColumnIndex;
  const { lines, textCells } = listLines(block, next, side, row);
  const unknownWord = mark === null ? findUnknownWord(lines, side) : '';
  return {
    level: mark?.level ?? null,
    inferred: mark !== null && mark.level !== null && mark.inferred,
    word: mark?.word ?? unknownWord,
    suggestion: mark?.suggestion ?? null,
    text: unknownWord === '' ? joinLines(lines) : '',
    cell: levelColumnIndex === null ? '' : formatCell(row.rowIndex, levelColumnIndex),
    cellText: side.cellTextOf(row.rowIndex),
    textCells,
  };
}

/** The row where the side's level stands, or would be expected: a readable level before a damaged one. */
function findLevel(
  block: Block,
  { markOf }: StatementSide,
): { row: MatrixRow; mark: LevelMark | null } {
  const first = block.rows[0]!;
  const marked =
    block.rows.find((row) => isLevel(markOf(row))) ??
    // Where a KPI starts, its level is meant even when damaged, or when the sentence goes on ("Developing a plan").
    block.rows.find((row) => (row === first || row.label !== '') && markOf(row) !== null);
  return marked ? { row: marked, mark: markOf(marked) } : { row: first, mark: null };
}

function listLines(
  block: Block,
  next: Block | undefined,
  side: StatementSide,
  levelRow: MatrixRow,
): { lines: string[]; textCells: string[] } {
  const lines: string[] = [];
  const textCells: string[] = [];
  const columnIndex = side.textColumnIndex;
  if (columnIndex === null) return { lines, textCells };

  const isInOwnColumn = side.levelColumnIndex === null;
  const [first, second] = block.rows;
  const damagedStart = isInOwnColumn && second && isDamagedStartOf(first!, second) ? first! : null;
  block.rows.forEach((row, index) => {
    const whole = side.textOf(row);
    const mark = isInOwnColumn ? side.markOf(row) : null;
    if (whole === '' || (mark === null && isDebris(whole))) return;
    // The same levels, printed twice.
    if (row === damagedStart) return;
    textCells.push(formatCell(row.rowIndex, columnIndex));
    if (block.repeats?.has(row)) return;
    // In front of a closing level stand the last words of the block above.
    const isForeign = mark?.kind === 'closing' && index === 0;
    const text = mark !== null && (row === levelRow || isLevel(mark)) ? mark.text : whole;
    if (text !== '' && !isForeign && !isDebris(text)) lines.push(text);
  });

  const below = next?.rows[0];
  const closing = below && isInOwnColumn ? side.markOf(below) : null;
  if (below && closing?.kind === 'closing') {
    lines.push(closing.text);
    textCells.push(formatCell(below.rowIndex, columnIndex));
  }
  // A copy has the exact size; an array that was pushed to keeps room for more, and all of these are kept.
  return { lines, textCells: textCells.slice() };
}

/** A word that stands alone where a level was expected, such as "Basic". */
function findUnknownWord(lines: readonly string[], side: StatementSide): string {
  const only = lines.length === 1 && side.levelColumnIndex === null ? lines[0]! : '';
  const isWord = only.split(' ').length <= MOST_WORDS_OF_AN_UNKNOWN_LEVEL && !only.endsWith('.');
  return isWord ? only : '';
}
