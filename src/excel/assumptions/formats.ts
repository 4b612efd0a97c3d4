import type { Assumption } from './assumption';
import { local, reference } from './assumption';

/** Looks of cells, and lists of what they allow. */
export const FORMATS: readonly Assumption[] = [
  {
    id: 'cells-take-every-look',
    claim: 'Cells take fill, font, alignment, wrapping and indent, and answer them.',
    source: reference('excel.rangeformat'),
    expected: ['#FFCC00', '#123456', true, true, 14, 'Single', 'Left', 'Top', true, 1],
    otherwise: 'Report what the sheets of the board pack look like.',
    async observe({ context, sheet }) {
      const { format } = sheet.getRange('A1:B2');
      format.fill.color = '#FFCC00';
      format.font.color = '#123456';
      format.font.bold = true;
      format.font.italic = true;
      format.font.size = 14;
      format.font.underline = 'Single';
      format.horizontalAlignment = 'Left';
      format.verticalAlignment = 'Top';
      format.wrapText = true;
      format.indentLevel = 1;
      format.load('horizontalAlignment,verticalAlignment,wrapText,indentLevel');
      format.fill.load('color');
      format.font.load('color,bold,italic,size,underline');
      await context.sync();
      const { fill, font, horizontalAlignment, verticalAlignment, wrapText, indentLevel } = format;
      const ofFont = [font.color, font.bold, font.italic, font.size, font.underline];
      return [fill.color, ...ofFont, horizontalAlignment, verticalAlignment, wrapText, indentLevel];
    },
  },
  {
    id: 'look-of-several-areas-at-once',
    claim: 'Several areas take a look in one go, rows of a height among them.',
    source: reference('excel.rangeareas#excel-excel-rangeareas-format-member'),
    expected: ['#FFCC00', '#FFFFFF', 12],
    otherwise: 'Nothing, where the region of this computer lists with semicolons.',
    async observe({ context, sheet }) {
      sheet.getRanges('A1:A2,C3').format.fill.color = '#FFCC00';
      sheet.getRanges('5:5,7:7').format.rowHeight = 12;
      const [inside, between] = [sheet.getRange('C3'), sheet.getRange('B1')];
      for (const cell of [inside, between]) cell.format.fill.load('color');
      const low = sheet.getRange('A7').format.load('rowHeight');
      await context.sync();
      return [inside.format.fill.color, between.format.fill.color, low.rowHeight];
    },
  },
  {
    id: 'one-number-format-for-all-cells',
    claim: 'A number format that is given once is taken by all cells of a range.',
    source: reference('excel.range#excel-excel-range-numberformat-member'),
    expected: [['0.00'], ['0.00']],
    otherwise: 'Report it: dates of the pack would be shown as numbers.',
    async observe({ context, sheet }) {
      const cells = sheet.getRange('A1:A2');
      cells.numberFormat = '0.00' as unknown as string[][];
      cells.load('numberFormat');
      await context.sync();
      return cells.numberFormat as string[][];
    },
  },
  {
    id: 'lines-between-and-below-rows',
    claim: 'Lines can be drawn between the rows of a block and below the last.',
    source: reference('excel.rangebordercollection'),
    expected: ['Continuous', 'Continuous', 'None'],
    otherwise: 'Report what the tables of the board pack look like.',
    async observe({ context, sheet }) {
      const { borders } = sheet.getRange('A1:B3').format;
      for (const side of ['InsideHorizontal', 'EdgeBottom'] as const) {
        const border = borders.getItem(side);
        border.style = 'Continuous';
        border.color = '#808080';
      }
      const sides = ['InsideHorizontal', 'EdgeBottom', 'EdgeTop'] as const;
      const drawn = sides.map((side) => borders.getItem(side).load('style'));
      await context.sync();
      return drawn.map(({ style }) => style);
    },
  },
  {
    id: 'widths-are-points',
    claim: 'A column’s width is set in points, and rows fit themselves to their text.',
    source: reference('excel.rangeformat#excel-excel-rangeformat-columnwidth-member'),
    expected: [true, true, true],
    otherwise: 'Widen the columns of the pack by hand.',
    async observe({ context, sheet }) {
      const column = sheet.getRange('A:A').format;
      column.columnWidth = 120;
      const cell = sheet.getRange('A1');
      const { format } = cell;
      cell.values = [['many words '.repeat(20)]];
      format.wrapText = true;
      format.autofitRows();
      column.load('columnWidth');
      format.load('rowHeight');
      await context.sync();
      const [width, height] = [column.columnWidth, format.rowHeight];
      const cells = sheet.getRange();
      cells.format.useStandardHeight = true;
      cells.format.useStandardWidth = true;
      column.load('columnWidth');
      await context.sync();
      // Excel rounds to what its font can show.
      return [Math.abs(width - 120) < 3, height > 20, column.columnWidth < 100];
    },
  },
  {
    id: 'list-of-allowed-texts-is-told',
    claim: 'A cell tells the list of texts that it allows, or the cells that hold them.',
    source: reference('excel.listdatavalidation'),
    expected: ['Low,High', '=$C$1:$C$2', null],
    otherwise: 'Say which texts are levels under Settings.',
    async observe({ context, sheet }) {
      const [texts, cells, none] = [
        sheet.getRange('A1'),
        sheet.getRange('A2'),
        sheet.getRange('A3'),
      ];
      texts.dataValidation.rule = { list: { inCellDropDown: true, source: 'Low,High' } };
      cells.dataValidation.rule = { list: { inCellDropDown: true, source: '=$C$1:$C$2' } };
      for (const cell of [texts, cells, none]) cell.dataValidation.load('rule');
      await context.sync();
      return [texts, cells, none].map(({ dataValidation }) => {
        const source = dataValidation.rule.list?.source;
        if (source === undefined) return null;
        return typeof source === 'string' ? local(source) : 'a range';
      });
    },
  },
  {
    id: 'lists-of-a-sheet-are-taken-away',
    claim:
      'The lists to choose from on a sheet are taken away at once, and new ones take their place.',
    source: reference('excel.datavalidation'),
    expected: ['Low', null],
    otherwise: 'Rows of Official values may offer the levels of another scale.',
    async observe({ context, sheet }) {
      const [one, other] = [sheet.getRange('A1'), sheet.getRange('A2')];
      for (const cell of [one, other]) {
        cell.dataValidation.rule = { list: { inCellDropDown: true, source: 'High' } };
      }
      await context.sync();
      sheet.getRange().dataValidation.clear();
      one.dataValidation.rule = { list: { inCellDropDown: true, source: 'Low' } };
      for (const cell of [one, other]) cell.dataValidation.load('rule');
      await context.sync();
      return [one, other].map(({ dataValidation }) => {
        const source = dataValidation.rule.list?.source;
        return typeof source === 'string' ? source : null;
      });
    },
  },
  {
    id: 'list-follows-a-sheet-that-is-renamed',
    claim:
      'A list takes its texts from cells of a hidden sheet, and does so once that has another name.',
    source: reference('excel.listdatavalidation'),
    expected: [true, 'Hidden', '$A$1:$A$2'],
    otherwise: 'A column of a tidy copy with very many texts may offer none to choose from.',
    async observe({ context, sheet, addSheet }) {
      const lists = addSheet().load('name');
      await context.sync();
      lists.getRange('A1:A2').values = [['Low'], ['High']];
      lists.visibility = 'Hidden';
      const { dataValidation } = sheet.getRange('A1');
      dataValidation.rule = {
        list: { inCellDropDown: true, source: lists.getRange('A1:A2') },
      };
      const renamed = `${lists.name.slice(0, 29)} b`;
      lists.name = renamed;
      dataValidation.load('rule');
      lists.load('visibility');
      await context.sync();
      const source = dataValidation.rule.list?.source;
      const told = typeof source === 'string' ? source : '';
      return [told.startsWith(`='${renamed}'!`), lists.visibility, local(told)];
    },
  },
  {
    id: 'list-warns-and-refuses-nothing',
    claim:
      'A list to choose from can warn of another text in words of ours, and takes it all the same.',
    source: reference('excel.datavalidationerroralert'),
    expected: ['Warning', true, 'Level', 'Not on the list.'],
    otherwise:
      'A tidy copy may refuse what is not on its lists: take the validation away (Data, Data Validation).',
    async observe({ context, sheet }) {
      const { dataValidation } = sheet.getRange('A1');
      dataValidation.rule = { list: { inCellDropDown: true, source: 'Low,High' } };
      dataValidation.errorAlert = {
        message: 'Not on the list.',
        showAlert: true,
        style: 'Warning',
        title: 'Level',
      };
      dataValidation.load('errorAlert');
      await context.sync();
      const { style, showAlert, title, message } = dataValidation.errorAlert;
      return [style, showAlert, title, message];
    },
  },
  {
    id: 'whole-numbers-allowed-are-told',
    claim: 'A cell that allows whole numbers tells from which to which.',
    source: reference('excel.basicdatavalidation'),
    expected: [1, 5, 'Between'],
    otherwise: 'Say which numbers are levels under Settings.',
    async observe({ context, sheet }) {
      const { dataValidation } = sheet.getRange('A1');
      dataValidation.rule = { wholeNumber: { formula1: 1, formula2: 5, operator: 'Between' } };
      dataValidation.load('rule');
      await context.sync();
      const { wholeNumber } = dataValidation.rule;
      if (!wholeNumber) return null;
      const { formula1, formula2, operator } = wholeNumber;
      return [Number(formula1), Number(formula2), operator];
    },
  },
];
