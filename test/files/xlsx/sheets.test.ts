import fc from 'fast-check';
import { listLosses } from '../../../src/files/xlsx/list-losses';
import { splitHeaderParts, joinHeaderParts } from '../../../src/files/xlsx/mapping/page-setup';
import { readWorkbook } from '../../../src/files/xlsx/read-workbook';
import { writeWorkbook } from '../../../src/files/xlsx/write-workbook';
import type { ConditionalFormatData, SheetData } from '../../../src/workbook/workbook-data';
import {
  createSheetData,
  createWorkbookData,
  defaultPageSetup,
} from '../../../src/workbook/workbook-data';
import { compareFiles } from '../../support/copies/compare-files';
import { cellAt, fileWith, partsOf, roundTrip, roundTripSheet, sheetOf } from './support';

async function roundTripWith(change: (sheet: SheetData) => void): Promise<SheetData> {
  const sheet = sheetOf({ A1: { value: 'KPI' }, B1: { value: 'Gap' }, B3: { value: 2 } });
  change(sheet);
  return roundTripSheet(sheet);
}

test('sizes, hidden rows and columns, merges, panes, filter, tab colour, gridlines, protection', async () => {
  const read = await roundTripWith((sheet) => {
    sheet.visibility = 'Visible';
    sheet.columnWidths.set(0, 28).set(4, 14.5);
    sheet.rowHeights.set(0, 30).set(99, 45.75);
    sheet.hiddenColumns.add(3);
    sheet.hiddenRows.add(7).add(120);
    sheet.merges.push({ rowIndex: 4, columnIndex: 0, rowCount: 2, columnCount: 3 });
    sheet.frozen = { rows: 4, columns: 1 };
    sheet.autoFilter = { address: 'A1:B3', filtered: false };
    sheet.tabColor = '#12343B';
    sheet.showGridlines = false;
    sheet.protected = true;
  });
  expect([...read.columnWidths]).toEqual([
    [0, 28],
    [4, 14.5],
  ]);
  expect([...read.rowHeights]).toEqual([
    [0, 30],
    [99, 45.75],
  ]);
  expect([...read.hiddenColumns]).toEqual([3]);
  expect([...read.hiddenRows]).toEqual([7, 120]);
  expect(read.merges).toEqual([{ rowIndex: 4, columnIndex: 0, rowCount: 2, columnCount: 3 }]);
  expect(read.frozen).toEqual({ rows: 4, columns: 1 });
  expect(read.autoFilter).toEqual({ address: 'A1:B3', filtered: false });
  expect(read.tabColor).toBe('#12343B');
  expect(read.showGridlines).toBe(false);
  expect(read.protected).toBe(true);
});

test('a blank sheet', async () => {
  const read = await roundTripSheet(createSheetData('Blank'));
  expect(read).toMatchObject({ name: 'Blank', merges: [], protected: false, autoFilter: null });
  expect(read.cells.size).toBe(0);
  expect(read.page).toEqual(defaultPageSetup());
});

test('a page', async () => {
  const page: SheetData['page'] = {
    orientation: 'Landscape',
    paper: 'A4',
    fitToPagesWide: 1,
    fitToPagesTall: null,
    printArea: 'A1:B3',
    titleRows: '4:4',
    centerHorizontally: true,
    header: { left: '&"Arial,Bold"Plan && more', center: '', right: '&D' },
    footer: { left: '', center: 'As at 15 October 2023', right: 'Page &P of &N' },
    margins: { top: 36, right: 28.8, bottom: 36, left: 28.8, header: 18, footer: 18 },
  };
  const read = await roundTripWith((sheet) => {
    sheet.name = "It's a plan";
    sheet.page = page;
  });
  expect(read.page).toEqual(page);
});

test('any header comes apart and together again', () => {
  const part = fc.string({ unit: fc.constantFrom('a', '&&', '&P', ' ', '&"Arial"', 'L') });
  fc.assert(
    fc.property(part, part, part, (left, center, right) => {
      const parts = { left, center, right };
      expect(splitHeaderParts(joinHeaderParts(parts))).toEqual(parts);
    }),
  );
});

