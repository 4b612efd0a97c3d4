import type { MatrixColumn } from './column-headings';
import type { Details } from './details';
import type { Due } from './due';
import type { LevelScale } from './level-scale';
import { saysNotApplicable } from './number-level';
import type { QuarterBasis } from './quarter';
import type { ReadingQuestion } from './reading-question';

export type { MatrixColumn } from './column-headings';

/**
 * A maturity matrix as read from a sheet, or from several. Plain data: JSON-safe, never mutated.
 * Every `cell` is an A1 address: without the sheet's name on a matrix of one sheet ("B10"), with it on one of several
 * ("Buying!B10", "'2024 plan'!B10").
 */
export interface MaturityMatrix {
  readonly source: MatrixSource;
  readonly scale: LevelScale;
  readonly basis: QuarterBasis;
  /** The texts that the cells of By when allow: the council's own spellings. Absent where they allow any. */
  readonly dueSpellings?: readonly string[];
  readonly areas: readonly Area[];
  /** Dues that belong to no action. */
  readonly strayDues: readonly DueCell[];
  /** What the reader noticed about the sheet itself. */
  readonly observations: readonly SheetObservation[];
  /** What the reader was unsure of, in the order in which to ask. */
  readonly questions: readonly ReadingQuestion[];
}

/** Where a matrix stands: its first section, all of them, and the form in which they were read. */
export interface MatrixSource extends MatrixSection {
  /** The sheets that it stands on, in tab order; `sheet` is the first. */
  readonly sheets: readonly string[];
  /** In reading order; a single one where the matrix stands below one header. */
  readonly sections: readonly MatrixSection[];
  readonly layout: MatrixLayout;
}

/** The form of a matrix: which of the ways to lay one out was recognised. */
export interface MatrixLayout {
  /** All below one header, in blocks with a header each, or on several sheets; a list of actions apart from it is no block. */
  readonly arrangement: 'single' | 'blocks' | 'sheets';
  readonly headerRowCount: 1 | 2;
  /** Where the levels stand: with their statements, in columns of their own, or as marks in a column for each level. */
  readonly levels: 'in-statement' | 'own-column' | 'grid';
  /** What says when: a column, one for the quarter and one for the year, or marks in a column for each quarter. */
  readonly dues: 'column' | 'quarter-and-year' | 'quarter-grid' | 'none';
  /** Beside their KPI, or in a list on a sheet of its own or below a header of its own. */
  readonly actions: 'in-row' | 'own-sheet' | 'own-block' | 'none';
  /** What tells the areas; `restored` where no heading stands on the sheet and what the rows say gave them back. */
  readonly areas: 'column' | 'banner' | 'caption' | 'sheet' | 'reference' | 'restored' | 'none';
}

/** A header of a matrix and the rows that are read by it. */
export interface MatrixSection {
  readonly sheet: string;
  /** The rows with their header, such as "A1:E190". */
  readonly address: string;
  /** 1-based row of the header. */
  readonly headerRowNumber: number;
  /** 1-based first and last row below the header. `lastRowNumber` < `firstRowNumber` when there is none. */
  readonly firstRowNumber: number;
  readonly lastRowNumber: number;
  /** Column letter of each column found. */
  readonly columns: Readonly<Partial<Record<MatrixColumn, string>>>;
  /** The columns of each KPI's second and later actions, where each has its own; absent where there are none. */
  readonly furtherActions?: readonly Readonly<Partial<Record<MatrixColumn, string>>>[];
  /** What the sheet calls each column, where that is not the usual heading; absent where all have theirs. */
  readonly headings?: Readonly<Partial<Record<MatrixColumn, string>>>;
  /** Letters of the columns headed by levels, in which a mark says the level; absent where there are none. */
  readonly levelGrid?: readonly string[];
  /** Letters of the columns headed by quarters, in which a mark says the due; absent where there are none. */
  readonly quarterGrid?: readonly string[];
  /** Columns with a heading of which nothing is read; absent where there are none. */
  readonly leftOver?: readonly LeftOverColumn[];
}

/** A column of which nothing is read. */
export interface LeftOverColumn {
  readonly letter: string;
  readonly heading: string;
}

/** Name of the area of KPIs of which nothing tells the area. */
export const UNSTATED_AREA_NAME = 'Area not stated';

/** A group of KPIs. */
export interface Area {
  /** Heading, such as "Engaging strategic suppliers"; {@link UNSTATED_AREA_NAME} when nothing tells it. */
  readonly name: string;
  /** True when no heading stands on the sheet and the name was put back from what the rows say. */
  readonly inferred: boolean;
  /** Cell of the heading; null when none stands on the sheet. */
  readonly cell: string | null;
  readonly kpis: readonly Kpi[];
}

/** A behaviour that is assessed, with all that its rows say of it. */
export interface Kpi {
  /** Stable within a matrix: area and name, made unique by a number where both recur. */
  readonly id: string;
  /**
   * Its number or code as written in a column of its own, such as "1.1"; each once ("A-07; A-08") where its rows have
   * several; null when there is none.
   */
  readonly reference: string | null;
  /** Whole label, its lines joined; null when no label stands in the block. */
  readonly name: string | null;
  /** Where the label stands; the first cell of the block in the KPI column when there is none. */
  readonly cell: string;
  /** All cells that hold parts of the label. */
  readonly nameCells: readonly string[];
  /** 1-based first and last row of the block, inclusive. */
  readonly firstRowNumber: number;
  readonly lastRowNumber: number;
  readonly current: LevelStatement;
  readonly target: LevelStatement;
  readonly actions: readonly Action[];
  /** What its rows say of people and proof, of its actions too. */
  readonly details: Details;
}

