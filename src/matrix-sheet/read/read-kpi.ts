import type { DueSettler } from '../../domain/action-state';
import type { Details } from '../../domain/details';
import { NO_DETAILS } from '../../domain/details';
import type { Action, DueCell, Kpi, LevelStatement, SheetObservation } from '../../domain/matrix';
import type { JoiningContext } from '../actions/join-action-lines';
import { joinActionLines } from '../actions/join-action-lines';
import type { PairedAction } from '../actions/pair-actions';
import { pairActions } from '../actions/pair-actions';
import type { DueReader } from '../actions/read-dues';
import type { Vocabulary } from '../repair/doubled-lines';
import type { SecondLevel } from '../repair/run-together';
import type { CellNamer } from './cell-names';
import { pickLabelLines } from './label-lines';
import type { MatrixRow } from './matrix-rows';
import { joinDetails, partDetails } from './read-details';
import type { StatementSide } from './read-statement';
import { readStatement } from './read-statement';
import { joinActionReferences, joinReferences } from './references';
import type { Block } from './split-blocks';
import type { SheetSection } from './split-sections';

/** What the reading of a KPI needs to know of its section and of the sheets. */
export interface KpiContext {
  readonly nameActionCell: CellNamer;
  /** Without a due column the action's own cell is the place to look at. */
  readonly nameDueCell: CellNamer;
  readonly sidesOf: (section: SheetSection) => SectionSides;
  readonly dues: DueReader;
  readonly settleDue: DueSettler;
  readonly joining: JoiningContext;
  readonly findSecondLevel: (text: string) => SecondLevel | null;
}

/** The two sides of a section. */
export interface SectionSides {
  readonly current: StatementSide;
  readonly target: StatementSide;
}

/** A KPI, and what its block says that belongs to no KPI. */
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
  const { section } = rows[0]!;
  const sides = context.sidesOf(section);
  const below = next?.rows[0]!.section === section ? next : undefined;
  const current = readStatement(block, below, sides.current);
  const target = readStatement(block, below, sides.target);
  const reference = joinReferences(rows, null);
  const { actions, rowsOf, strayDues } = readActions(rows, id, reference, context);
  return {
    kpi: {
      id,
      reference,
      name: name.text,
      cell: name.cell,
      nameCells: name.cells,
      firstRowNumber: rows[0]!.sheetRowIndex + 1,
      lastRowNumber: lastOf(rows, section).sheetRowIndex + 1,
      current,
      target,
      actions,
      details: joinDetails(listSayings(rows, actions, rowsOf)),
    },
    strayDues,
    runTogether: observeRunTogether(id, current, target, context),
  };
}

/** What the rows say of people and proof, in their order: of each of several actions of a row what is said of that one. */
function listSayings(
  rows: readonly MatrixRow[],
  actions: readonly Action[],
  rowsOf: readonly (readonly MatrixRow[])[],
): readonly { readonly details: Details }[] {
  if (rows.every(({ details }) => details === NO_DETAILS)) return rows;
  const ofRow = new Map<MatrixRow, Action[]>();
  rowsOf.forEach((own, index) => {
    for (const row of own) {
      const known = ofRow.get(row);
      if (known) known.push(actions[index]!);
      else ofRow.set(row, [actions[index]!]);
    }
  });
  return rows.flatMap((row): readonly { readonly details: Details }[] => {
    const several = ofRow.get(row) ?? [];
    return several.length > 1 ? several : [row];
  });
}

/** The last row in the section of the first: actions of a list of their own come after it. */
function lastOf(rows: readonly MatrixRow[], section: SheetSection): MatrixRow {
  let index = rows.length - 1;
  while (rows[index]!.section !== section) index -= 1;
  return rows[index]!;
}

/** A KPI's label and where it stands. */
export interface KpiName {
  readonly text: string | null;
  readonly cell: string;
  readonly cells: readonly string[];
}

