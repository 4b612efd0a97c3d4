import { formatLongDate } from '../../domain/calendar-date';
import type { Severity } from '../../domain/finding';
import type { LevelScale } from '../../domain/level-scale';
import { isNamedByNumbers } from '../../domain/level-scale';
import { describeQuarter, quarterOfDate } from '../../domain/quarter';
import { countOf, joinWords } from '../../domain/wording';
import type { EmptyReason, PackChart, PackSheetId, Paragraph } from '../../workbook/pack-sheet';
import { CELL_LOOKS } from '../../workbook/palette';
import type { Comparison } from '../movement/movement';
import type { PackContext } from '../pack-context';
import {
  writeAmbitionSentence,
  writeChartSentence,
  writeDataQualitySentence,
  writeDueThisQuarterSentence,
  writeLevelsSentence,
  writeOverdueSentence,
} from '../sentences/board-sentences';
import { writeFooter } from '../sentences/subtitle';
import { writeWidestGapSentence } from '../sentences/widest-gap-sentence';
import { nameRank, printRank, typicalRank, unitOfRank } from '../words';
import type { AreaRow } from './area-rows';
import { listAreaRows } from './area-rows';
import { fitPage, sayEmpty } from './list-sheet';
import { countChanges } from './movement';
import type { PackSheetContent, PackSheetKind } from './pack-sheet-kind';
import { writeCoverLines, writeInferredAreasNote } from './summary-cover';
import { AREA_HEADER, buildSummaryTable, chartHeaders } from './summary-table';

/** Enough for a few areas; with more the table beside it is higher. */
const LEAST_HEIGHT_ROWS = 10;

const MOST_AREAS_ON_ONE_PAGE = 15;

/** The page a board reads first: cover lines, a few sentences, maturity by area as a table and a chart. */
export const summarySheet = {
  id: 'summary',
  name: 'Summary',
  shows: 'Cover, the position in sentences, areas with a chart',
  isOverview: true,
  build: buildSummary,
} as const satisfies PackSheetKind;

function buildSummary(context: PackContext): PackSheetContent {
  const rows = listAreaRows(context);
  const { scale } = context.matrix;
  return {
    title: 'Maturity matrix: summary for the board',
    subtitle: `Where we are, where we want to be and what is late, as at ${context.asAtText}.`,
    footer: writeFooter(context.asAtText),
    paragraphs: [
      ...writeCoverLines(context).map((text): Paragraph => ({ text, style: 'label' })),
      { text: 'What it says', style: 'heading' },
      ...writeBoardSentences(context, rows),
      { text: 'Maturity by area', style: 'heading' },
      ...writeChartNote(rows, scale),
    ],
    table: buildSummaryTable(rows, context),
    ...sayEmpty(rows),
    footnotes: writeFootnotes(context).map((text): Paragraph => ({ text, style: 'label' })),
    charts: buildSummaryChart(rows, scale),
    page: fitPage(rows.length, MOST_AREAS_ON_ONE_PAGE),
  };
}

/** Four to six sentences, most telling first, each leading to the sheet that its figures are of. */
function writeBoardSentences(
  { matrix, asAt, findings, total, movement, hasSheet }: PackContext,
  rows: readonly AreaRow[],
): Paragraph[] {
  const thisQuarter = describeQuarter(quarterOfDate(asAt, matrix.basis), matrix.basis);
  const countFindings = (severity: Severity): number =>
    findings.filter((finding) => finding.severity === severity).length;
  const areas = rows.map(({ area, rollUp }) => ({
    name: area.name,
    kpiCount: rollUp.kpiCount,
    gaps: rollUp.gaps,
  }));
  const dueThisQuarter = total.actions.countByStatus['due-this-quarter'];
  const sentences: readonly (readonly [sheetId: PackSheetId, sentence: string | null])[] = [
    ['maturity-grid', writeLevelsSentence(total.current, matrix.scale)],
    ['gaps', writeWidestGapSentence(areas)],
    // Six sentences are read; what has moved is asked for before what is aimed at.
    [
      'maturity-grid',
      movement.sinceLast ? null : writeAmbitionSentence(total.target, matrix.scale),
    ],
    ['overdue', writeOverdueSentence(total.actions)],
    ['due-next', writeDueThisQuarterSentence(dueThisQuarter, thisQuarter)],
    ['movement', movement.sinceLast && writeSinceLast(movement.sinceLast)],
    [
      'data-quality',
      writeDataQualitySentence(
        countFindings('error'),
        countFindings('warning'),
        hasSheet('data-quality'),
      ),
    ],
  ];
  return sentences.flatMap(([sheetId, text]): Paragraph[] => {
    if (text === null) return [];
    return hasSheet(sheetId)
      ? [{ text, style: 'body', link: { sheetId, rows: null } }]
      : [{ text, style: 'body' }];
  });
}

