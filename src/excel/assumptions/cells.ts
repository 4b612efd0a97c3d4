import type { Assumption } from './assumption';
import { excelApi, issue, local, reference, refusal, send, TRIED } from './assumption';

/** What cells make of what is written to them, and what they answer. */
export const CELLS: readonly Assumption[] = [
  {
    id: 'cells-in-common-are-told',
    claim:
      'The cells that are in use near A1 are asked for by an address, and are none where those in use are elsewhere.',
    source: reference('excel.range#excel-excel-range-getintersectionornullobject-member(1)'),
    expected: [1, 2, [['x', '']], true],
    otherwise: 'Report it: the pane would look for the matrix in other cells.',
    async observe({ sheet, context }) {
      sheet.getRange('C2').values = [['x']];
      sheet.getRange('F9').values = [['y']];
      const used = sheet.getUsedRangeOrNullObject(true);
      const near = used.getIntersectionOrNullObject('A1:D2');
      near.load('rowIndex,columnIndex,values');
      const far = used.getIntersectionOrNullObject('A1:B9').load('values');
      await context.sync();
      return [near.rowIndex, near.columnIndex, near.values as string[][], far.isNullObject];
    },
  },
  {
    id: 'text-prefix-keeps-text',
    claim:
      'An apostrophe before a text is taken off and keeps it from becoming a formula or number.',
    source: reference('excel.range#excel-excel-range-values-member'),
    expected: [['=1+1'], ['0012'], ["it's"]],
    otherwise: 'Report it: texts would be read as formulas.',
    async observe({ context, sheet }) {
      const cells = sheet.getRange('A1:A3');
      cells.values = [["'=1+1"], ["'0012"], ["'it's"]];
      cells.load('values');
      await context.sync();
      return cells.values as string[][];
    },
  },
  {
    id: 'text-prefix-in-text-format',
    claim: 'The apostrophe is taken off in a cell that is formatted as Text as well.',
    source: TRIED,
    expected: [['Q1 23']],
    otherwise: 'Give cells of the matrix the format General before you apply fixes to them.',
    async observe({ context, sheet }) {
      const cell = sheet.getRange('A1');
      cell.numberFormat = [['@']];
      cell.values = [["'Q1 23"]];
      cell.load('values');
      await context.sync();
      return cell.values as string[][];
    },
  },
  {
    id: 'null-leaves-a-cell',
    claim: 'Writing null leaves a cell as it is, and writing an empty text empties it.',
    source: reference('excel.range#excel-excel-range-values-member'),
    expected: [['kept', '']],
    otherwise: 'Report it: a fix would empty cells beside the one that it is for.',
    async observe({ context, sheet }) {
      const cells = sheet.getRange('A1:B1');
      cells.values = [['kept', 'gone']];
      cells.values = [[null, '']];
      cells.load('values');
      await context.sync();
      return cells.values as string[][];
    },
  },
  {
    id: 'block-of-another-size-is-refused',
    claim: 'Values for another number of cells than a range has are refused.',
    source: reference('excel.range#excel-excel-range-values-member'),
    expected: refusal('InvalidArgument'),
    otherwise:
      'Report it: cells that came in between while a fix was written would not be noticed.',
    async observe({ context, sheet }) {
      sheet.getRange('A1:A3').values = [['a'], ['b']];
      return send(context);
    },
  },
  {
    id: 'formula-differs-from-value',
    claim:
      'A cell with a formula answers the formula apart from its value; any other answers one for both.',
    source: reference('excel.range#excel-excel-range-formulas-member'),
    expected: [
      ['=1+1', 'typed', 7],
      [2, 'typed', 7],
    ],
    otherwise: 'Report it: a fix could write over a formula.',
    async observe({ context, sheet }) {
      const cells = sheet.getRange('A1:C1');
      cells.formulas = [['=1+1', 'typed', 7]];
      cells.load('values,formulas');
      await context.sync();
      return [cells.formulas[0] as string[], cells.values[0] as string[]];
    },
  },
  {
    id: 'spilled-cell-is-told-from-a-typed-one',
    claim: 'A cell that a formula above has filled answers no formula of its own.',
    source: TRIED,
    needs: excelApi('1.12'),
    expected: [[1], [2]],
    otherwise: 'Do not apply fixes to cells that one formula fills.',
    async observe({ context, sheet }) {
      sheet.getRange('A1').formulas = [['=SEQUENCE(2)']];
      const cells = sheet.getRange('A1:A2').load('values,formulas');
      await context.sync();
      return cells.formulas[1]![0] === '=SEQUENCE(2)'
        ? 'the formula'
        : (cells.values as number[][]);
    },
  },
  {
    id: 'text-is-what-is-shown',
    claim: 'A date answers its number as value, and as text what its format shows.',
    source: reference('excel.range#excel-excel-range-text-member'),
    expected: [[['2023-10-15']], true],
    otherwise: 'Report it: dates would be misread.',
    async observe({ context, sheet }) {
      const cell = sheet.getRange('A1');
      cell.numberFormat = [['yyyy-mm-dd']];
      cell.formulas = [['=DATE(2023,10,15)']];
      cell.load('text,values');
      await context.sync();
      return [cell.text, typeof cell.values[0]![0] === 'number'];
    },
  },
  {
    id: 'date-system-is-told-by-a-known-day',
    claim: 'Excel’s own DATE gives 1 January 2000 the number of one of the two date systems.',
    source: reference('excel.functions#excel-excel-functions-date-member(1)'),
    expected: true,
    otherwise: 'Report it: dates would be years off.',
    async observe({ context }) {
      const number = context.workbook.functions.date(2000, 1, 1).load('value');
      await context.sync();
      return number.value === 36_526 || number.value === 35_064;
    },
  },
  {
    id: 'range-follows-its-cells',
    claim: 'A range that was loaded moves with its cells when rows are inserted above it.',
    source: 'https://learn.microsoft.com/office/dev/add-ins/develop/application-specific-api-model',
    expected: ['A2', 'A3', [['mine']]],
    otherwise: 'Report it: a fix could be written to another cell than the one it is for.',
    async observe({ context, sheet }) {
      const cell = sheet.getRange('A2');
      cell.values = [['mine']];
      cell.load('address');
      await context.sync();
      const before = local(cell.address);
      sheet.getRange('1:1').insert('Down');
      cell.load('address,values');
      await context.sync();
      return [before, local(cell.address), cell.values as string[][]];
    },
  },
  {
    id: 'deleted-cells-refuse',
    claim:
      'A range whose cells are deleted refuses what is asked of it, before anything that follows.',
    source: TRIED,
    expected: ['refused', [['']]],
    otherwise: 'Report it: a fix could be written to another cell than the one it is for.',
    async observe({ context, sheet }) {
      const cell = sheet.getRange('A2');
      cell.values = [['mine']];
      cell.load('address');
      await context.sync();
      sheet.getRange('2:2').delete('Up');
      await context.sync();
      cell.load('values');
      sheet.getRange('C1').values = [['after']];
      const outcome = await send(context);
      const after = sheet.getRange('C1').load('values');
      await context.sync();
      return [outcome.split(':')[0]!, after.values as string[][]];
    },
  },
  {
    id: 'inserted-cells-move-others-down',
    claim: 'Cells that are inserted move down what stands below them in their columns alone.',
    source: reference('excel.range#excel-excel-range-insert-member(1)'),
    expected: [
      ['a', 'x'],
      ['', 'y'],
      ['b', ''],
    ],
    otherwise: 'Report it: a list of settings that grows would write over what stands below.',
    async observe({ context, sheet }) {
      sheet.getRange('A1:B2').values = [
        ['a', 'x'],
        ['b', 'y'],
      ];
      const first = sheet.getRange('A1:B2').getCell(0, 0);
      first.getOffsetRange(1, 0).getResizedRange(0, 0).insert('Down');
      const cells = sheet.getRangeByIndexes(0, 0, 3, 2).load('values');
      await context.sync();
      return cells.values as string[][];
    },
  },
  {
    id: 'used-range-of-values',
    claim:
      'The used range of values leaves out cells that are only formatted, and is a null object on a blank sheet.',
    source: reference('excel.range#excel-excel-range-getusedrangeornullobject-member(1)'),
    expected: [true, 'B2', 1, 1, 1, 1],
    otherwise: 'Clear the formats below and beside the matrix; see Ctrl+End.',
    async observe({ context, sheet }) {
      const blank = sheet.getUsedRangeOrNullObject(true).load('address');
      await context.sync();
      sheet.getRange('B2').values = [['here']];
      sheet.getRange('D9').format.fill.color = '#FFCC00';
      const used = sheet.getRange('A1:C5').getUsedRangeOrNullObject(true);
      used.load('address,rowIndex,columnIndex,rowCount,columnCount');
      await context.sync();
      const { rowIndex, columnIndex, rowCount, columnCount } = used;
      return [
        blank.isNullObject,
        local(used.address),
        rowIndex,
        columnIndex,
        rowCount,
        columnCount,
      ];
    },
  },
  {
    id: 'one-stray-cell-widens-the-used-range',
    claim: 'One cell in the sheet’s last row makes the used range reach down to it.',
    source: issue(4792),
    expected: 'A:A',
    otherwise: 'Nothing: the add-in reads what has content, whichever it is.',
    async observe({ context, sheet }) {
      sheet.getRange('A1').values = [['first']];
      sheet.getRange('A1048576').values = [['last']];
      const used = sheet.getUsedRange(true).load('address');
      await context.sync();
      return local(used.address);
    },
  },
  {
    id: 'whole-columns-are-addressed-short',
    claim: 'The address of whole columns or rows names no cells, as in A:B and 2:3.',
    source: TRIED,
    expected: ['A:B', '2:3'],
    otherwise: 'Nothing: every form of an address is read.',
    async observe({ context, sheet }) {
      const columns = sheet.getRange('A1:B1').getEntireColumn().load('address');
      const rows = sheet.getRange('2:3').load('address');
      await context.sync();
      return [local(columns.address), local(rows.address)];
    },
  },
  {
    id: 'special-cells-or-null-object',
    claim:
      'Formulas and visible cells are found by kind, and a null object says that there are none.',
    source: reference('excel.range#excel-excel-range-getspecialcellsornullobject-member(1)'),
    expected: [true, [['=1+1']], 'A1:C3', 9],
    otherwise: 'Report it: formulas that read a cell would not be found before a fix.',
    async observe({ context, sheet }) {
      const cells = sheet.getRange('A1:C3');
      const none = cells.getSpecialCellsOrNullObject('Formulas').load('address');
      await context.sync();
      sheet.getRange('B2').formulas = [['=1+1']];
      const found = sheet.getRange().getSpecialCellsOrNullObject('Formulas').areas;
      found.load('items/formulas');
      const visible = cells.getSpecialCellsOrNullObject('Visible').load('address,cellCount');
      await context.sync();
      return [
        none.isNullObject,
        found.items[0]!.formulas as string[][],
        local(visible.address),
        visible.cellCount,
      ];
    },
  },
  {
    id: 'visible-cells-leave-out-hidden-rows',
    claim: 'Visible cells leave out exactly the rows that are hidden.',
    source: 'https://github.com/xlwings/xlwings/issues/2007',
    expected: ['A1:A2', 'A4:A5'],
    otherwise: 'Compare the hidden rows that the pane tells of with the sheet.',
    async observe({ context, sheet }) {
      sheet.getRange('A1:A5').values = [[1], [2], [3], [4], [5]];
      sheet.getRange('3:3').rowHidden = true;
      const visible = sheet.getRange('A1:A5').getSpecialCellsOrNullObject('Visible');
      visible.areas.load('items/address');
      await context.sync();
      return visible.areas.items.map(({ address }) => local(address));
    },
  },
  {
    id: 'plain-cells-have-no-spill',
    claim: 'Cells that no formula elsewhere fills say so.',
    source: reference('excel.range#excel-excel-range-hasspill-member'),
    needs: excelApi('1.12'),
    expected: false,
    otherwise: 'Fixes leave such cells alone: write what they say by hand.',
    async observe({ context, sheet }) {
      const cells = sheet.getRange('A1:A2');
      cells.values = [['Q1 23'], ['Q2 23']];
      cells.load('hasSpill');
      await context.sync();
      return cells.hasSpill;
    },
  },
  {
    id: 'merged-areas-are-found',
    claim: 'The merged areas within a range are found, and a null object says that there are none.',
    source: issue(3611),
    needs: excelApi('1.13'),
    expected: [true, 'A2:B3'],
    otherwise: 'Unmerge cells of the matrix that the pane does not tell of.',
    async observe({ context, sheet }) {
      const cells = sheet.getRange('A1:D9');
      const none = cells.getMergedAreasOrNullObject().load('address');
      await context.sync();
      sheet.getRange('A2:B3').merge();
      const merged = cells.getMergedAreasOrNullObject().load('address');
      await context.sync();
      return [none.isNullObject, local(merged.address)];
    },
  },
  {
    id: 'struck-through-is-told-cell-by-cell',
    claim: 'Each cell of a range answers for itself whether it is struck through.',
    source: reference('excel.range#excel-excel-range-getcellproperties-member(1)'),
    expected: [true, false],
    otherwise: 'Say in the column of dues that an action is done instead of striking it through.',
    async observe({ context, sheet }) {
      sheet.getRange('A1').format.font.strikethrough = true;
      const asked = { format: { font: { strikethrough: true } } };
      const cells = sheet.getRange('A1:A2').getCellProperties(asked);
      await context.sync();
      return cells.value.map(([cell]) => cell?.format?.font?.strikethrough === true);
    },
  },
  {
    id: 'hyperlink-keeps-a-number',
    claim: 'A link to a place in the workbook leaves the number of its cell a number.',
    source: TRIED,
    expected: [[7]],
    otherwise: 'Generate the pack once more where a sheet of it was kept as edited.',
    async observe({ context, sheet }) {
      const cell = sheet.getCell(0, 0);
      cell.values = [[7]];
      cell.hyperlink = { documentReference: 'A2', screenTip: 'Below' };
      cell.load('values');
      await context.sync();
      return cell.values as number[][];
    },
  },
  {
    id: 'clearing-contents-keeps-formats',
    claim: 'Clearing the contents of cells keeps their formats; clearing all takes both.',
    source: reference('excel.range#excel-excel-range-clear-member(1)'),
    expected: ['', true, '', false],
    otherwise: 'Report it: a sheet written anew would keep old looks.',
    async observe({ context, sheet }) {
      const cells = sheet.getRange('A1:A2');
      cells.values = [['a'], ['b']];
      cells.format.font.bold = true;
      const [first, second] = [cells.getRow(0), cells.getRow(1)];
      first.clear('Contents');
      second.clear();
      for (const cell of [first, second]) cell.load('values,format/font/bold');
      await context.sync();
      return [first, second].flatMap(({ values, format }) => [
        values[0]![0] as string,
        format.font.bold,
      ]);
    },
  },
];
