import { excelWorkbook } from '../../src/excel/excel-workbook';
import type { MatrixRecords } from '../../src/workbook/records';

/** Makes the workbook's records say these. */
export const writeRecords = (records: MatrixRecords): Promise<MatrixRecords> =>
  excelWorkbook.changeRecords(() => records);