describe('conditional formats', () => {
  const style = {
    fill: '#F6C7C3',
    font: { color: '#7A1212', bold: true, strikethrough: true },
    numberFormat: '"▲ "@',
    borders: { left: { style: 'thin', color: '#7A1212' } },
  } as const;
  const base = { ranges: ['E2:E5', 'E9'], stopIfTrue: true, style };
  const formats: ConditionalFormatData[] = [
    { ...base, id: 'a', priority: 0, kind: 'formula', formula: '=AND($E2<>"",Matrix_AsAt>1)' },
    {
      ...base,
      id: 'b',
      priority: 1,
      kind: 'cell-value',
      operator: 'Between',
      formula1: '=1',
      formula2: '=$A$1',
    },
    {
      ...base,
      id: 'c',
      priority: 2,
      kind: 'cell-value',
      operator: 'LessThanOrEqual',
      formula1: '="x"',
      formula2: null,
    },
    ...['Contains', 'NotContains', 'BeginsWith', 'EndsWith'].map(
      (operator, index): ConditionalFormatData => ({
        ...base,
        id: operator,
        ranges: ['E2:E5'],
        priority: 3 + index,
        stopIfTrue: false,
        kind: 'text',
        operator,
        text: 'say "now"',
        style: { font: { italic: true } },
      }),
    ),
  ];

  test('come back in order, with all their ranges', async () => {
    const read = await roundTripWith((sheet) => sheet.conditionalFormats.push(...formats));
    const withoutId = ({ carried: _, ...format }: ConditionalFormatData) => ({ ...format, id: '' });
    expect(read.conditionalFormats.map(withoutId)).toEqual(formats.map(withoutId));
    expect(new Set(read.conditionalFormats.map(({ id }) => id)).size).toBe(formats.length);
  });
});

test('validations with several ranges, literal lists and bounds', async () => {
  const validations = [
    {
      ranges: ['E2:E5', 'E9'],
      type: 'list',
      operator: null,
      formula1: '"Mature,Leader"',
      formula2: null,
    },
    { ranges: ['F2'], type: 'list', operator: null, formula1: 'Matrix_Levels', formula2: null },
    { ranges: ['G2'], type: 'whole', operator: 'between', formula1: '1', formula2: '12' },
  ];
  const read = await roundTripWith((sheet) =>
    sheet.validations.push(...validations.map((validation) => ({ ...validation, carried: null }))),
  );
  expect(read.validations.map(({ carried: _, ...rest }) => rest)).toEqual(validations);
});

test('tables, with and without headers and totals', async () => {
  const base = {
    style: 'TableStyleLight1',
    showBandedRows: true,
    showTotals: false,
    carried: null,
  };
  const read = await roundTripWith((sheet) => {
    sheet.cells.set(0, 0, { value: 'Where we\nare now' });
    sheet.tables.push(
      {
        ...base,
        name: 'Matrix_Kpis',
        address: 'A1:B3',
        columns: ['Where we\nare now', 'Gap'],
        showHeaders: true,
        showFilterButton: true,
      },
      {
        ...base,
        name: 'Matrix_Bare',
        style: '',
        address: 'D1:D3',
        columns: ['Column1'],
        showHeaders: false,
        showTotals: true,
        showFilterButton: false,
      },
    );
  });
  expect(read.tables).toMatchObject([
    {
      name: 'Matrix_Kpis',
      address: 'A1:B3',
      columns: ['Where we\nare now', 'Gap'],
      showHeaders: true,
      showTotals: false,
      showFilterButton: true,
    },
    {
      name: 'Matrix_Bare',
      style: '',
      address: 'D1:D3',
      columns: ['Column1'],
      showHeaders: false,
      showTotals: true,
      showFilterButton: false,
    },
  ]);
});

