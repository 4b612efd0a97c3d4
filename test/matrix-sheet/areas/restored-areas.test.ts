import { NPS_AREAS } from '../../../src/matrix-sheet/areas/nps-areas';
import { restoreAreas } from '../../../src/matrix-sheet/areas/restore-areas';
import { describeAreas, readRows } from '../read-sheet';

const HLP = 'High level principle/ specific behaviour';
const names = (labels: (string | null)[]): string[] => restoreAreas(labels).map(({ name }) => name);

describe('lost area headings', () => {
  test('are put back by counting the rows that open an area', () => {
    const labels = Array.from({ length: 12 }, () => [HLP, 'Reporting']).flat();
    expect(names(labels)).toEqual(
      [...NPS_AREAS.map(({ name }) => name), 'Area 11', 'Area 12'].flatMap((name) => [name, name]),
    );
    expect(restoreAreas(labels).every(({ inferred, cell }) => inferred && cell === null)).toBe(
      true,
    );
  });

  test.each([
    'High level principle / specific behaviour',
    'High-level principle',
    'HIGH LEVEL PRINCIPLE/ SPECIFIC BEHAVIOUR:',
    'HLP',
  ])('are put back by %s', (opening) => {
    expect(names([opening, 'Reporting', opening])).toEqual([
      'Engaging councillors',
      'Engaging councillors',
      'Engaging senior managers',
    ]);
  });

  test('are realigned by KPIs that only one area has, where an opening row is missing', () => {
    expect(names([HLP, 'Culture', 'Reporting', 'Tendering', 'Reporting', HLP])).toEqual([
      'Working with partners',
      'Working with partners',
      'Working with partners',
      'Creating commercial opportunities',
      'Creating commercial opportunities',
      'Managing contracts and relationships',
    ]);
    expect(names([HLP, 'Tendering', HLP, 'Reporting'])).toEqual([
      'Creating commercial opportunities',
      'Creating commercial opportunities',
      'Managing contracts and relationships',
      'Managing contracts and relationships',
    ]);
  });

  test('before the first opening row are told by such KPIs alone', () => {
    expect(names(['Reporting', 'Procurement & commercial champions', HLP, null])).toEqual([
      'Engaging councillors',
      'Engaging councillors',
      'Engaging senior managers',
      'Engaging senior managers',
    ]);
    expect(names(['Reporting', HLP])).toEqual(['Area not stated', 'Engaging councillors']);
  });

  test('are not guessed without an opening row', () => {
    expect(names(['Culture', 'Tendering', null])).toEqual(Array(3).fill('Area not stated'));
    expect(names([])).toEqual([]);
  });

  test('never stand in for a heading on the sheet', () => {
    const matrix = readRows([
      ['Members'],
      [HLP, 'Developing', 'Leader'],
      ['Unfilled'],
      ['Officers', '', '', '', ''],
      ['', 'Developing', 'Leader'],
      ['High level principle', 'Some.', 'All.'],
    ]);
    expect(describeAreas(matrix)).toEqual([
      `Members (A2): ${HLP}, Unfilled`,
      'Officers (A5): High level principle',
    ]);
  });
});
