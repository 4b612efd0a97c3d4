import { describeFile } from '../app/words/describe-outcomes';
import { startMatrix } from '../app/start-matrix';
import { excelWorkbook } from '../excel/excel-workbook';
import { readToday } from '../excel/read-today';
import { DEFAULT_SETTINGS } from '../workbook/settings';
import { createWorkbookData } from '../workbook/workbook-data';
import { withOfficeHost } from './office-session';
import { readScale } from './options';
import { refuseUnusableOutput, saveWorkbook } from './output-file';
import type { Terminal } from './terminal';
import { wrapText } from './wrap-text';

/** Options of `new`, as typed. */
export interface NewMatrixOptions {
  /** Name of a framework, a range of numbers, or levels: as `--scale` of the other commands. */
  readonly framework: string;
  /** Path of the workbook to write. */
  readonly out: string;
}

/** Writes a workbook with a matrix to be filled in, and its settings. Throws AddInErrors. */
export async function runNew(
  { framework, out }: NewMatrixOptions,
  terminal: Terminal,
): Promise<void> {
  const scale = readScale('--framework', framework);
  await refuseUnusableOutput(out, []);
  const asAt = readToday();
  const { sheet, about, said } = startMatrix(scale, asAt);
  const { data, choices } = sheet;
  const workbook = createWorkbookData([data, about, ...(choices ? [choices] : [])]);
  const settings = { ...DEFAULT_SETTINGS, asAt, scale, isScaleChosen: true };
  await withOfficeHost(workbook, () => excelWorkbook.writeSettings(settings));
  await saveWorkbook(workbook, out);
  const lines = wrapText(said, terminal.columns);
  terminal.write(`${[...lines, describeFile(out)].join('\n')}\n`);
}
