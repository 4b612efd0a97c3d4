import { HucreError } from 'hucre';
import type { CellStyle, Workbook } from 'hucre/xlsx';
import { readXlsx } from 'hucre/xlsx';
import { AddInError } from '../../workbook/errors';
import type { WorkbookData } from '../../workbook/workbook-data';
import type { CarriedWorkbook } from './carried';
import { describeLosses } from './describe-losses';
import type { StyleBasis } from './mapping/cell-styles';
import { StyleReader } from './mapping/cell-styles';
import { readNames } from './mapping/names';
import { shieldNumberFormats } from './mapping/number-formats';
import {
  CUSTOM_PROPERTIES_PART,
  toCarriedProperties,
  toProperties,
  toSettings,
  withoutSettings,
} from './mapping/properties';
import { toSheetData } from './mapping/read-sheet';
import type { SetAside } from './mapping/set-aside';
import { setAsideElements } from './mapping/set-aside';
import { assembleZip, storeEntry } from './package/assemble-zip';
import type { CarriedPart } from './package/collect-parts';
import { collectDataItems, collectParts } from './package/collect-parts';
import { formatSamples, listLineFormats } from './package/line-formats';
import type { PackageSheet, WorkbookPackage } from './package/open-package';
import { openPackage, readPartText, readRelationships } from './package/open-package';
import { joinSheetPart, splitSheetPart } from './package/sheet-part';
import { findElements, findTags, replacePieces } from './package/xml-text';
import { refuseBeyondExcel } from './refuse-beyond-excel';

/**
 * Reads an .xlsx file. What cannot be modelled is carried, what cannot be carried is listed by `listLosses`.
 * Throws AddInError file-encrypted, file-not-xlsx, file-damaged, file-too-large or file-beyond-excel; `path` is for their
 * messages.
 */
export async function readWorkbook(bytes: Uint8Array, path: string): Promise<WorkbookData> {
  const source = openPackage(bytes, path);
  const losses = describeLosses(source);
  const worksheets = source.sheets.filter((sheet) => sheet.kind === 'worksheet');
  if (worksheets.length === 0) throw new AddInError('file-damaged', { path });
  const { parts, setAside } = prepareParts(source, worksheets);
  const file = await readParts(parts, path);
  const basis: StyleBasis = { font: file.defaultFont ?? {}, themeColours: file.themeColors ?? [] };
  const styles = new StyleReader(basis);
  const lineFormats = await readLineFormats(source, parts, setAside, path);
  const workbookXml = readPartText(source.parts, source.workbookPart);
  const sheets = file.sheets.map((sheet, index) =>
    toSheetData(sheet, {
      index,
      setAside: setAside[index]!,
      styles,
      lineFormats,
      themeColours: basis.themeColours,
      headerlessTables: readHeaderlessTables(source.parts, worksheets[index]!),
      uprightBars: readUprightBars(source.parts, worksheets[index]!),
      drawing: collectDrawing(source, worksheets[index]!),
    }),
  );
  refuseBeyondExcel(sheets, path);
  return {
    sheets,
    names: readNames(
      workbookXml,
      source.sheets.map((sheet) => sheet.name),
    ),
    activeSheetIndex: readActiveSheet(workbookXml, source, worksheets),
    structureProtected: file.workbookProtection?.lockStructure ?? false,
    ...(file.dateSystem === '1904' && { dateSystem: 1904 as const }),
    properties: toProperties(file.properties),
    settings: toSettings(file.properties),
    carried: carriedPart(file, source, workbookXml, losses),
  };
}

/** Kinds of parts that a drawing may show and that are not carried: it would show what is not there. */
const NOT_CARRIED_LINKS = ['slicer', 'timeline', 'ctrlProp', 'control', 'oleObject', 'package'];

function collectDrawing(source: WorkbookPackage, sheet: PackageSheet): CarriedPart[] {
  if (sheet.relationships.some(({ type }) => NOT_CARRIED_LINKS.includes(type))) return [];
  const link = sheet.relationships.find(({ type }) => type === 'drawing');
  const parts = link ? collectParts(source.parts, link.target) : [];
  const showsPivot = parts.some(
    ({ path }) =>
      path.endsWith('.xml') && findTags(readPartText(source.parts, path), 'pivotSource').length > 0,
  );
  return showsPivot ? [] : parts;
}

/** Linked workbooks in the order of the workbook's list, which formulas count by. */
function collectExternalLinks(source: WorkbookPackage, workbookXml: string): CarriedPart[][] {
  const links = new Map(source.workbookRelationships.map((link) => [link.id, link.target]));
  return findTags(workbookXml, 'externalReference').flatMap(({ attributes }) => {
    const target = links.get(attributes['r:id'] ?? '');
    return target === undefined ? [] : [collectParts(source.parts, target)];
  });
}

