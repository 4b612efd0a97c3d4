import type { SheetData } from '../../workbook/workbook-data';
import type { CarriedWorkbook } from './carried';
import { finishStyles, nameApplication, withoutModified } from './mapping/finish-xml';
import type { CellFormats } from './mapping/kept-styles';
import { KeptStyles, WRITTEN_FORMATS } from './mapping/kept-styles';
import { CUSTOM_PROPERTIES_PART, putBackProperties, withSettings } from './mapping/properties';
import { DRAWING_LINK_ID, putBackElements } from './mapping/put-back';
import { finishTable } from './mapping/tables';
import { finishWorkbook } from './mapping/workbook-elements';
import type { CellWriter } from './mapping/write-cells';
import { writeColumns } from './mapping/write-lines';
import type { FileSheet } from './mapping/write-sheet';
import type { PartBytes } from './package/assemble-zip';
import { assembleZip, encodePieces, packEntry } from './package/assemble-zip';
import type { CarriedPart } from './package/collect-parts';
import {
  graftedFiles,
  graftedLink,
  linkToCarried,
  withContentTypes,
  withRelationships,
} from './package/graft-parts';
import { inflateEntry } from './package/inflate-entries';
import { isXml, readPartText } from './package/open-package';
import type { Relationship } from './package/relationships';
import { relationshipsPathOf } from './package/relationships';
import { splitSheetPart } from './package/sheet-part';
import { findTags, replacePieces, type XmlTag } from './package/xml-text';
import type { ZipEntry } from './package/zip-directory';
import { readZipDirectory } from './package/zip-directory';

/** What the file library leaves to be done in the parts that it wrote. */
export interface Finishing {
  /** In tab order. */
  readonly sheets: readonly { readonly sheet: SheetData; readonly written: FileSheet }[];
  readonly cells: CellWriter;
  /** The `definedNames` element, '' for none. */
  readonly names: string;
  /** Null for a workbook that did not come from a file. */
  readonly carried: CarriedWorkbook | null;
  /** Elements of the workbook part whose part of the model has changed. */
  readonly changedElements: ReadonlySet<string>;
}

