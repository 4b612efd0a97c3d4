import { MAX_COLUMNS, MAX_ROWS, parseBlock, referTo } from '../../../workbook/address';
import type { NameData, SheetData, WorkbookData } from '../../../workbook/workbook-data';
import type { CarriedName } from '../carried';
import { decodeEntities, escapeXml, findElements, withAttributes } from '../package/xml-text';

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

/** What a defined name is known by: its sheet, '' for the whole workbook, and its name. */
function nameKey(sheet: string | null, name: string): string {
  return `${sheet ?? ''}!${name}`;
}

/** The tags of defined names as they came, with the formula that each then had, by sheet and name. */
export function readNameTags(
  workbookXml: string,
  sheetNames: readonly string[],
): Map<string, CarriedName> {
  const [list] = findElements(workbookXml, 'definedNames');
  return new Map(
    findElements(list?.inner ?? '', 'definedName').flatMap(({ source, attributes, inner }) => {
      const scope = attributes['localSheetId'];
      const sheet = scope === undefined ? null : sheetNames[Number(scope)];
      if (sheet === undefined) return [];
      const tag = source.replace(/^<[\w.-]+:/, '<');
      const key = nameKey(sheet, attributes['name'] ?? '');
      return [[key, { tag, formula: decodeEntities(inner) }] as const];
    }),
  );
}

/**
 * The `definedNames` element of a workbook, '' when there are none; `titleColumns` by sheet, such as "A:B"; `carried` are
 * the tags that names came with.
 */
export function writeNames(
  workbook: WorkbookData,
  titleColumns: ReadonlyMap<SheetData, string>,
  carried: ReadonlyMap<string, CarriedName>,
): string {
  const own = workbook.names.map((name) => ({ ...name, formula: name.formula.replace(/^=/, '') }));
  const print = workbook.sheets.flatMap((sheet) => printNames(sheet, titleColumns.get(sheet)));
  const elements = [...own, ...print].flatMap((name) => {
    const index = workbook.sheets.findIndex((sheet) => sheet.name === name.sheet);
    if (name.sheet !== null && index < 0) return [];
    const known = carried.get(nameKey(name.sheet, name.name));
    if (known && isSame(known, name)) {
      // Which name it is for what, and which key starts it, goes along with its tag; sheets are counted anew.
      const tag = withAttributes(known.tag, {
        comment: name.comment === '' ? null : name.comment,
        localSheetId: name.sheet === null ? null : String(index),
        hidden: name.visible ? null : '1',
      });
      return `${tag}${escapeXml(known.formula)}</definedName>`;
    }
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

/** What is printed is put together anew: the order of its parts, and quotes that need not be, mean nothing. */
function isSame({ formula }: CarriedName, name: NameData): boolean {
  if (![PRINT_AREA, PRINT_TITLES].includes(name.name)) return formula === name.formula;
  const partsOf = (area: string): string => area.replace(/['$]/g, '').split(',').sort().join();
  return partsOf(formula) === partsOf(name.formula);
}

function printNames(sheet: SheetData, titleColumns: string | undefined): NameData[] {
  const { printArea, titleRows } = sheet.page;
  const onSheet = (range: string): string => referTo(sheet.name, range);
  const titles = [titleColumns, titleRows].flatMap((range) => (range ? onSheet(range) : []));
  const name = { sheet: sheet.name, comment: '', visible: true };
  return [
    ...(printArea === null ? [] : [{ ...name, name: PRINT_AREA, formula: onSheet(printArea) }]),
    ...(titles.length === 0 ? [] : [{ ...name, name: PRINT_TITLES, formula: titles.join(',') }]),
  ];
}
