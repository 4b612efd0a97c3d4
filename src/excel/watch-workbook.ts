import { parseBlock } from '../workbook/address';
import type { WorkbookChange } from '../workbook/port';
import { runExcel, runExcelIn } from './run-excel';
import type { SheetNames } from './sheet-names';
import { createSheetNames } from './sheet-names';

type Listener = (change: WorkbookChange) => void;
type Handler = OfficeExtension.EventHandlerResult<unknown>;

/** Tells of changes until the returned function is called. Two round trips to begin, one to end. */
export async function watchWorkbook(listener: Listener): Promise<() => Promise<void>> {
  const names = createSheetNames(hasExcelApi('1.17'));
  const handlers = await runExcel(async (context) => {
    const added = addHandlers(context.workbook.worksheets, names, listener);
    await context.sync();
    return added;
  });
  await names.reload();
  return () => removeHandlers(handlers);
}

const hasExcelApi = (version: string): boolean =>
  Office.context.requirements.isSetSupported('ExcelApi', version);

/** Handlers of all sheets. Events of later requirement sets are used where the host has them. */
function addHandlers(
  sheets: Excel.WorksheetCollection,
  names: SheetNames,
  tell: Listener,
): Handler[] {
  const tellOfSheets = async (): Promise<void> => {
    tell({ kind: 'sheets' });
    await names.reload();
  };
  const tellOfSheet = async (event: { readonly worksheetId: string }): Promise<void> => {
    const sheet = await names.find(event.worksheetId);
    tell(sheet === undefined ? { kind: 'sheets' } : { kind: 'sheet', sheet });
  };
  const handlers: Handler[] = [
    sheets.onChanged.add(async (event) => {
      tell(describeChange(event, await names.find(event.worksheetId)));
    }),
    sheets.onAdded.add(tellOfSheets),
    sheets.onDeleted.add(tellOfSheets),
  ];
  if (hasExcelApi('1.10')) {
    handlers.push(sheets.onRowSorted.add(tellOfSheet), sheets.onColumnSorted.add(tellOfSheet));
  }
  if (hasExcelApi('1.17')) {
    handlers.push(
      sheets.onNameChanged.add(({ worksheetId, nameAfter }) => {
        names.rename(worksheetId, nameAfter);
        tell({ kind: 'sheets' });
        return Promise.resolve();
      }),
    );
  }
  return handlers;
}

/** An edit of cells that stay where they are, in one block; anything else changes the sheet. */
function describeChange(
  { changeType, address }: Excel.WorksheetChangedEventArgs,
  sheet: string | undefined,
): WorkbookChange {
  if (sheet === undefined) return { kind: 'sheets' };
  const block = changeType === 'RangeEdited' ? parseBlock(address) : null;
  return block ? { kind: 'cells', sheet, block } : { kind: 'sheet', sheet };
}

async function removeHandlers(handlers: readonly Handler[]): Promise<void> {
  await runExcelIn(handlers[0]!.context, async (context) => {
    for (const handler of handlers) handler.remove();
    await context.sync();
  });
}
