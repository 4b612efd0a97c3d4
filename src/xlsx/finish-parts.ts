import { isErrorValue } from '../workbook/sheet-grid';
import type { SheetData } from '../workbook/workbook-data';
import { finishNumberFormats } from './mapping/number-formats';
import type { PutBack } from './mapping/put-back';
import { isNeeded, putBackElements } from './mapping/put-back';
import { hideTableHeaders } from './mapping/tables';
import { assembleZip, packEntry } from './package/assemble-zip';
import { inflateEntry } from './package/inflate-entries';
import { joinSheetPart, splitSheetPart } from './package/sheet-part';
import { findElements, findTags, listSiblings, replacePieces } from './package/xml-text';
import { readZipDirectory } from './package/zip-directory';

/** What the file library leaves to be done in the parts that it wrote. */
export interface Finishing {
  readonly sheets: readonly { readonly sheet: SheetData; readonly putBack: PutBack }[];
  /** The `definedNames` element, '' for none. */
  readonly names: string;
  /** The `workbookProtection` tag, null to keep what was written. */
  readonly protection: string | null;
  readonly theme: Uint8Array | null;
  /** Whether the day of the last change is known. */
  readonly modified: boolean;
}

/** Named in the file as the program that wrote it. */
const APPLICATION = 'Maturity matrix';

/** Completes a written archive; parts that need nothing are taken over packed as they are. */
export function finishParts(archive: Uint8Array, finishing: Finishing): Uint8Array {
  const edits = partEdits(finishing);
  return assembleZip(
    readZipDirectory(archive).map((entry) => {
      const edit = edits.get(entry.name);
      return edit ? packEntry(entry.name, edit(inflateEntry(entry))) : entry;
    }),
  );
}

type Edit = (part: Uint8Array) => Uint8Array;

function partEdits({ sheets, names, protection, theme, modified }: Finishing): Map<string, Edit> {
  const edits = new Map<string, Edit>([
    ['xl/workbook.xml', onText((xml) => finishWorkbook(xml, names, protection))],
    ['xl/styles.xml', onText((xml) => orderFonts(finishNumberFormats(xml)))],
    ['docProps/core.xml', onText((xml) => (modified ? xml : withoutModified(xml)))],
    ['docProps/app.xml', onText(nameApplication)],
  ]);
  if (theme) edits.set('xl/theme/theme1.xml', () => theme);
  let tableNumber = 0;
  sheets.forEach(({ sheet, putBack }, index) => {
    for (const table of sheet.tables) {
      tableNumber++;
      if (!table.showHeaders) {
        edits.set(`xl/tables/table${tableNumber}.xml`, onText(hideTableHeaders));
      }
    }
    const hasErrors = [...sheet.cells.entries()].some(
      ({ cell }) => cell.formula !== undefined && isErrorValue(cell.value),
    );
    if (hasErrors || isNeeded(putBack)) {
      edits.set(`xl/worksheets/sheet${index + 1}.xml`, (part) => {
        const split = putBackElements(splitSheetPart(part), putBack);
        return joinSheetPart(hasErrors ? { ...split, cells: typeErrors(split.cells) } : split);
      });
    }
  });
  return edits;
}

function onText(edit: (xml: string) => string): Edit {
  return (part) => new TextEncoder().encode(edit(new TextDecoder().decode(part)));
}

function finishWorkbook(xml: string, names: string, protection: string | null): string {
  const [written] = findTags(xml, 'workbookProtection');
  const protectedXml =
    written && protection !== null ? replacePieces(xml, [{ ...written, text: protection }]) : xml;
  return protectedXml.replace('<calcPr', () => `${names}<calcPr`);
}

/** The library writes the result of a formula as text even where it is an error. */
function typeErrors(cells: Uint8Array): Uint8Array {
  const xml = new TextDecoder().decode(cells);
  const typed = xml.replace(
    / t="str">(<f(?:\s[^>]*)?>[^<]*<\/f><v>)(#[^<]*)(<\/v>)/g,
    (whole, before: string, value: string, after: string) =>
      isErrorValue(value) ? ` t="e">${before}${value}${after}` : whole,
  );
  return new TextEncoder().encode(typed);
}

/** ECMA-376 Part 1, 18.8.22, in the order that Excel writes and strict validators expect. */
const FONT_ORDER = [
  'b',
  'i',
  'strike',
  'u',
  'vertAlign',
  'sz',
  'color',
  'name',
  'family',
  'charset',
  'scheme',
];

function orderFonts(stylesXml: string): string {
  const pieces = findElements(stylesXml, 'font').map(({ start, end, inner }) => {
    const children = listSiblings(inner).sort(
      (left, right) => FONT_ORDER.indexOf(left.name) - FONT_ORDER.indexOf(right.name),
    );
    return { start, end, text: `<font>${children.map(({ outer }) => outer).join('')}</font>` };
  });
  return replacePieces(stylesXml, pieces);
}

/** Without a clock there is no day of the last change to state. */
function withoutModified(coreXml: string): string {
  return coreXml.replace(/<dcterms:modified[^]*?<\/dcterms:modified>/, '');
}

function nameApplication(appXml: string): string {
  return appXml.replace('<Application>hucre<', `<Application>${APPLICATION}<`);
}
