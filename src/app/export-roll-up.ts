import { compilePackInSteps, compileWorkbookInSteps } from '../board-pack/compile/compile-pack';
import { findNames } from '../board-pack/publication/find-names';
import type { Publication } from '../board-pack/publication/publish-pack';
import { publishPackInSteps } from '../board-pack/publication/publish-pack';
import type { RolledUp, RollUpOptions } from '../board-pack/roll-up/rolled-up';
import { rollUpServicesInSteps } from '../board-pack/roll-up/rolled-up';
import type { ServiceReading } from '../board-pack/roll-up/service-matrix';
import { listRollUpSheetsInSteps } from '../board-pack/roll-up/sheets/index';
import { OFFICIAL_HEADINGS, officialSheet } from '../board-pack/roll-up/sheets/official';
import type { Pause, Steps } from '../domain/steps';
import { runWithPauses } from '../domain/steps';
import { isListable, offerTexts, warnUnlisted } from '../matrix-sheet/standard-form/offer-choices';
import type { CellBlock } from '../workbook/address';
import { columnLetter, formatBlock, parseBlock, toAbsolute } from '../workbook/address';
import type { CompiledSheet } from '../workbook/compiled-sheet';
import { AddInError } from '../workbook/errors';
import { SHEET_MARK_COMMENT, SHEET_MARK_NAME } from '../workbook/names';
import type {
  PackFileKind,
  PackFileProperties,
  PackFiles,
  PaperFileKind,
} from '../workbook/pack-files';
import { isPaperKind } from '../workbook/pack-files';
import type { PaperTemplate, PlaceholderReport } from '../workbook/paper-template';
import type { CommitteePaper } from '../workbook/committee-paper';
import type { PackSheet } from '../workbook/pack-sheet';
import type { FilledSheet, WorkbookPort, WritePackOptions, WrittenPack } from '../workbook/port';
import { HEADER_STYLE } from '../workbook/sheet-styles';
import type { SheetData, ValidationData, WorkbookData } from '../workbook/workbook-data';
import type { CalendarDate } from '../domain/calendar-date';
import { formatIsoDate } from '../domain/calendar-date';
import { EXTENSIONS } from '../board-pack/name-pack-file';
import { readOfficialValues } from './read-official-values';
import type { ComposedPaper } from './write-paper';
import { writePaper } from './write-paper';

/** What a roll-up is written as. */
export type RollUpFileKind = PackFileKind;

/** A file of a roll-up. */
export interface RollUpFile {
  readonly kind: RollUpFileKind;
  readonly bytes: Uint8Array;
  /** What it says, of a committee paper. */
  readonly paper?: CommitteePaper;
  /** What became of the placeholders, of a paper made from a council's own template. */
  readonly placeholders?: PlaceholderReport;
  /** At how many places of what is published the name of a person was left out; null of any other file. */
  readonly namePlaceCount: number | null;
}

/** A roll-up and its files, one of each kind in the order given. */
export interface WrittenRollUp {
  readonly rolledUp: RolledUp;
  readonly files: readonly RollUpFile[];
}

/** How a roll-up is given out. */
export interface RollUpExportOptions {
  /** The council's own document, for papers. */
  readonly template?: PaperTemplate | undefined;
  readonly pause?: Pause;
}

/**
 * Rolls up what workbooks gave and writes it, its papers in the council's own document where there is one. The same readings
 * give the same bytes, in whatever order they come. Throws nothing-to-roll-up where none of the workbooks gave a service, and
 * template-unusable.
 */
export async function exportRollUp(
  readings: readonly ServiceReading[],
  options: Omit<RollUpOptions, 'isPublished'>,
  kinds: readonly RollUpFileKind[],
  files: PackFiles,
  { template, pause = () => undefined }: RollUpExportOptions = {},
): Promise<WrittenRollUp> {
  const rolledUp = await runWithPauses(rollUpInSteps(readings, options), pause);
  const properties: PackFileProperties = {
    title: [rolledUp.organisation, 'Maturity roll-up'].filter(Boolean).join(' · '),
    author: rolledUp.organisation,
    asAt: options.asAt,
  };
  const write = async (kind: RollUpFileKind): Promise<Omit<RollUpFile, 'kind'>> => {
    if (kind === 'board-print') {
      const sheets = await runWithPauses(listRollUpSheetsInSteps(rolledUp), pause);
      const compiled = compileWorkbookInSteps(sheets, kind, properties);
      const workbook = markSheets(await runWithPauses(compiled, pause), sheets);
      offerLevels(workbook.sheets, sheets, rolledUp);
      return { bytes: await files.writeWorkbook(workbook), namePlaceCount: null };
    }
    if (isPaperKind(kind)) {
      return writePaper(await composePaperOf(rolledUp, kind, pause), properties, files, template);
    }
    const publication = publishInSteps(rolledUp, properties.title);
    const { sheets, namePlaceCount } = await runWithPauses(publication, pause);
    const compiled = compileWorkbookInSteps(sheets, 'publication-copy', properties);
    const workbook = await runWithPauses(compiled, pause);
    return { bytes: await files.writeWorkbook(workbook), namePlaceCount };
  };
  return {
    rolledUp,
    files: await Promise.all(kinds.map(async (kind) => ({ kind, ...(await write(kind)) }))),
  };
}