/** "Since the last freeze, 15 July 2023: 3 KPIs up and 5 actions completed." */
function writeSinceLast(comparison: Comparison): string {
  return `Since the last freeze, ${formatLongDate(comparison.since)}: ${countChanges(comparison)}.`;
}

/** Stands beside the chart, which is read last. */
function writeChartNote(rows: readonly AreaRow[], scale: LevelScale): Paragraph[] {
  const text = writeChartSentence(
    rows.map(({ rollUp }) => rollUp),
    scale,
  );
  return text === null ? [] : [{ text, style: 'body' }];
}

function writeFootnotes(context: PackContext): string[] {
  return [
    `${keyToRanks(context.matrix.scale)}. A median and a spread are of the levels that could be read; a figure is left empty where none could.${context.hasSheet('key') ? ' The key explains every term and colour.' : ''}`,
    writeInferredAreasNote(context),
    ...writeEmptySheets(context),
  ].filter((note) => note !== null);
}

const EMPTY_REASONS = [
  ['nothing-to-list', 'there is nothing to list'],
  ['no-freeze', 'there is no earlier freeze to compare with'],
] as const satisfies readonly (readonly [EmptyReason, string])[];

/** "Not in this pack, as there is nothing to list: Overdue and Due next." */
function writeEmptySheets({ outline }: PackContext): string[] {
  return EMPTY_REASONS.flatMap(([reason, words]) => {
    const names = outline.empty.filter(({ empty }) => empty === reason).map(({ name }) => name);
    return names.length === 0 ? [] : `Not in this pack, as ${words}: ${joinWords(names)}.`;
  });
}

/** Median level of each area now and as wanted; none when no level of any area was read. */
function buildSummaryChart(rows: readonly AreaRow[], scale: LevelScale): PackChart[] {
  if (rows.every(({ rollUp }) => !rollUp.current.spread && !rollUp.target.spread)) return [];
  const [lowest, highest] = [0, scale.levels.length - 1].map((rank) => printRank(rank, scale)) as [
    number,
    number,
  ];
  const headers = chartHeaders(scale);
  const figure = scale.lowestNumber === null ? 'median level' : 'average score';
  return [
    {
      kind: 'bar-clustered',
      title: `${capitalise(figure)} by area: now and target`,
      categoryAxisTitle: null,
      valueAxisTitle: `${capitalise(unitOfRank(scale))}, ${printEnds(scale)}`,
      categoryColumn: AREA_HEADER,
      series: [
        { column: headers.now, name: 'Now', color: CELL_LOOKS.now.fill },
        { column: headers.target, name: 'Target', color: CELL_LOOKS.target.fill },
      ],
      valueAxisMaximum: highest,
      valueAxisUnit: 1,
      caption: null,
      altText: `Bar chart of the ${figure} now and the ${figure.replace(/ .*/, ' target')} of ${countOf(rows.length, 'area')}, on a scale of ${lowest} to ${highest}. ${rows.map((row) => describeBars(row, scale)).join(' ')}`,
      place: 'right-of-table',
      heightRows: LEAST_HEIGHT_ROWS,
    },
  ];
}

const capitalise = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** "1 Minimum to 5 Innovator"; "0 to 5" where the names are numbers. */
function printEnds(scale: LevelScale): string {
  const { levels } = scale;
  if (isNamedByNumbers(scale)) return `${levels[0]} to ${levels.at(-1)}`;
  const last = levels.length - 1;
  return `${printRank(0, scale)} ${levels[0]} to ${printRank(last, scale)} ${levels[last]}`;
}

/** "Ranks of levels: 1 Minimum, 2 Developing, …"; "Levels are numbers from 0 to 5" where the names are numbers. */
function keyToRanks(scale: LevelScale): string {
  if (isNamedByNumbers(scale)) return `Levels are numbers from ${printEnds(scale)}`;
  const levels = scale.levels.map((level, rank) => `${printRank(rank, scale)} ${level}`);
  return `${capitalise(unitOfRank(scale))}s of levels: ${levels.join(', ')}`;
}

function describeBars({ area, rollUp }: AreaRow, scale: LevelScale): string {
  const name = ({ spread }: typeof rollUp.current): string =>
    spread ? nameRank(typicalRank(spread, scale), scale) : 'none readable';
  return `${area.name}: now ${name(rollUp.current)}, target ${name(rollUp.target)}.`;
}