test.each(['BarClustered', 'BarStacked', 'ColumnClustered', 'Line', 'Pie'])(
  'a %s chart',
  async (type) => {
    const chart: SheetData['charts'][number] = {
      name: 'Matrix summary',
      type,
      title: 'Maturity by area',
      series: [
        {
          name: 'Current',
          nameReference: null,
          values: 'Plan!$B$2:$B$3',
          categories: 'Plan!$A$2:$A$3',
          color: '#1F5F7A',
          dataLabels: true,
        },
      ],
      categoryAxis: { title: null, minimum: null, maximum: null, majorUnit: null, reversed: false },
      valueAxis: { title: null, minimum: null, maximum: null, majorUnit: null, reversed: false },
      legend: 'Bottom',
      place: { rowIndex: 5, columnIndex: 0, rowCount: 12, columnCount: 5 },
      altText: 'Bars of current levels',
      carried: null,
    };
    const withAxes =
      type === 'Pie'
        ? chart
        : {
            ...chart,
            categoryAxis: { ...chart.categoryAxis, title: 'Area', reversed: true },
            valueAxis: { title: 'Level', minimum: 0, maximum: 4, majorUnit: 1, reversed: false },
          };
    const read = await roundTripWith((sheet) => sheet.charts.push(withAxes));
    expect(read.charts.map(({ carried: _, ...rest }) => ({ ...rest, carried: null }))).toEqual([
      withAxes,
    ]);
  },
);

test('names, visible and hidden, of the workbook and of a sheet', async () => {
  const workbook = createWorkbookData([sheetOf({}, 'Plan'), sheetOf({}, "It's")]);
  workbook.names.push(
    {
      name: 'Matrix_AsAt',
      formula: "='It''s'!$B$4",
      sheet: null,
      comment: 'The day',
      visible: true,
    },
    {
      name: 'Matrix_Sheet',
      formula: '="overdue & <more>"',
      sheet: "It's",
      comment: '',
      visible: false,
    },
  );
  expect((await roundTrip(workbook)).names).toEqual(workbook.names);
});

test('the workbook’s own settings', async () => {
  const workbook = createWorkbookData([sheetOf({}, 'A'), sheetOf({}, 'B'), sheetOf({}, 'C')]);
  workbook.sheets[0]!.visibility = 'Hidden';
  workbook.sheets[2]!.visibility = 'VeryHidden';
  workbook.activeSheetIndex = 1;
  workbook.structureProtected = true;
  workbook.properties = {
    title: 'Board pack <Q2>',
    author: 'A & B',
    comments: 'c',
    company: 'Council',
    category: 'x',
    keywords: 'k',
    manager: 'm',
    subject: 's',
  };
  workbook.settings.set('as-at', '{"year":2023}');
  const read = await roundTrip(workbook);
  expect(read.sheets.map((sheet) => sheet.visibility)).toEqual(['Hidden', 'Visible', 'VeryHidden']);
  expect(read.activeSheetIndex).toBe(1);
  expect(read.structureProtected).toBe(true);
  expect(read.properties).toEqual(workbook.properties);
  expect([...read.settings]).toEqual([['as-at', '{"year":2023}']]);
});

test('elements that another program closes with an end tag of their own', async () => {
  const workbook = createWorkbookData([sheetOf({ A1: { value: 'x' } })]);
  workbook.structureProtected = true;
  const bytes = await fileWith(workbook, {
    'xl/workbook.xml': (xml) =>
      xml.replace(
        /<workbookProtection.*?\/>/,
        '<workbookProtection lockStructure="1" workbookPassword="CC1A"></workbookProtection>',
      ),
    'xl/worksheets/sheet1.xml': (xml) =>
      xml.replace(/<sheetFormatPr.*?\/>/, '<sheetFormatPr defaultRowHeight="18"></sheetFormatPr>'),
  });
  const read = await readWorkbook(bytes, 'x');
  const parts = partsOf(await writeWorkbook(await roundTrip(read)));
  expect(parts['xl/worksheets/sheet1.xml']).toContain(
    '<sheetFormatPr defaultRowHeight="18"></sheetFormatPr>',
  );
  expect(parts['xl/workbook.xml']).toContain('workbookPassword="CC1A"></workbookProtection>');
});

