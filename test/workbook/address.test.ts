import {
  formatBlock,
  joinCells,
  parseBlock,
  parseCell,
  quoteSheetName,
  referTo,
} from '../../src/workbook/address';

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

test.each([
  ['B2', 'B2'],
  ['$B$2:$C$9', 'B2:C9'],
  ['C9:B2', 'B2:C9'],
  ['Plan!B2:C9', 'B2:C9'],
  ["'It''s 1, 2!'!B2:C9", 'B2:C9'],
  ['A:E', 'A1:E1048576'],
  ['$E:$A', 'A1:E1048576'],
  ["'Plan B'!xfd:xfd", 'XFD1:XFD1048576'],
  ['1:3', 'A1:XFD3'],
  ['Plan!$7:$5', 'A5:XFD7'],
])('%s is the block %s', (address, block) => {
  expect(formatBlock(parseBlock(address)!)).toBe(block);
});

test.each(['', 'A', '1', 'A:', ':A', 'A:1', 'A1:B', 'A:B:C', '0:3', '1:1048577', 'A:XFE', 'A1,B2'])(
  '“%s” is no block of a sheet',
  (address) => {
    expect(parseBlock(address)).toBeNull();
  },
);

test.each([
  [['E2'], ['E2']],
  [
    ['E3', 'F7', 'E2', 'E4'],
    ['E2:E4', 'F7'],
  ],
  [
    ['E2', 'E2', 'E4'],
    ['E2', 'E4'],
  ],
  [
    ['AA10', 'B10'],
    ['B10', 'AA10'],
  ],
  [[], []],
])('%j are %j as blocks', (cells, blocks) => {
  expect(joinCells(cells)).toEqual(blocks);
});

test.each([
  ['Plan', 'Plan'],
  ['2024 plan', "'2024 plan'"],
  ['Bob’s', "'Bob’s'"],
  ["Bob's", "'Bob''s'"],
  ['Q1', "'Q1'"],
  ['R1C1', "'R1C1'"],
  ['TRUE', "'TRUE'"],
  ['False', "'False'"],
])('formulas refer to the sheet %s as %s', (name, quoted) => {
  expect(quoteSheetName(name)).toBe(quoted);
});

test.each([
  ['B2:C5', "'Plan 1'!$B$2:$C$5"],
  ['$B2', "'Plan 1'!$B$2"],
  ['A:C', "'Plan 1'!$A:$C"],
  ['3:4', "'Plan 1'!$3:$4"],
])('formulas refer to %s of a sheet as %s', (range, reference) => {
  expect(referTo('Plan 1', range)).toBe(reference);
});
