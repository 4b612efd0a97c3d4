import { HucreError } from 'hucre';
import type { CellStyle, Workbook } from 'hucre/xlsx';
import { readXlsx } from 'hucre/xlsx';
import { AddInError } from '../../workbook/errors';
import type { SheetData, WorkbookData } from '../../workbook/workbook-data';
import type { CarriedWorkbook } from './carried';
import { carriedSheet } from './carried';
import { describeLosses } from './describe-losses';
import type { StyleBasis } from './mapping/cell-styles';
import { StyleReader, StylesPart } from './mapping/cell-styles';
import { orderFonts } from './mapping/finish-xml';
import { readNames, readNameTags } from './mapping/names';
import { shieldNumberFormats } from './mapping/number-formats';
import {
  CUSTOM_PROPERTIES_PART,
  readOtherProperties,
  toCarriedProperties,
  toProperties,
  toSettings,
  withoutSettings,
} from './mapping/properties';
import { toSheetData } from './mapping/read-sheet';
import type { PlainCell, PlainCells } from './mapping/plain-cells';
import { readPlainTexts, setPlainCellsAside, withoutPlainTexts } from './mapping/plain-cells';
import { linkIdsOf, NOTE_LINKS } from './mapping/put-back';
import { RunsAside } from './mapping/runs';
import type { SetAside } from './mapping/set-aside';
import { readRootAttributes, setAsideElements, withoutPrefix } from './mapping/set-aside';
import type { TablePart } from './mapping/tables';
import { readSheetIds, readWorkbookElements, workbookSayings } from './mapping/workbook-elements';
import { assembleZip, storeEntry } from './package/assemble-zip';
import type { CarriedPart } from './package/collect-parts';
import { collectDrawing } from './package/collect-drawing';
import { collectDataItems, collectLinks, collectParts } from './package/collect-parts';
import { formatSamples, listLineFormats } from './package/line-formats';
import type { PackageSheet, WorkbookPackage } from './package/open-package';
import { openPackage, readPartText, readRelationships } from './package/open-package';
import type { Relationship } from './package/relationships';
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
  const worksheets = source.sheets.filter((sheet) => sheet.kind === 'worksheet');
  if (worksheets.length === 0) throw new AddInError('file-damaged', { path });
  const { parts, setAside, plainCells, runs } = prepareParts(source, worksheets);
  const file = await readParts(parts, path);
  const basis: StyleBasis = { font: file.defaultFont ?? {}, themeColours: file.themeColors ?? [] };
  const stylesPart = readStylesPart(source);
  const styles = new StyleReader(basis, stylesPart);
  const formats = await readFormats(source, parts, listFormats(setAside, plainCells), path);
  const workbookXml = readPartText(source.parts, source.workbookPart);
  const sheets = file.sheets.map((sheet, index) =>
    toSheetData(sheet, {
      index,
      setAside: setAside[index]!,
      styles,
      formats,
      plainCells: plainCells[index]!,
      themeColours: basis.themeColours,
      tableParts: readTableParts(source.parts, worksheets[index]!),
      runs,
      links: collectLinks(source.parts, elementLinks(worksheets[index]!, setAside[index]!)),
      uprightBars: readUprightBars(source.parts, worksheets[index]!),
      drawing: collectDrawing(source, worksheets[index]!),
    }),
  );
  refuseBeyondExcel(sheets, path);
  const activeSheetIndex = readActiveSheet(workbookXml, source, worksheets);
  const sheetNames = source.sheets.map((sheet) => sheet.name);
  const carried = carriedParts(file, source, workbookXml);
  const structureProtected = file.workbookProtection?.lockStructure ?? false;
  const dateSystem = file.dateSystem === '1904' ? { dateSystem: 1904 as const } : {};
  return {
    sheets,
    names: readNames(workbookXml, sheetNames),
    activeSheetIndex,
    structureProtected,
    ...dateSystem,
    properties: toProperties(file.properties),
    settings: toSettings(file.properties),
    carried: {
      ...carried,
      styles: stylesPart,
      rootAttributes: readRootAttributes(workbookXml, 'workbook'),
      elements: readWorkbookElements(workbookXml),
      sayings: workbookSayings({ structureProtected, ...dateSystem }),
      sheetIds: readSheetIds(workbookXml),
      names: readNameTags(workbookXml, sheetNames),
      activeSheet: sheets[activeSheetIndex]!.name,
      losses: describeLosses(source, listCarriedPaths(carried, sheets)),
    } satisfies CarriedWorkbook,
  };
}

