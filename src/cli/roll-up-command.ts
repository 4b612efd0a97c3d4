import { stat } from 'node:fs/promises';
import { exportRollUp } from '../app/export-roll-up';
import type { RollUpFileKind } from '../app/export-roll-up';
import { findOfficialSheet, readOfficialValues } from '../app/read-official-values';
import { describeFile, describeNamesLeftOut } from '../app/words/describe-outcomes';
import { describePlaceholders } from '../app/words/describe-placeholders';
import type { OfficialValue } from '../board-pack/roll-up/official-values';
import type { RolledUp } from '../board-pack/roll-up/rolled-up';
import type { UnreadFile } from '../board-pack/roll-up/service-matrix';
import { listRollUpSheets } from '../board-pack/roll-up/sheets/index';
import { packFiles } from '../files/pack-files';
import { readWorkbook } from '../files/xlsx/read-workbook';
import { AddInError } from '../workbook/errors';
import { isPaperKind } from '../workbook/pack-files';
import { isReport } from '../workbook/report-file';
import type { WorkbookData } from '../workbook/workbook-data';
import { isSystemError, readBytes } from './files';
import type { FoundFiles } from './find-workbooks';
import { findWorkbooks } from './find-workbooks';
import type { ReviewOptions } from './options';
import { readDate, readReviewRequest } from './options';
import { isSameFile, refuseOverwriting, refuseUnusableOutput, saveBytes } from './output-file';
import { printSummary } from './print-summary';
import { readServices } from './read-services';
import { readTemplate } from './read-template';
import type { Terminal } from './terminal';
import { wrapText } from './wrap-text';

/** Exit code when workbooks were not read, as that of `collect`: the report is not of all. */
const EXIT_UNREAD = 1;

/** Options of `rollup`, as typed; how a matrix is read goes for every workbook. */
export interface RollUpCommandOptions extends ReviewOptions {
  readonly asAt: string;
  readonly out: string;
  /** Each time it was given. */
  readonly official?: readonly string[];
  /** Path of the Word paper to write. */
  readonly paper?: string;
  /** The council's own document (.docx) that Word papers are made from. */
  readonly template?: string;
  /** Paths of copies to publish, each time one was given: of the workbook or of the paper, by their endings. */
  readonly publish?: readonly string[];
}

/**
 * Rolls up the workbooks that patterns find, and prints the summary; returns the exit code. What cannot be read is said and
 * left out. Official values of an earlier roll-up in the place of the output are honoured. Throws AddInErrors.
 */
export async function runRollUp(
  patterns: readonly string[],
  options: RollUpCommandOptions,
  terminal: Terminal,
): Promise<number> {
  const asAt = readDate('--as-at', options.asAt);
  const given = (options.official ?? []).map(readOfficial);
  const outputs = listOutputs(options);
  const found = await findWorkbooks(patterns);
  const earlier = await openEarlier(options.out);
  const kinds = outputs.map(({ kind }) => kind);
  const template = await readTemplate(
    options.template,
    kinds.some(isPaperKind),
    '--paper, or with --publish and a file name that ends in .docx',
  );
  const inputs = template === null ? [] : [template.name];
  await refuseOutputs(outputs, found, inputs, earlier !== null);
  const { readings, leftOut } = await readServices(found.files, readReviewRequest(options));
  const { rolledUp, files } = await exportRollUp(
    readings,
    {
      asAt,
      official: [...(earlier ? readOfficialValues(findOfficialSheet(earlier)) : []), ...given],
    },
    kinds,
    packFiles,
    { template: template ?? undefined },
  );
  const said: string[] = [];
  for (const [index, { bytes, namePlaceCount, placeholders }] of files.entries()) {
    const { path } = outputs[index]!;
    await saveBytes(bytes, path);
    said.push(describeFile(path));
    if (namePlaceCount !== null) said.push(describeNamesLeftOut(namePlaceCount));
    if (placeholders) said.push(...describePlaceholders(placeholders));
  }
  terminal.writeError(printLeftOut([...found.leftOut, ...leftOut], rolledUp, terminal.columns));
  terminal.write(
    `${[printSummary(listRollUpSheets(rolledUp), terminal.columns), ...said].join('\n')}\n`,
  );
  return rolledUp.unread.length > 0 ? EXIT_UNREAD : 0;
}

