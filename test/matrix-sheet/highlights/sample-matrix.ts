import { formatLongDate, fromExcelSerial } from '../../../src/domain/calendar-date';
import { NO_DETAILS } from '../../../src/domain/details';
import type { Due } from '../../../src/domain/due';
import type { LevelScale } from '../../../src/domain/level-scale';
import { DEFAULT_SCALE } from '../../../src/domain/level-scale';
import type { Action, Kpi, LevelStatement, MaturityMatrix } from '../../../src/domain/matrix';
import { sourceOfSection } from '../../../src/domain/matrix';
import { parseDue, parseDueDate, splitDues } from '../../../src/domain/parse-due';
import type { QuarterBasis } from '../../../src/domain/quarter';
import { FINANCIAL_YEAR } from '../../../src/domain/quarter';
import { readLevel } from '../../../src/domain/read-level';
import type { CellValue, SheetGrid } from '../../../src/workbook/sheet-grid';
import { PLAIN_LAYOUT } from '../../support/plain-layout';

/** One KPI with its action in one row, from row 2, columns A to E. */
export interface SampleRow {
  readonly current?: CellValue;
  readonly target?: CellValue;
  readonly due?: CellValue;
  /** How the sheet displays a due that is a number; as a long date when not given. */
  readonly shown?: string;
  /** Number of actions that share the due's cell; 1 when not given, 0 for a due without an action. */
  readonly actions?: number;
}

export interface SampleOptions {
  readonly basis?: QuarterBasis;
  readonly scale?: LevelScale;
  readonly neighbourYear?: number | null;
}

export interface Sample {
  readonly matrix: MaturityMatrix;
  readonly grid: SheetGrid;
}

/** A tidy sheet read as the reader reads it, without its search for blocks: levels and dues are the domain's own. */
export function readSample(rows: readonly SampleRow[], options: SampleOptions = {}): Sample {
  const { basis = FINANCIAL_YEAR, scale = DEFAULT_SCALE, neighbourYear = 2023 } = options;
  const readDue = (value: CellValue, shown?: string): Due =>
    typeof value === 'number' && value >= 36526 && value < 73051
      ? parseDueDate(fromExcelSerial(value), shown ?? formatLongDate(fromExcelSerial(value)), {
          basis,
          neighbourYear,
        })
      : parseDue(String(value), { basis, neighbourYear });
  const kpis = rows.map((row, index) => {
    const rowNumber = index + 2;
    const { due = '', shown, actions = 1 } = row;
    const parts = actions > 1 ? splitDues(String(due)) : [];
    const dues = Array.from({ length: actions }, (_, order) =>
      parts.length === actions ? readDue(parts[order]!) : readDue(due, shown),
    );
    return {
      ...kpiInRow(rowNumber),
      current: readStatement(row.current ?? 'Mature', `B${rowNumber}`, scale),
      target: readStatement(row.target ?? 'Mature', `C${rowNumber}`, scale),
      actions: dues.map((read) => actionInRow(rowNumber, read)),
    };
  });
  const strayDues = rows.flatMap(({ due = '', shown, actions }, index) =>
    actions === 0 && due !== ''
      ? [{ due: readDue(due, shown), cell: `E${index + 2}`, kpiId: null }]
      : [],
  );
  return {
    matrix: {
      source: sourceOfSection(
        {
          sheet: 'Plan',
          address: `A1:E${rows.length + 1}`,
          headerRowNumber: 1,
          firstRowNumber: 2,
          lastRowNumber: rows.length + 1,
          columns: { kpi: 'A', current: 'B', target: 'C', actions: 'D', due: 'E' },
        },
        PLAIN_LAYOUT,
      ),
      scale,
      basis,
      areas: [{ name: 'Area', inferred: false, cell: null, kpis }],
      strayDues,
      observations: [],
      questions: [],
    },
    grid: gridOf([
      ['KPI', 'Where we are now', 'Where we want to be', 'Actions', 'By when'],
      ...rows.map((row): CellValue[] => [
        'KPI',
        row.current ?? 'Mature',
        row.target ?? 'Mature',
        row.actions === 0 ? '' : 'Action',
        row.due ?? '',
      ]),
    ]),
  };
}

/** A grid from A1. */
export function gridOf(values: readonly (readonly CellValue[])[]): SheetGrid {
  return {
    sheet: 'Plan',
    rowIndex: 0,
    columnIndex: 0,
    values,
    displayed: new Map(),
    hiddenRows: [],
    mergedAreas: [],
  };
}

function kpiInRow(rowNumber: number): Omit<Kpi, 'current' | 'target' | 'actions'> {
  return {
    id: `kpi ${rowNumber}`,
    reference: null,
    name: 'KPI',
    cell: `A${rowNumber}`,
    nameCells: [`A${rowNumber}`],
    firstRowNumber: rowNumber,
    lastRowNumber: rowNumber,
    details: NO_DETAILS,
  };
}

function actionInRow(rowNumber: number, due: Due): Action {
  const cell = `D${rowNumber}`;
  return {
    reference: null,
    text: 'Action',
    cell,
    cells: [cell],
    due,
    settled: due,
    dueCell: `E${rowNumber}`,
    isDueInOrder: false,
    refersTo: null,
    details: NO_DETAILS,
    originalDue: null,
  };
}

function readStatement(value: CellValue, cell: string, scale: LevelScale): LevelStatement {
  const cellText = String(value);
  const { level, inferred, word, suggestion, descriptor } = readLevel(cellText, scale);
  return {
    level,
    inferred,
    word,
    suggestion,
    text: descriptor,
    cell,
    cellText,
    textCells: cellText === '' ? [] : [cell],
  };
}
