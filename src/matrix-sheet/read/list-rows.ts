import { NO_DETAILS } from '../../domain/details';
import type { MatrixColumn, SheetObservation } from '../../domain/matrix';
import { coversColumn, formatCell, parseBlock } from '../../workbook/address';
import type { CellValue } from '../../workbook/sheet-grid';
import { isErrorValue } from '../../workbook/sheet-grid';
import type { Side } from './grid-marks';
import type { LevelMark, LevelMarkReader } from './level-marks';
import { saysNoLaterDue } from './later-due';
import type { MatrixRow } from './matrix-rows';
import { holdsStatement, isBlankRow } from './matrix-rows';
import { createDetailsReader } from './read-details';
import type {
  LevelGridReader,
  MarkedLevel,
  MarkedLevels,
  MarkedQuarters,
  SettledMarks,
} from './read-marks';
import { createLevelGridReader, readQuarterMarks, spellQuarter } from './read-marks';
import type { SheetSection } from './split-sections';
import { listRowsMergedDown, spreadMergedCells } from './spread-merged';
import { isDebris, saysNothingToDo, tidyCell } from './tidy-text';

/** What a section holds. */
export interface MatrixRows {
  /** The rows that hold anything in a column of the matrix, in order, without those that say the header once more. */
  readonly rows: readonly MatrixRow[];
  /** Formula errors in the cells of the matrix. */
  readonly errors: readonly SheetObservation[];
  /** Sides of which marks and a column of their own say different levels. */
  readonly contradicted: ReadonlySet<Side>;
}

/** A formula error, and the row it stands in. */
interface CellError {
  readonly rowIndex: number;
  readonly observation: Extract<SheetObservation, { readonly kind: 'cell-error' }>;
}

/** Reads the rows of a section, without what stands below the matrix. */
export function listSectionRows(
  section: SheetSection,
  levels: LevelMarkReader,
  marks: SettledMarks,
): MatrixRows {
  const { grid, firstRowIndex, endRowIndex, repeatedHeaders } = section;
  const rows: MatrixRow[] = [];
  const errors: CellError[] = [];
  const levelGrid = createLevelGridReader(section, levels, marks);
  const contradicted = new Set<Side>();
  const readRow = createRowReader(section, levels, levelGrid, errors, (side) =>
    contradicted.add(side),
  );
  const readFurther = createFurtherReaders(section, levels, errors);
  const besides = findTextsBeside(section);
  for (let rowIndex = firstRowIndex; rowIndex < endRowIndex; rowIndex += 1) {
    if (repeatedHeaders.has(rowIndex)) continue;
    const row = readRow(rowIndex - grid.rowIndex);
    const beside = besides.get(rowIndex);
    if (beside) {
      const ownColumns = { ...row.ownColumns, kpi: beside.columnIndex };
      rows.push({ ...row, label: beside.text, reference: '', details: NO_DETAILS, ownColumns });
      continue;
    }
    if (!isBlankRow(row)) rows.push(row);
    for (const read of readFurther) {
      const further = read(rowIndex - grid.rowIndex);
      if (further) rows.push(further);
    }
  }
  spreadMergedCells(section, rows);
  const ofMatrix = dropTrailer(rows);
  const trailerRowIndex = rows[ofMatrix.length]?.sheetRowIndex ?? Infinity;
  return {
    rows: ofMatrix,
    errors: errors.flatMap(({ rowIndex, observation }) =>
      rowIndex < trailerRowIndex ? observation : [],
    ),
    contradicted,
  };
}

/** A text alone in its row, in another column than the KPI's. */
interface TextBeside {
  readonly columnIndex: number;
  readonly text: string;
}

/** So many letters in a row are words, and no reference. */
const WORD = /\p{L}{4}/u;

/**
 * The headings of areas that start left of the KPI column, as above a column of references: alone in their row, and
 * merged over the KPI column, or in every such place from the first row on. By their rows' indices on the sheet.
 */
