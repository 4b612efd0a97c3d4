import type { LabelLine, LabelRelation } from './label-lines';
import { isSameLabel, relateLabel } from './label-lines';
import type { LevelMark } from './level-marks';
import type { MatrixRow } from './matrix-rows';
import { hasContent, hasLevel, isLevel } from './matrix-rows';
import type { AreaHeading } from './restore-areas';

/** The rows of one KPI. */
export interface Block {
  readonly rows: readonly MatrixRow[];
  /** The area stated for its first row; null when none is. */
  readonly area: AreaHeading | null;
  readonly labelLines: readonly LabelLine[];
  /** Rows that only repeat the KPI's label and levels beside a further action; null when none does. */
  readonly repeats: ReadonlySet<MatrixRow> | null;
}

interface OpenBlock extends Block {
  readonly rows: MatrixRow[];
  readonly labelLines: LabelLine[];
  repeats: Set<MatrixRow> | null;
  current: LevelMark | null;
  target: LevelMark | null;
}

export interface SplittingContext {
  /** The area stated for each of the rows; null where none is. */
  readonly areas: readonly (AreaHeading | null)[];
  /** Rows in the lower part of a merge in the KPI column: their label stands above. */
  readonly rowsBelowMergedLabel: ReadonlySet<number>;
  /** Whether labels stand on any line of their block, as on a scanned sheet. */
  readonly labelsFloat: boolean;
}

/** Share of the rows with a level that lack a label, from which on labels are taken to float. */
const FEWEST_UNLABELLED_LEVELS = 0.2;

/**
 * Whether labels float: levels often stand in a row without a label. On a tidy sheet label and levels start on
 * one row, so a second label there is always another KPI and never a scanner's second reading of the first.
 */
export function doLabelsFloat(rows: readonly MatrixRow[]): boolean {
  let withLabel = 0;
  let without = 0;
  rows.forEach((row, index) => {
    if (!hasLevel(row)) return;
    const above = rows[index - 1];
    if (row.label !== '') withLabel += 1;
    else if (!above || !repeatsLevels(above, row)) without += 1;
  });
  return without > 0 && without >= (withLabel + without) * FEWEST_UNLABELLED_LEVELS;
}

/** Splits rows into blocks: a KPI starts where a level stands, or where a label stands that is not the block's own. */
export function splitBlocks(rows: readonly MatrixRow[], context: SplittingContext): Block[] {
  const blocks: OpenBlock[] = [];
  rows.forEach((row, index) => {
    const block = blocks.at(-1);
    const area = context.areas[index] ?? null;
    const changesArea = area !== block?.area && (row.label !== '' || hasLevel(row));
    const stays = block && !changesArea && staysInBlock(block, row, rows[index + 1], context);
    if (stays) addRow(block, row);
    else blocks.push(openBlock(row, area));
  });
  return blocks;
}

function openBlock(row: MatrixRow, area: AreaHeading | null): OpenBlock {
  const block: OpenBlock = {
    rows: [],
    area,
    labelLines: [],
    repeats: null,
    current: null,
    target: null,
  };
  addRow(block, row);
  return block;
}

function addRow(block: OpenBlock, row: MatrixRow): void {
  const first = block.rows[0];
  if (first && hasLevel(row) && repeatsLevels(first, row)) {
    block.repeats ??= new Set();
    block.repeats.add(row);
  }
  block.rows.push(row);
  if (row.label !== '') block.labelLines.push({ rowIndex: row.rowIndex, text: row.label });
  const { current, target } = levelsOf(row);
  block.current ??= current;
  block.target ??= target;
}

/** The levels of a row where one stands: beside a sound level or a label a damaged one counts as well. */
function levelsOf(row: MatrixRow): { current: LevelMark | null; target: LevelMark | null } {
  if (!hasLevel(row)) return { current: null, target: null };
  const pick = (mark: LevelMark | null): LevelMark | null =>
    isLevel(mark) || mark?.kind === 'damaged' ? mark : null;
  return { current: pick(row.currentMark), target: pick(row.targetMark) };
}

function staysInBlock(
  block: OpenBlock,
  row: MatrixRow,
  next: MatrixRow | undefined,
  context: SplittingContext,
): boolean {
  if (row.label === '' && context.rowsBelowMergedLabel.has(row.rowIndex)) return true;
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
  const relation = relateLabel(block.labelLines, { rowIndex: row.rowIndex, text: row.label });
  const canDouble = labelsFloat && (block.current !== null || block.target !== null);
  return relation === 'doubles' && !canDouble ? 'different' : relation;
}

