import type { LevelScale } from '../domain/level-scale';
import type { DueCell, MaturityMatrix } from '../domain/matrix';
import type { QuarterBasis } from '../domain/quarter';
import type { SheetGrid } from '../workbook/sheet-grid';
import { createCellNamer } from './cell-names';
import type { Vocabulary } from './doubled-lines';
import { countWords } from './doubled-lines';
import { dropTrailer } from './drop-trailer';
import type { DueParser } from './due-parser';
import { createDueParser } from './due-parser';
import type { HeaderLocation } from './find-matrix';
import type { PlacedKpi } from './group-areas';
import { createIdMaker, groupAreas } from './group-areas';
import { createKpiMemory } from './kpi-memory';
import { createLevelMarkReader } from './level-marks';
import type { MatrixRows } from './list-rows';
import { createRowLister } from './list-rows';
import { describeSource, placeOf } from './matrix-place';
import type { MatrixRow } from './matrix-rows';
import { findMergedLabels } from './merged-labels';
import { observeSheet } from './observe-sheet';
import { createDueReader } from './read-dues';
import type { KpiContext, KpiReading } from './read-kpi';
import { readKpi, readKpiName } from './read-kpi';
import { sideOf } from './read-statement';
import { doLabelsFloat } from './repeated-levels';
import type { ReferenceResolver } from './refer-above';
import { createReferenceResolver } from './refer-above';
import { restoreAreas } from './restore-areas';
import { createSecondLevelFinder } from './run-together';
import { splitBlocks } from './split-blocks';
import { findBanners, stateAreas } from './state-areas';

export interface ReadingOptions {
  readonly scale: LevelScale;
  readonly basis: QuarterBasis;
}

/** Reads a matrix, as {@link readMatrix} does. */
export type MatrixReader = (
  grid: SheetGrid,
  header: HeaderLocation,
  options: ReadingOptions,
) => MaturityMatrix;

/** Reads the matrix whose header row stands at `header`; `grid` covers at least the header row and all below it. */
export const readMatrix: MatrixReader = (grid, header, options) =>
  createMatrixReader()(grid, header, options);

/**
 * Makes a reader for a sheet that is read again and again while somebody edits it. It always gives what a first
 * reading would give, but reads only what has changed since the last time, and a KPI about which nothing has changed
 * is the same object as before. The rows of a grid must not be changed in place.
 */
export function createMatrixReader(): MatrixReader {
  let memory: ReadingMemory | null = null;
  return (grid, header, options) => {
    const terms = nameTerms(grid, header, options);
    if (memory?.terms !== terms) memory = createMemory(terms, header, options);
    return readWithMemory(memory, grid, header, options);
  };
}

/** What is kept between readings on the same terms. */
interface ReadingMemory {
  readonly terms: string;
  readonly listRows: (grid: SheetGrid) => MatrixRows;
  readonly parser: DueParser;
  readonly keepKpis: ReturnType<typeof createKpiMemory>;
  readonly resolveReferences: ReferenceResolver;
}

/** All that a row's reading depends on besides the row itself. */
function nameTerms(
  grid: SheetGrid,
  header: HeaderLocation,
  { scale, basis }: ReadingOptions,
): string {
  const headings = grid.values[header.headerRowIndex - grid.rowIndex];
  return JSON.stringify([header, grid.rowIndex, grid.columnIndex, headings, scale, basis]);
}

function createMemory(
  terms: string,
  header: HeaderLocation,
  { scale, basis }: ReadingOptions,
): ReadingMemory {
  return {
    terms,
    listRows: createRowLister(header, createLevelMarkReader(scale)),
    parser: createDueParser(basis),
    keepKpis: createKpiMemory(),
    resolveReferences: createReferenceResolver(),
  };
}

/**
 * 1. The rows below the header, tidied; what stands under the matrix is left off.
 * 2. Rows that are area headings.
 * 3. The other rows, split into one block for each KPI.
 * 4. Each KPI's name, and from all names the areas whose headings are lost.
 * 5. Each block's statements, actions and dues.
 * 6. KPIs gathered into areas, and "As above" resolved.
 */
