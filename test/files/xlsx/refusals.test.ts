import { zipSync, strToU8 } from 'fflate';
import { writeXlsx } from 'hucre/xlsx';
import { readWorkbook } from '../../../src/files/xlsx/read-workbook';
import { writeWorkbook } from '../../../src/files/xlsx/write-workbook';
import { AddInError } from '../../../src/workbook/errors';
import type { WorkbookData } from '../../../src/workbook/workbook-data';
import { createWorkbookData } from '../../../src/workbook/workbook-data';
import { cellAt, fileOf, fileWith, partsOf, sheetOf } from './support';

const plain = (): WorkbookData => createWorkbookData([sheetOf({ A1: { value: 'KPI' } })]);

async function refusalOf(bytes: Uint8Array): Promise<string> {
  try {
    await readWorkbook(bytes, 'plan.xlsx');
  } catch (error) {
    if (error instanceof AddInError) return (error as AddInError).code;
    throw error;
  }
  return 'none';
}

/** Overwrites the announced unpacked size of a part in the archive's directory. */
function announce(archive: Uint8Array, part: string, bytes: number): Uint8Array {
  const copy = archive.slice();
  new DataView(copy.buffer).setUint32(findEntry(copy, part) + 24, bytes, true);
  return copy;
}

/** Lets the directory lead to the same bytes for two parts. */
function sharingBytes(archive: Uint8Array, part: string, other: string): Uint8Array {
  const copy = archive.slice();
  const [from, to] = [findEntry(copy, part), findEntry(copy, other)];
  // Checksum and sizes, and where the part begins.
  copy.copyWithin(to + 16, from + 16, from + 28);
  copy.copyWithin(to + 42, from + 42, from + 46);
  return copy;
}

/** Where the archive's directory describes a part. */
function findEntry(archive: Uint8Array, part: string): number {
  const view = new DataView(archive.buffer);
  const name = strToU8(part);
  for (let at = 0; at + 46 < archive.length; at++) {
    const isEntry = view.getUint32(at, true) === 0x02014b50;
    if (isEntry && name.every((byte, index) => archive[at + 46 + index] === byte)) return at;
  }
  throw new Error(`${part} is not in the archive`);
}

describe('files that are no workbook', () => {
  test.each([
    ['an empty file', new Uint8Array()],
    ['text', strToU8('KPI,Where we are now\n')],
    ['a page', strToU8('<!DOCTYPE html><html></html>')],
    ['an old .xls', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0, 0, 0])],
    ['a zip of other files', zipSync({ 'a.txt': strToU8('a') })],
    [
      'a text document',
      fileOf({
        '[Content_Types].xml':
          '<Types><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
        'word/document.xml': '<w:document/>',
      }),
    ],
    [
      'an OpenDocument spreadsheet',
      fileOf({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '<a/>' }),
    ],
  ])('%s', async (_, bytes) => {
    expect(await refusalOf(bytes)).toBe('file-not-xlsx');
  });
});

test('a workbook protected with a password', async () => {
  const encrypted = await writeXlsx({
    sheets: [{ name: 'Plan', rows: [['KPI']] }],
    encryption: { password: 'secret', spinCount: 1 },
  });
  expect(await refusalOf(encrypted)).toBe('file-encrypted');
});

