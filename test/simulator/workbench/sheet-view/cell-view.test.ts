import type { CellStyleData } from '../../../../src/workbook/workbook-data';
import { sheetOf } from '../../host/calculation-workbook';
import { at, block, styleCell, viewOf } from './view-of';

const shown = (value: string | number | boolean, style: CellStyleData = {}): string => {
  const sheet = sheetOf('Plan', { A1: value });
  styleCell(sheet, 'A1', style);
  return viewOf(sheet).cellAt(at('A1'))!.text;
};

describe('the text of a cell', () => {
  test.each([
    [45214, { numberFormat: 'd/m' }, '15/10'],
    [0.256, { numberFormat: '0%' }, '26%'],
    ['Q1 23', { numberFormat: '"▲ "@' }, '▲ Q1 23'],
    [true, {}, 'TRUE'],
    ['two\nlines', {}, 'twolines'],
    ['two\nlines', { wrapText: true }, 'two\nlines'],
    ['=1+1', { numberFormat: '@' }, '=1+1'],
  ])('%s with %o reads %s', (value, style, text) => {
    const sheet = sheetOf('Plan', {});
    sheet.cells.set(0, 0, { value, style });
    expect(viewOf(sheet).cellAt(at('A1'))!.text).toBe(text);
  });

  test.each([
    [1234567, {}, '1E+06'],
    [3.14159265, {}, '3.142'],
    [1234567, { numberFormat: '#,##0' }, '#####'],
    [1234567, { numberFormat: '#,##0', wrapText: true }, '1,234,567'],
  ])('%s with %o becomes %s in a column for five letters', (value, style, text) => {
    expect(shown(value, style)).toBe(text);
  });
});

describe('the look of a cell', () => {
  test('conditional formats lie over its own style, member by member', () => {
    const sheet = sheetOf('Plan', { A1: 'Q1 23' });
    styleCell(sheet, 'A1', { fill: '#FFFFFF', font: { italic: true, color: '#000000' } });
    const overdue = {
      fill: '#F6C7C3',
      font: { color: '#7A1212', bold: true },
      numberFormat: '"▲ "@',
    };
    const cell = viewOf(sheet, { A1: overdue }).cellAt(at('A1'))!;
    expect(cell.text).toBe('▲ Q1 23');
    expect(cell.fill).toBe('#F6C7C3');
    expect(cell.css).toMatchObject({ color: '#7A1212', fontWeight: 700, fontStyle: 'italic' });
  });

  test.each([
    ['text', {}, 'left'],
    [12, {}, 'right'],
    [true, {}, 'center'],
    ['#REF!', {}, 'center'],
    [12, { horizontal: 'Left' }, 'left'],
    ['text', { horizontal: 'CenterAcrossSelection' }, 'center'],
  ] as const)('%s with %o stands to the %s', (value, style, place) => {
    const sheet = sheetOf('Plan', { A1: value });
    styleCell(sheet, 'A1', style);
    expect(viewOf(sheet).cellAt(at('A1'))!.css['textAlign']).toBe(place);
  });

  test('an indent moves the text in from the side at which it stands', () => {
    const sheet = sheetOf('Plan', { A1: 'text', A2: 5 });
    styleCell(sheet, 'A1', { indent: 2 });
    styleCell(sheet, 'A2', { indent: 1 });
    expect(viewOf(sheet).cellAt(at('A1'))!.css['paddingLeft']).toBe(22);
    expect(viewOf(sheet).cellAt(at('A2'))!.css['paddingRight']).toBe(13);
  });

  test('a font name cannot reach out of its place in the style', () => {
    const sheet = sheetOf('Plan', { A1: 'text' });
    styleCell(sheet, 'A1', { font: { name: 'x"; color: red' } });
    expect(viewOf(sheet).cellAt(at('A1'))!.css['fontFamily']).toBe(
      '"x; color: red", var(--sheet-font)',
    );
  });
});

describe('lines between cells', () => {
  const thin = { style: 'thin', color: '#123456' } as const;

  test('a border of the neighbour is drawn as well as one’s own', () => {
    const sheet = sheetOf('Plan', {});
    styleCell(sheet, 'B1', { borders: { left: thin } });
    styleCell(sheet, 'A2', { borders: { top: { style: 'double', color: '#000000' } } });
    const { edges } = viewOf(sheet).cellAt(at('A1'))!;
    expect(edges).toEqual({ right: '1px solid #123456', bottom: '3px double #000000' });
  });

  test('a fill covers the gridlines round it', () => {
    const sheet = sheetOf('Plan', {});
    styleCell(sheet, 'B2', { fill: '#AABBCC' });
    const view = viewOf(sheet);
    expect(view.cellAt(at('B1'))!.edges.bottom).toBe('1px solid #AABBCC');
    expect(view.cellAt(at('A2'))!.edges.right).toBe('1px solid #AABBCC');
    expect(view.cellAt(at('A1'))!.edges.right).toContain('gridline');
  });

  test('a sheet may have no gridlines', () => {
    const sheet = sheetOf('Plan', {});
    sheet.showGridlines = false;
    expect(viewOf(sheet).cellAt(at('A1'))!.edges).toEqual({ right: null, bottom: null });
  });
});

test('merged cells are drawn as their first one, with the borders of its far edges', () => {
  const sheet = sheetOf('Plan', { A1: 'heading' });
  sheet.merges.push(block('A1:B2'));
  styleCell(sheet, 'B2', { borders: { bottom: { style: 'thin', color: '#123456' } } });
  const view = viewOf(sheet);
  expect(view.cellAt(at('A1'))!.merge).toEqual(block('A1:B2'));
  expect(view.cellAt(at('A1'))!.edges.bottom).toBe('1px solid #123456');
  expect(view.cellAt(at('B1'))).toBeNull();
  expect(view.cellAt(at('B2'))).toBeNull();
});
