import type { RangeA1 } from '@borgar/fx';
import { parseA1Ref, stringifyA1Ref, stringifyTokens, tokenize } from '@borgar/fx';
import type { CellBlock } from '../../../workbook/address';
import { MAX_COLUMNS, MAX_ROWS } from '../../../workbook/address';
import { blockBetween } from './blocks';

/** A reference as it stands in a formula. */
export interface FormulaReference {
  /** The sheet it names; null when it names none. */
  readonly sheetName: string | null;
  /** The cells it refers to; null for a defined name. */
  readonly block: CellBlock | null;
}

/** What becomes of a reference: the same object to leave it, null for #REF!. */
export type RewriteReference = (reference: FormulaReference) => FormulaReference | null;

const REFERENCE_TYPES = new Set(['range', 'range_beam', 'range_ternary', 'range_named']);

/** The formula with its references rewritten; references to other workbooks and to table columns stay. */
export function rewriteReferences(formula: string, rewrite: RewriteReference): string {
  const tokens = tokenize(formula, { mergeRefs: true, withLocation: false });
  let changed = false;
  for (const token of tokens) {
    if (!REFERENCE_TYPES.has(token.type)) continue;
    const value = rewriteToken(token.value, rewrite);
    if (value === token.value) continue;
    token.value = value;
    changed = true;
  }
  return changed ? stringifyTokens(tokens) : formula;
}

function rewriteToken(text: string, rewrite: RewriteReference): string {
  const parsed = parseA1Ref(text);
  const context = parsed?.context ?? [];
  if (!parsed || context.length > 1) return text;
  const range = 'range' in parsed ? parsed.range : undefined;
  const before: FormulaReference = {
    sheetName: context[0] ?? null,
    block: range ? blockOf(range) : null,
  };
  const after = rewrite(before);
  if (after === before) return text;
  if (after === null) return '#REF!';
  const newContext = after.sheetName === null ? [] : [after.sheetName];
  if (!range || !after.block) return stringifyA1Ref({ ...parsed, context: newContext });
  return stringifyA1Ref({ context: newContext, range: rangeOf(after.block, range) });
}

function blockOf(range: RangeA1): CellBlock {
  return blockBetween(
    range.top ?? 0,
    range.left ?? 0,
    (range.bottom ?? MAX_ROWS - 1) + 1,
    (range.right ?? MAX_COLUMNS - 1) + 1,
  );
}

/** A reference to whole rows or columns stays one. */
function rangeOf(block: CellBlock, before: RangeA1): RangeA1 {
  return {
    ...before,
    top: before.top === null ? null : block.rowIndex,
    bottom: before.bottom === null ? null : block.rowIndex + block.rowCount - 1,
    left: before.left === null ? null : block.columnIndex,
    right: before.right === null ? null : block.columnIndex + block.columnCount - 1,
  };
}
