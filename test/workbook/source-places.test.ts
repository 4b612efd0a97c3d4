import { gatherPlaces, parsePlaces, writePlaces } from '../../src/workbook/source-places';
import type { SourcePlace } from '../../src/workbook/source-document';

const onPage = (pageNumber: number, left: number, top: number): SourcePlace => ({
  kind: 'page',
  pageNumber,
  box: { left, top, width: 40, height: 10 },
});

const PLACES: readonly SourcePlace[] = [
  onPage(3, 120, 340),
  { kind: 'table', tableNumber: 2, rowNumber: 4, columnNumber: 1 },
  { kind: 'line', lineNumber: 12, columnNumber: 3 },
];

test('places are written for people and read back', () => {
  const text = writePlaces(PLACES);
  expect(text).toBe('page 3: 120 340 40 10; table 2, row 4, cell 1; line 12, cell 3');
  expect(parsePlaces(text)).toEqual(PLACES);
});

test('what a person has written among them says no place', () => {
  expect(parsePlaces('see page 3; line 12, cell 3; page 3')).toEqual([PLACES[2]]);
  expect(parsePlaces('')).toEqual([]);
});

test('of a page there is one box around all that is meant, and cells of the workbook are left out', () => {
  const cell: SourcePlace = { kind: 'cell', sheet: 'Plan', cell: 'B5' };
  expect(gatherPlaces([onPage(1, 10, 10), cell, onPage(2, 0, 0), onPage(1, 90, 40)])).toEqual([
    { kind: 'page', pageNumber: 1, box: { left: 10, top: 10, width: 120, height: 40 } },
    onPage(2, 0, 0),
  ]);
});
