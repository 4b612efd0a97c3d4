import type { LevelScale } from '../../domain/level-scale';
import { rankLevel } from '../../domain/level-scale';
import type { LevelStatement } from '../../domain/matrix';
import type { PackCell } from '../../workbook/pack-sheet';
import type { PackContext } from '../pack-context';
import type { KpiRecord } from '../records';
import { printRank } from '../words';
import type { ColumnSpec, TableSpec } from './define-table';
import { defineListSheet } from './list-sheet';
import type { PackSheetContent, PackSheetKind } from './pack-sheet-kind';

/** Every KPI by level: where it stands and where it is to be, as words in the columns of the levels. */
export const maturityGridSheet = {
  id: 'maturity-grid',
  name: 'Maturity grid',
  shows: 'Every KPI by level, now and target',
  build: buildMaturityGrid,
} as const satisfies PackSheetKind;

function buildMaturityGrid(context: PackContext): PackSheetContent {
  return defineListSheet(
    {
      title: 'Maturity grid: where every KPI stands and where it is to be',
      words: { singular: 'KPI', state: '', order: 'in the order of the matrix' },
      table: describeTable(context.matrix.scale),
      notes: [
        'Now stands in the column of the current level, Target in that of the level wanted; a blank cell is neither. Not read means that the matrix states no level there, or none of the scale.',
      ],
    },
    context.kpis,
    context.asAtText,
  );
}

function describeTable(scale: LevelScale): TableSpec<KpiRecord> {
  return {
    name: 'PackMaturityGrid',
    whenEmpty: 'The matrix has no KPIs.',
    columns: [
      { header: 'Area', kind: 'text', widthChars: 36, cell: ({ area }) => area.name },
      { header: 'KPI', kind: 'text', widthChars: 40, cell: ({ name }) => name },
      ...scale.levels.map((level, rank) => levelColumn(level, rank, scale)),
      notReadColumn(scale),
    ],
  };
}

/** The rank in the heading keeps it apart from every other one, whatever a scale calls its levels. */
function levelColumn(level: string, rank: number, scale: LevelScale): ColumnSpec<KpiRecord> {
  return {
    header: `${printRank(rank)} ${level}`,
    kind: 'text',
    widthChars: 14,
    cell: ({ kpi }) =>
      mark(isAt(kpi.current, rank, scale), isAt(kpi.target, rank, scale), {
        now: 'now',
        target: 'target',
        both: 'now-and-target',
      }),
  };
}

function notReadColumn(scale: LevelScale): ColumnSpec<KpiRecord> {
  return {
    header: 'Not read',
    kind: 'text',
    widthChars: 14,
    cell: ({ kpi }) =>
      mark(isAt(kpi.current, null, scale), isAt(kpi.target, null, scale), {
        now: 'unclear',
        target: 'unclear',
        both: 'unclear',
      }),
  };
}

const isAt = ({ level }: LevelStatement, rank: number | null, scale: LevelScale): boolean =>
  rankLevel(level, scale) === rank;

type Looks = Readonly<
  Record<'now' | 'target' | 'both', 'now' | 'target' | 'now-and-target' | 'unclear'>
>;

function mark(isNow: boolean, isTarget: boolean, looks: Looks): PackCell {
  if (isNow && isTarget) return { text: 'Now and target', look: looks.both };
  if (isNow) return { text: 'Now', look: looks.now };
  return isTarget ? { text: 'Target', look: looks.target } : null;
}
