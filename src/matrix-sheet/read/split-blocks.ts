import type { AreaHeading } from '../areas/restore-areas';
import { isDamagedStartOf, startsWithDamagedLevel } from '../repair/damaged-start';
import { appendItem } from './append-item';
import type { LabelRelation } from './label-lines';
import { relateLabel } from './label-lines';
import type { LevelMark } from './level-marks';
import type { MatrixRow } from './matrix-rows';
import { holdsStatement, hasLevel, isLevel } from './matrix-rows';
import { repeatsLevels } from './repeated-levels';
import { startsLowerCase } from './tidy-text';

/** The rows of one KPI. */
export interface Block {
  readonly rows: readonly MatrixRow[];
  /** The area stated for its first row; null when none is. */
  readonly area: AreaHeading | null;
  /** Those of its rows that hold lines of its label. */
  readonly labelLines: readonly MatrixRow[];
  /** Rows that only repeat the KPI's label and levels beside a further action; null when none does. */
  readonly repeats: ReadonlySet<MatrixRow> | null;
}

/** What the splitting of rows needs to know besides the rows. */
export interface SplittingContext {
  /** The area stated for each of the rows; null where none is. */
  readonly areas: readonly (AreaHeading | null)[];
  /** Rows in the lower part of a merge in the KPI column: their label stands above. */
  readonly rowsBelowMergedLabel: ReadonlySet<MatrixRow>;
  /** Whether labels stand on any line of their block, as on a scanned sheet. */
  readonly labelsFloat: boolean;
}

/** What is known of the block that the next row may still belong to. */
interface OpenBlock {
  readonly start: number;
  readonly area: AreaHeading | null;
  readonly first: MatrixRow;
  last: MatrixRow;
  rowCount: number;
  holdsStatement: boolean;
  current: LevelMark | null;
  target: LevelMark | null;
  labelLines: MatrixRow[];
  repeats: Set<MatrixRow> | null;
}

/** Splits rows into blocks: a KPI starts where a level stands, or where a label stands that is not the block's own. */
export function splitBlocks(rows: readonly MatrixRow[], context: SplittingContext): Block[] {
  const blocks: Block[] = [];
  let open: OpenBlock | null = null;
  for (let index = 0; index < rows.length; index += 1) {
    const row = rows[index]!;
    const area = context.areas[index] ?? null;
    const startsSection = row.section !== open?.first.section;
    const changesArea = area !== open?.area && (row.label !== '' || hasLevel(row));
    if (
      open &&
      !startsSection &&
      !changesArea &&
      staysInBlock(open, row, rows[index + 1], context)
    ) {
      if (hasLevel(row) && repeatsLevels(open.first, row)) (open.repeats ??= new Set()).add(row);
    } else {
      if (open) blocks.push(closeBlock(open, rows));
      open = openBlock(row, index, area);
    }
    addRow(open, row);
  }
  if (open) blocks.push(closeBlock(open, rows));
  return blocks;
}

function openBlock(row: MatrixRow, start: number, area: AreaHeading | null): OpenBlock {
  return {
    start,
    area,
    first: row,
    last: row,
    rowCount: 0,
    holdsStatement: false,
    current: null,
    target: null,
    labelLines: [],
    repeats: null,
  };
}

function addRow(block: OpenBlock, row: MatrixRow): void {
  const { current, target } = levelsOf(row);
  block.last = row;
  block.rowCount += 1;
  block.holdsStatement ||= holdsStatement(row);
  block.current ??= current;
  block.target ??= target;
  if (row.label === '') return;
  block.labelLines = appendItem(block.labelLines, row);
}

function closeBlock(block: OpenBlock, rows: readonly MatrixRow[]): Block {
  const { start, rowCount, area, labelLines, repeats } = block;
  return { rows: rows.slice(start, start + rowCount), area, labelLines, repeats };
}

const NO_LEVELS: { readonly current: LevelMark | null; readonly target: LevelMark | null } = {
  current: null,
  target: null,
};

/** The levels of a row where one stands: beside a sound level or a label a damaged one counts as well. */
function levelsOf(row: MatrixRow): typeof NO_LEVELS {
  if (!hasLevel(row)) return NO_LEVELS;
  return { current: levelOf(row.currentMark), target: levelOf(row.targetMark) };
}

function levelOf(mark: LevelMark | null): LevelMark | null {
  return isLevel(mark) || mark?.kind === 'damaged' ? mark : null;
}

function staysInBlock(
  block: OpenBlock,
  row: MatrixRow,
  next: MatrixRow | undefined,
  context: SplittingContext,
): boolean {
  if (row.label === '' && context.rowsBelowMergedLabel.has(row)) return true;
  const relation = row.label === '' ? null : relateRowLabel(block, row, context);
  if (hasLevel(row)) {
    return relation === null ? levelStays(block, row) : labelledLevelStays(block, row, relation);
  }
  if (startsWithDamagedLevel(row, next)) return false;
  return relation === null || relation !== 'different';
}

function relateRowLabel(
  block: OpenBlock,
  row: MatrixRow,
  { labelsFloat }: SplittingContext,
): LabelRelation {
  const relation = relateLabel(block.labelLines, row);
  const canDouble = labelsFloat && (block.current !== null || block.target !== null);
  return relation === 'doubles' && !canDouble ? 'different' : relation;
}

/** A level without a label: the next KPI, unless the block still waits for this level or the row repeats it. */
function levelStays(block: OpenBlock, row: MatrixRow): boolean {
  return (
    continuesDamagedStart(block, row) ||
    completesLevels(block, row) ||
    (block.first.label !== '' && repeatsLevels(block.last, row)) ||
    (block.labelLines.length > 0 && !block.holdsStatement)
  );
}

/** A level beside a label: the next KPI, unless the label is the block's own and its level is still to come. */
function labelledLevelStays(block: OpenBlock, row: MatrixRow, relation: LabelRelation): boolean {
  const awaitsLevel = block.current === null && block.target === null;
  switch (relation) {
    case 'same':
      return repeatsLevels(block.first, row) || addsOnlyMissing(block, row);
    case 'continues':
    case 'doubles':
      return awaitsLevel;
    case 'first':
      return continuesDamagedStart(block, row) || completesLevels(block, row);
    case 'different':
      return false;
  }
}

/**
 * The row fills in what is missing beside the block's label, and says nothing where the block says something. A level may
 * also follow words in small letters, torn off their level, where it is all that the row says.
 */
function addsOnlyMissing({ first, current, target }: OpenBlock, row: MatrixRow): boolean {
  const isFree = (level: LevelMark | null, said: string, adds: string, other: string): boolean =>
    adds === '' || said === '' || (level === null && other === '' && startsLowerCase(said));
  return (
    isFree(current, first.current, row.current, row.target) &&
    isFree(target, first.target, row.target, row.current)
  );
}

function continuesDamagedStart(block: OpenBlock, row: MatrixRow): boolean {
  return isDamagedStartOf(block.first, row);
}

/** A level of the other column than the block has, in the very next row: the two stand a line apart. */
function completesLevels(block: OpenBlock, row: MatrixRow): boolean {
  const isNextRow = block.rowCount === 1 && block.last.rowIndex + 1 === row.rowIndex;
  const { current, target } = levelsOf(row);
  const addsTarget = block.target === null && current === null;
  const addsCurrent = block.current === null && target === null;
  const hasOne = block.current !== null || block.target !== null;
  return isNextRow && hasOne && (addsTarget || addsCurrent);
}
