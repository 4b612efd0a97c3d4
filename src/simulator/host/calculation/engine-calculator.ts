import type { Token } from '@borgar/fx';
import { parseA1Ref, tokenize } from '@borgar/fx';
import type { CellValue } from '../../../workbook/sheet-grid';
import type { CellData, SheetData, WorkbookData } from '../../../workbook/workbook-data';
import { createSheetData } from '../../../workbook/workbook-data';
import type { Calculator, ChangedCells } from '../calculation-state';
import { containsBlock, intersectBlocks } from '../sheet-model/blocks';
import { findSheet } from '../sheet-model/find-name';
import { parseLocalAddress } from '../sheet-model/sheet-address';
import { nextSheetName } from '../sheet-model/sheet-names';
import { calculateFormulas } from './calculate-formulas';
import type { FormulaCell } from './formula-cells';
import { formulaCells } from './formula-cells';

/** Calculates by the engine, whose bytes `setEngineSource` has said where to find. */
export const ENGINE_CALCULATOR: Calculator = {
  calculate(workbook, hasResult, only) {
    const { failed, changedSheets } = calculateFormulas(workbook, only);
    const unknown = failed.filter(({ cell }) => !hasResult(cell));
    const cells = withDependants(workbook, unknown).map(({ cell }) => cell);
    return { unknown: new Set(cells), changedSheets };
  },
  affectedBy: affectedFormulas,
  evaluate: evaluateFormula,
};

/**
 * What a formula with "=" would give in a cell, with the values that the workbook's cells have now; undefined when
 * the engine cannot calculate it. References have to name their sheets.
 */
function evaluateFormula(workbook: WorkbookData, formula: string): CellValue | undefined {
  const sheet = createSheetData(nextSheetName(workbook));
  const cell = { value: '', formula };
  sheet.cells.set(0, 0, cell);
  const trial = { ...workbook, sheets: [...workbook.sheets, sheet] };
  const { failed } = calculateFormulas(trial, new Set([cell]));
  return failed.length > 0 ? undefined : sheet.cells.get(0, 0)!.value;
}

/** Beyond this, calculating everything costs less than finding out what has to be. */
const MOST_FORMULAS = 2000;

/**
 * The formulas in the given cells, those that refer to them directly or by way of others, and those whose references
 * cannot be read; null when there are too many formulas to tell.
 */
export function affectedFormulas(
  workbook: WorkbookData,
  changes: readonly ChangedCells[],
): Set<CellData> | null {
  const formulas = workbook.sheets.flatMap((sheet) => formulaCells(workbook, sheet));
  if (formulas.length > MOST_FORMULAS) return null;
  const affected = new Set<CellData>();
  let others = formulas.map((formula) => ({ formula, ...precedentsOf(workbook, formula) }));
  let reached = changes;
  while (reached.length > 0) {
    const isReached = ({ formula, cells, mayHaveOthers }: (typeof others)[number]): boolean =>
      mayHaveOthers || [placeOf(formula), ...cells].some((each) => meets(each, reached));
    const found = others.filter(isReached);
    others = others.filter((each) => !isReached(each));
    for (const { formula } of found) affected.add(formula.cell);
    reached = found.map(({ formula }) => placeOf(formula));
  }
  return affected;
}

const placeOf = ({ sheet, rowIndex, columnIndex }: FormulaCell): ChangedCells => ({
  sheet,
  block: { rowIndex, columnIndex, rowCount: 1, columnCount: 1 },
});

const meets = ({ sheet, block }: ChangedCells, others: readonly ChangedCells[]): boolean =>
  others.some((other) => other.sheet === sheet && intersectBlocks(other.block, block) !== null);

/** The given formulas, and every other one that refers to them, directly or by way of others. */
function withDependants(workbook: WorkbookData, unknown: readonly FormulaCell[]): FormulaCell[] {
  const found = [...unknown];
  if (found.length === 0) return found;
  const cells = new Set(found.map(({ cell }) => cell));
  const others = workbook.sheets
    .flatMap((sheet) => formulaCells(workbook, sheet))
    .filter(({ cell }) => !cells.has(cell))
    .map((formula) => ({ formula, precedents: precedentsOf(workbook, formula).cells }));
  for (const place of found) {
    for (const { formula, precedents } of others) {
      if (cells.has(formula.cell) || !precedents.some((cells) => includes(cells, place))) {
        continue;
      }
      cells.add(formula.cell);
      found.push(formula);
    }
  }
  return found;
}

/** Whether the cell of a formula is among these. */
function includes({ sheet, block }: ChangedCells, place: FormulaCell): boolean {
  return sheet === place.sheet && containsBlock(block, { ...place, rowCount: 1, columnCount: 1 });
}

interface Precedents {
  /** Cells that a formula refers to by their address. */
  readonly cells: readonly ChangedCells[];
  /** Whether it may refer to others: by a name, or by what a function makes of its arguments. */
  readonly mayHaveOthers: boolean;
}

/** Functions whose result depends on more than the cells that their formula names. */
const OPEN_FUNCTIONS =
  /^(?:CELL|INDIRECT|INFO|NOW|OFFSET|RAND|RANDARRAY|RANDBETWEEN|SHEETS?|TODAY)$/i;

/** Makes a range of what stands on either side, or of a formula's spilled results. */
const OPEN_OPERATORS = [':', '#'];

/** What a formula depends on, as far as it can be read. */
function precedentsOf(workbook: WorkbookData, { input, sheet }: FormulaCell): Precedents {
  const cells: ChangedCells[] = [];
  let mayHaveOthers = false;
  for (const token of tokenize(input, { mergeRefs: true, withLocation: false })) {
    if (isOpen(token)) mayHaveOthers = true;
    if (!token.type.startsWith('range')) continue;
    const named = readReference(workbook, token.value, sheet);
    if (named) cells.push(named);
    else mayHaveOthers = true;
  }
  return { cells, mayHaveOthers };
}

function isOpen({ type, value }: Token): boolean {
  switch (type) {
    case 'func':
      return OPEN_FUNCTIONS.test(value);
    case 'operator':
      return OPEN_OPERATORS.includes(value);
    default:
      return type === 'structured' || type === 'unknown';
  }
}

/** Null for a name, and for cells of several sheets or of another workbook. */
function readReference(
  workbook: WorkbookData,
  reference: string,
  own: SheetData,
): ChangedCells | null {
  const sheetName = parseA1Ref(reference)?.context?.[0];
  const block = parseLocalAddress(reference.slice(reference.lastIndexOf('!') + 1));
  const sheet = sheetName === undefined ? own : findSheet(workbook, sheetName);
  return sheet && block ? { sheet, block } : null;
}
