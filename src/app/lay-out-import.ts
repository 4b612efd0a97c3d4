import type { Repair } from '../domain/repair';
import { NOISE_KINDS, REPAIR_KINDS } from '../domain/repair';
import {
  compileStandardSheet,
  listTextsOf,
} from '../matrix-sheet/standard-form/compile-standard-sheet';
import { layOutStandardForm } from '../matrix-sheet/standard-form/lay-out-standard-form';
import type { RowSource } from '../matrix-sheet/standard-form/name-sources';
import { nameSources } from '../matrix-sheet/standard-form/name-sources';
import type { StandardForm } from '../matrix-sheet/standard-form/standard-form';
import { HEADING_ROW_INDEX, nameStandardCell } from '../matrix-sheet/standard-form/standard-form';
import { parseCell, splitAddress } from '../workbook/address';
import type { CompiledSheet } from '../workbook/compiled-sheet';
import { AddInError } from '../workbook/errors';
import { LONGEST_TEXT } from '../workbook/excel-limits';
import type { ImportedSheet, NoisePiece } from '../workbook/imported-sheet';
import { HEADER_STYLE } from '../workbook/sheet-styles';
import type { SourcePiece, SourcePlace } from '../workbook/source-document';
import type { SheetData } from '../workbook/workbook-data';
import { createSheetData } from '../workbook/workbook-data';
import type { Review } from './review-matrix';
import { listGrids } from './review-matrix';
import { describePlace } from './words/describe-place';

/** A repair on the way from a source to the standard form, and where what was repaired stands in the source. */
export interface ImportRepair extends Repair {
  readonly places: readonly SourcePlace[];
  /** What the last column says in its row, and the heading of its column. */
  readonly row: string;
  readonly heading: string;
}

/** A matrix that was brought in, in the standard form. */
export interface LaidOutImport {
  readonly sheet: CompiledSheet;
  /** What was repaired, and what is in no cell of it, as sheets: only where there is anything to list. */
  readonly lists: readonly SheetData[];
  /** In the order of their cells. */
  readonly repairs: readonly ImportRepair[];
  /** In the order of the source, as far as one can be told. */
  readonly noise: readonly NoisePiece[];
}

/** A matrix of a thousand KPIs stays far below; what is longer is no matrix that anybody keeps, and takes minutes. */
const MOST_ROWS = 50_000;

/**
 * Lays an imported matrix out in the standard form: each piece of the source is in a cell of it or in the noise. `path` names
 * the source. Throws source-unusable where that would be too long a sheet.
 */
export function layOutImport(imported: ImportedSheet, review: Review, path: string): LaidOutImport {
  const { matrix } = review;
  if (imported.grid.values.length > MOST_ROWS) {
    const fault = `has ${imported.grid.values.length} rows, more than are brought in at once (${MOST_ROWS}). Cut it into parts, and bring in each.`;
    throw new AddInError('source-unusable', { path, fault });
  }
  const form = layOutStandardForm(matrix, listGrids(review));
  const originsOf = (cell: string): readonly SourcePiece[] =>
    imported.origins.get(splitAddress(cell).local) ?? [];
  const placesOf = (cells: readonly string[]): readonly SourcePlace[] =>
    cells.flatMap((cell) => originsOf(cell).map(({ place }) => place));
  const sources = nameImportSources(form, originsOf);
  const repairs = [
    ...listSourceRepairs(imported, form).map((repair) => ({
      ...repair,
      places: placesOf([repair.from]),
    })),
    ...form.repairs.map((repair) => ({ ...repair, places: placesOf(repair.from) })),
  ].map(({ kind, was, became, certainty, cell, places }): ImportRepair => {
    const { rowIndex, columnIndex } = parseCell(cell)!;
    return {
      ...{ kind, was, became, certainty, cell, places },
      row: sources[rowIndex - 1 - HEADING_ROW_INDEX]!.text,
      heading: form.columns[columnIndex]!.heading,
    };
  });
  const noise = [
    ...imported.noise,
    ...form.noise.flatMap(({ kind, place }) =>
      place.kind === 'cell' ? originsOf(place.cell).map((piece) => ({ ...piece, kind })) : [],
    ),
  ];
  const sheet = compileStandardSheet(form, {
    name: imported.grid.sheet,
    sources,
    lists: listTextsOf(matrix),
    formatOf: () => 'General',
  });
  return { sheet, lists: listRecordSheets(repairs, noise), repairs, noise };
}

