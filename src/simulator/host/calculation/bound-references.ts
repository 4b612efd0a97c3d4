import type { Token } from '@borgar/fx';
import { parseA1Ref, stringifyTokens, tokenize } from '@borgar/fx';
import { formatBlock, MAX_COLUMNS, MAX_ROWS } from '../../../workbook/address';
import type { SheetExtent } from './used-extent';

/**
 * Functions to which blank cells below the first blank one make no difference. Not among them: what counts cells or
 * blank ones (ROWS, COUNTBLANK), and what picks a cell by its place (INDEX, OFFSET).
 */
const IGNORES_BLANK_CELLS =
  /^(?:AND|AVERAGE|AVERAGEA|AVERAGEIFS?|COUNT|COUNTA|[HVX]?LOOKUP|LARGE|X?MATCH|MAX|MAXA|MAXIFS|MEDIAN|MIN|MINA|MINIFS|OR|SMALL|SUBTOTAL|SUM|SUMIFS?)$/i;
/** These count by a criterion, which blank cells may meet. */
const COUNTS_BY_CRITERION = /^COUNTIFS?$/i;
/** A criterion that no blank cell meets: neither "" nor one that says what a cell is not. */
const NEEDS_CONTENT = /^"(?!=|<>)[^"]+"$/;

/** A call being read, or a bracket without a name. */
interface OpenCall {
  readonly name: string;
  /** Its arguments so far, the last one still open. */
  readonly words: Token[][];
}

/**
 * A formula with "=" in which whole columns and rows are cut where the used cells end and the first blank ones follow,
 * as far as its result stays the same: the engine walks through a million blank cells for each look-up. All are cut
 * alike, so that ranges which have to be of one size stay so.
 */
export function boundReferences(formula: string, extent: SheetExtent): string {
  if (!/:/.test(formula)) return formula;
  const tokens = tokenize(formula, { mergeRefs: true, withLocation: false });
  const open: OpenCall[] = [];
  let name = '';
  for (const token of tokens) {
    const { type, value } = token;
    if (type === 'func') name = value;
    else if (value === '(' && type === 'operator') {
      open.push({ name, words: [[]] });
      name = '';
    } else if (value === ')' && type === 'operator') {
      for (const reference of listCuttable(open.pop())) {
        reference.value = cutReference(reference.value, extent);
      }
      // What has brackets is no reference alone.
      open.at(-1)?.words.at(-1)!.push(token);
    } else if (value === ',' && type === 'operator') open.at(-1)?.words.push([]);
    else if (type !== 'whitespace') open.at(-1)?.words.at(-1)!.push(token);
  }
  return stringifyTokens(tokens);
}

/** The references that are arguments by themselves, where the function takes no notice of blank cells. */
function listCuttable(call: OpenCall | undefined): Token[] {
  if (!call || !takesNoNotice(call)) return [];
  return call.words.flatMap((words) => {
    const only = words.length === 1 ? words[0]! : null;
    return only?.type.startsWith('range') ? [only] : [];
  });
}

function takesNoNotice({ name, words }: OpenCall): boolean {
  if (IGNORES_BLANK_CELLS.test(name)) return true;
  const criteria = words.filter((_, index) => index % 2 === 1);
  return (
    COUNTS_BY_CRITERION.test(name) &&
    criteria.every((criterion) => criterion.length === 1 && NEEDS_CONTENT.test(criterion[0]!.value))
  );
}

/** A reference that runs to the sheet's end, cut; any other as it is. */
function cutReference(reference: string, { rowCount, columnCount }: SheetExtent): string {
  const parsed = parseA1Ref(reference);
  if (!parsed || !('range' in parsed)) return reference;
  const { top, left, bottom, right } = parsed.range;
  const first = { rowIndex: top ?? 0, columnIndex: left ?? 0 };
  const lastRowIndex = cutEnd(first.rowIndex, bottom, MAX_ROWS, rowCount);
  const lastColumnIndex = cutEnd(first.columnIndex, right, MAX_COLUMNS, columnCount);
  if (lastRowIndex === bottom && lastColumnIndex === right) return reference;
  const block = formatBlock({
    ...first,
    rowCount: lastRowIndex - first.rowIndex + 1,
    columnCount: lastColumnIndex - first.columnIndex + 1,
  });
  return reference.slice(0, reference.lastIndexOf('!') + 1) + block;
}

/** Index of the last row or column: one that runs to the end of the sheet ends with the first blank one instead. */
function cutEnd(first: number, last: number | null | undefined, max: number, used: number): number {
  const isOpen = last === null || last === undefined || last === max - 1;
  return isOpen ? Math.min(max - 1, Math.max(first, used)) : last;
}
