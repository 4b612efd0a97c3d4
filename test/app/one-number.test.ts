import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { countReview } from '../../src/app/count-review';
import { describeReview } from '../../src/app/describe-review';
import { countHighlights } from '../../src/app/highlight-matrix';
import type { Review } from '../../src/app/review-matrix';
import { listGrids } from '../../src/app/review-matrix';
import { importSource, reviewImported } from '../../src/app/import-matrix';
import { readText } from '../../src/files/text/read-text';
import { listFigures } from '../../src/app/words/describe-figures';
import type { FigureId } from '../../src/board-pack/figures';
import { countFigures } from '../../src/board-pack/figures';
import { preparePack } from '../../src/board-pack/pack-context';
import { composePaper } from '../../src/board-pack/paper/compose-paper';
import { listPackSheets } from '../../src/board-pack/sheets/index';
import { listActions } from '../../src/domain/matrix';
import { expectedHighlights } from '../../src/matrix-sheet/highlights/cell-highlights';
import { RULES } from '../../src/rules';
import type { HighlightKind } from '../../src/workbook/highlight-kinds';
import { textOfPaperCell } from '../../src/workbook/committee-paper';
import { DEFAULT_SETTINGS } from '../../src/workbook/settings';
import { rowsOf, sheetOf, wordsOf } from '../board-pack/read-pack';
import { REVIEW_REQUEST } from '../support/matrix-host';
import { reviewOf } from './sample-review';

/** Everywhere that a board or an officer reads a number, with the first findings accepted. */
function readEverywhere(review: Review, acceptedCount: number) {
  const open = review.findings.slice(acceptedCount);
  const accepted = review.findings.slice(0, acceptedCount).map((finding) => ({
    finding,
    acceptance: {
      rule: finding.rule,
      kpiId: '',
      column: '',
      cellText: '',
      message: finding.message,
      reason: 'Agreed',
      acceptedOn: review.settings.asAt,
    },
  }));
  const { asAt } = review.settings;
  const context = preparePack(review.matrix, open, { asAt, rules: RULES, accepted });
  const pack = listPackSheets(context);
  const paper = composePaper(context, DEFAULT_SETTINGS.paper);
  const table = paper.sections
    .flatMap(({ blocks }) => blocks)
    .find((block) => block.kind === 'table' && block.id === 'figures');
  return {
    figures: countFigures(context),
    glance: Object.fromEntries(listFigures(review, open).map(({ kind, count }) => [kind, count])),
    counts: countReview(review, open),
    json: describeReview(review).counts,
    highlights: countHighlights(review).cellsByKind,
    pack,
    actions: context.actions,
    summary: rowsOf(pack, 'summary').at(-1) ?? {},
    words: wordsOf(sheetOf(pack, 'summary')),
    ofPaper: new Map(
      table?.kind === 'table'
        ? table.rows.map(([name, value]) => [textOfPaperCell(name!), textOfPaperCell(value!)])
        : [],
    ),
  };
}

type Everywhere = ReturnType<typeof readEverywhere>;

/** What the paper says of a figure: its number alone, without what it is a part of. */
const paperNumber = ({ ofPaper, figures }: Everywhere, id: FigureId): number =>
  Number(ofPaper.get(figures[id].name)?.split(' ')[0]);

const cellsOf = ({ actions }: Everywhere, wanted: string): Set<string> =>
  new Set(actions.filter(({ status }) => status === wanted).map(({ action }) => action.dueCell));