function readWithMemory(
  memory: ReadingMemory,
  grid: SheetGrid,
  header: HeaderLocation,
  options: ReadingOptions,
): MaturityMatrix {
  const { columns } = header;
  const listed = memory.listRows(grid);
  const rows = dropTrailer(listed.rows);

  const merged = findMergedLabels(grid, columns.kpi);
  const banners = findBanners(rows, {
    hasAreaColumn: columns.area !== undefined,
    rowsMergedAcross: merged.rowsMergedAcross,
  });
  const stated = stateAreas(rows, banners, { area: columns.area, kpi: columns.kpi });
  const labelsFloat = doLabelsFloat(stated.rows);
  const blocks = splitBlocks(stated.rows, {
    areas: stated.areas,
    rowsBelowMergedLabel: merged.rowsBelowLabel,
    labelsFloat,
  });

  let outsideLooks = 0;
  const lookOutside = (): void => {
    outsideLooks += 1;
  };
  const vocabulary = rememberWords(rows, lookOutside);
  const nameKpiCell = createCellNamer(columns.kpi);
  const names = blocks.map((block) => readKpiName(block, nameKpiCell, vocabulary));
  const restored = restoreAreas(names.map(({ text }) => text));

  const dues = createDueReader(rows, memory.parser, lookOutside);
  const context: KpiContext = {
    columns,
    nameActionCell: createCellNamer(columns.actions),
    nameDueCell: createCellNamer(columns.due ?? columns.actions),
    current: sideOf('current', grid, columns),
    target: sideOf('target', grid, columns),
    dues,
    joining: { mayDouble: labelsFloat, vocabulary, readDue: dues.readRow },
    findSecondLevel: createSecondLevelFinder(options.scale),
  };
  const readBlock = memory.keepKpis(
    (block, next, id, name) => readKpi(block, next, id, name, context),
    {
      circumstances: JSON.stringify([labelsFloat, [...dues.suspectYears]]),
      countOutsideLooks: () => outsideLooks,
    },
  );
  const makeId = createIdMaker();
  const placed: PlacedKpi[] = [];
  const strayDues: DueCell[] = [];
  const runTogether: NonNullable<KpiReading['runTogether']>[] = [];
  blocks.forEach((block, index) => {
    const heading = block.area ?? restored[index]!;
    const name = names[index]!;
    const reading = readBlock(block, blocks[index + 1], makeId(heading.name, name.text), name);
    placed.push({ kpi: reading.kpi, heading });
    for (const due of reading.strayDues) strayDues.push(due);
    if (reading.runTogether) runTogether.push(reading.runTogether);
  });

  const place = placeOf(header, rows);
  const trailerRowIndex = listed.rows[rows.length]?.rowIndex ?? Infinity;
  const errors = listed.errors.filter(({ rowIndex }) => rowIndex < trailerRowIndex);
  return {
    source: describeSource(grid.sheet, header, place),
    scale: options.scale,
    basis: options.basis,
    areas: groupAreas(placed, memory.resolveReferences),
    strayDues,
    observations: [
      ...observeSheet(grid, header, place),
      ...errors.map(({ observation }) => observation),
      ...runTogether,
    ],
  };
}

/** Rows that are enough to tell which words a sheet uses: a few matrices' worth. */
const VOCABULARY_ROWS = 2000;

/** Words of the sheet, counted when they are first asked for: only scanned sheets need them. */
function rememberWords(rows: readonly MatrixRow[], onAsked: () => void): () => Vocabulary {
  let vocabulary: Vocabulary | null = null;
  return () => {
    onAsked();
    return (vocabulary ??= countWords(
      rows
        .slice(0, VOCABULARY_ROWS)
        .flatMap(({ label, current, target, action }) => [label, current, target, action]),
    ));
  };
}
