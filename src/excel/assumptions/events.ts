import type { Assumption, Scratch } from './assumption';
import { excelApi, issue, reference } from './assumption';

/** Long enough for Excel on the web to tell of something it has done. */
const PATIENCE_MS = 5_000;

type Handlers<Args> = OfficeExtension.EventHandlers<Args>;

/**
 * What an event says of something that is done while it is listened to; "nothing was told" when nothing comes.
 */
async function listen<Args, Told>(
  { context }: Scratch,
  handlers: Handlers<Args>,
  read: (args: Args) => Told | undefined,
  cause: () => Promise<void>,
): Promise<Told | string> {
  let tell: (told: Told | string) => void = () => undefined;
  const told = new Promise<Told | string>((resolve) => (tell = resolve));
  const handler = handlers.add((args) => {
    const said = read(args);
    if (said !== undefined) tell(said);
    return Promise.resolve();
  });
  await context.sync();
  const timer = setTimeout(() => tell('nothing was told'), PATIENCE_MS);
  try {
    await cause();
    return await told;
  } finally {
    clearTimeout(timer);
    // A handler is taken away in the context that it was added in.
    handler.remove();
    await handler.context.sync();
  }
}

/** As listen, of what is told of the scratch sheet alone; `cause` is sent as one batch. */
async function listenToSheet<Args extends { readonly worksheetId: string }, Told>(
  scratch: Scratch,
  handlers: Handlers<Args>,
  read: (args: Args) => Told,
  cause: () => void,
): Promise<Told | string> {
  const { context, sheet } = scratch;
  sheet.load('id');
  await context.sync();
  return listen(
    scratch,
    handlers,
    (args) => (args.worksheetId === sheet.id ? read(args) : undefined),
    async () => {
      cause();
      await context.sync();
    },
  );
}