/** The name of a block's KPI, its lines joined, and where it stands. */
export function readKpiName(
  { labelLines, rows }: Block,
  nameKpiCell: CellNamer,
  vocabulary: () => Vocabulary,
): KpiName {
  const first = labelLines[0];
  const second = labelLines[1];
  if (!first) return { text: null, cell: nameKpiCell(rows[0]!), cells: [] };
  const picked = second ? pickLabelLines(labelLines, vocabulary) : labelLines;
  const text = second ? picked.map(({ label }) => label).join(' ') : first.label;
  return {
    text: text.endsWith(':') ? text.slice(0, -1).trimEnd() : text,
    cell: nameKpiCell(picked[0]!),
    cells: labelLines.map(nameKpiCell),
  };
}

const NO_DUES: readonly DueCell[] = [];

function readActions(
  rows: readonly MatrixRow[],
  kpiId: string,
  reference: string | null,
  context: KpiContext,
): {
  readonly actions: Action[];
  /** The rows of each of the actions. */
  readonly rowsOf: readonly (readonly MatrixRow[])[];
  readonly strayDues: readonly DueCell[];
} {
  const { drafts, looseDues } = joinActionLines(rows, context.joining);
  const paired = pairActions(drafts, looseDues, {
    splitDue: context.dues.split,
    partState: context.dues.partState,
    shareWhole: context.dues.shareWhole,
    isTorn: context.joining.mayDouble,
  });
  return {
    actions: paired.actions.map((action, index) =>
      toAction(action, detailsOf(paired.actions, index), reference, context),
    ),
    rowsOf: paired.actions.map((action) => action.rows),
    strayDues:
      paired.strayDues.length === 0
        ? NO_DUES
        : paired.strayDues.map(({ due, row }) => ({
            due,
            cell: context.nameDueCell(row),
            kpiId,
          })),
  };
}

/** What the rows of an action say of it; rows that several actions come from may say something of each. */
function detailsOf(actions: readonly PairedAction[], index: number): Details {
  const { rows } = actions[index]!;
  let first = index;
  while (first > 0 && actions[first - 1]!.rows === rows) first -= 1;
  let end = index + 1;
  while (end < actions.length && actions[end]!.rows === rows) end += 1;
  return end - first === 1 ? joinDetails(rows) : partDetails(rows, index - first, end - first);
}

function toAction(
  { text, rows, due: dueAt, isDueInOrder }: PairedAction,
  details: Details,
  kpiReference: string | null,
  { nameActionCell, nameDueCell, dues, settleDue }: KpiContext,
): Action {
  const first = rows[0]!;
  const due = dueAt?.due ?? dues.blank;
  const { originalDue } = details;
  const firstCell = nameActionCell(first);
  return {
    text,
    cell: firstCell,
    cells: rows.length === 1 ? [firstCell] : rows.map(nameActionCell),
    due,
    settled: settleDue(due, details),
    dueCell: nameDueCell(dueAt?.row ?? first),
    isDueInOrder,
    refersTo: null,
    details,
    originalDue: originalDue === undefined ? null : dues.readText(originalDue, first.rowIndex),
    reference: joinActionReferences(rows, kpiReference),
  };
}

/**
 * Two KPIs in one row's cells show a second level on both sides, or one set off like a level ("Mature:"); a bare
 * "Leader" on one side is a word like any other.
 */
function observeRunTogether(
  kpiId: string,
  current: LevelStatement,
  target: LevelStatement,
  { findSecondLevel }: KpiContext,
): KpiReading['runTogether'] {
  if (current.level === null || target.level === null) return null;
  const currentSecond = findSecondLevel(current.cellText);
  const targetSecond = findSecondLevel(target.cellText);
  if (currentSecond && (targetSecond || currentSecond.isSetOff)) {
    return { kind: 'kpis-run-together', cell: current.cell, kpiId, word: currentSecond.word };
  }
  return targetSecond?.isSetOff
    ? { kind: 'kpis-run-together', cell: target.cell, kpiId, word: targetSecond.word }
    : null;
}