/** What a "Where we are now" or "Where we want to be" says. */
export interface LevelStatement {
  /**
   * Name on the scale, as the scale spells it, or a score between two levels ("2.25"); null when missing, unknown, outside
   * the scale, and where it says that it does not apply.
   */
  readonly level: string | null;
  /** True when `level` was read from a damaged or non-standard word and nobody has accepted that yet. */
  readonly inferred: boolean;
  /** The word as typed where the level stands or was expected; '' when nothing does. */
  readonly word: string;
  /** A level that a damaged or unknown word may have meant; null when nothing comes near. */
  readonly suggestion: string | null;
  /** The descriptor after the level, its lines joined; '' when there is none. */
  readonly text: string;
  /** Where the level stands, or would be expected. */
  readonly cell: string;
  /** Whole text of `cell` as typed, so that a repair of the word keeps the rest; '' when the cell is empty. Filled by the reader. */
  readonly cellText: string;
  /** All cells of the statement that hold text, in row order. */
  readonly textCells: readonly string[];
}

/** What is to be done for a KPI, and by when. */
export interface Action {
  /** The number or code beside it, such as "A-07"; that of its KPI where the KPI has one; null when there is none. */
  readonly reference: string | null;
  /** Whole text, its lines joined. */
  readonly text: string;
  /** First cell of the text. */
  readonly cell: string;
  readonly cells: readonly string[];
  /** What By when says. */
  readonly due: Due;
  /** The same with the state that Status and per cent settle; the very `due` where they change nothing. */
  readonly settled: Due;
  /** Where the due stands; where it would be expected when it is blank. */
  readonly dueCell: string;
  /** Whether its cell states several dues and the actions beside them are told apart by their sentences alone. */
  readonly isDueInOrder: boolean;
  /**
   * When the text only points elsewhere ("As above"): the actions it refers to, the nearest earlier
   * KPI's in the same area. Null for ordinary text; empty when there is nothing to refer to.
   */
  readonly refersTo: ActionReference | null;
  /** What stands beside it of people and proof. */
  readonly details: Details;
  /** When it was first due, where that has a column of its own and says anything. */
  readonly originalDue: Due | null;
}

/** The actions that a text such as "As above" points at. */
export interface ActionReference {
  readonly kpiId: string;
  /** The texts referred to, "As above" among them already resolved. */
  readonly texts: readonly string[];
}

/** A due that belongs to no action, and where it stands. */
export interface DueCell {
  readonly due: Due;
  readonly cell: string;
  readonly kpiId: string | null;
}

/** Facts about the sheet that findings are made of. */
export type SheetObservation =
  | {
      readonly kind: 'column-missing';
      readonly column: MatrixColumn;
      /** The first cells of the headers that lack it, where others have it; absent where none has. */
      readonly headers?: readonly string[];
    }
  | {
      readonly kind: 'rows-hidden';
      readonly rowNumbers: readonly number[];
      /** Given on a matrix of several sheets. */
      readonly sheet?: string;
    }
  | { readonly kind: 'cells-merged'; readonly addresses: readonly string[] }
  /** Cells of actions whose whole text is struck through. */
  | { readonly kind: 'actions-struck'; readonly cells: readonly string[] }
  | { readonly kind: 'cell-error'; readonly cell: string; readonly error: string }
  /** An action of a list of its own whose KPI is not in the matrix; `wanted` is the reference or name that it gives. */
  | { readonly kind: 'action-unmatched'; readonly cell: string; readonly wanted: string }
  | {
      readonly kind: 'kpis-run-together';
      readonly cell: string;
      readonly kpiId: string;
      /** The second level word found where one was expected. */
      readonly word: string;
    };

/** Where a matrix stands that has a single section. */
export function sourceOfSection(section: MatrixSection, layout: MatrixLayout): MatrixSource {
  return { ...section, sheets: [section.sheet], sections: [section], layout };
}

/** Whether a statement says that it does not apply ("N/A"): nothing is missing there, and nothing is counted. */
export function isNotApplicable({ level, word }: LevelStatement): boolean {
  return level === null && saysNotApplicable(word);
}

/** All KPIs in sheet order. */
export function listKpis(matrix: MaturityMatrix): Kpi[] {
  const kpis: Kpi[] = [];
  for (const area of matrix.areas) for (const kpi of area.kpis) kpis.push(kpi);
  return kpis;
}

/** All actions in sheet order. */
export function listActions(matrix: MaturityMatrix): Action[] {
  const actions: Action[] = [];
  for (const area of matrix.areas) {
    for (const kpi of area.kpis) {
      for (const action of kpi.actions) actions.push(action);
    }
  }
  return actions;
}

/** Whether an area has a name, be it from the sheet or put back; false for the group that nothing tells the area of. */
export function isAreaStated(area: Pick<Area, 'name'>): boolean {
  return area.name !== UNSTATED_AREA_NAME;
}

/** Areas whose heading is not on the sheet and was put back, for a person to confirm. */
export function listRestoredAreas({ areas }: MaturityMatrix): Area[] {
  return areas.filter((area) => area.inferred && isAreaStated(area));
}
