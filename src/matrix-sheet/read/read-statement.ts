import type { LevelStatement } from '../../domain/matrix';
import { isDamagedStartOf } from '../repair/damaged-start';
import { appendItem } from './append-item';
import type { CellNamer } from './cell-names';
import { columnIndexAt, createCellNamer } from './cell-names';
import type { Side } from './grid-marks';
import type { LevelMark } from './level-marks';
import type { MatrixRow } from './matrix-rows';
import { isLevel } from './matrix-rows';
import type { Block } from './split-blocks';
import type { SheetSection } from './split-sections';
import { isDebris, joinLines } from './tidy-text';

/** One side of a matrix: where things stand, or where they should get to. */
export interface StatementSide {
  /** Whether the statement has a column, or only its level. */
  readonly hasText: boolean;
  /** Whether the level has a column of its own, or stands in the statement. */
  readonly hasLevelColumn: boolean;
  /** Cell of the statement. */
  readonly nameTextCell: CellNamer;
  /** Cell of the level. */
  readonly nameLevelCell: CellNamer;
  readonly textOf: (row: MatrixRow) => string;
  readonly markOf: (row: MatrixRow) => LevelMark | null;
  /** The level's cell as typed. */
  readonly cellTextOf: (row: MatrixRow) => string;
}

/** What a side is called, and its column for levels alone. */
const LEVEL_COLUMNS = { current: 'currentLevel', target: 'targetLevel' } as const;

/** The side of a section that a "Where we are now" or a "Where we want to be" makes, with what columns it has. */
export function describeSide(
  side: 'current' | 'target',
  { grid, header: { columns, levelGrid } }: SheetSection,
  /** What marks in columns for each level say. */
  markedSides: ReadonlySet<Side>,
): StatementSide {
  const levelColumn = LEVEL_COLUMNS[side];
  const isMarked = levelGrid !== null && markedSides.has(side === 'current' ? 'now' : 'target');
  const isMarkedOnly = levelGrid !== null && columns[side] === undefined;
  const hasLevelColumn = columns[levelColumn] !== undefined || isMarked || isMarkedOnly;
  const cellColumn = hasLevelColumn ? levelColumn : side;
  const nameTextCell = createCellNamer(side);
  return {
    hasText: columns[side] !== undefined,
    hasLevelColumn,
    nameTextCell,
    nameLevelCell: hasLevelColumn ? createCellNamer(levelColumn) : nameTextCell,
    textOf: side === 'current' ? (row) => row.current : (row) => row.target,
    markOf: side === 'current' ? (row) => row.currentMark : (row) => row.targetMark,
    cellTextOf: (row) => {
      const columnIndex = columnIndexAt(row, cellColumn);
      if (columnIndex === null) return '';
      const values = grid.values[row.sheetRowIndex - grid.rowIndex];
      return String(values?.[columnIndex - grid.columnIndex] ?? '');
    },
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
  const { lines, textCells } = listLines(block, next, side, row);
  const unknownWord = mark === null ? findUnknownWord(lines, side) : '';
  return {
    level: mark?.level ?? null,
    inferred: mark !== null && mark.level !== null && mark.inferred,
    word: mark?.word ?? unknownWord,
    suggestion: mark?.suggestion ?? null,
    text: unknownWord === '' ? joinLines(lines) : '',
    cell: side.nameLevelCell(row),
    cellText: side.cellTextOf(row),
    textCells,
  };
}

/** The row where the side's level stands, or would be expected: a readable level before a damaged one. */
function findLevel(
  block: Block,
  { markOf }: StatementSide,
): { row: MatrixRow; mark: LevelMark | null } {
  const first = block.rows[0]!;
  let meant: MatrixRow | null = null;
  for (let index = 0; index < block.rows.length; index += 1) {
    const row = block.rows[index]!;
    const mark = markOf(row);
    if (isLevel(mark)) return { row, mark };
    // Where a KPI starts, its level is meant even when damaged, or when the sentence goes on ("Developing a plan").
    if (mark !== null && (row === first || row.label !== '')) meant ??= row;
  }
  return meant ? { row: meant, mark: markOf(meant) } : { row: first, mark: null };
}

/** Stays empty: a list of one item is another one. */
const NO_TEXTS: string[] = [];

function listLines(
  block: Block,
  next: Block | undefined,
  side: StatementSide,
  levelRow: MatrixRow,
): { lines: readonly string[]; textCells: readonly string[] } {
  let lines = NO_TEXTS;
  let textCells = NO_TEXTS;
  if (!side.hasText) {
    // Where nothing but the level's column says where things stand, what follows the level there is the descriptor.
    const text = side.markOf(levelRow)?.text ?? '';
    const isTold = text !== '' && !isDebris(text);
    return isTold
      ? { lines: [text], textCells: [side.nameLevelCell(levelRow)] }
      : { lines, textCells };
  }

  const isInOwnColumn = !side.hasLevelColumn;
  const first = block.rows[0]!;
  const second = block.rows[1];
  const damagedStart = isInOwnColumn && second && isDamagedStartOf(first, second) ? first : null;
  for (let index = 0; index < block.rows.length; index += 1) {
    const row = block.rows[index]!;
    const whole = side.textOf(row);
    const mark = isInOwnColumn ? side.markOf(row) : null;
    if (whole === '' || (mark === null && isDebris(whole))) continue;
    // The same levels, printed twice.
    if (row === damagedStart) continue;
    textCells = appendItem(textCells, side.nameTextCell(row));
    if (block.repeats?.has(row)) continue;
    // In front of a closing level stand the last words of the block above.
    const isForeign = mark?.kind === 'closing' && row === first;
    const text = mark !== null && (row === levelRow || isLevel(mark)) ? mark.text : whole;
    if (text !== '' && !isForeign && !isDebris(text)) lines = appendItem(lines, text);
  }

  const below = next?.rows[0];
  const closing = below && isInOwnColumn ? side.markOf(below) : null;
  if (below && closing?.kind === 'closing') {
    lines = appendItem(lines, closing.text);
    textCells = appendItem(textCells, side.nameTextCell(below));
  }
  // A copy has the exact size; an array that was pushed to keeps room for more, and all of these are kept.
  return { lines, textCells: textCells.length > 1 ? textCells.slice() : textCells };
}

/** A word that stands alone where a level was expected, such as "Basic". */
function findUnknownWord(lines: readonly string[], side: StatementSide): string {
  const only = lines.length === 1 && !side.hasLevelColumn ? lines[0]! : '';
  const isWord = only.split(' ').length <= MOST_WORDS_OF_AN_UNKNOWN_LEVEL && !only.endsWith('.');
  return isWord ? only : '';
}
