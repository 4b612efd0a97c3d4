import type { SheetData } from '../../workbook/workbook-data';
import {
  finishStyles,
  finishWorkbook,
  nameApplication,
  withoutModified,
} from './mapping/finish-xml';
import { DRAWING_LINK_ID, isNeeded, putBackElements } from './mapping/put-back';
import { CUSTOM_PROPERTIES_PART, withSettings } from './mapping/properties';
import { finishTable, isUnfinished } from './mapping/tables';
import type { CellWriter } from './mapping/write-cells';
import { writeColumns } from './mapping/write-lines';
import type { FileSheet } from './mapping/write-sheet';
import { assembleZip, packEntry } from './package/assemble-zip';
import type { CarriedPart } from './package/collect-parts';
import {
  graftedFiles,
  linkToCarried,
  withContentTypes,
  withRelationships,
} from './package/graft-parts';
import { inflateEntry } from './package/inflate-entries';
import { isXml } from './package/open-package';
import { relationshipsPathOf } from './package/relationships';
import { joinSheetPart, splitSheetPart } from './package/sheet-part';
import type { ZipEntry } from './package/zip-directory';
import { readZipDirectory } from './package/zip-directory';

/** What the file library leaves to be done in the parts that it wrote. */
export interface Finishing {
  /** In tab order. */
  readonly sheets: readonly { readonly sheet: SheetData; readonly written: FileSheet }[];
  readonly cells: CellWriter;
  /** The `definedNames` element, '' for none. */
  readonly names: string;
  /** The `workbookProtection` tag, null to keep what was written. */
  readonly protection: string | null;
  readonly theme: Uint8Array | null;
  /** The parts of each linked workbook. */
  readonly externalLinks: readonly (readonly CarriedPart[])[];
  /** The parts of each item of data that another program keeps with the workbook. */
  readonly dataItems: readonly (readonly CarriedPart[])[];
  /** The part with custom properties as it came, without our settings; null for none. */
  readonly customProperties: string | null;
  /** Whether the day of the last change is known. */
  readonly modified: boolean;
}

/** Completes a written archive, of which every part is packed anew. */
export async function finishParts(archive: Uint8Array, finishing: Finishing): Promise<Uint8Array> {
  const edits = partEdits(finishing);
  const parts = new Map(
    readZipDirectory(archive).map((entry) => [entry.name, readWritten(entry)] as const),
  );
  for (const [name, edit] of edits) parts.set(name, edit(parts.get(name) ?? new Uint8Array()));
  return assembleZip(await Promise.all([...parts].map(([name, part]) => packEntry(name, part))));
}

/** First byte of U+F000 to U+FFFF in UTF-8. */
const LAST_OF_THREE_BYTES = 0xef;

/**
 * A part that the library wrote. It writes U+FFFE and U+FFFF as they are, which no XML can hold (1.0, 2.2): they become the
 * replacement character U+FFFD, which is as long.
 */
function readWritten(entry: ZipEntry): Uint8Array {
  const part = inflateEntry(entry);
  if (!isXml(entry.name)) return part;
  let at = part.indexOf(LAST_OF_THREE_BYTES);
  while (at >= 0) {
    if (part[at + 1] === 0xbf && part[at + 2]! >= 0xbe) part[at + 2] = 0xbd;
    at = part.indexOf(LAST_OF_THREE_BYTES, at + 1);
  }
  return part;
}

/** Turns a part, empty when the library did not write it, into the part as it shall be. */
type Edit = (part: Uint8Array) => Uint8Array;

const LINK_TYPES = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/';

function partEdits(finishing: Finishing): Map<string, Edit> {
  const { sheets, cells, names, protection, theme, modified } = finishing;
  const { externalLinks, dataItems, customProperties } = finishing;
  const linkIds = externalLinks.map((_, index) => `rIdCarriedLink${index + 1}`);
  const edits = new Map<string, Edit>([
    ['xl/workbook.xml', onText((xml) => finishWorkbook(xml, { names, protection, linkIds }))],
    ['xl/styles.xml', onText(finishStyles)],
    ['docProps/core.xml', onText((xml) => (modified ? xml : withoutModified(xml)))],
    ['docProps/app.xml', onText(nameApplication)],
  ]);
  if (theme) edits.set('xl/theme/theme1.xml', () => theme);
  const carried = [
    ...externalLinks,
    ...dataItems,
    ...sheets.flatMap(({ written }) => [written.putBack.drawing ?? []]),
  ];
  addCarriedParts(edits, carried.flat());
  if (customProperties !== null) {
    edits.set(
      CUSTOM_PROPERTIES_PART,
      onText((xml) => withSettings(customProperties, xml)),
    );
  }
  const links = [
    ...externalLinks.map((parts, index) =>
      linkToCarried(linkIds[index]!, `${LINK_TYPES}externalLink`, parts),
    ),
    ...dataItems.map((parts, index) =>
      linkToCarried(`rIdCarriedData${index + 1}`, `${LINK_TYPES}customXml`, parts),
    ),
  ];
  if (links.length > 0) {
    edits.set(
      'xl/_rels/workbook.xml.rels',
      onText((xml) => withRelationships(xml, links)),
    );
  }
  const texts = cells.writeTexts();
  if (texts !== null) edits.set('xl/sharedStrings.xml', () => new TextEncoder().encode(texts));
  sheets.forEach((sheet, index) =>
    addSheetEdits(edits, sheet, cells, `xl/worksheets/sheet${index + 1}.xml`),
  );
  sheets
    .flatMap(({ sheet }) => sheet.tables)
    .forEach((table, index) => {
      if (!isUnfinished(table)) return;
      edits.set(
        `xl/tables/table${index + 1}.xml`,
        onText((xml) => finishTable(xml, table)),
      );
    });
  return edits;
}

function addCarriedParts(edits: Map<string, Edit>, parts: readonly CarriedPart[]): void {
  if (parts.length === 0) return;
  edits.set(
    '[Content_Types].xml',
    onText((xml) => withContentTypes(xml, parts)),
  );
  for (const [path, bytes] of graftedFiles(parts)) edits.set(path, () => bytes);
}

function addSheetEdits(
  edits: Map<string, Edit>,
  { sheet, written: { putBack, sample } }: Finishing['sheets'][number],
  cells: CellWriter,
  part: string,
): void {
  if (putBack.drawing) {
    const link = linkToCarried(DRAWING_LINK_ID, `${LINK_TYPES}drawing`, putBack.drawing);
    edits.set(
      relationshipsPathOf(part),
      onText((xml) => withRelationships(xml, [link])),
    );
  }
  edits.set(part, (bytes) => {
    const split = splitSheetPart(bytes);
    const sampled = new TextDecoder().decode(split.cells);
    const written = new TextEncoder().encode(cells.write(sheet, sample, sampled));
    // Columns stand right before the cells.
    const columns = writeColumns(sheet, (style) => cells.formatNumber(style));
    const whole = { ...split, before: split.before + columns, cells: written };
    return joinSheetPart(isNeeded(putBack) ? putBackElements(whole, putBack) : whole);
  });
}

function onText(edit: (xml: string) => string): Edit {
  return (part) => new TextEncoder().encode(edit(new TextDecoder().decode(part)));
}
