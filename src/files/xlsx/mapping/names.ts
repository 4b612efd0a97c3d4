import { MAX_COLUMNS, MAX_ROWS, quoteSheetName, parseBlock } from '../../../workbook/address';
import type { NameData, SheetData, WorkbookData } from '../../../workbook/workbook-data';
import { decodeEntities, escapeXml, findElements } from '../package/xml-text';

const PRINT_AREA = '_xlnm.Print_Area';
const PRINT_TITLES = '_xlnm.Print_Titles';

/**
 * Reads the defined names of a workbook part. Print areas of one block and repeated rows are left out: they
 * are part of a sheet's page setup.
 */
export function readNames(workbookXml: string, sheetNames: readonly string[]): NameData[] {
  const [list] = findElements(workbookXml, 'definedNames');
  return findElements(list?.inner ?? '', 'definedName').flatMap(({ attributes, inner }) => {
    const scope = attributes['localSheetId'];
    const sheet = scope === undefined ? null : sheetNames[Number(scope)];
    const name = attributes['name'] ?? '';
    const formula = decodeEntities(inner);
    if (sheet === undefined || name === '' || formula === '') return [];
    if (sheet !== null && isPageSetup(name, formula)) return [];
    return {
      name,
      formula: `=${formula}`,
      sheet,
      comment: attributes['comment'] ?? '',
      visible: !['1', 'true'].includes(attributes['hidden'] ?? ''),
    };
  });
}

function isPageSetup(name: string, formula: string): boolean {
  return name === PRINT_TITLES || (name === PRINT_AREA && isOneBlock(formula));
}

/** Whether a print area is one block of cells, not several and not whole columns or rows. */
export function isOneBlock(area: string): boolean {
  const block = area.includes(',') ? null : parseBlock(area);
  return block !== null && block.rowCount < MAX_ROWS && block.columnCount < MAX_COLUMNS;
}

/** The `definedNames` element of a workbook, '' when there are none; `titleColumns` by sheet, such as "A:B". */
export function writeNames(
  workbook: WorkbookData,
  titleColumns: ReadonlyMap<SheetData, string>,
): string {
  const own = workbook.names.map((name) => ({ ...name, formula: name.formula.replace(/^=/, '') }));
  const print = workbook.sheets.flatMap((sheet) => printNames(sheet, titleColumns.get(sheet)));
  const elements = [...own, ...print].flatMap((name) => {
    const index = workbook.sheets.findIndex((sheet) => sheet.name === name.sheet);
    if (name.sheet !== null && index < 0) return [];
    const attributes = [
      ` name="${escapeXml(name.name)}"`,
      name.comment && ` comment="${escapeXml(name.comment)}"`,
      name.sheet !== null && ` localSheetId="${index}"`,
      !name.visible && ' hidden="1"',
    ].filter(Boolean);
    return `<definedName${attributes.join('')}>${escapeXml(name.formula)}</definedName>`;
  });
  return elements.length === 0 ? '' : `<definedNames>${elements.join('')}</definedNames>`;
}

function printNames(sheet: SheetData, titleColumns: string | undefined): NameData[] {
  const { printArea, titleRows } = sheet.page;
  const onSheet = (range: string): string => `${quoteSheetName(sheet.name)}!${absolute(range)}`;
  const titles = [titleColumns, titleRows].flatMap((range) => (range ? onSheet(range) : []));
  const name = { sheet: sheet.name, comment: '', visible: true };
  return [
    ...(printArea === null ? [] : [{ ...name, name: PRINT_AREA, formula: onSheet(printArea) }]),
    ...(titles.length === 0 ? [] : [{ ...name, name: PRINT_TITLES, formula: titles.join(',') }]),
  ];
}

/** "$A$1:$E$9" for "A1:E9", "$4:$4" for "4:4". */
function absolute(range: string): string {
  return range.replaceAll('$', '').replace(/[A-Za-z]+|\d+/g, (part) => `$${part}`);
}
