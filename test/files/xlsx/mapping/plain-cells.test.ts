import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  readPlainTexts,
  setPlainCellsAside,
  withoutPlainTexts,
} from '../../../../src/files/xlsx/mapping/plain-cells';
import { readWorkbook } from '../../../../src/files/xlsx/read-workbook';
import type { SheetData } from '../../../../src/workbook/workbook-data';
import { createWorkbookData } from '../../../../src/workbook/workbook-data';
import { fileOf, fileWith, partsOf, sheetOf } from '../support';

const encode = (xml: string): Uint8Array => new TextEncoder().encode(xml);
const decode = (part: Uint8Array): string => new TextDecoder().decode(part);
const setAside = (cells: string, texts: readonly (string | undefined)[] = ['plan']) => {
  const { rest, ...others } = setPlainCellsAside(
    encode(`<sheetData><row r="1">${cells}</row></sheetData>`),
    texts,
  );
  return { ...others, rest: /<row r="1">(.*)<\/row>/.exec(decode(rest))![1] };
};

test('numbers, texts and formats alone are read, and the rest is left', () => {
  const plain =
    '<c r="A1"><v>-1.5E-7</v></c><c r="B1" s="3" t="s"><v>0</v></c><c r="AA1" s="0"/><c r="C1"/>';
  const others =
    '<c r="D1"><f>1+1</f><v>2</v></c><c r="E1" t="b"><v>1</v></c><c r="F1" t="inlineStr"><is><t>x</t></is></c>';
  expect(setAside(plain + others)).toEqual({
    cells: [
      { rowIndex: 0, columnIndex: 0, value: -1.5e-7, format: null },
      { rowIndex: 0, columnIndex: 1, value: 'plan', format: 3 },
      { rowIndex: 0, columnIndex: 26, value: '', format: 0 },
    ],
    rest: others,
    restNeedsTexts: false,
  });
});

test.each([
  ['a text that is more than plain', '<c r="B1" t="s"><v>1</v></c>', ['plan', undefined], false],
  ['a text that is not there', '<c r="B1" t="s"><v>7</v></c>', ['plan'], false],
  ['another spelling of a cell', '<c t="s" r="B1"><v>0</v></c>', ['plan'], true],
  ['a row or column that Excel does not have', '<c r="XFE1048577"><v>1</v></c>', ['plan'], false],
])('%s is left', (_, cell, texts, restNeedsTexts) => {
  const { cells, rest, ...others } = setAside(`<c r="A1"><v>1</v></c>${cell}`, texts);
  expect(cells).toHaveLength(1);
  expect({ rest, ...others }).toEqual({ rest: cell, restNeedsTexts });
});

test('nothing is read where a comment may hold what looks like a cell', () => {
  const cell = '<!-- <c r="A1"><v>1</v></c> -->';
  expect(setAside(cell)).toEqual({ cells: [], rest: cell, restNeedsTexts: true });
  expect(readPlainTexts(encode('<sst><!-- <si><t>no</t></si> --></sst>'))).toEqual([]);
});

test('texts keep their numbers, and those that are more than plain their place', () => {
  const left =
    '<si><t xml:space="preserve"> x</t></si><si><r><t>a</t></r></si><si/><si><t/></si><si><t>_x000D_</t></si><si><t>&#38;</t></si>';
  const table = `<sst><si><t>R &amp; D</t></si>${left}<si><t xml:space="preserve">two words</t></si></sst>`;
  const none = Array.from({ length: 6 }, () => undefined);
  const texts = readPlainTexts(encode(table));
  expect(texts).toEqual(['R & D', ...none, 'two words']);
  expect(decode(withoutPlainTexts(encode(table), texts))).toBe(`<sst><si/>${left}<si/></sst>`);
});

test('of texts that are all plain none is left', () => {
  const table = '<sst count="2"><si><t>a</t></si> <si><t>b &amp; c</t></si></sst>';
  const texts = readPlainTexts(encode(table));
  expect(decode(withoutPlainTexts(encode(table), texts))).toBe('<sst count="2"></sst>');
  expect(decode(withoutPlainTexts(encode('<sst/>'), []))).toBe('<sst/>');
});

test('a row of which only plain cells were told is not left, one that says anything is', () => {
  const plain = '<row r="1" spans="1:2"><c r="A1"><v>1</v></c></row><row r="2"/>';
  const tall = '<row r="3" ht="30" customHeight="1"></row>';
  expect(setAside(plain + tall).rest).toBe(tall);
});

/** Swaps what a cell says of itself, so that the file library reads every cell. */
const respell = (xml: string): string =>
  xml.replace(/<c (r="[A-Z]+\d+")(?: (s="\d+"))?(?: (t="\w+"))?/g, '<c $3 $2 $1');

const FIXTURES = ['written-by-libreoffice.xlsx', 'written-by-openpyxl.xlsx'].map((name) =>
  join(__dirname, '../fixtures', name),
);
test.each([...FIXTURES, 'seeds/maturity-matrix.xlsx'])(
  '%s is read as the file library reads it',
  async (path) => {
    const parts = partsOf(readFileSync(path));
    const isSheet = (name: string): boolean => name.startsWith('xl/worksheets/sheet');
    const respelt = Object.fromEntries(
      Object.entries(parts).map(([name, xml]) => [name, isSheet(name) ? respell(xml) : xml]),
    );
    expect(respelt).not.toEqual(parts);
    const cellsOf = async (file: Record<string, string>): Promise<unknown[]> => {
      const { sheets } = await readWorkbook(fileOf(file), path);
      return sheets.map(({ cells }: SheetData) => {
        const byRow = [...cells.entries()].sort((one, other) => one.rowIndex - other.rowIndex);
        // The styles parts are two objects.
        return JSON.parse(JSON.stringify(byRow)) as unknown;
      });
    };
    expect(await cellsOf(parts)).toEqual(await cellsOf(respelt));
  },
);

test('a plain cell keeps its link and its note', async () => {
  const cell = {
    value: 'plan',
    style: { wrapText: true },
    note: { author: 'An officer', text: 'See page 2' },
    hyperlink: { address: 'https://example.org/' },
  };
  const workbook = createWorkbookData([sheetOf({ B2: cell })]);
  const bytes = await fileWith(workbook, { 'docProps/app.xml': (xml) => `${xml} ` });
  const { sheets } = await readWorkbook(bytes, 'test.xlsx');
  expect(sheets[0]!.cells.get(1, 1)).toMatchObject(cell);
});

test('cells too far apart are refused, whoever reads them', async () => {
  const number = '<row r="1048576"><c r="A1048576"><v>1</v></c></row>';
  const formula = '<c r="XFD1"><f>1+1</f></c></row>';
  const bytes = await fileWith(createWorkbookData([sheetOf({ A1: { value: 'plan' } })]), {
    'xl/worksheets/sheet1.xml': (xml) =>
      xml.replace('</row></sheetData>', `${formula}${number}</sheetData>`),
  });
  await expect(readWorkbook(bytes, 'far.xlsx')).rejects.toMatchObject({ code: 'file-too-large' });
});
