import { stringifyTokens, tokenize } from '@borgar/fx';
import type { FormulaCellData, SheetData, WorkbookData } from '../../../workbook/workbook-data';
import { formatAbsoluteAddress } from '../sheet-model/sheet-address';
import type { FormulaPlace } from '../sheet-model/structured-references';
import { structuredCells } from '../sheet-model/structured-references';
import { inputOfFormula } from './engine-input';

/** A cell with a formula and where it stands. */
export interface FormulaCell {
  readonly sheet: SheetData;
  readonly rowIndex: number;
  readonly columnIndex: number;
  readonly cell: FormulaCellData;
  /** The formula as the engine takes it. */
  readonly input: string;
}

/** Every formula of a sheet, in no particular order. */
export function formulaCells(workbook: WorkbookData, sheet: SheetData): FormulaCell[] {
  const found: FormulaCell[] = [];
  for (const { rowIndex, columnIndex, cell } of sheet.cells.formulas()) {
    const place = { sheet, rowIndex, columnIndex };
    const written = inputOfFormula(cell.formula, workbook.dateSystem);
    const input = expandStructuredReferences(workbook, written, place);
    found.push({ ...place, cell, input });
  }
  return found;
}

/** How tokens refer to tables, by their type: a table's name alone stands for its data. */
const REFERENCES: Readonly<Record<string, (value: string) => string>> = {
  structured: (value) => value,
  range_named: (value) => `${value}[#Data]`,
};

/** A formula with its references to tables replaced by cells, since the engine knows no tables; those to unknown ones stay. */
export function expandStructuredReferences(
  workbook: WorkbookData,
  formula: string,
  place: FormulaPlace | null,
): string {
  if (!mayMentionTable(workbook, formula)) return formula;
  const tokens = tokenize(formula, { mergeRefs: true, withLocation: false });
  for (const token of tokens) {
    const reference = REFERENCES[token.type]?.(token.value);
    if (reference !== undefined) token.value = addressOf(workbook, reference, place) ?? token.value;
  }
  return stringifyTokens(tokens);
}

function mayMentionTable({ sheets }: WorkbookData, formula: string): boolean {
  if (formula.includes('[')) return true;
  const lower = formula.toLowerCase();
  return sheets.some(({ tables }) => tables.some(({ name }) => lower.includes(name.toLowerCase())));
}

function addressOf(
  workbook: WorkbookData,
  reference: string,
  place: FormulaPlace | null,
): string | null {
  const cells = structuredCells(workbook, reference, place);
  return cells && formatAbsoluteAddress(cells.sheet.name, cells.block);
}