/** Throws nothing-to-roll-up. */
function* rollUpInSteps(
  readings: readonly ServiceReading[],
  options: Omit<RollUpOptions, 'isPublished'>,
): Steps<RolledUp> {
  const rolledUp = yield* rollUpServicesInSteps(readings, options);
  if (rolledUp.services.length > 0) return rolledUp;
  throw new AddInError('nothing-to-roll-up', {
    reasons: rolledUp.unread.map(({ file, reason }) => `${file}: ${reason}`),
  });
}

function* publishInSteps(rolledUp: RolledUp, title: string): Steps<Publication> {
  const sheets = yield* listRollUpSheetsInSteps({ ...rolledUp, isPublished: true });
  const names = yield* listNamesInSteps(rolledUp);
  return yield* publishPackInSteps(sheets, { title, names, withDataQuality: false });
}

/** A roll-up that was written into the open workbook: fewer sheets than `total` where a person stopped it. */
export interface RollUpInWorkbook extends WrittenPack {
  readonly rolledUp: RolledUp;
  readonly total: number;
}

/**
 * Rolls up what workbooks gave and writes it as sheets of the open workbook, in place of an earlier roll-up there, whose
 * official values are honoured. Throws nothing-to-roll-up before anything is written.
 */
export async function writeRollUp(
  workbook: Pick<WorkbookPort, 'writeRollUp'>,
  readings: readonly ServiceReading[],
  asAt: CalendarDate,
  options: WritePackOptions = {},
  pause: Pause = () => undefined,
): Promise<RollUpInWorkbook> {
  let made: { readonly rolledUp: RolledUp; readonly total: number } | null = null;
  const compose = function* (filledIn: FilledSheet | null): Steps<CompiledSheet[]> {
    const official = readOfficialValues(filledIn);
    const rolledUp = yield* rollUpInSteps(readings, { asAt, official });
    const compiled = yield* compileRollUpInSteps(rolledUp);
    made = { rolledUp, total: compiled.length };
    return compiled;
  };
  const written = await workbook.writeRollUp(
    (filledIn) => runWithPauses(compose(filledIn), pause),
    options,
  );
  return { ...written, ...made! };
}

/** The sheets of a roll-up as they are written into a workbook. */
export function* compileRollUpInSteps(rolledUp: RolledUp): Steps<CompiledSheet[]> {
  const specs = yield* listRollUpSheetsInSteps(rolledUp);
  const compiled = yield* compilePackInSteps(specs);
  offerLevels(
    compiled.map(({ data }) => data),
    specs,
    rolledUp,
  );
  return compiled;
}

const FILE_WORDS: Readonly<Record<RollUpFileKind, string>> = {
  'board-print': 'Maturity roll-up',
  'publication-copy': 'Maturity roll-up publication copy',
  'word-paper': 'Maturity roll-up paper',
  'published-paper': 'Maturity roll-up paper publication copy',
};

/** "Maturity roll-up paper 2023-10-15.docx" */
export const nameRollUpFile = (asAt: CalendarDate, kind: RollUpFileKind): string =>
  `${FILE_WORDS[kind]} ${formatIsoDate(asAt)}.${EXTENSIONS[kind]}`;

/** The report to a committee, without people's names where it is to be published. */
async function composePaperOf(
  rolledUp: RolledUp,
  kind: PaperFileKind,
  pause: Pause,
): Promise<ComposedPaper> {
  const { composeRollUpPaperInSteps } = await import('../board-pack/roll-up/compose-roll-up-paper');
  if (kind === 'word-paper') {
    const paper = await runWithPauses(composeRollUpPaperInSteps(rolledUp), pause);
    return { paper, namePlaceCount: null };
  }
  const { publishComposedInSteps } = await import('../board-pack/publication/publish-paper');
  const names = await runWithPauses(listNamesInSteps(rolledUp), pause);
  const published = publishComposedInSteps(
    (prepare) => composeRollUpPaperInSteps(rolledUp, prepare),
    names,
  );
  return runWithPauses(published, pause);
}