describe('damaged files', () => {
  test('cut short anywhere', async () => {
    const whole = await writeWorkbook(plain());
    for (const share of [0.1, 0.3, 0.5, 0.8, 0.99]) {
      expect(await refusalOf(whole.slice(0, Math.floor(whole.length * share)))).toBe(
        'file-damaged',
      );
    }
  });

  test('with a byte changed inside a part', async () => {
    const whole = (await writeWorkbook(plain())).slice();
    whole[60]! ^= 0xff;
    expect(await refusalOf(whole)).toBe('file-damaged');
  });

  test.each([
    ['xl/workbook.xml', (xml: string) => xml.slice(0, xml.length / 2)],
    ['xl/worksheets/sheet1.xml', (xml: string) => xml.slice(0, xml.indexOf('</sheetData>'))],
    ['xl/styles.xml', (xml: string) => xml.replace('</styleSheet>', '')],
    ['xl/sharedStrings.xml', (xml: string) => xml.replace('</si>', '')],
  ])('with broken XML in %s', async (part, edit) => {
    expect(await refusalOf(await fileWith(plain(), { [part]: edit }))).toBe('file-damaged');
  });

  test('without a sheet that the workbook lists', async () => {
    const { 'xl/worksheets/sheet1.xml': _, ...rest } = partsOf(await writeWorkbook(plain()));
    expect(await refusalOf(fileOf(rest))).toBe('file-damaged');
  });

  test('with entities that explode', async () => {
    const laughs = Array.from(
      { length: 9 },
      (_, level) => `<!ENTITY l${level + 1} "${`&l${level};`.repeat(10)}">`,
    ).join('');
    const bytes = await fileWith(plain(), {
      'xl/sharedStrings.xml': (xml) =>
        xml
          .replace('<sst', `<!DOCTYPE sst [<!ENTITY l0 "ha">${laughs}]><sst`)
          .replace('KPI', '&l9;'),
    });
    expect(await refusalOf(bytes)).toBe('file-damaged');
  });
});

describe('archives that unpack to too much', () => {
  const bomb = (): Uint8Array => {
    const part = new Uint8Array(64 * 2 ** 20);
    return zipSync({
      ...Object.fromEntries(
        ['[Content_Types].xml', '_rels/.rels'].map((name) => [name, strToU8('<a/>')]),
      ),
      'xl/media/image1.png': part,
    });
  };

  test('a part of zeroes, by the directory alone', async () => {
    expect(await refusalOf(bomb())).toBe('file-too-large');
  });

  test('many parts, each of them small', async () => {
    const parts = partsOf(await writeWorkbook(plain()));
    const part = new Uint8Array(15 * 2 ** 20);
    const bytes = zipSync({
      '[Content_Types].xml': strToU8(parts['[Content_Types].xml']!),
      ...Object.fromEntries([1, 2].map((number) => [`xl/media/image${number}.png`, part])),
    });
    expect(await refusalOf(bytes)).toBe('file-too-large');
  });

  test('parts that share their bytes', async () => {
    const bytes = await writeWorkbook(plain());
    expect(await refusalOf(sharingBytes(bytes, 'xl/styles.xml', 'xl/workbook.xml'))).toBe(
      'file-damaged',
    );
  });

  test('a directory that says 5 GB, without unpacking anything', async () => {
    const bytes = announce(await writeWorkbook(plain()), 'xl/styles.xml', 0xfffffffe);
    expect(await refusalOf(bytes)).toBe('file-too-large');
  });

  test('a directory that says less than there is', async () => {
    const types = partsOf(await writeWorkbook(plain()))['[Content_Types].xml']!;
    const big = zipSync({
      '[Content_Types].xml': strToU8(types),
      'xl/big.xml': new Uint8Array(32 * 2 ** 20),
    });
    const before = process.memoryUsage().arrayBuffers;
    expect(await refusalOf(announce(big, 'xl/big.xml', 1000))).toBe('file-too-large');
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(100 * 2 ** 20);
  });

  test('a directory that says more than there is', async () => {
    const bytes = announce(await writeWorkbook(plain()), 'xl/styles.xml', 100_000);
    expect(await refusalOf(bytes)).toBe('file-damaged');
  });

  test('cells in opposite corners of the sheet', async () => {
    const bytes = await fileWith(plain(), {
      'xl/worksheets/sheet1.xml': (xml) =>
        xml.replace(
          '</sheetData>',
          '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>',
        ),
    });
    expect(await refusalOf(bytes)).toBe('file-too-large');
  });
});

