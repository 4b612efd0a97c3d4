import { parseCell } from '../../src/workbook/address';

test.each([
  ['A1', { rowIndex: 0, columnIndex: 0 }],
  ['b10', { rowIndex: 9, columnIndex: 1 }],
  ['$AA$7', { rowIndex: 6, columnIndex: 26 }],
  ['XFD1048576', { rowIndex: 1_048_575, columnIndex: 16_383 }],
])('%s is a cell', (address, place) => {
  expect(parseCell(address)).toEqual(place);
});

test.each([
  ...['', 'A', '1', '$', '$1', 'A0', 'A01', 'A1:B2', 'A 1', ' A1', 'A1 ', 'A-1', 'A1.5', 'A1e3'],
  ...['$$A1', 'A$$1', 'A1$', 'Buying!B5', 'XFE1', 'AAAA1', 'A1048577', 'É1', '@1', '[1', '{1'],
])('“%s” is no cell of a sheet', (address) => {
  expect(parseCell(address)).toBeNull();
});
