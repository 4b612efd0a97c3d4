import type { LevelScale } from '../../domain/level-scale';
import { isNamedByNumbers, rankLevel } from '../../domain/level-scale';
import type { LevelStatement } from '../../domain/matrix';
import { isNotApplicable } from '../../domain/matrix';
import type { Steps } from '../../domain/steps';
import type { PackCell } from '../../workbook/pack-sheet';
import type { PackContext } from '../pack-context';
import type { KpiRecord } from '../records';
import { printRank } from '../words';
import type { ColumnSpec, TableSpec } from './define-table';
import { defineListSheetInSteps } from './list-sheet';
import type { PackSheetContent, PackSheetKind } from './pack-sheet-kind';
import { referenceColumn } from './reference-column';

/** Every KPI by level: where it stands and where it is to be, as words in the columns of the levels. */
export const maturityGridSheet = {
  id: 'maturity-grid',
  name: 'Maturity grid',
  shows: 'Every KPI by level, now and target',
  buildInSteps: buildMaturityGrid,
} as const satisfies PackSheetKind;

function* buildMaturityGrid(context: PackContext): Steps<PackSheetContent> {
  return yield* defineListSheetInSteps(
    {
      title: 'Maturity grid: where every KPI stands and where it is to be',
      words: { singular: 'KPI', state: '', order: 'in the order of the matrix' },
      table: describeTable(context),
      notes: [
        'Now stands in the column of the current level, Target in that of the level wanted; a blank cell is neither. Not read means that the matrix states no level there, or none of the scale.',
      ],
    },
    context.kpis,
    context.asAtText,
  );
}

function describeTable(context: PackContext): TableSpec<KpiRecord> {
  const { scale } = context.matrix;
  return {
    name: 'PackMaturityGrid',
    whenEmpty: 'The matrix has no KPIs.',
    columns: [
      { header: 'Area', kind: 'text', widthChars: 36, once: true, cell: ({ area }) => area.name },
      ...referenceColumn(context, ({ kpi }: KpiRecord) => kpi),
      { header: 'KPI', kind: 'text', widthChars: 40, cell: ({ name }) => name },
      ...scale.levels.map((level, rank) => levelColumn(level, rank, scale)),
      notReadColumn(scale),
    ],
  };
}

/** The rank in the heading keeps it apart from every other one, whatever a scale calls its levels. */
function levelColumn(level: string, rank: number, scale: LevelScale): ColumnSpec<KpiRecord> {
  return {
    header: isNamedByNumbers(scale) ? `Level ${level}` : `${printRank(rank, scale)} ${level}`,
    kind: 'text',
    widthChars: 14,
    cell: ({ kpi: { current, target } }) => {
      const now = isAt(current, rank, scale) ? nameMark('Now', current, scale) : null;
      const wanted = isAt(target, rank, scale) ? nameMark('Target', target, scale) : null;
      if (now === 'Now' && wanted === 'Target') {
        return { text: 'Now and target', look: 'now-and-target' };
      }
      if (now && wanted) return { text: `${now}, ${lowerFirst(wanted)}`, look: 'now-and-target' };
      if (now) return { text: now, look: 'now' };
      return wanted ? { text: wanted, look: 'target' } : null;
    },
  };
}

function notReadColumn(scale: LevelScale): ColumnSpec<KpiRecord> {
  const isUnread = (statement: LevelStatement): boolean =>
    rankLevel(statement.level, scale) === null && !isNotApplicable(statement);
  return {
    header: 'Not read',
    kind: 'text',
    widthChars: 14,
    cell: ({ kpi: { current, target } }) => {
      // Now and target stands for a target that is reached.
      if (isUnread(current) && isUnread(target)) return { text: 'Now, target', look: 'unclear' };
      if (isUnread(current)) return { text: 'Now', look: 'unclear' };
      if (isUnread(target)) return { text: 'Target', look: 'unclear' };
      return nameNotApplicable(isNotApplicable(current), isNotApplicable(target));
    },
  };
}

function nameNotApplicable(isNow: boolean, isTarget: boolean): PackCell {
  if (isNow && isTarget) return 'Not applicable';
  if (isNow) return 'Now not applicable';
  return isTarget ? 'Target not applicable' : null;
}

/** A score between two levels stands in the column of the lower. */
function isAt({ level }: LevelStatement, rank: number, scale: LevelScale): boolean {
  const read = rankLevel(level, scale);
  return read !== null && Math.floor(read) === rank;
}

/** "Now"; "Now 1.48" for a score between two levels. */
function nameMark(word: string, { level }: LevelStatement, scale: LevelScale): string {
  return Number.isInteger(rankLevel(level, scale)) ? word : `${word} ${level}`;
}

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