/** The repairs that made the imported sheet, at the cells of the form that were made of theirs. */
function listSourceRepairs(
  { repairs, grid }: ImportedSheet,
  { rows, columns }: StandardForm,
): (Repair & { readonly from: string })[] {
  const made = new Map<string, string>();
  rows.forEach(({ cells }, rowIndex) => {
    columns.forEach(({ column }, columnIndex) => {
      for (const from of cells.get(column)?.from ?? []) {
        const { local } = splitAddress(from);
        if (!made.has(local)) made.set(local, nameStandardCell(rowIndex, columnIndex));
      }
    });
  });
  return repairs.flatMap((repair) => {
    const cell = made.get(repair.cell);
    return cell === undefined ? [] : [{ ...repair, cell, from: `${grid.sheet}!${repair.cell}` }];
  });
}

/** Where each row came from: "Line 12", "Table 2, row 4"; a further row of the same place is its part 2. */
function nameImportSources(
  form: StandardForm,
  originsOf: (cell: string) => readonly SourcePiece[],
): RowSource[] {
  const counts = new Map<string, number>();
  return nameSources(form).map(({ cell }) => {
    const [first] = cell === null ? [] : originsOf(cell);
    const place = first ? describePlace(first.place, 'row') : 'Nowhere';
    const count = (counts.get(place) ?? 0) + 1;
    counts.set(place, count);
    return { text: count === 1 ? place : `${place}, part ${count}`, cell: null };
  });
}

/** Where pieces stand in a source, each place once. */
export function describePlaces(places: readonly SourcePlace[]): string {
  return [...new Set(places.map((place) => describePlace(place, 'cell')))].join('; ');
}

function listRecordSheets(
  repairs: readonly ImportRepair[],
  noise: readonly NoisePiece[],
): SheetData[] {
  return [
    ...drawList(
      'Repairs',
      [
        ['Cell', 10],
        ['What was done', 32],
        ['It was', 48],
        ['It became', 48],
        ['How sure', 12],
        ['Why', 40],
        ['Brought from', 28],
      ],
      repairs.map(({ kind, was, became, certainty, cell, places }) => [
        cell,
        REPAIR_KINDS[kind].title,
        was,
        became,
        certainty,
        REPAIR_KINDS[kind].why,
        describePlaces(places),
      ]),
    ),
    ...drawList(
      'In no cell',
      [
        ['Text', 80],
        ['What it is', 40],
        ['Brought from', 28],
      ],
      noise.map(({ text, kind, place }) => [text, NOISE_KINDS[kind], describePlaces([place])]),
    ),
  ];
}

/** A list below its headings, each with its width in characters; none where there are no rows. */
function drawList(
  name: string,
  headings: readonly (readonly [string, number])[],
  rows: readonly (readonly string[])[],
): SheetData[] {
  if (rows.length === 0) return [];
  const data = createSheetData(name);
  headings.forEach(([value, width], columnIndex) => {
    data.cells.set(0, columnIndex, { value, style: HEADER_STYLE });
    data.columnWidths.set(columnIndex, width);
  });
  rows.forEach((texts, index) => {
    texts.forEach((text, columnIndex) => {
      const value = text.slice(0, LONGEST_TEXT);
      data.cells.set(index + 1, columnIndex, { value, style: LIST_STYLE });
    });
  });
  data.frozen = { rows: 1, columns: 0 };
  data.page = { ...data.page, orientation: 'Landscape', paper: 'A4', fitToPagesWide: 1 };
  return [data];
}

const LIST_STYLE = { wrapText: true, vertical: 'Top' } as const;