/** Marks the sheets as ours, so that no matrix is looked for on them and what people set there is found again. */
function markSheets(workbook: WorkbookData, sheets: readonly PackSheet[]): WorkbookData {
  const names = workbook.sheets.map(({ name }, index) => ({
    name: SHEET_MARK_NAME,
    formula: `="${sheets[index]!.id}"`,
    sheet: name,
    comment: SHEET_MARK_COMMENT,
    visible: true,
  }));
  return { ...workbook, names: [...workbook.names, ...names] };
}

/** The people whom the matrices of all services name. */
function* listNamesInSteps({ services }: RolledUp): Steps<string[][]> {
  const names: string[][] = [];
  for (const { matrix } of services) {
    names.push(...findNames(matrix.matrix, matrix.freezes).map((words) => [...words]));
    yield;
  }
  return [...new Map(names.map((words) => [words.join(' ').toLowerCase(), words])).values()].map(
    (words) => [...words],
  );
}

/**
 * Offers the levels of its scale in each row in which a person may set an official value. Those that a list cannot write out
 * stand beside the table, outside of what is printed.
 */
function offerLevels(
  sheets: readonly SheetData[],
  specs: readonly PackSheet[],
  { groups }: RolledUp,
): void {
  const sheet = sheets[specs.findIndex(({ id }) => id === officialSheet.id)]!;
  const [table] = sheet.tables;
  const block = parseBlock(table!.address)!;
  const columnOf = (heading: string): number => table!.columns.indexOf(heading);
  const [scale, level] = [OFFICIAL_HEADINGS.scale, OFFICIAL_HEADINGS.level].map(columnOf);
  const rows = Array.from({ length: block.rowCount - 1 }, (_, row) => block.rowIndex + 1 + row);
  // A column apart, or Excel would take them for more of the table.
  let besideIndex = block.columnIndex + block.columnCount + 1;
  for (const { name, scale: ofGroup } of groups) {
    const own = rows.filter((row) => sheet.cells.get(row, scale!)?.value === name);
    if (own.length === 0) continue;
    const ranges = joinRows(own).map(({ first, count }) =>
      formatBlock({ rowIndex: first, columnIndex: level!, rowCount: count, columnCount: 1 }),
    );
    const offer = isListable(ofGroup.levels)
      ? (range: string) => offerTexts([range], ofGroup.levels, OFFICIAL_HEADINGS.level)
      : offerCells(
          listBeside(
            sheet,
            { rowIndex: block.rowIndex, columnIndex: besideIndex++ },
            name,
            ofGroup.levels,
          ),
        );
    sheet.validations.push(...ranges.map(offer));
  }
}

/** A list to choose from, of the texts that some cells hold. */
const offerCells =
  (cells: string) =>
  (range: string): ValidationData =>
    warnUnlisted([range], cells, OFFICIAL_HEADINGS.level);

/** Lists levels below each other; returns their cells, as "$H$5:$H$12". */
function listBeside(
  sheet: SheetData,
  { rowIndex, columnIndex }: Pick<CellBlock, 'rowIndex' | 'columnIndex'>,
  scale: string,
  levels: readonly string[],
): string {
  sheet.cells.set(rowIndex, columnIndex, { value: `Levels of ${scale}`, style: HEADER_STYLE });
  levels.forEach((value, index) => sheet.cells.set(rowIndex + 1 + index, columnIndex, { value }));
  sheet.columnWidths.set(columnIndex, LEVELS_WIDTH);
  const letter = columnLetter(columnIndex);
  return toAbsolute(`${letter}${rowIndex + 2}:${letter}${rowIndex + 1 + levels.length}`);
}

/** Characters of a column of levels. */
const LEVELS_WIDTH = 28;

/** Rows that follow each other, together. */
function joinRows(rows: readonly number[]): { readonly first: number; readonly count: number }[] {
  const joined: { first: number; count: number }[] = [];
  for (const row of rows) {
    const last = joined.at(-1);
    if (last && last.first + last.count === row) last.count += 1;
    else joined.push({ first: row, count: 1 });
  }
  return joined;
}
