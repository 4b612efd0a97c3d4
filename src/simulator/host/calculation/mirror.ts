import { parseA1Ref } from '@borgar/fx';
import type { Model } from '@ironcalc/wasm';
import type { CellData, NameData, SheetData, WorkbookData } from '../../../workbook/workbook-data';
import { boundReferences } from './bound-references';
import { withModel } from './engine';
import { inputOfFormula, inputOfValue } from './engine-input';
import type { FormulaCell } from './formula-cells';
import { expandStructuredReferences } from './formula-cells';
import { isEvaluated, ruleFormula } from './rule-formula';
import type { SheetExtent } from './used-extent';
import { usedExtent } from './used-extent';

/** Sheets of a workbook copied into the engine, whose rows and columns are 1-based. */
export interface Mirror {
  readonly model: Model;
  /** Index in the engine of each sheet that was copied. */
  readonly sheetIndexes: ReadonlyMap<SheetData, number>;
  /** Sheet for formulas of our own: column 1 for defined names, column 2 for probes, column 3 for trials. */
  readonly scratch: { readonly name: string; readonly index: number };
  /** Names that Excel takes and the engine does not, such as those with letters beyond ASCII; in lower case. */
  readonly refusedNames: Set<string>;
}

/**
 * What `use` makes of a copy of the sheets in the engine: the defined names that may be used, cells with their values, and
 * the given formulas in place of theirs; nothing is evaluated yet. Null where the engine cannot work its way through the
 * formulas.
 */
export function withMirror<Result>(
  workbook: WorkbookData,
  sheets: readonly SheetData[],
  formulas: readonly FormulaCell[],
  use: (mirror: Mirror) => Result,
): Result | null {
  return withModel((model) => use(mirrorSheets(model, workbook, sheets, formulas)));
}

function mirrorSheets(
  model: Model,
  workbook: WorkbookData,
  sheets: readonly SheetData[],
  formulas: readonly FormulaCell[],
): Mirror {
  const scratch = { name: freeSheetName(sheets), index: sheets.length };
  nameSheets(model, [...sheets.map((sheet) => sheet.name), scratch.name]);
  const sheetIndexes = new Map(sheets.map((sheet, index) => [sheet, index]));
  const mirror: Mirror = { model, sheetIndexes, scratch, refusedNames: new Set() };
  const inputs = formulas.map(({ input }) => input);
  mirrorNames(mirror, workbook, mentionedNames(workbook, [...inputs, ...rulesOf(sheets)]));
  const calculated = new Set<CellData>(formulas.map(({ cell }) => cell));
  for (const [sheet, index] of sheetIndexes) copyValues(model, index, sheet, calculated);
  const extent = widestExtent(sheets);
  for (const { sheet, rowIndex, columnIndex, input } of formulas) {
    const bounded = boundReferences(input, extent);
    model.setUserInput(sheetIndexes.get(sheet)!, rowIndex + 1, columnIndex + 1, bounded);
  }
  return mirror;
}

function widestExtent(sheets: readonly SheetData[]): SheetExtent {
  const extents = sheets.map(usedExtent);
  return {
    rowCount: Math.max(0, ...extents.map(({ rowCount }) => rowCount)),
    columnCount: Math.max(0, ...extents.map(({ columnCount }) => columnCount)),
  };
}

function freeSheetName(sheets: readonly SheetData[]): string {
  const taken = new Set(sheets.map((sheet) => sheet.name.toLowerCase()));
  let number = 0;
  while (taken.has(`scratch_${number}`)) number++;
  return `scratch_${number}`;
}

function nameSheets(model: Model, names: readonly string[]): void {
  for (let index = 1; index < names.length; index++) model.newSheet();
  // Two passes, since a wanted name may be one that the engine gave to another new sheet.
  for (const index of names.keys()) model.renameSheet(index, `waiting for a name ${index}`);
  for (const [index, name] of names.entries()) model.renameSheet(index, name);
}

function copyValues(
  model: Model,
  index: number,
  sheet: SheetData,
  except: ReadonlySet<CellData>,
): void {
  for (const { rowIndex, columnIndex, cell } of sheet.cells.entries()) {
    const input = inputOfValue(cell.value);
    if (input !== '' && !except.has(cell)) {
      model.setUserInput(index, rowIndex + 1, columnIndex + 1, input);
    }
  }
}

/** What the engine says of a name that it does not take. */
const REFUSED_NAME = 'Name: Invalid defined name';

/** A function that makes a name out of text. */
const MAKES_NAMES = /\bindirect\b/i;

/**
 * The names that one of the formulas, or another name, may use: each costs the engine time, and most of a workbook only mark
 * what stands where.
 */
function mentionedNames(workbook: WorkbookData, formulas: readonly string[]): NameData[] {
  const names = workbook.names.filter((name) => !isBuiltIn(name));
  const texts = new Set([...formulas, ...names.map(({ formula }) => formula)]);
  const all = [...texts].join('\n').toLowerCase();
  if (MAKES_NAMES.test(all)) return names;
  return names.filter(({ name }) => all.includes(name.toLowerCase()));
}

function rulesOf(sheets: readonly SheetData[]): string[] {
  return sheets.flatMap(({ conditionalFormats }) =>
    conditionalFormats.filter(isEvaluated).map(ruleFormula),
  );
}

/** Defines names in the engine; those of or for sheets that are not mirrored are left out. */
function mirrorNames(
  { model, sheetIndexes, scratch, refusedNames }: Mirror,
  workbook: WorkbookData,
  names: readonly NameData[],
): void {
  let scratchRow = 0;
  const define = (name: string, scope: number | null, reference: string): void => {
    try {
      model.newDefinedName(name, scope, reference);
    } catch (error) {
      if ((error as Error).message !== REFUSED_NAME) throw error;
      refusedNames.add(name.toLowerCase());
    }
  };
  for (const given of names) {
    const name = { ...given, formula: expandStructuredReferences(workbook, given.formula, null) };
    const scope = name.sheet === null ? null : findSheet(name.sheet, sheetIndexes);
    if (scope === undefined) continue;
    const target = targetSheet(name.formula);
    if (target !== null) {
      if (findSheet(target, sheetIndexes) === undefined) continue;
      define(name.name, scope, name.formula.slice(1));
    } else {
      // The engine's names only refer to cells, so a constant or a formula is given one.
      scratchRow++;
      const input = inputOfFormula(name.formula, workbook.dateSystem);
      model.setUserInput(scratch.index, scratchRow, 1, input);
      define(name.name, scope, `${scratch.name}!$A$${scratchRow}`);
    }
  }
}

/** Print areas and the like, which no formula uses. */
export function isBuiltIn(name: NameData): boolean {
  return name.name.startsWith('_xlnm.');
}

/** The sheet that a plain reference such as "=Plan!$A$1:$B$9" points to; null for any other formula. */
function targetSheet(formula: string): string | null {
  const reference = parseA1Ref(formula.slice(1));
  if (!reference || !('range' in reference)) return null;
  const context = reference.context ?? [];
  return context.length === 1 ? context[0]! : null;
}

function findSheet(name: string, sheetIndexes: ReadonlyMap<SheetData, number>): number | undefined {
  const wanted = name.toLowerCase();
  for (const [sheet, index] of sheetIndexes) {
    if (sheet.name.toLowerCase() === wanted) return index;
  }
  return undefined;
}