/** The paths of all parts that go out again as they came. */
function listCarriedPaths(
  { externalLinks, dataItems, links }: ReturnType<typeof carriedParts>,
  sheets: readonly SheetData[],
): Set<string> {
  const ofSheets = sheets.flatMap(({ carried }) => {
    const { links: own = [], drawing } = carriedSheet(carried) ?? {};
    return [...own.flatMap(({ parts }) => parts), ...(drawing?.parts ?? [])];
  });
  const parts = [
    ...[...externalLinks, ...dataItems].flat(),
    ...links.flatMap((link) => link.parts),
    ...ofSheets,
  ];
  return new Set(parts.map(({ path }) => path));
}

/** The styles part as it goes out again. */
function readStylesPart(source: WorkbookPackage): StylesPart | null {
  const link = source.workbookRelationships.find(({ type }) => type === 'styles');
  if (!link || !source.parts.has(link.target)) return null;
  const xml = withoutPrefix(readPartText(source.parts, link.target), 'styleSheet');
  return new StylesPart(orderFonts(xml));
}

/** Parts that only the workbook links to and that are carried: people, and what cells are besides what they hold. */
const WORKBOOK_LINKS = ['person', 'FeaturePropertyBag'];

/** What a worksheet links to that is written anew, or not at all. */
const OTHER_LINKS = ['table', 'drawing', 'pivotTable', 'slicer', 'timeline', 'queryTable'];

/** What the carried elements of a sheet name, and its notes. */
function elementLinks({ relationships }: PackageSheet, { source }: SetAside): Relationship[] {
  const named = new Set(source.elements.flatMap(({ xml }) => linkIdsOf(xml)));
  return relationships.filter(
    ({ id, type }) => !OTHER_LINKS.includes(type) && (named.has(id) || NOTE_LINKS.includes(type)),
  );
}

/** Linked workbooks in the order of the workbook's list, which formulas count by. */
function collectExternalLinks(source: WorkbookPackage, workbookXml: string): CarriedPart[][] {
  const links = new Map(source.workbookRelationships.map((link) => [link.id, link.target]));
  return findTags(workbookXml, 'externalReference').flatMap(({ attributes }) => {
    const target = links.get(attributes['r:id'] ?? '');
    return target === undefined ? [] : [collectParts(source.parts, target)];
  });
}

/** A workbook's parts as the file library is given them, and what of them it is not. */
interface PreparedParts {
  readonly parts: Map<string, Uint8Array>;
  /** Of each worksheet. */
  readonly setAside: readonly SetAside[];
  readonly plainCells: readonly (readonly PlainCell[])[];
  /** Texts with runs. */
  readonly runs: readonly string[];
}