function findTextsBeside(section: SheetSection): ReadonlyMap<number, TextBeside> {
  const { grid, header, firstRowIndex, endRowIndex, isActionList } = section;
  const { kpi, area } = header.columns;
  const found = new Map<number, TextBeside>();
  if (kpi === undefined || area !== undefined || isActionList) return found;
  const kpiOffset = kpi - grid.columnIndex;
  if (kpiOffset === 0) return found;
  for (let rowIndex = firstRowIndex; rowIndex < endRowIndex; rowIndex += 1) {
    const values = grid.values[rowIndex - grid.rowIndex]!;
    let offset = 0;
    while (offset < kpiOffset && values[offset] === '') offset += 1;
    const value = values[offset];
    if (value === undefined || offset >= kpiOffset || isErrorValue(value)) continue;
    if (values.some((other, index) => index !== offset && other !== '')) continue;
    const text = tidyCell(value);
    const below = grid.values[rowIndex - grid.rowIndex + 1]?.[kpiOffset] ?? '';
    if (!WORD.test(text) || below === '' || rowIndex + 1 >= endRowIndex) continue;
    found.set(rowIndex, { columnIndex: grid.columnIndex + offset, text });
  }
  if (found.has(firstRowIndex)) return found;
  const merged = new Set(
    grid.mergedAreas.flatMap((address) => {
      const block = parseBlock(address);
      const isOverKpi = block !== null && block.columnIndex < kpi && coversColumn(block, kpi);
      return isOverKpi ? [block.rowIndex] : [];
    }),
  );
  return new Map([...found].filter(([rowIndex]) => merged.has(rowIndex)));
}

/** What a row says of its KPI, which is said once. */
const OF_THE_KPI: readonly MatrixColumn[] = [
  'area',
  'reference',
  'kpi',
  'current',
  'currentLevel',
  'target',
  'targetLevel',
];
/** What an action with a due of its own does not share. */
const OF_THE_DUE: readonly MatrixColumn[] = ['due', 'dueYear', 'originalDue', 'start', 'reason'];

/** Reads one more action of a row as a row of its own; null where there is none. */
type FurtherReader = (offset: number) => MatrixRow | null;

/** Functions that read what stands in the columns of a KPI's second and later actions. */
function createFurtherReaders(
  section: SheetSection,
  levels: LevelMarkReader,
  errors: CellError[],
): FurtherReader[] {
  const { furtherActions = [] } = section.header;
  return furtherActions.map((own) => {
    const left = new Set([...OF_THE_KPI, ...(own.due === undefined ? [] : OF_THE_DUE)]);
    const shared = Object.entries(section.header.columns).filter(
      ([column]) => !left.has(column as MatrixColumn),
    );
    const columns = { ...Object.fromEntries(shared), ...own };
    const quarterGrid = own.due === undefined ? section.header.quarterGrid : null;
    const header = { ...section.header, columns, levelGrid: null, quarterGrid };
    const found: CellError[] = [];
    const read = createRowReader({ ...section, header }, levels, null, found, () => undefined);
    return (offset) => {
      const row = read(offset);
      for (const error of found.splice(0)) if (!isKnownError(error, errors)) errors.push(error);
      const saysDue = own.due !== undefined && row.due !== '';
      if (row.action === '' && !saysDue) return null;
      return { ...row, section, ownColumns: { ...row.ownColumns, ...own } };
    };
  });
}

/** What is shared is read for each action. */
function isKnownError({ observation }: CellError, errors: readonly CellError[]): boolean {
  return errors.some((other) => other.observation.cell === observation.cell);
}

