import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { fileByExcel } from './written-by-excel';
import { fileByGoogleSheets } from './written-by-google-sheets';

/** A workbook as one program writes it, with about everything that it can put into one. */
export interface ForeignWorkbook {
  readonly program: string;
  readonly file: Uint8Array;
  /** What is said of it to be left out of a copy. */
  readonly losses: readonly string[];
}

const FIXTURES = join(__dirname, '../../files/xlsx/fixtures');
const fixture = (name: string): Uint8Array => readFileSync(join(FIXTURES, name));

/** One workbook of each program that councils keep their plans in, or that other systems write them with. */
export function foreignWorkbooks(): ForeignWorkbook[] {
  return [
    { program: 'Excel', file: fileByExcel(), losses: [] },
    { program: 'Google Sheets', file: fileByGoogleSheets(), losses: [] },
    { program: 'LibreOffice', file: fixture('written-by-libreoffice.xlsx'), losses: [] },
    { program: 'openpyxl', file: fixture('written-by-openpyxl.xlsx'), losses: [] },
    {
      program: 'XlsxWriter',
      file: fixture('written-by-xlsxwriter.xlsx'),
      losses: ['The sheet “Chart1” has no cells and is left out.'],
    },
  ];
}

/** The file as Excel saves it as a "Strict Open XML Spreadsheet": under names of their own. */
export function asStrict(file: Uint8Array): Uint8Array {
  const name =
    /http:\/\/schemas\.openxmlformats\.org\/(spreadsheetml|drawingml|officeDocument)\/2006\//g;
  const parts = Object.entries(unzipSync(file)).map(([path, bytes]) => {
    if (!/\.(?:xml|rels)$/.test(path) || path.startsWith('[')) return [path, bytes] as const;
    const xml = strFromU8(bytes)
      .replace(name, 'http://purl.oclc.org/ooxml/$1/')
      .replace(/(ooxml\/[^"]*)extended-properties/g, '$1extendedProperties')
      .replace(/(ooxml\/[^"]*)custom-properties/g, '$1customProperties')
      .replace(/<workbook /, '<workbook conformance="strict" ');
    return [path, strToU8(xml)] as const;
  });
  return zipSync(Object.fromEntries(parts));
}

/** The file with elements taken out of some of its parts, by the part's path. */
export function withoutElements(
  file: Uint8Array,
  elements: Readonly<Record<string, RegExp>>,
): Uint8Array {
  const parts = unzipSync(file);
  for (const [path, element] of Object.entries(elements)) {
    parts[path] = strToU8(strFromU8(parts[path]!).replace(element, ''));
  }
  return zipSync(parts);
}