/** The parts as the file library is given them, and what was set aside of each worksheet. */
function prepareParts(
  source: WorkbookPackage,
  worksheets: readonly PackageSheet[],
): { parts: Map<string, Uint8Array>; setAside: SetAside[] } {
  const parts = new Map(source.parts);
  const setAside = worksheets.map((sheet) => {
    const linkIds = new Set(
      sheet.relationships.flatMap(({ id, external, target }) => (external && target ? [id] : [])),
    );
    const aside = setAsideElements(splitSheetPart(parts.get(sheet.part)!), linkIds);
    parts.set(sheet.part, joinSheetPart(aside.part));
    return aside;
  });
  const encoder = new TextEncoder();
  for (const link of source.workbookRelationships) {
    if (link.type !== 'styles' || !parts.has(link.target)) continue;
    const shielded = shieldNumberFormats(readPartText(parts, link.target));
    parts.set(link.target, encoder.encode(shielded));
  }
  const withoutOthers = keepWorksheets(readPartText(parts, source.workbookPart), worksheets);
  parts.set(source.workbookPart, encoder.encode(withoutOthers));
  return { parts, setAside };
}

/** The file library stops at a chart sheet, so sheets without cells are taken off its list. */
function keepWorksheets(workbookXml: string, worksheets: readonly PackageSheet[]): string {
  const names = new Set(worksheets.map((sheet) => sheet.name));
  const [list] = findElements(workbookXml, 'sheets');
  if (!list) return workbookXml;
  const others = findTags(list.outer, 'sheet').filter(
    ({ attributes }) => !names.has(attributes['name'] ?? ''),
  );
  const pieces = others.map(({ start, end }) => ({
    start: list.start + start,
    end: list.start + end,
    text: '',
  }));
  return replacePieces(workbookXml, pieces);
}

async function readParts(parts: ReadonlyMap<string, Uint8Array>, path: string): Promise<Workbook> {
  const archive = assembleZip([...parts].map(([name, data]) => storeEntry(name, data)));
  try {
    return await readXlsx(archive, { readStyles: true });
  } catch (error) {
    if (!(error instanceof HucreError)) throw error;
    // The only limit it states: cells so far apart that the block they span cannot be held.
    const code = error.message.includes('over the') ? 'file-too-large' : 'file-damaged';
    throw new AddInError(code, { path }, { cause: error });
  }
}

/** The formats that whole columns and rows have, by their number in the file. */
async function readLineFormats(
  source: WorkbookPackage,
  parts: ReadonlyMap<string, Uint8Array>,
  setAside: readonly SetAside[],
  path: string,
): Promise<Map<number, CellStyle>> {
  const numbers = listLineFormats(setAside.map(({ lines }) => lines));
  const link = source.workbookRelationships.find(({ type }) => type === 'styles');
  const styles = link && parts.get(link.target);
  if (!styles || numbers.length === 0) return new Map();
  const { sheets } = await readParts(formatSamples(styles, numbers), path);
  return new Map(
    numbers.flatMap((number, index) => {
      const style = sheets[0]?.cells?.get(`${index},0`)?.style;
      return style ? [[number, style] as const] : [];
    }),
  );
}

function readActiveSheet(
  workbookXml: string,
  source: WorkbookPackage,
  worksheets: readonly PackageSheet[],
): number {
  const [view] = findTags(workbookXml, 'workbookView');
  const active = source.sheets[Number(view?.attributes['activeTab'] ?? 0)];
  return Math.max(0, active ? worksheets.indexOf(active) : 0);
}

function carriedPart(
  file: Workbook,
  source: WorkbookPackage,
  workbookXml: string,
  losses: readonly string[],
): CarriedWorkbook {
  const theme = source.workbookRelationships.find((link) => link.type === 'theme');
  const [protection] = findElements(workbookXml, 'workbookProtection');
  return {
    defaultFont: file.defaultFont,
    themeColours: file.themeColors ?? [],
    theme: (theme && source.parts.get(theme.target)) ?? null,
    properties: toCarriedProperties(file.properties),
    customProperties: withoutSettings(readPartText(source.parts, CUSTOM_PROPERTIES_PART)),
    protection: protection?.outer ?? null,
    externalLinks: collectExternalLinks(source, workbookXml),
    dataItems: collectDataItems(source),
    losses,
  };
}

/** Names of a sheet's tables that have no header row. */
function readHeaderlessTables(
  parts: ReadonlyMap<string, Uint8Array>,
  sheet: PackageSheet,
): Set<string> {
  const tables = sheet.relationships
    .filter((link) => link.type === 'table')
    .flatMap((link) => findTags(readPartText(parts, link.target), 'table'));
  return new Set(
    tables.flatMap(({ attributes }) =>
      attributes['headerRowCount'] === '0' ? [attributes['name'] ?? ''] : [],
    ),
  );
}

/** For each chart of a sheet, in the order of its drawing: whether its bars stand upright. */
function readUprightBars(parts: ReadonlyMap<string, Uint8Array>, sheet: PackageSheet): boolean[] {
  const drawing = sheet.relationships.find((link) => link.type === 'drawing');
  if (!drawing) return [];
  const charts = new Map(
    readRelationships(parts, drawing.target).map((link) => [link.id, link.target]),
  );
  return findTags(readPartText(parts, drawing.target), 'chart').flatMap(({ attributes }) => {
    const target = charts.get(attributes['r:id'] ?? '');
    if (target === undefined) return [];
    const [direction] = findTags(readPartText(parts, target), 'barDir');
    return [direction?.attributes['val'] !== 'bar'];
  });
}
