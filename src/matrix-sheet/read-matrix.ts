import { createDueSettler } from '../domain/action-state';
import type { LevelScale } from '../domain/level-scale';
import type { DueCell, MaturityMatrix } from '../domain/matrix';
import type { QuarterBasis } from '../domain/quarter';
import type { SheetGrid } from '../workbook/sheet-grid';
import { createDueParser } from './actions/due-parser';
import { createDueReader } from './actions/read-dues';
import type { PlacedKpi } from './areas/group-areas';
import { createIdMaker, groupAreas } from './areas/group-areas';
import { restoreAreas } from './areas/restore-areas';
import { findBanners, stateAreas } from './areas/state-areas';
import { createCellNamer } from './read/cell-names';
import type { HeaderLocation } from './read/find-matrix';
import { createLevelMarkReader } from './read/level-marks';
import { listMatrixRows } from './read/list-rows';
import type { MatrixRow } from './read/matrix-rows';
import { describeSource, findMergedLabels, locateCells, observeSheet } from './read/observe-sheet';
import type { KpiContext, KpiReading } from './read/read-kpi';
import { readKpi, readKpiName } from './read/read-kpi';
import { describeSide } from './read/read-statement';
import { doLabelsFloat } from './read/repeated-levels';
import { splitBlocks } from './read/split-blocks';
import type { Vocabulary } from './repair/doubled-lines';
import { countWords } from './repair/doubled-lines';
import { createSecondLevelFinder } from './repair/run-together';

/** What a person has said of the matrix: its levels, and when its quarters begin. */
export interface ReadingOptions {
  readonly scale: LevelScale;
  readonly basis: QuarterBasis;
}

/**
 * Reads the matrix whose header row stands at `header`; `grid` covers at least the header row and all below it.
 * 1. The rows below the header, tidied; what stands under the matrix is left off.
 * 2. Rows that are area headings.
 * 3. The other rows, split into one block for each KPI.
 * 4. Each KPI's name, and from all names the areas whose headings are lost.
 * 5. Each block's statements, actions and dues.
 * 6. KPIs gathered into areas, and "As above" resolved.
 */
export function readMatrix(
  grid: SheetGrid,
  header: HeaderLocation,
  { scale, basis }: ReadingOptions,
): MaturityMatrix {
  const { columns } = header;
  const { rows, errors } = listMatrixRows(grid, header, createLevelMarkReader(scale));

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

  const vocabulary = rememberWords(rows);
  const nameKpiCell = createCellNamer(columns.kpi);
  const names = blocks.map((block) => readKpiName(block, nameKpiCell, vocabulary));
  const restored = restoreAreas(names.map(({ text }) => text));

  const dues = createDueReader(rows, createDueParser(basis));
  const context: KpiContext = {
    nameActionCell: createCellNamer(columns.actions),
    nameDueCell: createCellNamer(columns.due ?? columns.actions),
    current: describeSide('current', grid, columns),
    target: describeSide('target', grid, columns),
    dues,
    settleDue: createDueSettler(),
    joining: { mayDouble: labelsFloat, vocabulary, readDue: dues.readRow },
    findSecondLevel: createSecondLevelFinder(scale),
  };
  const makeId = createIdMaker();
  const placed: PlacedKpi[] = [];
  const strayDues: DueCell[] = [];
  const runTogether: NonNullable<KpiReading['runTogether']>[] = [];
  blocks.forEach((block, index) => {
    const heading = block.area ?? restored[index]!;
    const name = names[index]!;
    const id = makeId(heading.name, name.text);
    const reading = readKpi(block, blocks[index + 1], id, name, context);
    placed.push({ kpi: reading.kpi, heading });
    for (const due of reading.strayDues) strayDues.push(due);
    if (reading.runTogether) runTogether.push(reading.runTogether);
  });

  const place = locateCells(header, rows);
  return {
    source: describeSource(grid.sheet, header, place),
    scale,
    basis,
    areas: groupAreas(placed),
    strayDues,
    observations: [...observeSheet(grid, header, place), ...errors, ...runTogether],
    questions: header.questions,
  };
}

/** Rows that are enough to tell which words a sheet uses: a few matrices' worth. */
const VOCABULARY_ROWS = 2000;

/** Words of the sheet, counted when they are first asked for: only scanned sheets need them. */
function rememberWords(rows: readonly MatrixRow[]): () => Vocabulary {
  let vocabulary: Vocabulary | null = null;
  return () =>
    (vocabulary ??= countWords(
      rows
        .slice(0, VOCABULARY_ROWS)
        .flatMap(({ label, current, target, action }) => [label, current, target, action]),
    ));
}
