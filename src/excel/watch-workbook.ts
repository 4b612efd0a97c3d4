import { parseBlock } from '../workbook/address';
import { AddInError } from '../workbook/errors';
import type { WatchedWorkbook, WorkbookChange, WorkbookContent } from '../workbook/port';
import { isScratchName, removeScratch } from './assumptions/scratch';
import { isUnfinishedName } from './our-sheets';
import {
  forgetOwnChanges,
  takeOwnAdding,
  takeOwnDeleting,
  takeOwnNaming,
  takeOwnWriting,
} from './own-changes';
import { beginReading, readOpenWorkbook, readStepByStep } from './read-open-workbook';
import type { ExcelBatch } from './run-excel';
import {
  runExcel,
  runExcelIn,
  runExcelPatiently,
  translateHostError,
  untilAnswered,
} from './run-excel';

type Listener = (change: WorkbookChange) => void;
type Handler = OfficeExtension.EventHandlerResult<unknown>;

/**
 * Tells of changes by others until it is stopped, and reads the workbook. One round trip for both where reading alone takes one;
 * one to end, and three more where a check of Excel was cut off, whose sheets are taken away first. Below
 * ExcelApi 1.14 Excel does not say who has edited cells, and edits of our own sheets by this page are told of as well.
 */
export async function watchWorkbook(listener: Listener): Promise<WatchedWorkbook> {
  forgetOwnChanges();
  const names = createSheetNames(hasExcelApi('1.17'));
  const { handlers, tellContent } = await beginTogether(listener, names);
  const stop = (): Promise<void> => removeHandlers(handlers);
  if (!names.list().some(isScratchName)) return { stop, tellContent };
  await removeScratch();
  return { stop, tellContent: await settle(() => runExcel(readOpenWorkbook)) };
}

interface Begun extends Pick<WatchedWorkbook, 'tellContent'> {
  readonly handlers: readonly Handler[];
}

/** Begins to watch and to read in the same request; one after the other where Excel refuses that. */
async function beginTogether(listener: Listener, names: SheetNames): Promise<Begun> {
  let handlers: readonly Handler[] = [];
  try {
    return await runExcel(async (context) => {
      handlers = addHandlers(context.workbook.worksheets, names, listener);
      const finish = beginReading(context);
      await context.sync();
      names.learn(context.workbook.worksheets);
      return { handlers, tellContent: await settle(finish) };
    });
  } catch (error) {
    if (!isRefusedAsAWhole(error)) throw error;
  }
  // They may have been added before what was refused.
  await removeHandlers(handlers);
  const watch: ExcelBatch<readonly Handler[]> = async (context) => {
    const { worksheets } = context.workbook;
    const added = addHandlers(worksheets, names, listener);
    worksheets.load('items/id,items/name');
    await context.sync();
    names.learn(worksheets);
    return added;
  };
  return {
    handlers: await runExcel(watch),
    tellContent: await settle(() => runExcel(readStepByStep)),
  };
}

/** Whether less at once may be answered: not where Excel is too old, or a cell is being edited. */
const isRefusedAsAWhole = (error: unknown): boolean =>
  error instanceof AddInError &&
  (error.code === 'too-much-at-once' || error.code === 'host-failed');

/** What tells the content, or throws why there is none: the workbook is watched all the same, and may be mended. */
async function settle(
  read: () => Promise<WorkbookContent>,
): Promise<WatchedWorkbook['tellContent']> {
  try {
    const content = await read();
    return () => content;
  } catch (error) {
    const told = translateHostError(error);
    return () => {
      throw told;
    };
  }
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
  /** Takes the names of sheets that are loaded. */
  learn(sheets: Excel.WorksheetCollection): void;
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
  const learn = ({ items }: Excel.WorksheetCollection): void => {
    names = new Map(items.map(({ id, name }) => [id, name]));
  };
  const reload = async (): Promise<boolean> => {
    reading ??= runExcelPatiently(async ({ workbook: { worksheets } }) => {
      worksheets.load('items/id,items/name');
      await worksheets.context.sync();
      learn(worksheets);
    }).finally(() => {
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
    learn,
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
