import type { Repair } from '../domain/repair';
import type { Steps } from '../domain/steps';
import { mapInSteps, runAtOnce, visitInSteps } from '../domain/steps';
import { addToGroup } from '../domain/group-by';
import { compileStandardSheetInSteps } from '../matrix-sheet/standard-form/compile-standard-sheet';
import { layOutInSteps } from '../matrix-sheet/standard-form/lay-out-standard-form';
import { listTextsOf } from '../matrix-sheet/standard-form/offer-choices';
import type { RowSource } from '../matrix-sheet/standard-form/name-sources';
import { nameSourcesInSteps } from '../matrix-sheet/standard-form/name-sources';
import type { StandardForm } from '../matrix-sheet/standard-form/standard-form';
import { HEADING_ROW_INDEX, nameStandardCell } from '../matrix-sheet/standard-form/standard-form';
import { parseCell, splitAddress } from '../workbook/address';
import type { CompiledStandardSheet } from '../workbook/compiled-sheet';
import type { ImportedRepair, ImportedSheet, NoisePiece } from '../workbook/imported-sheet';
import type { SourcePiece, SourcePlace } from '../workbook/source-document';
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
  readonly sheet: CompiledStandardSheet;
  /** In the order of their cells. */
  readonly repairs: readonly ImportRepair[];
  /** In the order of the source, as far as one can be told. */
  readonly noise: readonly NoisePiece[];
}

/**
 * Lays an imported matrix out in the standard form: each piece of the source is in a cell of it or in the noise.
 */
export function* layOutImportInSteps(
  imported: ImportedSheet,
  review: Review,
): Steps<LaidOutImport> {
  const { matrix } = review;
  const form = yield* layOutInSteps(matrix, listGrids(review));
  const originsOf = (cell: string): readonly SourcePiece[] =>
    imported.origins.get(splitAddress(cell).local) ?? [];
  const placesOf = (cells: readonly string[]): readonly SourcePlace[] =>
    cells.flatMap((cell) => originsOf(cell).map(({ place }) => place));
  const sources = yield* nameImportSources(form, originsOf);
  const placed = (
    { kind, was, became, certainty, cell }: Repair,
    places: readonly SourcePlace[],
  ): ImportRepair => {
    const { rowIndex, columnIndex } = parseCell(cell)!;
    return {
      ...{ kind, was, became, certainty, cell, places },
      row: sources[rowIndex - 1 - HEADING_ROW_INDEX]!.text,
      heading: form.columns[columnIndex]!.heading,
    };
  };
  const ofSource = yield* listSourceRepairs(imported, form);
  const repairs = [
    ...ofSource.map((repair) => placed(repair, repair.places ?? placesOf([repair.from]))),
    ...(yield* mapInSteps(form.repairs, (repair) => placed(repair, placesOf(repair.from)))),
  ];
  const noise = [
    ...imported.noise,
    ...form.noise.flatMap(({ kind, place }) =>
      place.kind === 'cell' ? originsOf(place.cell).map((piece) => ({ ...piece, kind })) : [],
    ),
  ];
  const sheet = yield* compileStandardSheetInSteps(form, {
    name: imported.grid.sheet,
    sources,
    lists: listTextsOf(matrix),
    formatOf: () => 'General',
  });
  return { sheet, repairs, noise };
}

/** The same at once. */
export const layOutImport = (imported: ImportedSheet, review: Review): LaidOutImport =>
  runAtOnce(layOutImportInSteps(imported, review));

/** The repairs that made the imported sheet, at the cells of the form that were made of theirs. */
function* listSourceRepairs(
  { repairs, grid }: ImportedSheet,
  { rows, columns }: StandardForm,
): Steps<(ImportedRepair & { readonly from: string })[]> {
  if (repairs.length === 0) return [];
  const made = new Map<string, { readonly cell: string; readonly text: string }[]>();
  yield* visitInSteps(rows, ({ cells }, rowIndex) => {
    columns.forEach(({ column }, columnIndex) => {
      const { value = '', from = [] } = cells.get(column) ?? {};
      const one = { cell: nameStandardCell(rowIndex, columnIndex), text: String(value) };
      for (const source of from) addToGroup(made, splitAddress(source).local, one);
    });
  });
  const placed: (ImportedRepair & { readonly from: string })[] = [];
  yield* visitInSteps(repairs, (repair) => {
    const cells = made.get(repair.cell) ?? [];
    // Of a text that was cut into its parts since, the longest part.
    const longest = cells.reduce<string>(
      (most, { text }) => (text.length > most.length ? text : most),
      '',
    );
    const holding =
      cells.find(({ text }) => text.includes(repair.became)) ??
      cells.find(({ text }) => text === longest);
    if (!holding) return;
    placed.push({ ...repair, cell: holding.cell, from: `${grid.sheet}!${repair.cell}` });
  });
  return placed;
}

/** Where each row came from: "Line 12", "Table 2, row 4"; a further row of the same place is its part 2. */
function* nameImportSources(
  form: StandardForm,
  originsOf: (cell: string) => readonly SourcePiece[],
): Steps<RowSource[]> {
  const counts = new Map<string, number>();
  return yield* mapInSteps(yield* nameSourcesInSteps(form), ({ cell }) => {
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
