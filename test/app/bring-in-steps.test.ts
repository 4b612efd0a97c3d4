import { recordImportInSteps } from '../../src/app/bring-in-matrix';
import { chooseMatrix } from '../../src/app/choose-matrix';
import { importInSteps, reviewImportedInSteps, surveyImported } from '../../src/app/import-matrix';
import { layOutImportInSteps } from '../../src/app/lay-out-import';
import { listGrids } from '../../src/app/review-matrix';
import type { Steps } from '../../src/domain/steps';
import { runAtOnce } from '../../src/domain/steps';
import { compileStandardSheetInSteps } from '../../src/matrix-sheet/standard-form/compile-standard-sheet';
import { layOutInSteps } from '../../src/matrix-sheet/standard-form/lay-out-standard-form';
import { nameSourcesInSteps } from '../../src/matrix-sheet/standard-form/name-sources';
import type { SourceDocument } from '../../src/workbook/source-document';
import { layPages } from '../support/lay-pages';
import type { Cost } from '../support/weigh-steps';
import { weigh } from '../support/weigh-steps';

const AS_AT = { year: 2023, month: 10, day: 15 };
const REQUEST = { sheets: [], asAt: AS_AT, startMonth: null, scale: null, today: AS_AT };

const HEADINGS = [
  'Area',
  'KPI',
  'Where we are now',
  'Where we want to be',
  'Actions',
  'By when',
  'Owner',
];

/** A matrix of so many rows with two actions in each, an area every fifty rows. */
function rowsOf(rowCount: number): string[][] {
  const rows = Array.from({ length: rowCount }, (_, index) => [
    `Area ${Math.floor(index / 50)}`,
    `Measure ${index}`,
    'Developing: begun',
    'Mature: everywhere',
    `1. Draft plan ${index} 2. Ask team ${index}`,
    '1. Q1 24 2. Q2 24',
    'Ann',
  ]);
  return [HEADINGS, ...rows];
}

const asLines = (rows: readonly string[][]): SourceDocument => ({
  kind: 'lines',
  name: 'matrix.txt',
  rows: rows.map((cells, index) => ({ lineNumber: index + 1, cells })),
});

const asPaper = (rows: readonly string[][]): SourceDocument => ({
  kind: 'blocks',
  name: 'matrix.docx',
  blocks: [
    {
      kind: 'table',
      rows: rows.map((cells) =>
        cells.map((text, columnIndex) => ({
          text,
          columnIndex,
          ...{ columnSpan: 1, rowSpan: 1, isStruck: false, holdsTable: false, asides: [] },
        })),
      ),
    },
  ],
});

/** A step of its own. */
function* once<Result>(work: () => Result): Steps<Result> {
  return work();
}

/** What each job of bringing in and tidying costs. Reading and judging have a test of their own. */
function weighJobs(source: SourceDocument): Record<string, Cost> {
  const imported = weigh(importInSteps(source));
  const review = runAtOnce(reviewImportedInSteps(imported.result, REQUEST));
  const laidOut = weigh(layOutImportInSteps(imported.result, review));
  const survey = surveyImported(imported.result);
  const form = weigh(layOutInSteps(review.matrix, listGrids(review)));
  const sources = weigh(nameSourcesInSteps(form.result));
  const sheet = weigh(
    compileStandardSheetInSteps(form.result, {
      name: 'Tidy',
      sources: sources.result,
      lists: { levels: [], statuses: [], dues: [] },
      formatOf: () => 'General',
    }),
  );
  return {
    gathering: imported.cost,
    'choosing its header': weigh(once(() => chooseMatrix([survey], [], null))).cost,
    'laying out an import': laidOut.cost,
    recording: weigh(recordImportInSteps(laidOut.result)).cost,
    'laying out': form.cost,
    'naming sources': sources.cost,
    compiling: sheet.cost,
  };
}

const ROW_COUNT = 500;

/**
 * How much longer a step may get by each further row: what arrays and maps that are copied whole take, and a look at each row for
 * a key of levels. To do all at once would take 18 for the sources of a row, 80 for its records, 130 for compiling it and
 * 1,000 for laying it out.
 */
const MOST_UNITS_A_ROW = {
  gathering: 20,
  'choosing its header': 16,
  'laying out an import': 3,
  'laying out': 3,
};

test.each([
  ['lines', asLines],
  ['a paper', asPaper],
])('a longer matrix of %s takes more steps and hardly longer ones', (_name, make) => {
  const shorter = weighJobs(make(rowsOf(ROW_COUNT)));
  const longer = weighJobs(make(rowsOf(4 * ROW_COUNT)));
  for (const [job, { all, longest }] of Object.entries(longer)) {
    const most = (MOST_UNITS_A_ROW as Record<string, number>)[job] ?? 0;
    const before = shorter[job]!;
    // Or nothing would be counted.
    expect(all - before.all).toBeGreaterThan(3 * ROW_COUNT);
    expect({ job, growth: Math.max(most, (longest - before.longest) / (3 * ROW_COUNT)) }).toEqual({
      job,
      growth: most,
    });
  }
});

const PAGE_FORM = {
  widths: [70, 110, 130, 130, 180, 70, 50],
  padding: 3,
  align: 'top',
  linesOnPage: 36,
} as const;

test.each(['ruled', 'unruled'] as const)(
  'more pages take more steps, and hardly longer ones, %s',
  (kind) => {
    const gather = (rowCount: number): Cost =>
      weigh(
        importInSteps({
          kind: 'pages',
          name: 'matrix.pdf',
          pages: layPages(rowsOf(rowCount), { ...PAGE_FORM, isRuled: kind === 'ruled' }),
        }),
      ).cost;
    const [fewer, more] = [gather(60), gather(240)];
    expect(more.all).toBeGreaterThan(3 * fewer.all);
    // To compare each page with all before it would take 6.6 times as much for four times as many.
    expect(more.all).toBeLessThan(4.2 * fewer.all);
    // Headings are sought in more rows than the fewer pages have.
    expect(more.longest).toBeLessThan(1.5 * fewer.longest);
  },
);
