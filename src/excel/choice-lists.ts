import { formatBlock, parseBlock } from '../workbook/address';
import type { CompiledStandardSheet } from '../workbook/compiled-sheet';
import { valuesOfCells } from '../workbook/compiled-sheet';
import type { MadeSheetId } from '../workbook/records';
import type { SheetData, ValidationData } from '../workbook/workbook-data';
import { applyStyles } from './apply-styles';
import type { BatchBudget } from './batch-budget';
import { requestBytes } from './batch-budget';
import type { SheetWithOrigin } from './our-sheets';
import { addUnfinishedSheet, isLeftover, partCopies, sheetIdOf } from './our-sheets';
import { textValue } from './text-value';

/** What the sheet with the lists of a sheet that was made is known by. */
const choicesIdOf = (id: MadeSheetId): string => `${id}-lists`;

/** The sheets with lists of sheets that were made, parted as these are. */
export interface StandingChoices {
  /** Those of the sheets that stay. */
  readonly kept: readonly SheetWithOrigin[];
  /** Those whose sheet goes, or is gone: a person who deletes a sheet does not see that its lists stand on another. */
  readonly going: readonly SheetWithOrigin[];
  /** Those that a person’s copy of a sheet refers to as well, and copies of such sheets: they are the person’s. */
  readonly released: readonly SheetWithOrigin[];
}

/** Parts the sheets with lists; `staying` are the sheets that were made and stay, `copied` those that somebody has copied. */
export function partChoices(
  existing: readonly SheetWithOrigin[],
  staying: readonly MadeSheetId[],
  copied: readonly MadeSheetId[],
): StandingChoices {
  const isOf = (entry: SheetWithOrigin, ids: readonly MadeSheetId[]): boolean =>
    ids.some((id) => choicesIdOf(id) === sheetIdOf(entry));
  const all = existing.filter(
    (entry) => CHOICES_ID.test(sheetIdOf(entry) ?? '') && !isLeftover(entry),
  );
  const { originals, copies } = partCopies(all);
  const free = originals.filter((entry) => !isOf(entry, copied));
  return {
    kept: free.filter((entry) => isOf(entry, staying)),
    going: free.filter((entry) => !isOf(entry, staying)),
    released: [...copies, ...originals.filter((entry) => isOf(entry, copied))],
  };
}

const CHOICES_ID = /^tidy(?:-\d+)?-lists$/;

/**
 * Queues adding the hidden sheet with the lists that are too long for a validation, beside sheets of these names; null where
 * there are none. It counts as a leftover until its name is given to it.
 */
export async function drawChoicesSheet(
  context: Excel.RequestContext,
  choices: SheetData | null,
  id: MadeSheetId,
  taken: readonly string[],
  budget: BatchBudget,
): Promise<Excel.Worksheet | null> {
  if (!choices) return null;
  const rows = valuesOfCells(choices.cells);
  const columnCount = Math.max(...rows.map((row) => row.length));
  const values = rows.map((row) =>
    Array.from({ length: columnCount }, (_, index) => textValue(String(row[index] ?? ''))),
  );
  const bytes = values.flat().reduce((sum, value) => sum + requestBytes(value), 0);
  const sheet = addUnfinishedSheet(context, choicesIdOf(id), taken);
  await budget.reserve(bytes);
  const block = { rowIndex: 0, columnIndex: 0, rowCount: rows.length, columnCount };
  sheet.getRange(formatBlock(block)).values = values;
  await applyStyles(sheet, choices.cells, budget);
  sheet.visibility = 'Hidden';
  return sheet;
}

/** What a list takes in a request: as measured, rounded up. */
const LIST_BYTES = 1_500;

/** Queues the lists to choose from, which warn of another text and take it; those that are too long stand on `lists`. */
export async function drawChoices(
  sheet: Excel.Worksheet,
  { data }: Pick<CompiledStandardSheet, 'data'>,
  lists: Excel.Worksheet | null,
  budget: BatchBudget,
): Promise<void> {
  for (const validation of data.validations) {
    const { ranges, carried } = validation;
    const { errorTitle, errorMessage } = carried as { errorTitle: string; errorMessage: string };
    await budget.reserve(LIST_BYTES);
    const { dataValidation } = sheet.getRange(ranges[0]);
    dataValidation.rule = { list: { inCellDropDown: true, source: sourceOf(validation, lists) } };
    dataValidation.errorAlert = {
      message: errorMessage,
      showAlert: true,
      style: 'Warning',
      title: errorTitle,
    };
  }
}

/** The texts themselves, or the cells that hold them, whatever their sheet has come to be called. */
function sourceOf(
  { formula1 }: ValidationData,
  lists: Excel.Worksheet | null,
): string | Excel.Range {
  const written = /^"(.*)"$/s.exec(formula1!);
  if (written) return written[1]!.replace(/""/g, '"');
  return lists!.getRange(formatBlock(parseBlock(formula1!)!));
}