test('a million rows between two cells are read', async () => {
  const { sheets } = await readWorkbook(
    await writeWorkbook(
      createWorkbookData([sheetOf({ A1: { value: 'KPI' }, E1048576: { value: 'Q1 23' } })]),
    ),
    'plan.xlsx',
  );
  expect(sheets[0]!.cells.size).toBe(2);
  expect(cellAt(sheets[0]!, 'E1048576')?.value).toBe('Q1 23');
});

describe('what Excel does not take is refused with its place', () => {
  async function messageOf(bytes: Uint8Array): Promise<string> {
    const error: unknown = await readWorkbook(bytes, 'plan.xlsx').catch(
      (thrown: unknown) => thrown,
    );
    expect(error).toMatchObject({ code: 'file-beyond-excel' });
    return (error as Error).message;
  }

  const withFormula = (formula: string): Promise<Uint8Array> =>
    writeWorkbook(createWorkbookData([sheetOf({ C3: { value: 1, formula: `=${formula}` } })]));
  const nested = (depth: number): string => `${'ABS('.repeat(depth)}1${')'.repeat(depth)}`;

  test('a text', async () => {
    const sheet = sheetOf({ B2: { value: 'x'.repeat(40_000) } });
    expect(await messageOf(await writeWorkbook(createWorkbookData([sheet])))).toBe(
      'plan.xlsx holds what Excel does not take. B2 of “Plan” has a text of 40,000 characters, and may have 32,767. Correct it where the file comes from, and save it again.',
    );
  });

  test('formulas that are long or deep, and those that are just not', async () => {
    expect(await messageOf(await withFormula(`${'1+'.repeat(4096)}1`))).toContain(
      'C3 of “Plan” has a formula of 8,193 characters, and may have 8,192.',
    );
    expect(await messageOf(await withFormula(nested(65)))).toContain(
      'C3 of “Plan” has a formula with 65 functions in one another, and may have 64.',
    );
    expect(await refusalOf(await withFormula(`${'1+'.repeat(4095)}10`))).toBe('none');
    expect(await refusalOf(await withFormula(nested(64)))).toBe('none');
    expect(await refusalOf(await withFormula(`LEN("${'('.repeat(100)}")`))).toBe('none');
  });

  test.each([
    ['P'.repeat(32), 'has 32 characters and may have 31'],
    ['a/b', 'holds one of [ ] : * ? / \\'],
    ['second', 'is the name of another sheet as well'],
  ])('a sheet called %s', async (name, fault) => {
    const sheets = [sheetOf({ A1: { value: 1 } }, 'Second'), sheetOf({ A1: { value: 1 } }, 'Plan')];
    const bytes = await fileWith(createWorkbookData(sheets), {
      'xl/workbook.xml': (xml) => xml.replace('name="Plan"', `name="${name}"`),
    });
    expect(await messageOf(bytes)).toContain(`${fault}.`);
  });

  test.each([
    ['no cells', ''],
    ['what is no cells', ' ref="A0:?"'],
  ])('a table on %s', async (_, place) => {
    const sheet = sheetOf({ A1: { value: 'KPI' }, A2: { value: 'Waste' } });
    sheet.tables.push({
      name: 'Plan',
      address: 'A1:A2',
      columns: ['KPI'],
      style: 'TableStyleLight1',
      showHeaders: true,
      showTotals: false,
      showBandedRows: true,
      showFilterButton: true,
      carried: null,
    });
    const bytes = await fileWith(createWorkbookData([sheet]), {
      'xl/tables/table1.xml': (xml) => xml.replace(/ ref="[^"]*"/, place),
    });
    expect(await messageOf(bytes)).toContain('The table “Plan” of “Plan” stands on no cells.');
  });

  test('more of them than anybody reads', async () => {
    const cells = [1, 2, 3, 4, 5].map((row) => [`A${row}`, { value: 'x'.repeat(40_000) }] as const);
    const sheet = sheetOf(Object.fromEntries(cells));
    const message = await messageOf(await writeWorkbook(createWorkbookData([sheet])));
    expect(message).toContain('A3 of “Plan”');
    expect(message).not.toContain('A4 of “Plan”');
    expect(message).toContain('And 2 places more.');
  });
});
