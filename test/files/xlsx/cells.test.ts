import fc from 'fast-check';
import { readWorkbook } from '../../../src/files/xlsx/read-workbook';
import { writeWorkbook } from '../../../src/files/xlsx/write-workbook';
import type { CellData, CellStyleData } from '../../../src/workbook/workbook-data';
import { createWorkbookData } from '../../../src/workbook/workbook-data';
import { cellAt, fileWith, partsOf, roundTripSheet, sheetOf } from './support';

async function roundTripCell(cell: CellData): Promise<CellData | undefined> {
  return cellAt(await roundTripSheet(sheetOf({ B2: cell })), 'B2');
}

/** The style without what only `xlsx/` understands. */
function modelled(style: CellStyleData | undefined): CellStyleData {
  const { carried: _, ...rest } = style ?? {};
  return rest;
}

describe('values', () => {
  test('any text comes back as the same text', async () => {
    const anyText = fc.oneof(
      fc.string({ unit: 'binary', minLength: 1 }),
      fc.string({
        unit: fc.constantFrom(
          '\uFFFE',
          '\uFFFF',
          '\uD800',
          '\uDC00',
          '_',
          'x',
          '0',
          '4',
          '1',
          'D',
          '\r',
          '\n',
          '\t',
          ' ',
          '\u00A0',
          '&',
          '<',
        ),
        minLength: 1,
      }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(anyText, { minLength: 1, maxLength: 20 }), async (values) => {
        const cells = values.map((value, index) => [`A${index + 1}`, { value }] as const);
        const read = await roundTripSheet(sheetOf(Object.fromEntries(cells)));
        expect(values.map((_, index) => cellAt(read, `A${index + 1}`)?.value)).toEqual(values);
      }),
      { numRuns: 60 },
    );
  });

  test.each([
    'شكراً جزيلاً',
    'Commissioning\u00A0& contract',
    ' kept  blanks ',
    'a\r\nb\tc\u0001',
    '_x000D_',
    '😀',
    "'quoted",
    '04.00',
    'TRUE',
    'x'.repeat(32_767),
  ])('text %# stays text', async (value) => {
    expect(await roundTripCell({ value })).toEqual({ value });
  });

  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '=HYPERLINK("http://x")'])(
    '%s is written as text, and stays text when it is edited',
    async (value) => {
      const bytes = await writeWorkbook(createWorkbookData([sheetOf({ A1: { value } })]));
      const parts = partsOf(bytes);
      expect(parts['xl/worksheets/sheet1.xml']).not.toContain('<f');
      expect(parts['xl/worksheets/sheet1.xml']).toContain('<c r="A1" t="s" s="1">');
      expect(parts['xl/styles.xml']).toMatch(
        /<cellXfs.*<xf [^>]*quotePrefix="1"[^>]*><\/xf>|<cellXfs.*<xf [^>]*quotePrefix="1"/,
      );
      expect(cellAt((await readWorkbook(bytes, 'x')).sheets[0]!, 'A1')?.value).toBe(value);
    },
  );

  test('a text that came looking like a formula gets no quote prefix that it had not, until it is another', async () => {
    const plain = createWorkbookData([sheetOf({ A1: { value: 'list' } })]);
    const file = await fileWith(plain, {
      'xl/sharedStrings.xml': (xml) => xml.replace('>list<', '>- list<'),
    });
    const workbook = await readWorkbook(file, 'x');
    expect(partsOf(await writeWorkbook(workbook))['xl/styles.xml']).not.toContain('quotePrefix');
    workbook.sheets[0]!.cells.set(0, 0, { value: '-1 list' });
    expect(partsOf(await writeWorkbook(workbook))['xl/styles.xml']).toContain('quotePrefix="1"');
  });

  test('any number comes back exactly, dates too', async () => {
    const formats = fc.constantFrom(undefined, 'dd/mm/yyyy', 'm/d/yyyy', '[h]:mm', '0.00%');
    const numbers = fc.double({ noNaN: true, noDefaultInfinity: true });
    await fc.assert(
      fc.asyncProperty(numbers, formats, async (value, numberFormat) => {
        const style = numberFormat === undefined ? {} : { style: { numberFormat } };
        const cell = await roundTripCell({ value, ...style });
        expect(cell?.value === value).toBe(true);
        expect(modelled(cell?.style)).toEqual(style.style ?? {});
      }),
      { numRuns: 60 },
    );
  });

  test.each([true, false, '#REF!', '#N/A', '#DIV/0!'])('%s', async (value) => {
    expect(await roundTripCell({ value })).toEqual({ value });
  });

  test.each([
    ['a number', '=SUM(A1:A3)', 6],
    ['text with < and &', '=A1&"<"', 'a & b <'],
    ['a boolean', '=A1>1', true],
    ['an error', '=NA()', '#N/A'],
    ['nothing yet', '=A1', ''],
  ])('a formula with %s', async (_, formula, value) => {
    expect(await roundTripCell({ value, formula })).toEqual({ value, formula });
  });

  test.each(['=A1&""', '=IF(A1=1,"","x")'])(
    '%s with an empty text is told from one without a result',
    async (formula) => {
      const cell = { value: '', formula, isEmptyResult: true } as const;
      expect(await roundTripCell(cell)).toEqual(cell);
    },
  );

  test('the error of a formula is an error in the file, not text', async () => {
    const sheet = sheetOf({ A1: { value: '#N/A', formula: '=NA()' } });
    const parts = partsOf(await writeWorkbook(createWorkbookData([sheet])));
    expect(parts['xl/worksheets/sheet1.xml']).toContain(
      '<c r="A1" t="e"><f>NA()</f><v>#N/A</v></c>',
    );
  });

  test('a formula that a file shares between cells is spelled out in each', async () => {
    const sheet = sheetOf({
      B1: { value: 1, formula: '=A1*$C$1' },
      B2: { value: 2, formula: '=x' },
    });
    const bytes = await fileWith(createWorkbookData([sheet]), {
      'xl/worksheets/sheet1.xml': (xml) =>
        xml
          .replace('<f>A1*$C$1</f>', '<f t="shared" ref="B1:B2" si="0">A1*$C$1</f>')
          .replace('<f>x</f>', '<f t="shared" si="0"/>'),
    });
    const [read] = (await readWorkbook(bytes, 'x')).sheets;
    expect(cellAt(read!, 'B2')).toEqual({ value: 2, formula: '=A2*$C$1' });
  });

  test('numbers of the 1904 date system stay as they are, and so does the system', async () => {
    const sheet = sheetOf({ A1: { value: 43_555, style: { numberFormat: 'dd/mm/yyyy' } } });
    const bytes = await fileWith(createWorkbookData([sheet]), {
      'xl/workbook.xml': (xml) => xml.replace('<bookViews', '<workbookPr date1904="1"/><bookViews'),
    });
    const workbook = await readWorkbook(bytes, 'x');
    expect(cellAt(workbook.sheets[0]!, 'A1')?.value).toBe(43_555);
    expect(partsOf(await writeWorkbook(workbook))['xl/workbook.xml']).toContain('date1904="1"');
  });
});

