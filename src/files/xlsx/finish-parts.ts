import { isErrorValue } from '../../workbook/sheet-grid';
import type { SheetData } from '../../workbook/workbook-data';
import {
  finishStyles,
  finishWorkbook,
  nameApplication,
  typeErrors,
  withoutModified,
} from './mapping/finish-xml';
import type { PutBack } from './mapping/put-back';
import { DRAWING_LINK_ID, isNeeded, putBackElements } from './mapping/put-back';
import { finishTable, isUnfinished } from './mapping/tables';
import { assembleZip, packEntry } from './package/assemble-zip';
import type { CarriedPart } from './package/collect-parts';
import {
  graftedFiles,
  linkToCarried,
  withContentTypes,
  withRelationships,
} from './package/graft-parts';
import { inflateEntry } from './package/inflate-entries';
import { relationshipsPathOf } from './package/relationships';
import { joinSheetPart, splitSheetPart } from './package/sheet-part';
import { readZipDirectory } from './package/zip-directory';

/** What the file library leaves to be done in the parts that it wrote. */
export interface Finishing {
  readonly sheets: readonly { readonly sheet: SheetData; readonly putBack: PutBack }[];
  /** The `definedNames` element, '' for none. */
  readonly names: string;
  /** The `workbookProtection` tag, null to keep what was written. */
  readonly protection: string | null;
  readonly theme: Uint8Array | null;
  /** The parts of each linked workbook. */
  readonly externalLinks: readonly (readonly CarriedPart[])[];
  /** Whether the day of the last change is known. */
  readonly modified: boolean;
}

/**
 * Parts up to this size are packed anew, because the library packs with what the machine offers and the seed
 * workbook must be the same everywhere. Packing a long sheet twice would cost a second.
 */
const REPACKED_BELOW_BYTES = 2 ** 20;

/** Completes a written archive. */
export function finishParts(archive: Uint8Array, finishing: Finishing): Uint8Array {
  const edits = partEdits(finishing);
  const entries = readZipDirectory(archive).map((entry) => {
    const edit = edits.get(entry.name);
    edits.delete(entry.name);
    if (!edit && entry.unpackedBytes > REPACKED_BELOW_BYTES) return entry;
    const part = inflateEntry(entry);
    return packEntry(entry.name, edit ? edit(part) : part);
  });
  const added = [...edits].map(([name, edit]) => packEntry(name, edit(new Uint8Array())));
  return assembleZip([...entries, ...added]);
}

/** Turns a part, empty when the library did not write it, into the part as it shall be. */
type Edit = (part: Uint8Array) => Uint8Array;

const LINK_TYPES = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/';

function partEdits(finishing: Finishing): Map<string, Edit> {
  const { sheets, names, protection, theme, externalLinks, modified } = finishing;
  const linkIds = externalLinks.map((_, index) => `rIdCarriedLink${index + 1}`);
  const edits = new Map<string, Edit>([
    ['xl/workbook.xml', onText((xml) => finishWorkbook(xml, { names, protection, linkIds }))],
    ['xl/styles.xml', onText(finishStyles)],
    ['docProps/core.xml', onText((xml) => (modified ? xml : withoutModified(xml)))],
    ['docProps/app.xml', onText(nameApplication)],
  ]);
  if (theme) edits.set('xl/theme/theme1.xml', () => theme);
  const carried = [...externalLinks, ...sheets.flatMap(({ putBack }) => [putBack.drawing ?? []])];
  addCarriedParts(edits, carried.flat());
  if (externalLinks.length > 0) {
    const links = externalLinks.map((parts, index) =>
      linkToCarried(linkIds[index]!, `${LINK_TYPES}externalLink`, parts),
    );
    edits.set(
      'xl/_rels/workbook.xml.rels',
      onText((xml) => withRelationships(xml, links)),
    );
  }
  sheets.forEach((sheet, index) =>
    addSheetEdits(edits, sheet, `xl/worksheets/sheet${index + 1}.xml`),
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
  { sheet, putBack }: Finishing['sheets'][number],
  part: string,
): void {
  const hasErrors = [...sheet.cells.entries()].some(
    ({ cell }) => cell.formula !== undefined && isErrorValue(cell.value),
  );
  if (putBack.drawing) {
    const link = linkToCarried(DRAWING_LINK_ID, `${LINK_TYPES}drawing`, putBack.drawing);
    edits.set(
      relationshipsPathOf(part),
      onText((xml) => withRelationships(xml, [link])),
    );
  }
  if (!hasErrors && !isNeeded(putBack)) return;
  edits.set(part, (bytes) => {
    const split = putBackElements(splitSheetPart(bytes), putBack);
    return joinSheetPart(hasErrors ? { ...split, cells: typeErrors(split.cells) } : split);
  });
}

function onText(edit: (xml: string) => string): Edit {
  return (part) => new TextEncoder().encode(edit(new TextDecoder().decode(part)));
}
