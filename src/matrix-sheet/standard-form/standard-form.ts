import type { MatrixColumn } from '../../domain/matrix';
import type { Repair } from '../../domain/repair';
import { formatCell } from '../../workbook/address';
import type { NoisePiece } from '../../workbook/imported-sheet';
import type { CellValue } from '../../workbook/sheet-grid';

/** A column of the standard form. */
export interface StandardColumn {
  readonly column: MatrixColumn;
  readonly heading: string;
  /** In characters of the usual font. */
  readonly width: number;
  /** Whether the form has it even where nothing stands there: what everybody who keeps a matrix needs to fill in. */
  readonly isAlways: boolean;
}

/** What a column is called and how wide it is, where {@link STANDARD_COLUMNS} has it. */
type Look = Omit<StandardColumn, 'column'>;

const always = (heading: string, width: number): Look => ({ heading, width, isAlways: true });
const whereFilled = (heading: string, width: number): Look => ({
  heading,
  width,
  isAlways: false,
});

/**
 * Every column that a matrix can have but the year of its dues, which is written with them. Those that every form has fit
 * across A4 in letters of eight points.
 */
const LOOKS: Readonly<Record<Exclude<MatrixColumn, 'dueYear'>, Look>> = {
  area: always('Area', 17),
  reference: whereFilled('Ref', 8),
  kpi: always('KPI', 23),
  currentLevel: always('Level now', 11),
  current: always('Where we are now', 34),
  targetLevel: always('Target level', 11),
  target: always('Where we want to be', 34),
  actionReference: whereFilled('Action ref', 10),
  actions: always('Action', 38),
  owner: always('Owner', 15),
  sponsor: whereFilled('Sponsor', 20),
  priority: whereFilled('Priority', 10),
  start: whereFilled('Start', 12),
  originalDue: whereFilled('Original due', 14),
  due: always('By when', 12),
  reason: whereFilled('Reason for the new due', 28),
  status: always('Status', 12),
  rag: whereFilled('RAG', 8),
  percent: whereFilled('Per cent complete', 10),
  evidence: whereFilled('Evidence', 32),
  cost: whereFilled('Cost', 12),
  dependency: whereFilled('Depends on', 20),
  updated: whereFilled('Last updated', 14),
  notes: whereFilled('Notes', 32),
};

/** The columns of the standard form from left to right: the one table of them. */
export const STANDARD_COLUMNS = Object.entries(LOOKS).map(([column, look]): StandardColumn => ({
  column: column as MatrixColumn,
  ...look,
}));

/** The heading of the last column of its sheet, which leads to where each row came from. */
export const SOURCE_HEADING = 'Brought from';

/** The columns that say the same on each row of a KPI. */
export const KPI_COLUMNS = [
  'area',
  'reference',
  'kpi',
  'currentLevel',
  'current',
  'targetLevel',
  'target',
] as const satisfies readonly MatrixColumn[];

/** A cell of the standard form. */
export interface StandardCell {
  readonly value: CellValue;
  /** How the source shows a value that is no text; null for a text. */
  readonly shown: string | null;
  /** The source cells that it was made of, with their sheets ("Plan!B5"), in the order in which they are read. */
  readonly from: readonly string[];
}

/** A row of the standard form: an action, or a KPI that has none. */
export interface StandardRow {
  /**
   * The KPI's number in the form and that of the row within it, both from 1: "12.2". It is what a row is known by, whatever
   * its place.
   */
  readonly key: string;
  readonly kpiId: string;
  /** Columns in which nothing stands are absent. */
  readonly cells: ReadonlyMap<MatrixColumn, StandardCell>;
}

/** A matrix in the standard form, and how it came to be. */
export interface StandardForm {
  /** Those of {@link STANDARD_COLUMNS} that the form has. */
  readonly columns: readonly StandardColumn[];
  readonly rows: readonly StandardRow[];
  /** In the order of their cells. */
  readonly repairs: readonly StandardRepair[];
  /** Source cells that are in no cell of the form, in reading order. */
  readonly noise: readonly NoisePiece[];
}

/** A repair, and the place of its cell by what does not change when rows are moved. */
export interface StandardRepair extends Repair {
  /** The key of its row. */
  readonly row: string;
  readonly column: MatrixColumn;
  /** The source cells that it was made from, with their sheets. */
  readonly from: readonly string[];
}

/** The row of the headings, above the first row of the form; 0-based. */
export const HEADING_ROW_INDEX = 0;

/** The A1 address of a cell of the form on its sheet; indices count the form's rows and columns from 0. */
export function nameStandardCell(rowIndex: number, columnIndex: number): string {
  return formatCell(HEADING_ROW_INDEX + 1 + rowIndex, columnIndex);
}
