import { parseStructRef, stringifyStructRef, stringifyTokens, tokenize } from '@borgar/fx';
import type { WorkbookData } from '../../../workbook/workbook-data';
import { containsBlock } from './blocks';
import { formatAbsoluteAddress } from './sheet-address';
import type { FormulaPlace } from './structured-references';
import { structuredCells } from './structured-references';
import type { TableOnSheet } from './table-store';
import { tableBlock } from './table-store';

type ParsedReference = NonNullable<ReturnType<typeof parseStructRef>>;

/** What becomes of a reference to the table, written out; the place is null in a defined name. */
type RewriteTableReference = (
  parsed: ParsedReference,
  text: string,
  place: FormulaPlace | null,
) => string;

/** Lets formulas and names follow when a table gets another name. To be called before it does. */
export function followTableName(workbook: WorkbookData, placed: TableOnSheet, name: string): void {
  rewrite(workbook, placed, (parsed, text) => {
    if (!parsed.table) return text;
    return parsed.columns || parsed.sections
      ? stringifyStructRef({ ...parsed, table: name })
      : name;
  });
}

/** Lets formulas and names follow when a column of a table gets another name. To be called before it does. */
export function followColumnName(
  workbook: WorkbookData,
  placed: TableOnSheet,
  before: string,
  after: string,
): void {
  const lower = before.toLowerCase();
  rewrite(workbook, placed, (parsed, text) => {
    if (!parsed.columns?.some((column) => column.toLowerCase() === lower)) return text;
    const columns = parsed.columns.map((column) =>
      column.toLowerCase() === lower ? after : column,
    );
    return stringifyStructRef({ ...parsed, columns });
  });
}

/** Replaces references to a table by cells. To be called before it is turned into a plain range. */
export function replaceTableByCells(workbook: WorkbookData, placed: TableOnSheet): void {
  rewrite(workbook, placed, (_parsed, text, place) => {
    const reference = text.includes('[') ? text : `${text}[#Data]`;
    const cells = structuredCells(workbook, reference, place);
    return cells ? formatAbsoluteAddress(cells.sheet.name, cells.block) : '#REF!';
  });
}

/** Makes references to a table #REF!. To be called before it is deleted. */
export function loseTable(workbook: WorkbookData, placed: TableOnSheet): void {
  rewrite(workbook, placed, () => '#REF!');
}

function rewrite(
  workbook: WorkbookData,
  placed: TableOnSheet,
  change: RewriteTableReference,
): void {
  for (const name of workbook.names) {
    name.formula = rewriteFormula(name.formula, placed, null, change);
  }
  for (const sheet of workbook.sheets) {
    for (const { rowIndex, columnIndex, cell } of sheet.cells.formulas()) {
      const place = { sheet, rowIndex, columnIndex };
      cell.formula = rewriteFormula(cell.formula, placed, place, change);
    }
  }
}

function rewriteFormula(
  formula: string,
  placed: TableOnSheet,
  place: FormulaPlace | null,
  change: RewriteTableReference,
): string {
  const name = placed.table.name.toLowerCase();
  if (!formula.includes('[') && !formula.toLowerCase().includes(name)) return formula;
  let changed = false;
  const tokens = tokenize(formula, { mergeRefs: true, withLocation: false });
  for (const token of tokens) {
    const parsed = parseReference(token);
    if (!parsed || !isAbout(parsed, placed, place)) continue;
    const text = change(parsed, token.value, place);
    changed ||= text !== token.value;
    token.value = text;
  }
  return changed ? stringifyTokens(tokens) : formula;
}

/** A table's name alone has neither columns nor sections. */
function parseReference(token: { type: string; value: string }): ParsedReference | undefined {
  if (token.type === 'range_named') return { table: token.value };
  return token.type === 'structured' ? parseStructRef(token.value) : undefined;
}

function isAbout(
  { table }: ParsedReference,
  placed: TableOnSheet,
  place: FormulaPlace | null,
): boolean {
  if (table) return table.toLowerCase() === placed.table.name.toLowerCase();
  const cell = place && { ...place, rowCount: 1, columnCount: 1 };
  return (
    cell !== null && cell.sheet === placed.sheet && containsBlock(tableBlock(placed.table), cell)
  );
}