describe('styles', () => {
  const colours = fc
    .integer({ min: 0, max: 0xffffff })
    .map((rgb) => `#${rgb.toString(16).toUpperCase().padStart(6, '0')}`);
  const edges = fc.record({
    style: fc.constantFrom('thin', 'medium', 'thick', 'dashed', 'dotted', 'double', 'hair'),
    color: colours,
  } as const);
  const yes = fc.constant(true as const);
  const styles: fc.Arbitrary<CellStyleData> = fc.record(
    {
      numberFormat: fc.constantFrom('0.00', '"▲ "@', 'dd mmm yyyy', '@', '#,##0;[Red]-#,##0'),
      font: fc
        .record(
          {
            name: fc.constantFrom('Arial', 'Aptos'),
            size: fc.constantFrom(8, 16),
            color: colours,
            bold: yes,
            italic: yes,
            underline: yes,
            strikethrough: yes,
          },
          { requiredKeys: [] },
        )
        .filter((font) => Object.keys(font).length > 0),
      fill: colours,
      borders: fc
        .record({ top: edges, bottom: edges, left: edges, right: edges }, { requiredKeys: [] })
        .filter((borders) => Object.keys(borders).length > 0),
      horizontal: fc.constantFrom('Left', 'Center', 'Right', 'CenterAcrossSelection'),
      vertical: fc.constantFrom('Top', 'Center', 'Bottom'),
      wrapText: yes,
      indent: fc.constantFrom(1, 3),
      locked: fc.boolean(),
    } as const,
    { requiredKeys: [] },
  );

  test('any style comes back, from a file and from that file again', async () => {
    await fc.assert(
      fc.asyncProperty(styles, async (style) => {
        const once = await roundTripSheet(sheetOf({ A1: { value: 1, style } }));
        expect(modelled(cellAt(once, 'A1')?.style)).toEqual(style);
        const twice = await roundTripSheet(once);
        expect(cellAt(twice, 'A1')?.style).toEqual(cellAt(once, 'A1')?.style);
      }),
      { numRuns: 60 },
    );
  });

  test('a change to a style that came from a file wins, the rest stays', async () => {
    const before: CellStyleData = { fill: '#FF0000', font: { bold: true }, wrapText: true };
    const sheet = await roundTripSheet(sheetOf({ A1: { value: 1, style: before } }));
    const { fill: _, ...kept } = cellAt(sheet, 'A1')!.style!;
    sheet.cells.set(0, 0, { value: 1, style: { ...kept, font: { italic: true } } });
    const read = cellAt(await roundTripSheet(sheet), 'A1')?.style;
    expect(modelled(read)).toEqual({ font: { italic: true }, wrapText: true });
  });

  test('cells alike share one style', async () => {
    const style = { wrapText: true };
    const sheet = await roundTripSheet(
      sheetOf({ A1: { value: 1, style }, A2: { value: 2, style } }),
    );
    expect(cellAt(sheet, 'A1')!.style).toBe(cellAt(sheet, 'A2')!.style);
  });

  test('a date format that Excel shows in the reader’s own way goes out by its number', async () => {
    const sheet = sheetOf({ A1: { value: 45_000, style: { numberFormat: 'm/d/yyyy' } } });
    const parts = partsOf(await writeWorkbook(createWorkbookData([sheet])));
    expect(parts['xl/styles.xml']).toContain('numFmtId="14"');
    expect(parts['xl/styles.xml']).not.toContain('<numFmts');
  });
});

test.each([
  { address: 'https://example.com/a?b=1&c=2', screenTip: 'Open' },
  { documentReference: "'It''s'!A1" },
  { address: 'https://example.com/a?b=1', documentReference: 'part "3" & 4', screenTip: 'Open' },
])('a link %#', async (hyperlink) => {
  expect(await roundTripCell({ value: 'here', hyperlink })).toEqual({ value: 'here', hyperlink });
});

test('a link with a place in its address is stored as Excel stores it', async () => {
  const hyperlink = { address: 'https://example.com/policy', documentReference: 'section-3' };
  const parts = partsOf(
    await writeWorkbook(createWorkbookData([sheetOf({ B2: { value: 'here', hyperlink } })])),
  );
  const [tag] = /<hyperlink [^>]*>/.exec(parts['xl/worksheets/sheet1.xml']!)!;
  expect(tag).toContain('location="section-3"');
  const id = /r:id="([^"]*)"/.exec(tag)![1]!;
  expect(parts['xl/worksheets/_rels/sheet1.xml.rels']).toMatch(
    new RegExp(`Id="${id}" [^>]*Target="https://example.com/policy"`),
  );
});
