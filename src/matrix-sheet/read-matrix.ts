import { createDueSettler } from '../domain/action-state';
import type { LevelAlias, LevelScale } from '../domain/level-scale';
import { addAliases } from '../domain/level-scale';
import type { DueCell, MaturityMatrix } from '../domain/matrix';
import { isAreaStated } from '../domain/matrix';
import { saysNotApplicable } from '../domain/number-level';
import type { QuarterBasis } from '../domain/quarter';
import type { MarkMeanings } from '../domain/reading-question';
import type { Steps } from '../domain/steps';
import { runAtOnce, visitInSteps } from '../domain/steps';
import type { SheetGrid } from '../workbook/sheet-grid';
import { createDueParser } from './actions/due-parser';
import { joinActionRows } from './actions/join-action-rows';
import { createDueReader } from './actions/read-dues';
import type { PlacedKpi } from './areas/group-areas';
import { createIdMaker, groupAreas } from './areas/group-areas';
import type { AreaHeading } from './areas/restore-areas';
import { restoreAreas } from './areas/restore-areas';
import type { StatedRows } from './areas/state-areas';
import { findBanners, readReferenceAreas, stateAreas } from './areas/state-areas';
import { askOfContradictions } from './read/ask-marks';
import { createCellNamer } from './read/cell-names';
import type { HeaderLocation } from './read/find-matrix';
import { detectScale, gatherEvidence } from './read/detect-scale';
import type { LevelKey } from './read/level-key';
import type { LevelList } from './read/level-list';
import { createLevelMarkReader } from './read/level-marks';
import { listSectionRows } from './read/list-rows';
import type { MatrixRow } from './read/matrix-rows';
import type { ReadSection } from './read/observe-sheet';
import { describeSource, findMergedLabels, observeSheets } from './read/observe-sheet';
import type { KpiContext, KpiReading, SectionSides } from './read/read-kpi';
import { readKpi, readKpiName } from './read/read-kpi';
import { describeSide } from './read/read-statement';
import { doLabelsFloat } from './read/repeated-levels';
import type { SettledMarks } from './read/read-marks';
import { settleMarks } from './read/read-marks';
import { splitBlocks } from './read/split-blocks';
import type { MatrixSheet, SheetSection } from './read/split-sections';
import { listSections } from './read/split-sections';
import type { Vocabulary } from './repair/doubled-lines';
import { countWords } from './repair/doubled-lines';
import { createSecondLevelFinder } from './repair/run-together';

/** What a person has said of the matrix, its levels and when its quarters begin, and what else the workbook tells. */
export interface ReadingOptions {
  /** Null where nobody has said which: then the cells tell. */
  readonly scale: LevelScale | null;
  /** Words that are read as levels of it; absent where nobody has said any. */
  readonly treatedAs?: readonly LevelAlias[];
  /** Scales that the lists of allowed texts of level cells state. */
  readonly lists?: readonly LevelList[];
  /** The texts that the lists of due cells allow. */
  readonly dueSpellings?: readonly string[];
  /** What marks in columns of levels mean; null or absent where nobody has said it. */
  readonly marks?: MarkMeanings | null;
  /** Keys on any sheet of the workbook; those under the matrix need not be among them. */
  readonly keys?: readonly LevelKey[];
  readonly basis: QuarterBasis;
}

/** Reads the matrix of one sheet, whose first header stands at `header`. */
export function readMatrix(
  grid: SheetGrid,
  header: HeaderLocation,
  options: ReadingOptions,
): MaturityMatrix {
  return readSheets([{ grid, header }], options);
}

/** Reads the matrix that stands on these sheets, as {@link readSheetsInSteps} does, at once. */
export function readSheets(
  sheets: readonly MatrixSheet[],
  options: ReadingOptions,
): MaturityMatrix {
  return runAtOnce(readSheetsInSteps(sheets, options));
}

/**
 * Reads the matrix that stands on these sheets; each grid covers at least the first header and all below it.
 * 1. The sheets, cut into sections: a header and what stands below it.
 * 2. The scale, where nobody has said which.
 * 3. The rows of each section, tidied; what stands under the matrix is left off.
 * 4. Rows that are area headings.
 * 5. The other rows, split into one block for each KPI.
 * 6. Each KPI's name, and from all names the areas whose headings are lost.
 * 7. Each block's statements, actions and dues.
 * 8. KPIs gathered into areas, and "As above" resolved.
 */
