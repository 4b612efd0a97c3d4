import { inkOn } from '../../../../../src/simulator/workbench/ui/charts/chart-colours';

test.each([
  ['#12343B', '#FFFFFF'],
  ['#1F5F7A', '#FFFFFF'],
  ['#A9C9D5', '#404040'],
  ['#FFC000', '#404040'],
])('on %s labels are %s', (color, ink) => {
  expect(inkOn(color)).toBe(ink);
});
