import { glanceAtReview } from '../../src/app/glance-at-review';
import { countHighlightCells } from '../../src/app/highlight-matrix';
import { findAreaNameTrouble, listNamedAreas, nameArea } from '../../src/taskpane/settings/list-named-areas';
import { PACK_SHEET_CHOICES } from '../../src/app/list-pack-sheets';
import { summariseAreas } from '../../src/app/summarise-areas';
import { tidySettings } from '../../src/taskpane/settings/tidy-settings';
import { buildPack } from '../../src/board-pack/build-pack';
import { RULES } from '../../src/rules/index';
import { reviewOf } from './sample-review';

const review = reviewOf();

test('five numbers tell the state, each with the findings that it leads to', () => {
  const figures = glanceAtReview(review, review.findings);
  expect(figures.map(({ kind, count }) => [kind, count])).toEqual([
    ['errors', review.findings.filter(({ severity }) => severity === 'error').length],
    ['warnings', review.findings.filter(({ severity }) => severity === 'warning').length],
    ['overdue', 1],
    ['due-this-quarter', 1],
    ['gaps', 2],
  ]);
  expect(figures[2]!.filter).toMatchObject({ kind: 'overdue', severity: null });
});

test('what was accepted is no error any more, and one is said as one', () => {
  const [first] = review.findings.filter(({ severity }) => severity === 'error');
  const words = (findings: typeof review.findings) => glanceAtReview(review, findings)[0];
  expect(words([first!])).toMatchObject({ count: 1, words: 'error' });
  expect(words([])).toMatchObject({ count: 0, words: 'errors' });
});

test('an area says its medians with how many KPIs they are of', () => {
  const [buying, people] = summariseAreas(review);
  expect(buying).toMatchObject({ name: 'Buying', kpiCount: 2, gapCount: 1 });
  expect(buying!.now).toMatchObject({ lowestRank: 1, highestRank: 2 });
  expect(buying!.sentence).toMatch(/^Buying: 2 KPIs\. Now: .*; 2 read\. Target: .* 1 gap\.$/);
  expect(people!.sentence).toContain('1 read, 1 not read');
});

test('an area of which no level was read says so', () => {
  const [area] = summariseAreas(
    reviewOf([
      ['Area', 'KPI', 'Where we are now', 'Where we want to be', 'Actions', 'By when'],
      ['Buying', 'Reporting', '', '', 'Publish', 'Q4 23'],
    ]),
  );
  expect(area).toMatchObject({ now: null, target: null });
  expect(area!.sentence).toContain('Now: no level read.');
});

test('the legend counts the cells of each kind of highlight', () => {
  expect(countHighlightCells(review)).toMatchObject({
    overdue: 1,
    'due-this-quarter': 1,
    complete: 1,
    'unclear-due': 1,
    'gap-of-2': 2,
    'gap-of-1': 0,
  });
});

test('the sheets to choose from are those of the board pack, in its order', () => {
  const { matrix, findings, settings } = review;
  const pack = buildPack(matrix, findings, { ...settings, rules: RULES });
  expect(PACK_SHEET_CHOICES.map(({ id, name }) => [id, name])).toEqual(
    pack.map(({ id, name }) => [id, name]),
  );
});

test('a name that was put back needs confirming until a person gives or confirms one', () => {
  const [area] = review.matrix.areas;
  const inferred = { ...area!, inferred: true };
  expect(listNamedAreas([inferred], [])).toEqual([
    { read: 'Buying', kpiCount: 2, needsConfirming: true },
  ]);
  const renamed = { ...inferred, name: 'Procurement' };
  expect(listNamedAreas([renamed], [{ read: 'Buying', name: 'Procurement' }])).toEqual([
    { read: 'Buying', kpiCount: 2, needsConfirming: false },
  ]);
});

test('an area is renamed once, and a blank name takes that back', () => {
  const names = nameArea([{ read: 'Buying', name: 'Old' }], 'Buying', 'New');
  expect(names).toEqual([{ read: 'Buying', name: 'New' }]);
  expect(nameArea(names, 'Buying', ' ')).toEqual([]);
});

test('a name that is being typed keeps its spaces, and is stored without those around it', () => {
  const areaNames = nameArea([], 'Buying', 'Buying ');
  expect(areaNames).toEqual([{ read: 'Buying', name: 'Buying ' }]);
  expect(tidySettings({ areaNames, levels: [' Low', 'High '] })).toEqual({
    areaNames: [{ read: 'Buying', name: 'Buying' }],
    levels: ['Low', 'High'],
  });
  expect(tidySettings({ startMonth: 1 })).toEqual({ startMonth: 1 });
});

test('two areas may not be called the same, be it by the sheet or by a person', () => {
  const areas = listNamedAreas(review.matrix.areas, []);
  expect(findAreaNameTrouble(areas, [])).toBeNull();
  expect(findAreaNameTrouble(areas, [{ read: 'People', name: 'Buying ' }])).toBe(
    'Two areas are called “Buying”. Give one another name.',
  );
});