export function* readSheetsInSteps(
  sheets: readonly MatrixSheet[],
  options: ReadingOptions,
): Steps<MaturityMatrix> {
  const { basis, dueSpellings = [] } = options;
  const places = listSections(sheets);
  yield;
  const treatedAs = options.treatedAs ?? [];
  const told = options.scale
    ? { scale: options.scale, question: null }
    : detectScale({
        ...gatherEvidence(places, options.keys),
        treatedAs,
        lists: options.lists ?? [],
      });
  yield;
  const scale = addAliases(told.scale, treatedAs);
  const levels = createLevelMarkReader(scale);
  const marks = settleMarks(places, options.marks ?? null);
  yield;
  const sections: (ReadSection & ReturnType<typeof listSectionRows>)[] = [];
  for (const section of places) {
    sections.push({ section, ...listSectionRows(section, levels, marks) });
    yield;
  }
  const ofKpis = sections.filter(({ section }) => !section.isActionList);
  const stated: ReturnType<typeof stateRows>[] = [];
  for (const read of ofKpis) {
    stated.push(stateRows(read));
    yield;
  }
  const rows = joinLists(sections.map((read) => read.rows));
  const kpiRows = joinLists(stated.map((one) => one.rows));
  const labelsFloat = doLabelsFloat(kpiRows);
  yield;
  const kpiBlocks = splitBlocks(kpiRows, {
    areas: joinLists(stated.map(({ areas }) => areas)),
    rowsBelowMergedLabel: new Set(joinLists(stated.map(({ rowsBelowLabel }) => rowsBelowLabel))),
    labelsFloat,
  });
  yield;

  const listed = sections.filter(({ section }) => section.isActionList);
  const { blocks, unmatched } = joinActionRows(
    kpiBlocks,
    joinLists(listed.map((read) => read.rows)),
  );

  const vocabulary = rememberWords(rows);
  const nameKpiCell = createCellNamer('kpi');
  const names: ReturnType<typeof readKpiName>[] = [];
  yield* visitInSteps(blocks, (block) => names.push(readKpiName(block, nameKpiCell, vocabulary)));
  const lost = restoreAreas(names.map(({ text }) => text));
  yield;
  const isTold = blocks.some((block, index) => block.area ?? isAreaStated(lost[index]!));
  const restored = isTold
    ? lost
    : (readReferenceAreas(blocks) ?? readCaptionArea(ofKpis, blocks.length) ?? lost);

  const dues = createDueReader(rows, createDueParser(basis, sheets[0]?.grid.dateSystem ?? 1900));
  yield;
  const nameActionCell = createCellNamer('actions');
  const nameDueCell = createCellNamer('due');
  const context: KpiContext = {
    nameActionCell,
    nameDueCell: (row) => nameDueCell(row) || nameActionCell(row),
    sidesOf: rememberSides(marks.sides),
    dues,
    settleDue: createDueSettler(),
    joining: { mayDouble: labelsFloat, vocabulary, readDue: dues.readRow },
    findSecondLevel: createSecondLevelFinder(scale),
  };
  const makeId = createIdMaker();
  const placed: PlacedKpi[] = [];
  const strayDues: DueCell[] = [];
  const runTogether: NonNullable<KpiReading['runTogether']>[] = [];
  yield* visitInSteps(blocks, (block, index) => {
    const heading = block.area ?? restored[index]!;
    const name = names[index]!;
    const id = makeId(heading.name, name.text);
    const reading = readKpi(block, blocks[index + 1], id, name, context);
    placed.push({ kpi: reading.kpi, heading });
    // "N/A" where nothing is to be done is due of nothing.
    for (const stray of reading.strayDues) {
      if (!saysNotApplicable(stray.due.raw)) strayDues.push(stray);
    }
    if (reading.runTogether) runTogether.push(reading.runTogether);
  });

  const areas = groupAreas(placed);
  yield;
  return {
    source: describeSource(sections, areas),
    scale,
    basis,
    ...(dueSpellings.length > 0 && { dueSpellings }),
    areas,
    strayDues,
    observations: [
      ...observeSheets(sections, blocks),
      ...sections.flatMap(({ errors }) => errors),
      ...unmatched,
      ...runTogether,
    ],
    questions: [
      ...sheets.flatMap(({ header }) => header.questions),
      ...(marks.question ? [marks.question] : []),
      ...askOfContradictions(sections, marks.spelled),
      ...(told.question ? [told.question] : []),
    ],
  };
}

/** What a text above a matrix says where it names the whole document and no area. */
const NAMES_A_DOCUMENT =
  /matrix|matrices|plan\b|maturity|assess|strateg|version|updated|owner|tracker|register\b|improvement|framework|council|board|report|review|\bdate|note|draft|\d{2}/i;

/** Longer texts are sentences. */
const LONGEST_AREA_NAME = 60;

/** The area that the text above the only header names, for each of the KPIs; null where it names none. */
function readCaptionArea(sections: readonly ReadSection[], kpiCount: number): AreaHeading[] | null {
  const [only, ...others] = sections;
  const caption = only?.section.caption;
  if (!caption || others.length > 0) return null;
  const { name } = caption;
  if (name.length > LONGEST_AREA_NAME || NAMES_A_DOCUMENT.test(name)) return null;
  return Array.from({ length: kpiCount }, () => caption);
}

/** The rows of a section that are no area's heading, and the area stated for each. */
function stateRows({ section, rows }: ReadSection): StatedRows & {
  readonly rowsBelowLabel: readonly MatrixRow[];
} {
  const merged = findMergedLabels(section, rows);
  const banners = findBanners(rows, {
    hasAreaColumn: section.header.columns.area !== undefined,
    rowsMergedAcross: merged.rowsMergedAcross,
  });
  const stated = stateAreas(rows, banners, section.heading);
  return { ...stated, rowsBelowLabel: [...merged.rowsBelowLabel] };
}

/** The lists one after another: the very list where there is one, as mostly. */
function joinLists<Item>(lists: readonly (readonly Item[])[]): readonly Item[] {
  return lists.length === 1 ? lists[0]! : lists.flat();
}

function rememberSides(markedSides: SettledMarks['sides']): KpiContext['sidesOf'] {
  const known = new Map<SheetSection, SectionSides>();
  return (section) => {
    let sides = known.get(section);
    if (!sides) {
      sides = {
        current: describeSide('current', section, markedSides),
        target: describeSide('target', section, markedSides),
      };
      known.set(section, sides);
    }
    return sides;
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