function expectOneNumber(review: Review, acceptedCount: number): void {
  const all = readEverywhere(review, acceptedCount);
  const { figures, glance, counts, json, highlights, pack, summary, words } = all;
  const gaps = figures['open-gaps'].value!;
  expect([
    glance['gaps'],
    counts.gaps,
    json.gaps,
    summary['Below target'],
    rowsOf(pack, 'gaps').length,
    paperNumber(all, 'open-gaps'),
    highlights['gap-of-1'] + highlights['gap-of-2'] + highlights['gap-of-3-or-more'],
  ]).toEqual(Array.from({ length: 7 }, () => gaps));

  const late = figures.late.value!;
  expect([
    glance['overdue'],
    counts.dues.overdue,
    json.dues.overdue,
    summary['Actions late'],
    rowsOf(pack, 'overdue').length,
    paperNumber(all, 'late'),
  ]).toEqual(Array.from({ length: 6 }, () => late));
  // Several actions may share a cell, which is highlighted once.
  expect(highlights.overdue).toBe(cellsOf(all, 'overdue').size);

  const due = figures['due-this-quarter'].value!;
  expect([glance['due-this-quarter'], json.dues['due-this-quarter']]).toEqual([due, due]);
  expect([summary['KPIs'], summary['Actions done']]).toEqual([
    figures.kpis.value,
    figures.done.value,
  ]);
  expect([json.kpis, json.dues.complete]).toEqual([figures.kpis.value, figures.done.value]);

  const quality = rowsOf(pack, 'data-quality');
  const acceptedRows = [
    ...rowsOf(pack, 'exceptions').filter(({ Exception }) =>
      String(Exception).startsWith('Accepted: '),
    ),
    ...quality.filter(({ Severity }) => Severity === 'Accepted'),
  ];
  expect(acceptedRows).toHaveLength(acceptedCount);
  const errors = quality.filter(({ Severity }) => Severity === 'Error').length;
  expect([glance['errors'], counts.findings.error]).toEqual([errors, errors]);
  if (errors > 0) expect(words).toContain(`${errors} error`);
  expect([counts.accepted, figures.accepted.value]).toEqual([acceptedCount, acceptedCount]);
  expect(counts.findings.error + counts.findings.warning + counts.findings.insight).toBe(
    review.findings.length - acceptedCount,
  );

  // What is highlighted because it cannot be read or is missing, a finding says.
  const told = new Set(review.findings.flatMap(({ cells }) => cells));
  for (const grid of listGrids(review)) {
    const marked = [...expectedHighlights(review.matrix, review.settings.asAt, grid)];
    const doubtful = marked.filter(([, kind]) => kind === 'unclear-due').map(([cell]) => cell);
    expect(doubtful.filter((cell) => !told.has(cell))).toEqual([]);
  }
}

/** Highlights with the rules that find their cells, and those that may tell of them instead: once of a whole column. */
const HIGHLIGHTED_RULES: Readonly<
  Partial<Record<HighlightKind, { by: readonly string[]; instead: readonly string[] }>>
> = {
  'missing-level': { by: ['missing-level'], instead: ['column-without-levels'] },
  'unreadable-level': {
    by: ['unknown-level', 'descriptor-without-level'],
    instead: ['column-without-levels', 'levels-of-another-scale', 'formula-error'],
  },
  'action-without-due': { by: ['action-without-due'], instead: [] },
};

/** What a rule finds is highlighted, and what is highlighted so a rule finds, cell by cell; returns how many cells are. */
function expectHighlightsOfRules(review: Review): number[] {
  const [grid] = listGrids(review);
  const marked = [...expectedHighlights(review.matrix, review.settings.asAt, grid!)];
  const ofActions = new Set(listActions(review.matrix).flatMap(({ cells }) => cells));
  const cellsOfRules = (ids: readonly string[]): string[] =>
    review.findings
      .filter(({ rule }) => ids.includes(rule))
      .flatMap(({ cells }) => cells.filter((cell) => !ofActions.has(cell)));
  return Object.entries(HIGHLIGHTED_RULES).map(([name, { by, instead }]) => {
    const shown = marked.filter(([, kind]) => kind === name).map(([cell]) => cell);
    const ofColumn = new Set(cellsOfRules(instead));
    const found = cellsOfRules(by);
    expect([name, ...shown.filter((cell) => !ofColumn.has(cell)).sort()]).toEqual([
      name,
      ...found.sort(),
    ]);
    return found.length;
  });
}

test('a number is the same wherever it is shown: the seed', () => {
  const seed = readFileSync(join(__dirname, '../../seeds/maturity-matrix.txt'));
  const review = reviewImported(importSource(readText(seed, 'seed')), REVIEW_REQUEST);
  expectOneNumber(review, 0);
  expectOneNumber(review, 30);
  expect(Math.min(...expectHighlightsOfRules(review))).toBeGreaterThan(0);
});

const level = fc.constantFrom(
  ...['Minimum', 'Developing', 'Mature', 'Leader', 'D', '', 'N/A', '3', '#REF!'],
  'reports go out when asked for',
);
const due = fc.constantFrom('Q1 23', 'Q3 23', 'Q4 23', 'Complete', 'Ongoing', '04.00', '', 'TBC');
const row = fc.tuple(level, level, due).map(([now, target, by]) => ({ now, target, by }));

test('a number is the same wherever it is shown: any matrix', () => {
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 8 }), fc.nat(3), (rows, accepted) => {
      const review = reviewOf([
        ['KPI', 'Where we are now', 'Where we want to be', 'Actions', 'By when'],
        ...rows.map(({ now, target, by }, place) => [
          `KPI ${place}`,
          now,
          target,
          `Do ${place}`,
          by,
        ]),
      ]);
      expectOneNumber(review, Math.min(accepted, review.findings.length));
      expectHighlightsOfRules(review);
    }),
    { numRuns: 30 },
  );
});
