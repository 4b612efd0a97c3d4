import type { OfficeHost } from '../../../src/simulator/host/office-host';
import { startOfficeHost } from '../../../src/simulator/host/office-host';
import { parseBlock } from '../../../src/workbook/address';
import type { CellValue } from '../../../src/workbook/sheet-grid';
import type { SheetData } from '../../../src/workbook/workbook-data';
import { createSheetData, createWorkbookData } from '../../../src/workbook/workbook-data';

/** One host for the tests of a file; each test works on a sheet of its own. */
export interface FeatureHost {
  readonly host: OfficeHost;
  /** Runs a batch on the test's sheet through Office.js and syncs at its end. */
  run<Result>(
    batch: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Result,
  ): Promise<Awaited<Result>>;
  /** The code of the error that a batch ends with. */
  codeOf(
    batch: (sheet: Excel.Worksheet, context: Excel.RequestContext) => unknown,
  ): Promise<string>;
  readonly sheet: SheetData;
}

/** Starts the host before the tests of a file and closes it after them. */
export function useFeatureHost(): FeatureHost {
  let host: OfficeHost;
  let sheet: SheetData;
  beforeAll(async () => {
    host = await startOfficeHost(createWorkbookData([createSheetData('First')]));
  });
  beforeEach(() => {
    sheet = createSheetData(`Test ${host.workbook.sheets.length}`);
    host.workbook.sheets.push(sheet);
  });
  afterAll(() => host.close());
  const run: FeatureHost['run'] = (batch) =>
    host.Excel.run(async (context) => {
      const result = await batch(context.workbook.worksheets.getItem(sheet.name), context);
      await context.sync();
      return result;
    }) as never;
  return {
    get host() {
      return host;
    },
    get sheet() {
      return sheet;
    },
    run,
    async codeOf(batch) {
      try {
        await run(batch);
      } catch (error) {
        if (error instanceof host.OfficeExtension.Error) return error.code;
        throw error;
      }
      return 'no error';
    },
  };
}

/** Puts values into the cells of a block, row by row. */
export function fill(sheet: SheetData, address: string, rows: readonly (readonly CellValue[])[]) {
  const { rowIndex, columnIndex } = parseBlock(address)!;
  for (const [row, values] of rows.entries()) {
    for (const [column, value] of values.entries()) {
      if (value !== '') sheet.cells.set(rowIndex + row, columnIndex + column, { value });
    }
  }
}

/** The values of a block. */
export function valuesAt(sheet: SheetData, address: string): CellValue[][] {
  const block = parseBlock(address)!;
  return Array.from({ length: block.rowCount }, (_, row) =>
    Array.from(
      { length: block.columnCount },
      (__, column) =>
        sheet.cells.get(block.rowIndex + row, block.columnIndex + column)?.value ?? '',
    ),
  );
}
