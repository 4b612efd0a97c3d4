import type { Details } from '../../src/domain/details';
import { NO_DETAILS } from '../../src/domain/details';
import type { Due, DueState } from '../../src/domain/due';
import type { LevelScale } from '../../src/domain/level-scale';
import { DEFAULT_SCALE } from '../../src/domain/level-scale';
import type { Action, Area, Kpi, LevelStatement, MaturityMatrix } from '../../src/domain/matrix';
import { sourceOfSection } from '../../src/domain/matrix';
import type { Quarter } from '../../src/domain/quarter';
import { FINANCIAL_YEAR, formatQuarter, lastDayOfQuarter } from '../../src/domain/quarter';
import { PLAIN_LAYOUT } from '../support/plain-layout';

/** A KPI in as few words as a test needs: levels by name (null: not readable; "N/A": not applicable) and its actions. */
export interface KpiSketch {
  readonly reference?: string | null;
  readonly name?: string | null;
  readonly now?: string | null;
  readonly target?: string | null;
  readonly actions?: readonly ActionSketch[];
  readonly details?: Details;
}

export interface ActionSketch {
  readonly text?: string;
  readonly due?: Due;
  /** The due itself when not given. */
  readonly settled?: Due;
  readonly details?: Details;
  readonly refersTo?: Action['refersTo'];
}

export interface AreaSketch {
  readonly name: string;
  readonly inferred?: boolean;
  readonly kpis: readonly KpiSketch[];
}

export function makeDue(state: DueState, by: Quarter | null = null, more: Partial<Due> = {}): Due {
  const raw = by ? formatQuarter(by) : state === 'blank' ? '' : state;
  return {
    raw,
    state,
    from: null,
    by,
    end: by && lastDayOfQuarter(by, FINANCIAL_YEAR),
    precision: by && 'quarter',
    certain: true,
    doubts: [],
    canonical: null,
    suggestion: null,
    ...more,
  };
}

/** "Q1 23" as a scheduled due. */
export function dueBy(quarter: number, year: number): Due {
  return makeDue('scheduled', { quarter, year });
}

/** A matrix on the sheet Plan, A to E, one row for each action or KPI without any. */
export function buildMatrix(
  areas: readonly AreaSketch[],
  scale: LevelScale = DEFAULT_SCALE,
): MaturityMatrix {
  let rowNumber = 1;
  const buildKpi = (areaName: string, sketch: KpiSketch, index: number): Kpi => {
    const firstRowNumber = rowNumber + 1;
    rowNumber += Math.max(1, sketch.actions?.length ?? 0);
    const name = sketch.name === undefined ? `KPI ${index + 1}` : sketch.name;
    return {
      id: `${areaName}/${index + 1}`,
      reference: sketch.reference ?? null,
      name,
      cell: `A${firstRowNumber}`,
      nameCells: [`A${firstRowNumber}`],
      firstRowNumber,
      lastRowNumber: rowNumber,
      current: buildStatement(sketch.now, `B${firstRowNumber}`),
      target: buildStatement(sketch.target, `C${firstRowNumber}`),
      actions: (sketch.actions ?? []).map((action, offset) =>
        buildAction(action, firstRowNumber + offset, sketch.reference ?? null),
      ),
      details: sketch.details ?? NO_DETAILS,
    };
  };
  const built = areas.map(({ name, inferred = false, kpis }): Area => ({
    name,
    inferred,
    cell: null,
    kpis: kpis.map((kpi, index) => buildKpi(name, kpi, index)),
  }));
  return {
    source: sourceOfSection(
      {
        sheet: 'Plan',
        address: `A1:E${rowNumber}`,
        headerRowNumber: 1,
        firstRowNumber: 2,
        lastRowNumber: rowNumber,
        columns: { kpi: 'A', current: 'B', target: 'C', actions: 'D', due: 'E' },
      },
      PLAIN_LAYOUT,
    ),
    scale,
    basis: FINANCIAL_YEAR,
    areas: built,
    strayDues: [],
    observations: [],
    questions: [],
  };
}

function buildStatement(level: string | null = 'Developing', cell: string): LevelStatement {
  const text = level === null ? '' : 'as described';
  if (level === 'N/A') {
    const says = { word: level, suggestion: null, text: '', cellText: level };
    return { level: null, inferred: false, ...says, cell, textCells: [cell] };
  }
  return {
    level,
    inferred: false,
    word: level ?? '',
    suggestion: null,
    text,
    cellText: level === null ? '' : `${level} ${text}`,
    cell,
    textCells: level === null ? [] : [cell],
  };
}

function buildAction(sketch: ActionSketch, rowNumber: number, reference: string | null): Action {
  const due = sketch.due ?? dueBy(4, 2023);
  return {
    reference,
    text: sketch.text ?? `Action in row ${rowNumber}`,
    cell: `D${rowNumber}`,
    cells: [`D${rowNumber}`],
    due,
    dueCell: `E${rowNumber}`,
    isDueInOrder: false,
    refersTo: sketch.refersTo ?? null,
    settled: sketch.settled ?? due,
    details: sketch.details ?? NO_DETAILS,
    originalDue: null,
  };
}