/** What Excel tells of, and how: by it the pane follows the sheet. */
export const EVENTS: readonly Assumption[] = [
  {
    id: 'own-writing-is-told-with-its-trigger',
    claim:
      'A change of cells is told with its sheet, cells and kind, and that the add-in itself made it.',
    source: reference('excel.worksheetchangedeventargs'),
    needs: excelApi('1.14'),
    expected: ['B2', 'RangeEdited', 'Local', 'ThisLocalAddin'],
    otherwise: 'Nothing: what the add-in writes is told apart by what it has noted.',
    observe: (scratch) =>
      listenToSheet(
        scratch,
        scratch.context.workbook.worksheets.onChanged,
        ({ address, changeType, source, triggerSource }) => [
          address,
          changeType,
          source,
          triggerSource,
        ],
        () => {
          scratch.sheet.getRange('B2').values = [['new']];
        },
      ),
  },
  {
    id: 'inserted-row-is-told',
    claim: 'A row that is inserted is told as one.',
    source: reference('excel.datachangetype'),
    expected: 'RowInserted',
    otherwise: 'Press “Read the sheet again” after inserting rows.',
    observe: (scratch) =>
      listenToSheet(
        scratch,
        scratch.context.workbook.worksheets.onChanged,
        ({ changeType }) => changeType,
        () => {
          scratch.sheet.getRange('2:2').insert('Down');
        },
      ),
  },
  {
    id: 'added-and-deleted-sheets-are-told',
    claim: 'A sheet that is added, and one that is deleted, is told by its id.',
    source: reference('excel.worksheetcollection#excel-excel-worksheetcollection-onadded-member'),
    expected: [true, true],
    otherwise: 'Press “Read the sheet again” after adding or deleting sheets.',
    async observe(scratch) {
      const { context, addSheet } = scratch;
      const { worksheets } = context.workbook;
      let sheet: Excel.Worksheet | null = null;
      const added = await listen(
        scratch,
        worksheets.onAdded,
        ({ worksheetId }) => worksheetId,
        async () => {
          sheet = addSheet().load('id');
          await context.sync();
        },
      );
      const { id } = sheet!;
      const deleted = await listen(
        scratch,
        worksheets.onDeleted,
        ({ worksheetId }) => worksheetId,
        async () => {
          worksheets.getItem(id).delete();
          await context.sync();
        },
      );
      return [added === id, deleted === id];
    },
  },
  {
    id: 'sorting-is-told',
    claim: 'Rows and columns that are sorted are told with their sheet.',
    source: reference(
      'excel.worksheetcollection#excel-excel-worksheetcollection-onrowsorted-member',
    ),
    needs: excelApi('1.10'),
    expected: [true, true],
    otherwise: 'Press “Read the sheet again” after sorting.',
    async observe(scratch) {
      const { context, sheet } = scratch;
      const { worksheets } = context.workbook;
      const cells = sheet.getRange('A1:B2');
      cells.values = [
        [2, 1],
        [1, 2],
      ];
      sheet.load('id');
      await context.sync();
      const sort = (orientation: 'Rows' | 'Columns') => async () => {
        cells.sort.apply(
          [{ key: 0, ascending: orientation === 'Rows' }],
          false,
          false,
          orientation,
        );
        await context.sync();
      };
      const isHere = ({ worksheetId }: { readonly worksheetId: string }): boolean =>
        worksheetId === sheet.id;
      const rows = await listen(scratch, worksheets.onRowSorted, isHere, sort('Rows'));
      const columns = await listen(scratch, worksheets.onColumnSorted, isHere, sort('Columns'));
      return [rows, columns];
    },
  },
  {
    id: 'renaming-is-told',
    claim: 'A sheet that gets another name is told with the old and the new one.',
    source: reference(
      'excel.worksheetcollection#excel-excel-worksheetcollection-onnamechanged-member',
    ),
    needs: excelApi('1.17'),
    expected: [true, true],
    otherwise: 'Press “Read the sheet again” after renaming a sheet.',
    async observe(scratch) {
      const { context, sheet } = scratch;
      sheet.load('id,name');
      await context.sync();
      const before = sheet.name;
      return listen(
        scratch,
        context.workbook.worksheets.onNameChanged,
        ({ worksheetId, nameBefore, nameAfter }) =>
          worksheetId === sheet.id
            ? [nameBefore === before, nameAfter === `${before} 2`]
            : undefined,
        async () => {
          sheet.name = `${before} 2`;
          await context.sync();
        },
      );
    },
  },
  {
    id: 'hiding-rows-is-told',
    claim: 'Rows that are hidden are told of by an event of their own.',
    source: reference(
      'excel.worksheetcollection#excel-excel-worksheetcollection-onrowhiddenchanged-member',
    ),
    needs: excelApi('1.11'),
    expected: 'Hidden',
    otherwise: 'Press “Read the sheet again” after hiding or filtering rows.',
    observe: (scratch) =>
      listenToSheet(
        scratch,
        scratch.context.workbook.worksheets.onRowHiddenChanged,
        ({ changeType }) => changeType,
        () => {
          scratch.sheet.getRange('2:3').rowHidden = true;
        },
      ),
  },
  {
    id: 'hiding-rows-is-not-told-as-a-change',
    claim: 'Rows that are hidden are not told of as changed cells.',
    source: issue(6559),
    expected: 'RangeEdited',
    otherwise: 'Nothing: a change that is told once too often is read once more.',
    async observe(scratch) {
      const { context, sheet } = scratch;
      sheet.load('id');
      await context.sync();
      return listen(
        scratch,
        context.workbook.worksheets.onChanged,
        ({ worksheetId, changeType }) => (worksheetId === sheet.id ? changeType : undefined),
        async () => {
          sheet.getRange('3:3').rowHidden = true;
          await context.sync();
          // Of this it tells: had it told of the hiding, that had come first.
          sheet.getRange('A1').values = [['new']];
          await context.sync();
        },
      );
    },
  },
];
