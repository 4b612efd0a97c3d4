import { PACK_SHEET_CHOICES } from '../../src/app/list-pack-sheets';
import { summariseAreas } from '../../src/app/summarise-areas';
import { buildPack } from '../../src/board-pack/sheets/index';
import { RULES } from '../../src/rules/index';
import { reviewOf } from './sample-review';

const review = reviewOf();

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

test('the sheets to choose from are those of the board pack, in its order', () => {
  const { matrix, findings, settings } = review;
  const pack = buildPack(matrix, findings, { ...settings, rules: RULES, keepsEmptySheets: true });
  expect(PACK_SHEET_CHOICES.map(({ id, name }) => [id, name])).toEqual(
    pack.map(({ id, name }) => [id, name]),
  );
});