/** A level without a label: the next KPI, unless the block still waits for this level or the row repeats it. */
function levelStays(block: OpenBlock, row: MatrixRow): boolean {
  const above = block.rows.at(-1)!;
  return (
    continuesDamagedStart(block, row) ||
    completesLevels(block, row) ||
    (block.rows[0]!.label !== '' && hasLevel(above) && repeatsLevels(above, row)) ||
    (block.labelLines.length > 0 && !block.rows.some(hasContent))
  );
}

/** A level beside a label: the next KPI, unless the label is the block's own and its level is still to come. */
function labelledLevelStays(block: OpenBlock, row: MatrixRow, relation: LabelRelation): boolean {
  const awaitsLevel = block.current === null && block.target === null;
  switch (relation) {
    case 'same':
      return awaitsLevel || repeatsLevels(block.rows[0]!, row) || addsOnlyMissing(block, row);
    case 'continues':
    case 'doubles':
      return awaitsLevel;
    case 'first':
      return continuesDamagedStart(block, row) || completesLevels(block, row);
    case 'different':
      return false;
  }
}

/** One row per action: the row says the same levels, and either the same statements or none. */
function repeatsLevels(first: MatrixRow, row: MatrixRow): boolean {
  const sameCurrent = row.current === first.current || row.current === '';
  const sameTarget = row.target === first.target || row.target === '';
  return (
    sameCurrent &&
    sameTarget &&
    agreeOnLevel(first.currentMark, row.currentMark) &&
    agreeOnLevel(first.targetMark, row.targetMark) &&
    (row.label === '' || isSameLabel(row.label, first.label))
  );
}

/** The row fills in the side that the block has no level for, and says nothing on the other. */
function addsOnlyMissing(block: OpenBlock, row: MatrixRow): boolean {
  return (
    (block.current === null || row.current === '') && (block.target === null || row.target === '')
  );
}

function agreeOnLevel(first: LevelMark | null, mark: LevelMark | null): boolean {
  return mark === null || (first?.level === mark.level && first.word === mark.word);
}

/** The scanner printed the levels twice: first damaged, in a row of their own, then whole in the next row. */
function continuesDamagedStart(block: OpenBlock, row: MatrixRow): boolean {
  const [start, ...more] = block.rows;
  return more.length === 0 && start!.label === '' && isDamagedStartOf(start!, row);
}

/** The row at a block's start that only holds its levels in a worse reading; null for most blocks. */
export function findDamagedStart({ rows }: Block): MatrixRow | null {
  const [start, below] = rows;
  return start && below && start.label === '' && isDamagedStartOf(start, below) ? start : null;
}

/** A level of the other column than the block has, in the very next row: the two stand a line apart. */
function completesLevels(block: OpenBlock, row: MatrixRow): boolean {
  const isNextRow = block.rows.at(-1)!.rowIndex + 1 === row.rowIndex;
  const { current, target } = levelsOf(row);
  const addsTarget = block.target === null && current === null;
  const addsCurrent = block.current === null && target === null;
  const hasOne = block.current !== null || block.target !== null;
  return isNextRow && block.rows.length === 1 && hasOne && (addsTarget || addsCurrent);
}

/** A row of damaged levels opens a block when both are damaged or the row below has the levels whole. */
function startsWithDamagedLevel(row: MatrixRow, next: MatrixRow | undefined): boolean {
  if (row.label !== '') return false;
  const bothDamaged = row.currentMark?.kind === 'damaged' && row.targetMark?.kind === 'damaged';
  return bothDamaged || (next !== undefined && isDamagedStartOf(row, next));
}

/** Whether a row holds damaged levels, and nothing else in those columns, that the row below it has whole. */
function isDamagedStartOf(row: MatrixRow, next: MatrixRow): boolean {
  return (
    row.rowIndex + 1 === next.rowIndex &&
    (row.currentMark?.kind === 'damaged' || row.targetMark?.kind === 'damaged') &&
    mayDamage(row.current, row.currentMark, next.currentMark) &&
    mayDamage(row.target, row.targetMark, next.targetMark)
  );
}

/** Whether a cell is empty or a damaged form of the level below: the one suggested, or a few words without a guess. */
function mayDamage(text: string, mark: LevelMark | null, below: LevelMark | null): boolean {
  if (text === '') return true;
  if (below === null || below.level === null) return false;
  return mark === null
    ? text.split(' ').length <= 3 && text[0] === below.level[0]
    : mark.kind === 'damaged' && (mark.suggestion === null || mark.suggestion === below.level);
}