function prepareParts(source: WorkbookPackage, worksheets: readonly PackageSheet[]): PreparedParts {
  const parts = new Map(source.parts);
  const texts = source.workbookRelationships.find(({ type }) => type === 'sharedStrings');
  const textPart = texts && parts.get(texts.target);
  const plainTexts = textPart ? readPlainTexts(textPart) : [];
  const runs = new RunsAside();
  const plain: PlainCells[] = [];
  const setAside = worksheets.map((sheet) => {
    const linkIds = new Set(
      sheet.relationships.flatMap(({ id, external, target }) => (external && target ? [id] : [])),
    );
    const aside = setAsideElements(splitSheetPart(parts.get(sheet.part)!), linkIds);
    const ofSheet = setPlainCellsAside(aside.part.cells, plainTexts);
    plain.push(ofSheet);
    const cells = runs.setAside(ofSheet.rest, 'is');
    parts.set(sheet.part, joinSheetPart({ ...aside.part, cells }));
    return aside;
  });
  if (texts && textPart) {
    const areNeeded = plain.some(({ restNeedsTexts }) => restNeedsTexts);
    const left = areNeeded ? textPart : withoutPlainTexts(textPart, plainTexts);
    parts.set(texts.target, runs.setAside(left, 'si'));
  }
  const encoder = new TextEncoder();
  for (const link of source.workbookRelationships) {
    const part = parts.get(link.target);
    if (!part || link.type !== 'styles') continue;
    const shielded = shieldNumberFormats(readPartText(parts, link.target));
    parts.set(link.target, encoder.encode(shielded));
  }
  const withoutOthers = keepWorksheets(readPartText(parts, source.workbookPart), worksheets);
  parts.set(source.workbookPart, encoder.encode(withoutOthers));
  return { parts, setAside, plainCells: plain.map(({ cells }) => cells), runs: runs.items };
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

/** The numbers of the formats of whole columns and rows, and of cells that the file library does not read. */
function listFormats(
  setAside: readonly SetAside[],
  plainCells: PreparedParts['plainCells'],
): number[] {
  const numbers = new Set(listLineFormats(setAside.map(({ lines }) => lines)));
  for (const cells of plainCells) {
    cells.forEach(({ format }) => {
      if (format !== null) numbers.add(format);
    });
  }
  return [...numbers];
}

/** Formats by their number in the file. */
async function readFormats(
  source: WorkbookPackage,
  parts: ReadonlyMap<string, Uint8Array>,
  numbers: readonly number[],
  path: string,
): Promise<Map<number, CellStyle>> {
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

function carriedParts(
  file: Workbook,
  source: WorkbookPackage,
  workbookXml: string,
): Pick<
  CarriedWorkbook,
  | 'defaultFont'
  | 'themeColours'
  | 'theme'
  | 'properties'
  | 'otherProperties'
  | 'customProperties'
  | 'externalLinks'
  | 'dataItems'
  | 'links'
> {
  const theme = source.workbookRelationships.find((link) => link.type === 'theme');
  const links = readRelationships(source.parts, '');
  return {
    defaultFont: file.defaultFont,
    themeColours: file.themeColors ?? [],
    theme: (theme && source.parts.get(theme.target)) ?? null,
    properties: toCarriedProperties(file.properties),
    otherProperties: readOtherProperties((type) =>
      readPartText(source.parts, links.find((link) => link.type === type)?.target ?? ''),
    ),
    customProperties: withoutSettings(readPartText(source.parts, CUSTOM_PROPERTIES_PART)),
    externalLinks: collectExternalLinks(source, workbookXml),
    dataItems: collectDataItems(source),
    links: collectLinks(
      source.parts,
      source.workbookRelationships.filter(({ type }) => WORKBOOK_LINKS.includes(type)),
    ),
  };
}

/** The parts of a sheet's tables by their name. */
function readTableParts(
  parts: ReadonlyMap<string, Uint8Array>,
  sheet: PackageSheet,
): Map<string, TablePart> {
  return new Map(
    sheet.relationships
      .filter((link) => link.type === 'table')
      .flatMap(({ target }) => {
        const xml = readPartText(parts, target);
        return findTags(xml, 'table').map(({ attributes }) => [
          attributes['name'] ?? '',
          {
            xml: withoutPrefix(xml, 'table'),
            showsHeaders: attributes['headerRowCount'] !== '0',
            isLinked: readRelationships(parts, target).length > 0,
          },
        ]);
      }),
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