/** Makes a function that reads a row of the grid by its place in there, and adds its formula errors to `errors`. */
function createRowReader(
  section: SheetSection,
  levels: LevelMarkReader,
  levelGrid: LevelGridReader | null,
  errors: CellError[],
  contradict: (side: Side) => void,
): (offset: number) => MatrixRow {
  const { grid, prefix, shift } = section;
  const { columns } = section.header;
  const offsetOf = (column: MatrixColumn): number => (columns[column] ?? NaN) - grid.columnIndex;
  const areaOffset = offsetOf('area');
  const kpiOffset = offsetOf('kpi');
  const currentOffset = offsetOf('current');
  const currentLevelOffset = offsetOf('currentLevel');
  const targetOffset = offsetOf('target');
  const targetLevelOffset = offsetOf('targetLevel');
  const actionsOffset = offsetOf('actions');
  const dueOffset = offsetOf('due');
  const dueYearOffset = offsetOf('dueYear');
  const yearRows = columns.dueYear === undefined ? null : listRowsMergedDown(grid, columns.dueYear);
  const readDetails = createDetailsReader(grid, columns);
  const originalOffset = offsetOf('originalDue');
  /** Where no later due has been agreed the original one counts. */
  const original =
    columns.due === undefined || columns.originalDue === undefined
      ? null
      : { due: columns.originalDue };
  const shownAt = (columnIndex: number | undefined, offset: number): string | null =>
    (columnIndex === undefined ? null : grid.displayed.get(columnIndex)?.[offset]) ?? null;

  let values: readonly CellValue[] = [];
  let rowIndex = 0;
  const valueAt = (offset: number): CellValue => {
    // Asking an array for what is no index of it costs many times what any cell does.
    if (Number.isNaN(offset)) return '';
    const value = values[offset] ?? '';
    if (!isErrorValue(value)) return value;
    const cell = `${prefix}${formatCell(rowIndex, offset + grid.columnIndex)}`;
    errors.push({ rowIndex, observation: { kind: 'cell-error', cell, error: value } });
    return '';
  };
  const textAt = (offset: number): string => tidyCell(valueAt(offset));
  /** As the sheet shows it: 1.10 and 1.1 are the same number. */
  const referenceAt = (column: 'reference' | 'actionReference', offset: number): string => {
    const text = textAt(offsetOf(column));
    const shown = text === '' ? null : shownAt(columns[column], offset);
    return shown === null || /^#*$/.test(shown) ? text : tidyCell(shown);
  };
  const markAt = (levelOffset: number, statement: string): LevelMark | null =>
    Number.isNaN(levelOffset)
      ? levels.readStatement(statement)
      : levels.readLevelCell(textAt(levelOffset));
  /** What a mark says, else the column of its own. A statement beside marks is words alone. */
  const levelAt = (
    side: Side,
    marked: MarkedLevel | null | undefined,
    levelOffset: number,
    statement: string,
  ): LevelMark | null => {
    const hasColumn = !levelGrid?.sides.has(side) || !Number.isNaN(levelOffset);
    const own = hasColumn ? markAt(levelOffset, statement) : null;
    if (!marked) return own;
    if (own?.level && own.level !== marked.mark.level) contradict(side);
    return marked.mark;
  };

  /** One year may be merged down over several quarters. */
  const yearAt = (): string => {
    const first = yearRows?.get(rowIndex);
    if (first === undefined) return textAt(dueYearOffset);
    const value = grid.values[first - grid.rowIndex]![dueYearOffset]!;
    return isErrorValue(value) ? '' : tidyCell(value);
  };
  /** An error in there is told with the other columns. */
  const originalDueAt = (offset: number): CellValue => {
    const value = grid.values[offset]![originalOffset] ?? '';
    return isErrorValue(value) ? '' : readDue(value);
  };

  return (offset) => {
    values = grid.values[offset]!;
    rowIndex = grid.rowIndex + offset;
    const current = textAt(currentOffset);
    const target = textAt(targetOffset);
    const action = readAction(valueAt(actionsOffset));
    const error = Number.isNaN(dueOffset) ? '' : (values[dueOffset] ?? '');
    const dueValue = valueAt(dueOffset);
    const latest = isErrorValue(error) ? error : addYear(readDue(dueValue), yearAt());
    const first = original && saysNoLaterDue(error) ? originalDueAt(offset) : '';
    const stated = first === '' ? latest : first;
    const quarters = section.header.quarterGrid && readQuarterMarks(section, values);
    const isMarked = stated === '' && quarters !== null;
    const due = isMarked ? quarters.due : stated;
    const marked = levelGrid?.read(values);
    const details = readDetails(offset, valueAt);
    const ofOriginal = first === '' ? null : original;
    const ownColumns =
      levelGrid || isMarked
        ? { ...placeMarks(section, marked ?? null, isMarked ? quarters : null), ...ofOriginal }
        : ofOriginal;
    return {
      rowIndex: rowIndex + shift,
      section,
      sheetRowIndex: rowIndex,
      ownColumns,
      area: textAt(areaOffset),
      reference: referenceAt('reference', offset),
      actionReference: referenceAt('actionReference', offset),
      label: readLabel(valueAt(kpiOffset)),
      current: current || (marked?.current?.mark.text ?? ''),
      currentMark: levelAt('now', marked?.current, currentLevelOffset, current),
      target: target || (marked?.target?.mark.text ?? ''),
      targetMark: levelAt('target', marked?.target, targetLevelOffset, target),
      action,
      due,
      dueRow: null,
      dueShown: typeof due === 'number' ? shownAt(ownColumns?.due ?? columns.due, offset) : null,
      details:
        isMarked && quarters.start !== null && details.start === undefined
          ? { ...details, start: quarters.start }
          : details,
    };
  };
}

