import type { Assumption } from './assumption';
import { issue, reference, refusal, send } from './assumption';

const RUNNING =
  'https://learn.microsoft.com/office/dev/add-ins/develop/application-specific-api-model';
const LIMITS =
  'https://learn.microsoft.com/office/dev/add-ins/concepts/resource-limits-and-performance-optimization';

/** How requests are answered, refused and stopped. */
export const REQUESTS: readonly Assumption[] = [
  {
    id: 'what-was-queued-before-a-refusal-is-done',
    claim:
      'A request that is refused half-way has done what stood before, and nothing of what follows.',
    source: RUNNING,
    expected: [refusal('ItemNotFound'), [['before', '']]],
    otherwise: 'Nothing: the add-in reads again before it writes, and tidies up at the next job.',
    async observe({ context, sheet }) {
      sheet.getRange('A1').values = [['before']];
      context.workbook.worksheets.getItem('no such sheet, for certain').load('name');
      sheet.getRange('B1').values = [['after']];
      const outcome = await send(context);
      const cells = sheet.getRange('A1:B1').load('values');
      await context.sync();
      return [outcome, cells.values as string[][]];
    },
  },
  {
    id: 'traces-tell-how-far-a-request-came',
    claim: 'The error of a refused request tells the traces that were reached, and no later ones.',
    source:
      'https://learn.microsoft.com/javascript/api/office/officeextension.clientrequestcontext',
    expected: [['reached'], 'ItemNotFound', true],
    otherwise: 'After a fix that failed, read the sheet again before you repeat it.',
    async observe({ context }) {
      context.trace('reached');
      context.workbook.worksheets.getItem('no such sheet, for certain').load('name');
      context.trace('not reached');
      try {
        await context.sync();
      } catch (error) {
        if (!(error instanceof OfficeExtension.Error)) throw error;
        return [error.traceMessages, error.code, error.message !== ''];
      }
      return 'not refused';
    },
  },
  {
    id: 'objects-know-their-context',
    claim: 'A sheet, and the list of sheets, know the context that they belong to.',
    source: RUNNING,
    expected: [true, true],
    otherwise: 'Report it.',
    observe({ context, sheet }) {
      const { worksheets } = context.workbook;
      return Promise.resolve([sheet.context === context, worksheets.context === context]);
    },
  },
  {
    id: 'missing-things-are-null-objects',
    claim: 'A sheet, name or table that is not there is a null object, and so is what hangs on it.',
    source:
      'https://learn.microsoft.com/office/dev/add-ins/develop/application-specific-api-model#ornullobject-methods-and-properties',
    expected: [true, true, true, true],
    otherwise: 'Report it.',
    async observe({ context }) {
      const { worksheets, names, tables } = context.workbook;
      const sheet = worksheets.getItemOrNullObject('no such sheet, for certain').load('name');
      const name = names.getItemOrNullObject('no_such_name_for_certain').load('formula');
      const cells = name.getRangeOrNullObject().load('address');
      const table = tables.getItemOrNullObject('no_such_table_for_certain').load('name');
      await context.sync();
      return [sheet, name, cells, table].map(({ isNullObject }) => isNullObject);
    },
  },
  {
    id: 'request-of-four-megabytes-is-taken',
    claim: 'A request of 4 MB is taken.',
    source: LIMITS,
    expected: 'done',
    otherwise: 'Make the board pack of one part of the matrix at a time.',
    async observe({ context, sheet }) {
      const text = 'x'.repeat(20_000);
      sheet.getRange('A1:A200').values = Array.from({ length: 200 }, () => [text]);
      return send(context);
    },
  },
  {
    id: 'large-block-is-read-whole',
    claim: 'A block of 20,000 cells is read in one answer.',
    source: LIMITS,
    expected: [5000, 4, 'row 5000'],
    otherwise: 'Nothing: an answer that is too large is asked for in parts.',
    async observe({ context, sheet }) {
      const rows = Array.from({ length: 5000 }, (_, row) => [`row ${row + 1}`, 1, 2, 3]);
      sheet.getRange('A1:D5000').values = rows;
      const cells = sheet.getRange('A1:D5000').load('values');
      await context.sync();
      const { values } = cells;
      return [values.length, values[0]!.length, values[4999]![0] as string];
    },
  },
  {
    id: 'areas-are-listed-with-commas',
    claim: 'Several areas of a sheet are asked for with a comma between them.',
    source: issue(1985),
    expected: 'done',
    otherwise:
      'Nothing, where the region of this computer lists with semicolons: the add-in asks by those.',
    async observe({ context, sheet }) {
      sheet.getRanges('A1:A2,C3').format.fill.color = '#FFCC00';
      return send(context);
    },
  },
  {
    id: 'areas-are-listed-with-semicolons',
    claim: 'Several areas of a sheet are not asked for with a semicolon between them.',
    source: issue(1985),
    expected: refusal('InvalidArgument'),
    otherwise: 'Nothing: where commas are refused the add-in uses semicolons.',
    async observe({ context, sheet }) {
      sheet.getRanges('A1:A2;C3').format.fill.color = '#FFCC00';
      return send(context);
    },
  },
  {
    id: 'work-waits-for-a-cell-that-is-edited',
    claim: 'A request that may wait until no cell is being edited is answered when none is.',
    source: reference('excel.runoptions#excel-excel-runoptions-delayforcelledit-member'),
    expected: true,
    otherwise: 'Finish with Enter or Esc before you go back to the pane.',
    async observe() {
      return Excel.run({ delayForCellEdit: true }, async (context) => {
        const { worksheets } = context.workbook;
        worksheets.load('items/id');
        await context.sync();
        return worksheets.items.every(({ id }) => id !== '');
      });
    },
  },
];
