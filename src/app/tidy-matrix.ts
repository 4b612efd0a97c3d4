import type { CalendarDate } from '../domain/calendar-date';
import { writeScale } from '../domain/level-scale';
import type { MaturityMatrix } from '../domain/matrix';
import type { Pause } from '../domain/steps';
import { runWithPauses } from '../domain/steps';
import { compileStandardSheetInSteps } from '../matrix-sheet/standard-form/compile-standard-sheet';
import { layOutInSteps } from '../matrix-sheet/standard-form/lay-out-standard-form';
import { listTextsOf } from '../matrix-sheet/standard-form/offer-choices';
import { nameSourcesInSteps } from '../matrix-sheet/standard-form/name-sources';
import type { StandardForm } from '../matrix-sheet/standard-form/standard-form';
import { parseCell, sheetPrefix, splitAddress } from '../workbook/address';
import { AddInError } from '../workbook/errors';
import type { NoisePiece } from '../workbook/imported-sheet';
import type {
  BesideCells,
  BlockRequest,
  KeptMadeSheets,
  WorkbookPort,
  WrittenMadeSheet,
} from '../workbook/port';
import type { MadeSheetId, MatrixRecords, NoiseRecord, RepairRecord } from '../workbook/records';
import { planMadeSheet, refuseInUse } from './made-sheets';
import { readAroundMatrix, readStaying } from './read-around-matrix';
import type { Review } from './review-matrix';
import { listGrids } from './review-matrix';

/** What a tidy copy holds, and how much was done for it. */
export interface TidySummary {
  readonly id: MadeSheetId;
  readonly sheet: string;
  readonly rowCount: number;
  readonly repairCount: number;
  /** Repairs that are not certain. */
  readonly unsureCount: number;
  /** Cells of the matrix's sheets that are in no cell of the copy. */
  readonly noiseCount: number;
  /** What else stays behind: comments, pictures, headers and footers, other sheets. */
  readonly stayingCount: number;
  /** What the workbook keeps afterwards. */
  readonly madeSheets: WrittenMadeSheet['madeSheets'];
  readonly records: MatrixRecords;
}

/** The wanted tab of a tidy copy. */
const TIDY_SHEET = 'Tidy copy';

/** How a tidy copy is made. */
export interface TidyOptions {
  readonly today: CalendarDate;
  /** What becomes of an earlier copy that somebody has changed, or has decided about repairs of; without it that is refused. */
  readonly edited?: 'replace' | 'keep';
  /** What lies on the sheets of the workbook and the port does not tell, such as notes. */
  readonly besides?: readonly BesideCells[];
}

/**
 * Writes the matrix in the standard form on a sheet of its own, with what was repaired and what was left out, in place of
 * the last tidy copy that is not the matrix. The sheets that it stands on stay as they are, and stay the matrix. Throws
 * tidy-copy-in-use where these are in the standard form already, and tidy-copy-edited.
 */
export async function tidyMatrix(
  workbook: WorkbookPort,
  review: Review,
  options: TidyOptions,
  pause: Pause = () => undefined,
): Promise<TidySummary> {
  const { matrix } = review;
  const form = await runWithPauses(layOutInSteps(matrix, listGrids(review)), pause);
  const formats = await readFormatsOf(workbook, form);
  const noise = [...(await readAroundMatrix(workbook, listGrids(review))), ...form.noise];
  const staying = await readStaying(workbook, matrix.source.sheets, options.besides);
  const sources = await runWithPauses(nameSourcesInSteps(form), pause);
  const lists = listTextsOf(matrix);
  const sheet = await runWithPauses(
    compileStandardSheetInSteps(form, {
      ...{ name: TIDY_SHEET, sources, lists },
      formatOf: (cell) => formats.get(cell)!,
    }),
    pause,
  );
  const {
    id,
    sheet: tab,
    madeSheets,
    records,
  } = await workbook.writeMadeSheet((kept) => {
    const origin = {
      kind: 'tidy' as const,
      source: matrix.source.sheets.join(', '),
      fingerprint: '',
      scale: writeScale(matrix.scale),
      madeOn: options.today,
    };
    return planMadeSheet(sheet, origin, kept, chooseReplaced(kept, matrix, options.edited), {
      repairs: recordRepairs(form, sources),
      noise: [...noise.map(recordNoise), ...staying],
    });
  });
  const repairs = records.repairs.filter(({ of }) => of === id);
  return {
    id,
    sheet: tab,
    rowCount: form.rows.length,
    repairCount: repairs.length,
    unsureCount: repairs.filter(({ certainty }) => certainty !== 'certain').length,
    noiseCount: noise.length,
    stayingCount: staying.length,
    madeSheets,
    records,
  };
}

