import { reviewGrid } from '../../src/app/review-matrix';
import type { Review } from '../../src/app/review-matrix';
import { listGrids } from '../../src/app/review-matrix';
import { preparePack } from '../../src/board-pack/pack-context';
import { listPackSheets } from '../../src/board-pack/sheets/index';
import { judgeDue } from '../../src/domain/due';
import { listActions } from '../../src/domain/matrix';
import { findHeader } from '../../src/matrix-sheet/read/find-matrix';
import { expectedHighlights } from '../../src/matrix-sheet/highlights/cell-highlights';
import { RULES } from '../../src/rules';
import { sheetPrefix } from '../../src/workbook/address';
import { DEFAULT_SETTINGS } from '../../src/workbook/settings';
import { rowsOf, sheetOf, wordsOf } from '../board-pack/read-pack';
import { PLAIN_FORMS } from '../support/layouts/forms';
import { createLayout, tryLayout } from '../support/layouts/try-layout';
import { createExampleGrid } from './example-sheet';

/** Where findings, the judgement of dues, and highlights say "Ongoing, no end date", and how many the pack says there are. */
function listOngoing(
  review: Review,
): Readonly<Record<'found' | 'named' | 'shown', string[]>> & { readonly counts: number[] } {
  const { matrix, findings, settings } = review;
  const isNamed = ({ settled }: { settled: Parameters<typeof judgeDue>[0] }): boolean =>
    judgeDue(settled, settings.asAt, matrix.basis) === 'ongoing';
  const named = listActions(matrix).filter(isNamed);
  const shown = listGrids(review).flatMap((grid) => {
    const prefix = matrix.source.sheets.length > 1 ? sheetPrefix(grid.sheet) : '';
    return [...expectedHighlights(matrix, settings.asAt, grid)].flatMap(([cell, kind]) =>
      kind === 'ongoing' ? `${prefix}${cell}` : [],
    );
  });
  const found = findings.filter(({ rule }) => rule === 'ongoing-without-end');
  const unique = (cells: readonly string[]): string[] => [...new Set(cells)].sort();
  return {
    found: unique(found.flatMap(({ cells }) => cells)),
    named: unique(named.map(({ dueCell }) => dueCell)),
    shown: unique(shown),
    counts: [named.length, ...countInPack(review)],
  };
}

/** How many actions the cover of a pack and its list of actions call what the key explains as work without an end. */
function countInPack({ matrix, findings, settings: { asAt } }: Review): number[] {
  const pack = listPackSheets(preparePack(matrix, findings, { asAt, rules: RULES }));
  const terms = rowsOf(pack, 'key').filter(({ Meaning }) => /no end date/.test(String(Meaning)));
  expect(terms).toHaveLength(1);
  const cover = / (\d+) ongoing with no end date/.exec(wordsOf(sheetOf(pack, 'summary')));
  const listed = rowsOf(pack, 'actions').filter(({ State }) => State === terms[0]!['Term']);
  return [Number(cover?.[1] ?? 0), listed.length];
}

const SPELLINGS = [
  ...['Ongoing', 'ongoing.', 'On-going', 'Ongoing from Q1 23', 'Ongoing from Q1', 'In progress'],
  ...['Ongoing to Q4 23', 'Ongoing to Q1 23', 'complete / ongoin', 'ongoing. Q4 23', 'ongoin'],
  ...['Q2 23 Ongoing', 'Ongoing (quarterly)', 'Every quarter', 'Ongoing from 2024/5', 'BAU'],
  ...['Ongoing from mid 2023', 'Ongoing, TBC', 'Complete', 'Q4 23', ''],
];

const sameCounts = ([count]: readonly number[]): unknown[] => [count, count, count];

test('findings, words, highlights and packs call the same actions ongoing without an end', () => {
  const rows = SPELLINGS.map((due, index) => [`KPI ${index}`, 'Developing', 'Mature', 'Do', due]);
  const grid = createExampleGrid({ title: '', rows });
  const asAt = { year: 2023, month: 10, day: 15 };
  const review = reviewGrid(grid, findHeader(grid)!, { ...DEFAULT_SETTINGS, asAt });
  const { found, named, shown, counts } = listOngoing(review);
  expect(named).toContain('E2');
  expect({ found, shown, counts }).toEqual({
    found: named,
    shown: named,
    counts: sameCounts(counts),
  });
});

test('they do so whatever the layout', async () => {
  let count = 0;
  for (let seed = 1; seed <= 40; seed += 1) {
    const forms = { ...createLayout(seed).forms, state: 'in By when', due: 'one column' } as const;
    const layout = createLayout(seed, { ...PLAIN_FORMS, ...forms });
    const { review } = await tryLayout(layout);
    if (!review) continue;
    const { found, named, shown, counts } = listOngoing(review);
    count += named.length;
    expect({ seed, found, shown, counts }).toEqual({
      seed,
      found: named,
      shown: named,
      counts: sameCounts(counts),
    });
  }
  expect(count).toBeGreaterThan(20);
});
