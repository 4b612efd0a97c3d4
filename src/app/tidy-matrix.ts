import { leaveAliasesOut } from '../domain/level-scale';
import type { MaturityMatrix } from '../domain/matrix';
import {
  compileStandardSheet,
  listTextsOf,
} from '../matrix-sheet/standard-form/compile-standard-sheet';
import { layOutStandardForm } from '../matrix-sheet/standard-form/lay-out-standard-form';
import { nameSources } from '../matrix-sheet/standard-form/name-sources';
import type { StandardForm } from '../matrix-sheet/standard-form/standard-form';
import { isSameSheetName, parseCell, sheetPrefix, splitAddress } from '../workbook/address';
import { AddInError } from '../workbook/errors';
import type { NoisePiece } from '../workbook/imported-sheet';
import type { BlockRequest, WorkbookPort } from '../workbook/port';
import type { MatrixRecords, NoiseRecord, RepairRecord } from '../workbook/records';
import type { StoredSettings } from '../workbook/settings';
import type { Review } from './review-matrix';
import { listGrids } from './review-matrix';

/** What a tidy copy holds, and how much was done for it. */
export interface TidySummary {
  readonly sheet: string;
  readonly rowCount: number;
  readonly repairCount: number;
  /** Repairs that are not certain. */
  readonly unsureCount: number;
  /** Cells of the source that are in no cell of the copy. */
  readonly noiseCount: number;
  readonly records: MatrixRecords;
}

/** The wanted tab of a tidy copy. */
const TIDY_SHEET = 'Tidy copy';

/**
 * Writes the matrix in the standard form on a sheet of its own, with what was repaired and what was left out. The sheets
 * that it stands on stay as they are, and stay the matrix. Throws tidy-copy-in-use, and tidy-copy-edited unless what
 * somebody has changed of an earlier copy may go.
 */
export async function tidyMatrix(
  workbook: WorkbookPort,
  review: Review,
  { replacesEdited = false }: { readonly replacesEdited?: boolean } = {},
): Promise<TidySummary> {
  const { matrix } = review;
  const form = layOutStandardForm(matrix, listGrids(review));
  const formatOf = await readFormatsOf(workbook, form);
  const sources = nameSources(form);
  const compiled = compileStandardSheet(form, {
    name: TIDY_SHEET,
    sources,
    lists: listTextsOf(matrix),
    formatOf,
  });
  const repairs = recordRepairs(form, sources);
  const noise = form.noise.map(recordNoise);
  const { sheet, records } = await workbook.writeTidyCopy((kept) => {
    refuseLosing(kept, matrix, replacesEdited);
    return { sheet: compiled, records: { ...kept.records, repairs, noise } };
  });
  return {
    sheet,
    rowCount: form.rows.length,
    repairCount: repairs.length,
    unsureCount: repairs.filter(({ certainty }) => certainty !== 'certain').length,
    noiseCount: noise.length,
    records,
  };
}

function refuseLosing(
  { sheet, isEdited }: { readonly sheet: string | null; readonly isEdited: boolean },
  { source }: MaturityMatrix,
  replacesEdited: boolean,
): void {
  if (sheet === null) return;
  if (source.sheets.some((name) => isSameSheetName(name, sheet))) {
    throw new AddInError('tidy-copy-in-use', { sheet });
  }
  if (isEdited && !replacesEdited) throw new AddInError('tidy-copy-edited', { sheet });
}

/** Takes the tidy copy away, and forgets what was repaired for it. Throws tidy-copy-in-use. */
export async function removeTidyCopy(
  workbook: WorkbookPort,
  tidyCopy: string | null,
  matrix: MaturityMatrix | null,
): Promise<MatrixRecords> {
  if (matrix) refuseLosing({ sheet: tidyCopy, isEdited: false }, matrix, true);
  return workbook.removeTidyCopy((records) => ({ ...records, repairs: [], noise: [] }));
}

/** The settings that say which sheet is the matrix, and in which scale it is read. */
export type MatrixChoice = Pick<StoredSettings, 'sheets' | 'mapping' | 'scale' | 'isScaleChosen'>;

/**
 * What the settings say once the tidy copy is the matrix. Its scale is written down, since a sheet alone does not always
 * tell it.
 */
export function settingsForTidyCopy(
  sheet: string,
  { scale }: Pick<MaturityMatrix, 'scale'>,
): MatrixChoice {
  return { sheets: [sheet], mapping: null, scale: leaveAliasesOut(scale), isScaleChosen: true };
}

/** The repairs as they are recorded: each with the words by which its row is found wherever it is moved. */
export function recordRepairs(
  { rows, repairs, columns }: StandardForm,
  sources: readonly { readonly text: string }[],
): RepairRecord[] {
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
    decision: 'open',
    edited: '',
    decidedOn: null,
  }));
}

function recordNoise({ kind, text, place }: NoisePiece): NoiseRecord {
  const from = place.kind === 'cell' ? `${sheetPrefix(place.sheet)}${place.cell}` : '';
  return { kind, text, from };
}

/** Reads the number formats of the cells that stay numbers, a column of a sheet in one block. */
async function readFormatsOf(
  workbook: WorkbookPort,
  { rows }: StandardForm,
): Promise<(cell: string) => string> {
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
  return (cell) => {
    const { key, rowIndex } = placeOf(cell);
    const { block, rows: found } = byKey.get(key)!;
    return found[rowIndex - block.rowIndex]![0]!;
  };
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