/** The earlier tidy copy that goes; null where none does. */
function chooseReplaced(
  { sheets, records }: KeptMadeSheets,
  { source }: MaturityMatrix,
  edited: TidyOptions['edited'],
): MadeSheetId | null {
  for (const { sheet } of sheets) refuseInUse(sheet, source);
  const copies = records.made.filter(({ kind }) => kind === 'tidy').map(({ id }) => id);
  const last = sheets.find(({ id }) => id === copies.at(-1));
  if (!last) return null;
  const isDecided = records.repairs.some(
    ({ of, decision }) => of === last.id && decision !== 'open',
  );
  const isTouched = last.isEdited || isDecided;
  if (isTouched && edited === 'keep') return null;
  if (isTouched && edited === undefined) {
    throw new AddInError('tidy-copy-edited', { sheet: last.sheet });
  }
  return last.id;
}

/** The repairs as they are recorded: each with the words by which its row is found wherever it is moved. */
export function recordRepairs(
  { rows, repairs, columns }: StandardForm,
  sources: readonly { readonly text: string }[],
): Omit<RepairRecord, 'of'>[] {
  const wordsOf = new Map(rows.map(({ key }, index) => [key, sources[index]!.text]));
  const headingOf = new Map(columns.map(({ column, heading }) => [column, heading]));
  return repairs.map(({ kind, certainty, was, became, cell, row, column, from }) => ({
    kind,
    certainty,
    was,
    became,
    cell,
    row: wordsOf.get(row)!,
    heading: headingOf.get(column)!,
    from: from.join(', '),
    places: [],
    decision: 'open',
    edited: '',
    decidedOn: null,
  }));
}

function recordNoise({ kind, text, place }: NoisePiece): Omit<NoiseRecord, 'of'> {
  const from = place.kind === 'cell' ? `${sheetPrefix(place.sheet)}${place.cell}` : '';
  return { kind, text, from };
}

/** Reads the number formats of the cells that stay numbers, by their names with the sheet; a column of a sheet in one block. */
export async function readFormatsOf(
  workbook: Pick<WorkbookPort, 'readFormats'>,
  { rows }: Pick<StandardForm, 'rows'>,
): Promise<ReadonlyMap<string, string>> {
  const cells = rows.flatMap((row) =>
    [...row.cells.values()].flatMap(({ value, from }) =>
      typeof value === 'number' ? from.slice(0, 1) : [],
    ),
  );
  const blocks = new Map<string, BlockRequest>();
  for (const cell of cells) {
    const { key, sheet, columnIndex, rowIndex } = placeOf(cell);
    const known = blocks.get(key)?.block;
    const first = Math.min(known?.rowIndex ?? rowIndex, rowIndex);
    const end = Math.max(known ? known.rowIndex + known.rowCount : 0, rowIndex + 1);
    const block = { rowIndex: first, columnIndex, rowCount: end - first, columnCount: 1 };
    blocks.set(key, { sheet, block });
  }
  const requests = [...blocks.values()];
  const formats = requests.length === 0 ? [] : await workbook.readFormats(requests);
  const byKey = new Map(
    [...blocks.keys()].map((key, index) => [key, { ...requests[index]!, rows: formats[index]! }]),
  );
  return new Map(
    cells.map((cell) => {
      const { key, rowIndex } = placeOf(cell);
      const { block, rows: found } = byKey.get(key)!;
      return [cell, found[rowIndex - block.rowIndex]![0]!];
    }),
  );
}

function placeOf(cell: string): {
  readonly key: string;
  readonly sheet: string;
  readonly rowIndex: number;
  readonly columnIndex: number;
} {
  const { sheet, local } = splitAddress(cell);
  const { rowIndex, columnIndex } = parseCell(local)!;
  return { key: `${columnIndex}!${sheet}`, sheet: sheet!, rowIndex, columnIndex };
}
