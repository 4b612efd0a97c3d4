import { parseA1Ref, tokenize } from '@borgar/fx';
import type { Token } from '@borgar/fx';
import type { SheetData, WorkbookData } from '../../../workbook/workbook-data';
import { findSheet } from '../sheet-model/find-name';
import { parseLocalAddress } from '../sheet-model/sheet-address';
import type { ChangedCells } from '../calculation-state';
import type { FormulaCell } from './formula-cells';

export interface Precedents {
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
export function precedentsOf(workbook: WorkbookData, { input, sheet }: FormulaCell): Precedents {
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
