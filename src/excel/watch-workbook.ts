import { parseBlock } from '../workbook/address';
import { AddInError } from '../workbook/errors';
import type { WorkbookChange } from '../workbook/port';
import { isScratchName, removeScratch } from './assumptions/scratch';
import { isUnfinishedName } from './our-sheets';
import {
  forgetOwnChanges,
  takeOwnAdding,
  takeOwnDeleting,
  takeOwnNaming,
  takeOwnWriting,
} from './own-changes';
import { runExcel, runExcelIn, runExcelPatiently, untilAnswered } from './run-excel';

type Listener = (change: WorkbookChange) => void;
type Handler = OfficeExtension.EventHandlerResult<unknown>;

/**
 * Tells of changes by others until the returned function is called. One round trip to begin, one to end, and three more
 * where a check of Excel was cut off, whose sheets are taken away first. Below
 * ExcelApi 1.14 Excel does not say who has edited cells, and edits of our own sheets by this page are told of as well.
 */
export async function watchWorkbook(listener: Listener): Promise<() => Promise<void>> {
  forgetOwnChanges();
  const names = createSheetNames(hasExcelApi('1.17'));
  const handlers = await runExcel(async (context) => {
    const { worksheets } = context.workbook;
    const added = addHandlers(worksheets, names, listener);
    await names.load(worksheets);
    return added;
  });
  if (names.list().some(isScratchName)) await removeScratch();
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
  /** Excel may tell of what a batch does before it answers the batch. */
  const tellUnlessOwn = async (isOwn: () => boolean): Promise<void> => {
    await untilAnswered();
    if (isOwn()) return;
    tell({ kind: 'sheets' });
    await names.reload();
  };
  const tellOfSheet = async (event: { readonly worksheetId: string }): Promise<void> => {
    const sheet = await names.find(event.worksheetId);
    tell(typeof sheet === 'string' ? { kind: 'sheet', sheet } : sheet);
  };
  const handlers: Handler[] = [
    sheets.onChanged.add(async (event) => {
      const tellsTrigger = hasExcelApi('1.14');
      if (tellsTrigger && event.triggerSource === 'ThisLocalAddin') return;
      const sheet = await names.find(event.worksheetId);
      if (typeof sheet !== 'string') return tell(sheet);
      if (!tellsTrigger && takeOwnWriting(event, sheet)) return;
      tell(describeChange(event, sheet));
    }),
    sheets.onAdded.add(({ worksheetId }) => tellUnlessOwn(() => takeOwnAdding(worksheetId))),
    sheets.onDeleted.add(({ worksheetId }) => tellUnlessOwn(() => takeOwnDeleting(worksheetId))),
  ];
  if (hasExcelApi('1.10')) {
    handlers.push(sheets.onRowSorted.add(tellOfSheet), sheets.onColumnSorted.add(tellOfSheet));
  }
  // Of rows that a person or a filter hides and shows. Merging, hiding columns and advanced filters are not told of at all.
  if (hasExcelApi('1.11')) handlers.push(sheets.onRowHiddenChanged.add(tellOfSheet));
  if (hasExcelApi('1.17')) {
    handlers.push(
      sheets.onNameChanged.add(async ({ worksheetId, nameBefore, nameAfter }) => {
        names.rename(worksheetId, nameAfter);
        // A sheet of ours gets its name when it is whole.
        if (isUnfinishedName(nameBefore)) {
          await untilAnswered();
          if (takeOwnNaming(worksheetId)) return;
        }
        tell({ kind: 'sheets' });
      }),
    );
  }
  return handlers;
}

/** An edit of cells that stay where they are, in one block; anything else changes the sheet. */
function describeChange(
  { changeType, address }: Excel.WorksheetChangedEventArgs,
  sheet: string,
): WorkbookChange {
  const block = changeType === 'RangeEdited' ? parseBlock(address) : null;
  return block ? { kind: 'cells', sheet, block } : { kind: 'sheet', sheet };
}

async function removeHandlers(handlers: readonly Handler[]): Promise<void> {
  await runExcelIn(handlers[0]!.context, async (context) => {
    for (const handler of handlers) handler.remove();
    await context.sync();
  });
}

/** The names of sheets by id, as events tell of sheets by id only. */
interface SheetNames {
  /** Sends what is queued, and learns the names with it. */
  load(sheets: Excel.WorksheetCollection): Promise<void>;
  /** The name of a sheet; what is told instead where the sheet is gone, and where Excel refuses to be asked. */
  find(id: string): Promise<string | WorkbookChange>;
  /** Those that were last learnt. */
  list(): string[];
  rename(id: string, name: string): void;
  /** Waits until no cell is being edited, where Excel can; whether it has answered. */
  reload(): Promise<boolean>;
}

/** `isToldOfRenaming` is false where the host has no event for it: then names are read anew for each burst of events. */
function createSheetNames(isToldOfRenaming: boolean): SheetNames {
  let names = new Map<string, string>();
  let reading: Promise<void> | null = null;
  const load = async (sheets: Excel.WorksheetCollection): Promise<void> => {
    sheets.load('items/id,items/name');
    await sheets.context.sync();
    names = new Map(sheets.items.map(({ id, name }) => [id, name]));
  };
  const reload = async (): Promise<boolean> => {
    reading ??= runExcelPatiently((context) => load(context.workbook.worksheets)).finally(() => {
      reading = null;
    });
    try {
      await reading;
      return true;
    } catch (error) {
      // An event has nobody to tell; whoever reads what has changed meets the refusal again.
      if (error instanceof AddInError) return false;
      throw error;
    }
  };
  return {
    load,
    reload,
    async find(id) {
      const isKnown = isToldOfRenaming && names.has(id);
      if (!isKnown && !(await reload())) return { kind: 'unknown' };
      return names.get(id) ?? { kind: 'sheets' };
    },
    list: () => [...names.values()],
    rename: (id, name) => void names.set(id, name),
  };
}