test('two writes give the same bytes and no day of writing', async () => {
  const workbook = createWorkbookData([sheetOf({ A1: { value: 'x' } })]);
  const first = await writeWorkbook(workbook);
  expect(Buffer.from(await writeWorkbook(workbook)).equals(Buffer.from(first))).toBe(true);
  expect(partsOf(first)['docProps/core.xml']).not.toContain('dcterms:modified>');
  expect(cellAt(workbook.sheets[0]!, 'A1')).toEqual({ value: 'x' });
});

test('a rule that is carried keeps what it lays over cells, such as a colour without a pattern', async () => {
  const rule =
    '<cfRule type="timePeriod" dxfId="0" priority="1" timePeriod="lastMonth"><formula>A1&lt;9</formula></cfRule>';
  const file = await fileWith(createWorkbookData([sheetOf({ A1: { value: 3 } })]), {
    'xl/worksheets/sheet1.xml': (xml) =>
      xml.replace(
        '</sheetData>',
        `</sheetData><conditionalFormatting sqref="A1">${rule}</conditionalFormatting>`,
      ),
    'xl/styles.xml': (xml) =>
      xml.replace(
        /<dxfs.*?(?:\/>|<\/dxfs>)/,
        '<dxfs count="1"><dxf><fill><patternFill><bgColor rgb="FFFFEB9C"/></patternFill></fill></dxf></dxfs>',
      ),
  });
  const copy = partsOf(await writeWorkbook(await readWorkbook(file, 'x')));
  expect(copy['xl/styles.xml']).toMatch(
    /<dxfs.*<patternFill><bgColor rgb="FFFFEB9C"\/><\/patternFill>.*<\/dxfs>/,
  );
  expect(copy['xl/worksheets/sheet1.xml']).toContain(rule);
});

describe('columns', () => {
  const SHEET = 'xl/worksheets/sheet1.xml';
  const copyColumns = async (columns: string): Promise<string> => {
    const file = await fileWith(createWorkbookData([sheetOf({ A1: { value: 'KPI' } })]), {
      [SHEET]: (xml) => xml.replace('<sheetData', `<cols>${columns}</cols><sheetData`),
    });
    const copy = partsOf(await writeWorkbook(await readWorkbook(file, 'x')))[SHEET]!;
    return /<cols>(.*)<\/cols><sheetData/.exec(copy)?.[1] ?? copy;
  };

  test.each([
    ['of one width, all there are', '<col min="1" max="16384" width="18" customWidth="1"/>'],
    ['that are hidden to the end', '<col min="13" max="16384" hidden="1"/>'],
    [
      'that differ in width, in being hidden or in their outline',
      '<col min="1" max="2" width="18" customWidth="1"/><col min="3" max="3" width="9.5" customWidth="1"/><col min="5" max="7" width="9.5" customWidth="1" hidden="1"/><col min="8" max="9" width="9.5" customWidth="1" outlineLevel="1"/><col min="10" max="10" collapsed="1"/>',
    ],
  ])('%s stay as few in a copy', async (_, columns) => {
    expect(await copyColumns(columns)).toBe(columns);
  });

  test('and rows keep the format of the cells that are not there', async () => {
    const bold = { font: { bold: true } };
    const cells = {
      A1: { value: 'KPI', style: bold },
      A2: { value: '', style: { fill: '#FFEB9C' } },
    };
    const file = await fileWith(createWorkbookData([sheetOf(cells)]), {
      [SHEET]: (xml) =>
        xml.replace(
          /<sheetData>.*<\/sheetData>/,
          '<cols><col min="2" max="16384" width="9" bestFit="1" style="1"/></cols><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c></row><row r="4" s="2" customFormat="1"/></sheetData>',
        ),
    });
    const workbook = await readWorkbook(file, 'x');
    const copy = await writeWorkbook(await roundTrip(workbook));
    expect(compareFiles(file, copy).filter((line) => /cols|sheetData/.test(line))).toEqual([]);
    expect(listLosses(workbook)).toEqual([]);
  });

  test('that are alike side by side become one', async () => {
    expect(
      await copyColumns(
        '<col min="1" max="1" width="18" customWidth="1"/><col min="2" max="4" width="18" customWidth="1"/>',
      ),
    ).toBe('<col min="1" max="4" width="18" customWidth="1"/>');
  });
});