/** Where the marks of a row stand; without one where it would be looked for, if no column of its own is there. */
function placeMarks(
  { header: { levelGrid, columns } }: SheetSection,
  levels: MarkedLevels | null,
  quarters: MarkedQuarters | null,
): NonNullable<MatrixRow['ownColumns']> {
  const placeOf = (mark: MarkedLevel | null, own: number | undefined): number =>
    mark?.columnIndex ?? own ?? levelGrid![0]!.columnIndex;
  return {
    ...(levels && {
      currentLevel: placeOf(levels.current, columns.currentLevel),
      targetLevel: placeOf(levels.target, columns.targetLevel),
    }),
    ...(quarters && { due: quarters.columnIndex }),
  };
}

/** The due with the year that stands in a column of its own; a quarter may be its number alone. */
function addYear(due: CellValue, year: string): CellValue {
  if (due === '' || year === '') return due;
  const words = String(due).replace(/^\s*([1-4])\s*$/, 'Q$1');
  return /\b(?:\d\d|20\d\d)\b/.test(words) ? due : spellQuarter(`${words} ${year}`);
}

function readLabel(value: CellValue): string {
  const text = tidyCell(value);
  return isDebris(text) ? '' : text;
}

function readAction(value: CellValue): string {
  if (typeof value !== 'string') return tidyCell(value);
  return isDebris(value.trim()) || saysNothingToDo(value) ? '' : value;
}

function readDue(value: CellValue): CellValue {
  return typeof value === 'string' && value.trim() === '' ? '' : value;
}

/** What rows below a matrix start with: totals, notes, a key. */
const TRAILER_LABEL =
  /^(?:(?:grand |sub-?)?totals?|averages?|counts?|overall(?: (?:score|level|rating|average|maturity|total))?|(?:foot)?notes?|key|legend|sources?)\b\s*(?:$|[:(\d*])/i;

/**
 * The rows without what stands below the matrix: from a row on that says "Total", "Notes" or "Key", a last row of
 * nothing but figures, as a table's totals are, or texts in the KPI column alone after a blank row; always only
 * where no level follows.
 */
function dropTrailer(rows: readonly MatrixRow[]): readonly MatrixRow[] {
  let end = rows.length;
  for (let index = rows.length - 1; index >= 0; index -= 1) {
    const row = rows[index]!;
    const isTotals = index === rows.length - 1 && holdsOnlyFigures(row);
    // On a scale of numbers an average is a level by its look; beside "Average" it is none.
    if (isTotals || (TRAILER_LABEL.test(row.label || row.area) && statesNoLevel(row))) {
      end = index;
      continue;
    }
    if (row.currentMark !== null || row.targetMark !== null) break;
    const isLoneText = !holdsStatement(row) && row.area === '';
    const followsBlankRow = index > 0 && rows[index - 1]!.rowIndex + 1 < row.rowIndex;
    if (isLoneText && followsBlankRow && areLoneTexts(rows, index, end)) end = index;
  }
  return rows.slice(0, end);
}

function areLoneTexts(rows: readonly MatrixRow[], start: number, end: number): boolean {
  for (let index = start; index < end; index += 1) if (holdsStatement(rows[index]!)) return false;
  return true;
}

const FIGURE = /^[\d.,]+%?$/;

/** Whether what stands where levels would are figures, such as how many there are, or nothing. */
function statesNoLevel({ currentMark, targetMark }: MatrixRow): boolean {
  return [currentMark, targetMark].every((mark) => mark === null || FIGURE.test(mark.word));
}

/** Whether a row without a label counts or sums its columns; a due alone may belong to the action above. */
function holdsOnlyFigures(row: MatrixRow): boolean {
  const { label, area, current, target, action, due, details } = row;
  const texts = [current, target, action, ...Object.values(details)].filter((text) => text !== '');
  return (
    label === '' &&
    area === '' &&
    due === '' &&
    texts.length > 0 &&
    texts.every((text) => FIGURE.test(text)) &&
    statesNoLevel(row)
  );
}
