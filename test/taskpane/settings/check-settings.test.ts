import { createScale } from '../../../src/domain/level-scale';
import {
  areLevelsSound,
  checkLevels,
  findAreaNameTrouble,
  listNamedAreas,
  nameArea,
  tidySettings,
} from '../../../src/taskpane/settings/check-settings';
import { reviewOf } from '../../app/sample-review';

const review = reviewOf();

test('a scale has two names at least, none of them blank or there already', () => {
  const { byLevel, scale } = checkLevels(['Low', ' ', 'low ']);
  expect(byLevel[0]).toBeNull();
  expect(byLevel.slice(1)).toEqual([
    expect.stringContaining('a name'),
    expect.stringContaining('level 1 already'),
  ]);
  expect(scale).toBeNull();
  expect(checkLevels(['Low']).scale).toMatch(/two levels/);
  expect(areLevelsSound(checkLevels(['Low', 'High']))).toBe(true);
  expect(areLevelsSound(checkLevels(['Low', 'low']))).toBe(false);
  expect(areLevelsSound(checkLevels(['Low']))).toBe(false);
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
  expect(tidySettings({ areaNames, scale: createScale([' Low', 'High ']) })).toEqual({
    areaNames: [{ read: 'Buying', name: 'Buying' }],
    scale: createScale(['Low', 'High']),
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
