import type { Action, DueCell, Kpi, MatrixColumn, SheetObservation } from '../domain/matrix';
import { formatCell } from '../workbook/address';
import type { Vocabulary } from './doubled-lines';
import { joinActionLines } from './join-action-lines';
import { pickLabelLines } from './label-lines';
import type { MatrixRow } from './matrix-rows';
import type { PairedAction } from './pair-actions';
import { pairActions } from './pair-actions';
import type { DueReader } from './read-dues';
import type { StatementSide } from './read-statement';
import { readStatement } from './read-statement';
import type { SecondLevel } from './run-together';
import type { Block } from './split-blocks';

export interface KpiContext {
  readonly columns: Readonly<Partial<Record<MatrixColumn, number>>>;
  readonly current: StatementSide;
  readonly target: StatementSide;
  readonly dues: DueReader;
  readonly labelsFloat: boolean;
  readonly vocabulary: () => Vocabulary;
  readonly findSecondLevel: (text: string) => SecondLevel | null;
}

export interface KpiReading {
  /** Its `id` and what "As above" refers to are still open: they depend on the other KPIs. */
  readonly kpi: Kpi;
  readonly strayDues: readonly DueCell[];
  readonly runTogether: Extract<SheetObservation, { kind: 'kpis-run-together' }> | null;
}

/** Reads the KPI that a block of rows describes; `next` is the block below it. `id` is what the KPI is to be called. */
export function readKpi(
  block: Block,
  next: Block | undefined,
  id: string,
  name: KpiName,
  context: KpiContext,
): KpiReading {
  const { rows } = block;
  const { columns } = context;
  const current = readStatement(block, next, context.current);
  const target = readStatement(block, next, context.target);
  const { actions, strayDues } = readActions(rows, id, context);
  return {
    kpi: {
      id,
      name: name.text,
      cell: name.cell,
      nameCells: name.cells,
      firstRowNumber: rows[0]!.rowIndex + 1,
      lastRowNumber: rows.at(-1)!.rowIndex + 1,
      current,
      target,
      actions,
      owner: firstText(rows, ({ owner }) => owner),
      status: firstText(rows, ({ status }) => status),
      notes:
        columns.notes === undefined
          ? null
          : rows.flatMap(({ notes }) => notes || []).join(' ') || null,
    },
    strayDues,
    runTogether: observeRunTogether(id, current, target, context),
  };
}

export interface KpiName {
  readonly text: string | null;
  readonly cell: string;
  readonly cells: readonly string[];
}

/** The name of a block's KPI, its lines joined, and where it stands. */
export function readKpiName(
  { labelLines, rows }: Block,
  { columns, vocabulary }: Pick<KpiContext, 'columns' | 'vocabulary'>,
): KpiName {
  const columnIndex = columns.kpi;
  const cellOf = (rowIndex: number): string =>
    columnIndex === undefined ? '' : formatCell(rowIndex, columnIndex);
  if (labelLines.length === 0) return { text: null, cell: cellOf(rows[0]!.rowIndex), cells: [] };
  const picked = labelLines.length === 1 ? labelLines : pickLabelLines(labelLines, vocabulary);
  return {
    text: picked
      .map(({ text }) => text)
      .join(' ')
      .replace(/\s*:$/, ''),
    cell: cellOf(picked[0]!.rowIndex),
    cells: labelLines.map(({ rowIndex }) => cellOf(rowIndex)),
  };
}

function readActions(
  rows: readonly MatrixRow[],
  kpiId: string,
  context: KpiContext,
): { actions: Action[]; strayDues: DueCell[] } {
  const { columns, dues } = context;
  const drafts = joinActionLines(rows, {
    mayDouble: context.labelsFloat,
    vocabulary: context.vocabulary,
    readDue: (row) => dues.readRow(row),
  });
  const loose = rows.flatMap((row) => (row.action === '' ? (dues.readRow(row) ?? []) : []));
  const paired = pairActions(drafts, loose, (due) => dues.split(due));
  const namesPeople = columns.owner !== undefined || columns.status !== undefined;
  const rowsByIndex = namesPeople ? new Map(rows.map((row) => [row.rowIndex, row])) : null;
  return {
    actions: paired.actions.map((action) => toAction(action, rowsByIndex, context)),
    strayDues: paired.strayDues.map(({ due, rowIndex }) => ({
      due,
      cell: formatCell(rowIndex, columns.due!),
      kpiId,
    })),
  };
}

function toAction(
  { text, rowIndices, due }: PairedAction,
  rowsByIndex: ReadonlyMap<number, MatrixRow> | null,
  { columns, dues }: KpiContext,
): Action {
  const cells = rowIndices.map((rowIndex) => formatCell(rowIndex, columns.actions!));
  const rows = rowsByIndex ? rowIndices.map((rowIndex) => rowsByIndex.get(rowIndex)!) : [];
  return {
    text,
    cell: cells[0]!,
    cells,
    due: due?.due ?? dues.blank,
    // Without a due column the action's own cell is the place to look at.
    dueCell: formatCell(due?.rowIndex ?? rowIndices[0]!, columns.due ?? columns.actions!),
    refersTo: null,
    owner: firstText(rows, ({ owner }) => owner),
    status: firstText(rows, ({ status }) => status),
  };
}

function firstText(rows: readonly MatrixRow[], textOf: (row: MatrixRow) => string): string | null {
  for (const row of rows) {
    const text = textOf(row);
    if (text !== '') return text;
  }
  return null;
}

/**
 * Two KPIs in one row's cells show a second level on both sides, or one set off like a level ("Mature:"); a bare
 * "Leader" on one side is a word like any other.
 */
function observeRunTogether(
  kpiId: string,
  current: Kpi['current'],
  target: Kpi['target'],
  { findSecondLevel }: KpiContext,
): KpiReading['runTogether'] {
  if (current.level === null || target.level === null) return null;
  const seconds = [current, target].flatMap(({ cell, cellText }) => {
    const second = findSecondLevel(cellText);
    return second ? [{ ...second, cell }] : [];
  });
  const found = seconds.length === 2 ? seconds[0] : seconds.find(({ isSetOff }) => isSetOff);
  return found ? { kind: 'kpis-run-together', cell: found.cell, kpiId, word: found.word } : null;
}
