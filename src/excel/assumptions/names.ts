import type { Assumption } from './assumption';
import { deleteSheet } from '../our-sheets';
import { noteAdded } from '../own-changes';
import { issue, local, reference } from './assumption';

/** Defined names, by which settings, marks and notes are found again. */
export const NAMES: readonly Assumption[] = [
  {
    id: 'sheet-name-holds-a-text',
    claim: 'A name of a sheet’s own holds a text as a formula, is listed, and can be deleted.',
    source: reference('excel.nameditemcollection#excel-excel-nameditemcollection-add-member(1)'),
    expected: ['="excel-check"', true, true],
    otherwise: 'Report it: sheets of the add-in would not be known again.',
    async observe({ context, sheet }) {
      sheet.names.add('Excel_check_mark', '="excel-check"', 'Of Check this Excel');
      const found = sheet.names.getItemOrNullObject('Excel_check_mark').load('formula');
      const names = sheet.names.load('items/name');
      await context.sync();
      const isListed = names.items.some(({ name }) => name === 'Excel_check_mark');
      found.delete();
      const gone = sheet.names.getItemOrNullObject('Excel_check_mark').load('formula');
      await context.sync();
      return [found.formula as string, isListed, gone.isNullObject];
    },
  },
  {
    id: 'name-keeps-its-comment',
    claim: 'A name keeps the comment that it was given, also when its formula is changed.',
    source: reference('excel.nameditem#excel-excel-nameditem-comment-member'),
    expected: ['Of Check this Excel', 'Of Check this Excel'],
    otherwise: 'Report it: names of the add-in would be taken for a person’s own.',
    async observe({ context, sheet }) {
      const item = sheet.names.add('Excel_check_comment', '="excel-check"', 'Of Check this Excel');
      item.load('comment');
      await context.sync();
      const before = item.comment;
      item.formula = '="changed"';
      item.load('comment');
      await context.sync();
      return [before, item.comment];
    },
  },
  {
    id: 'name-of-cells-follows-them',
    claim:
      'A name of cells leads to them, wherever rows are inserted, and to none once they are deleted.',
    source: reference('excel.nameditem'),
    expected: ['A3:B3', true, true],
    otherwise: 'Open the settings and save them once more.',
    async observe({ context, sheet }) {
      const item = sheet.names.add(
        'Excel_check_cells',
        sheet.getRange('A2:B2'),
        'Of Check this Excel',
      );
      sheet.getRange('1:1').insert('Down');
      const range = item.getRangeOrNullObject().load('address');
      range.worksheet.load('id');
      sheet.load('id');
      await context.sync();
      sheet.getRange('3:3').delete('Up');
      const none = item.getRangeOrNullObject().load('address');
      await context.sync();
      return [local(range.address), range.worksheet.id === sheet.id, none.isNullObject];
    },
  },
  {
    id: 'name-can-be-given-other-cells',
    claim: 'A name can be given other cells by its formula.',
    source: reference('excel.nameditem#excel-excel-nameditem-formula-member'),
    expected: 'C1:C4',
    otherwise: 'Open the settings and save them once more.',
    async observe({ context, sheet }) {
      const item = sheet.names.add('Excel_check_list', sheet.getRange('A1:A2'));
      sheet.load('name');
      await context.sync();
      item.formula = `='${sheet.name}'!$C$1:$C$4`;
      const range = item.getRangeOrNullObject().load('address');
      await context.sync();
      return local(range.address);
    },
  },
  {
    id: 'copied-sheet-copies-its-names',
    claim:
      'A copy of a sheet has the names that are the sheet’s own, and its tables get other names.',
    source: issue(551),
    needs: { name: 'ExcelApi', version: '1.7' },
    expected: ['="excel-check"', true],
    otherwise: 'Nothing: of several sheets with one mark only one counts as the add-in’s.',
    async observe({ context, sheet }) {
      sheet.names.add('Excel_check_mark', '="excel-check"');
      sheet.getRange('A1:A2').values = [['Heading'], ['row']];
      const table = sheet.tables.add('A1:A2', true).load('name');
      const copy = sheet.copy('End').load('visibility');
      noteAdded(copy);
      const mark = copy.names.getItemOrNullObject('Excel_check_mark').load('formula');
      const tables = copy.tables.load('items/name');
      await context.sync();
      deleteSheet(copy);
      await context.sync();
      return [mark.formula as string, tables.items.every(({ name }) => name !== table.name)];
    },
  },
];