/** Completes a written archive, of which every part is packed anew. */
export async function finishParts(archive: Uint8Array, finishing: Finishing): Promise<Uint8Array> {
  const written = new Map(
    readZipDirectory(archive).map((entry) => [entry.name, readWritten(entry)] as const),
  );
  const { edits, long } = partEdits(finishing, written);
  for (const [name, edit] of edits) written.set(name, edit(written.get(name) ?? new Uint8Array()));
  if (finishing.carried && !finishing.carried.theme) takeOutPart(written, THEME_PART);
  const entries: ZipEntry[] = [];
  // One after the other: of what is long, only the piece that is being packed is held.
  for (const name of new Set([...written.keys(), ...long.keys()])) {
    entries.push(await packEntry(name, long.get(name)?.() ?? written.get(name)!));
  }
  return assembleZip(entries);
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

/** The parts that grow with the workbook, each made when it is packed. */
type LongParts = Map<string, () => PartBytes>;

const LINK_TYPES = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/';

function partEdits(
  { sheets, cells, names, carried, changedElements }: Finishing,
  written: ReadonlyMap<string, Uint8Array>,
): { edits: Map<string, Edit>; long: LongParts } {
  const { theme, externalLinks = [], dataItems = [], links: ownLinks = [] } = carried ?? {};
  const linkIds = externalLinks.map((_, index) => `rIdCarriedLink${index + 1}`);
  const elements = carried && {
    rootAttributes: carried.rootAttributes,
    elements: carried.elements,
    sheetIds: carried.sheetIds,
    changed: changedElements,
  };
  const styles = finishStyles(readPartText(written, STYLES_PART));
  const kept = carried?.styles ? new KeptStyles(carried.styles.xml, styles) : null;
  const edits = new Map<string, Edit>([
    [
      'xl/workbook.xml',
      onText((xml) => finishWorkbook(xml, { names, linkIds, carried: elements })),
    ],
    [
      'docProps/core.xml',
      onText((xml) => {
        const dated = carried?.properties.modified ? xml : withoutModified(xml);
        return putBackProperties(dated, carried?.otherProperties.core ?? '');
      }),
    ],
    [
      'docProps/app.xml',
      onText((xml) =>
        putBackProperties(nameApplication(xml), carried?.otherProperties.extended ?? ''),
      ),
    ],
  ]);
  if (theme) edits.set(THEME_PART, () => theme);
  const sheetLinks = sheets.flatMap(({ written: { putBack } }) => putBack.source?.links ?? []);
  addCarriedParts(edits, [
    ...[...externalLinks, ...dataItems].flat(),
    ...[...ownLinks, ...sheetLinks].flatMap(({ parts }) => parts),
    ...sheets.flatMap(({ written: { putBack } }) => putBack.drawing ?? []),
  ]);
  const { customProperties } = carried ?? {};
  if (customProperties) {
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
    ...ownLinks.map(graftedLink),
  ];
  addLinks(edits, 'xl/workbook.xml', links);
  const long: LongParts = new Map();
  const texts = cells.writeTexts();
  if (texts !== null) long.set('xl/sharedStrings.xml', () => encodePieces(texts));
  sheets.forEach((sheet, index) => {
    const part = `xl/worksheets/sheet${index + 1}.xml`;
    addSheetLinks(edits, sheet, part);
    const pieces = finishSheet(sheet, cells, kept ?? WRITTEN_FORMATS, written.get(part)!);
    long.set(part, () => encodePieces(pieces));
  });
  // Once the sheets are finished, all formats that they need are known.
  edits.set(STYLES_PART, () => new TextEncoder().encode(kept?.toXml() ?? styles));
  sheets
    .flatMap(({ sheet }) => sheet.tables)
    .forEach((table, index) => {
      edits.set(
        `xl/tables/table${index + 1}.xml`,
        onText((xml) => finishTable(xml, table)),
      );
    });
  return { edits, long };
}

const STYLES_PART = 'xl/styles.xml';
const THEME_PART = 'xl/theme/theme1.xml';

/** A part that the library always writes, and the workbook had not. */
function takeOutPart(parts: Map<string, Uint8Array>, path: string): void {
  parts.delete(path);
  const isMeant = ({ attributes }: XmlTag): boolean =>
    attributes['PartName'] === `/${path}` || attributes['Target'] === path.replace('xl/', '');
  for (const list of ['[Content_Types].xml', 'xl/_rels/workbook.xml.rels']) {
    const xml = readPartText(parts, list);
    const tags = ['Override', 'Relationship'].flatMap((name) => findTags(xml, name));
    const pieces = tags.filter(isMeant).map(({ start, end }) => ({ start, end, text: '' }));
    parts.set(list, new TextEncoder().encode(replacePieces(xml, pieces)));
  }
}

function addLinks(edits: Map<string, Edit>, part: string, links: readonly Relationship[]): void {
  if (links.length === 0) return;
  edits.set(
    relationshipsPathOf(part),
    onText((xml) => withRelationships(xml, links)),
  );
}

function addCarriedParts(edits: Map<string, Edit>, parts: readonly CarriedPart[]): void {
  if (parts.length === 0) return;
  edits.set(
    '[Content_Types].xml',
    onText((xml) => withContentTypes(xml, parts)),
  );
  for (const [path, bytes] of graftedFiles(parts)) edits.set(path, () => bytes);
}

function addSheetLinks(
  edits: Map<string, Edit>,
  { written: { putBack } }: Finishing['sheets'][number],
  part: string,
): void {
  addLinks(edits, part, [
    ...(putBack.source?.links ?? []).map(graftedLink),
    ...(putBack.drawing
      ? [linkToCarried(DRAWING_LINK_ID, `${LINK_TYPES}drawing`, putBack.drawing)]
      : []),
  ]);
}

/** A worksheet part in pieces, out of the one that the library wrote of a sample; its formats are settled right away. */
function finishSheet(
  { sheet, written: { putBack, sample } }: Finishing['sheets'][number],
  cells: CellWriter,
  formats: CellFormats,
  part: Uint8Array,
): Iterable<string> {
  const split = splitSheetPart(part);
  const sampled = cells.settle(sample, new TextDecoder().decode(split.cells), formats);
  // Columns stand right before the cells.
  const columns = writeColumns(sheet, (style) => cells.formatNumber(style));
  const { before, after } = putBackElements(
    { ...split, before: split.before + columns },
    putBack,
    formats,
  );
  return (function* (): Iterable<string> {
    yield before;
    yield* cells.writeRows(sheet, sample, sampled);
    yield after;
  })();
}

function onText(edit: (xml: string) => string): Edit {
  return (part) => new TextEncoder().encode(edit(new TextDecoder().decode(part)));
}