/** What is written where. */
interface Output {
  readonly kind: RollUpFileKind;
  readonly path: string;
}

/** Throws option-invalid for a name that does not end as its kind does. */
function listOutputs({ out, paper, publish = [] }: RollUpCommandOptions): Output[] {
  if (paper !== undefined && !/\.docx$/i.test(paper)) {
    const expected = 'a file name that ends in .docx';
    throw new AddInError('option-invalid', { option: '--paper', value: paper, expected });
  }
  return [
    { kind: 'board-print', path: out },
    ...(paper === undefined ? [] : [{ kind: 'word-paper' as const, path: paper }]),
    ...publish.map((path): Output => ({ kind: kindToPublish(path), path })),
  ];
}

function kindToPublish(path: string): RollUpFileKind {
  if (/\.xlsx$/i.test(path)) return 'publication-copy';
  if (/\.docx$/i.test(path)) return 'published-paper';
  const expected = 'a file name that ends in .xlsx, or in .docx for the paper';
  throw new AddInError('option-invalid', { option: '--publish', value: path, expected });
}

/** The roll-up that stands where one is to be written; null where none does. Throws what reading a workbook does. */
async function openEarlier(path: string): Promise<WorkbookData | null> {
  if (!(await isThere(path))) return null;
  const workbook = await readWorkbook(await readBytes(path), path);
  return isReport(workbook) ? workbook : null;
}

async function isThere(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isFile();
  } catch (error) {
    if (isSystemError(error)) return false;
    throw error;
  }
}

/** A report of ours is made anew wherever it lies; what is read is never written over. */
async function refuseOutputs(
  outputs: readonly Output[],
  { files }: FoundFiles,
  alsoRead: readonly string[],
  isEarlier: boolean,
): Promise<void> {
  const [out, ...others] = outputs;
  const inputs = [...alsoRead];
  for (const { path } of files) {
    if (!isEarlier || !(await isSameFile(path, out!.path))) inputs.push(path);
  }
  await refuseUnusableOutput(out!.path, inputs);
  const taken = [...inputs, out!.path];
  for (const { path } of others) {
    await refuseOverwriting(path, taken);
    taken.push(path);
  }
}

/** "Social value=Mature because audited in March", or "Social value > TOMs=Mature because …". Throws option-invalid. */
function readOfficial(text: string): OfficialValue {
  const [, subject = '', level = '', reason = ''] =
    /^(.+?)=([^=]+?)\sbecause\s(.+)$/is.exec(text) ?? [];
  const [area = '', ...kpi] = subject.split(/\s>\s/);
  if (area.trim() !== '' && level.trim() !== '' && reason.trim() !== '') {
    return {
      scale: '',
      area: area.trim(),
      kpi: kpi.join(' > ').trim(),
      level: level.trim(),
      reason: reason.trim(),
      replaces: true,
    };
  }
  throw new AddInError('option-invalid', {
    option: '--official',
    value: text,
    expected:
      'an area, or an area and a KPI of it, with a level and a reason, such as "Social value=Mature because audited in March" or "Social value > TOMs=Mature because audited in March"',
  });
}

/** What was passed over and what could not be read, a line each. */
function printLeftOut(
  leftOut: readonly UnreadFile[],
  { unread }: RolledUp,
  columns: number,
): string {
  return [
    ...leftOut.map((one) => `Left out: ${nameReason(one)}`),
    ...unread.map((one) => `Not read: ${nameReason(one)}`),
  ]
    .flatMap((line) => wrapText(line, columns))
    .map((line) => `${line}\n`)
    .join('');
}

/** The reason with the file's name, which some reasons begin with. */
const nameReason = ({ file, reason }: UnreadFile): string =>
  reason.startsWith(file) ? reason : `${file}. ${reason}`;
