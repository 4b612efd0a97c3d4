import { AddInError } from '../../../workbook/errors';
import { checkAnnouncedSizes, inflateEntry, ZipTooLargeError } from './inflate-entries';
import { parseRelationships, relationshipsPathOf, type Relationship } from './relationships';
import { settleNamespaces } from './settle-namespaces';
import { settleWhiteSpace } from './settle-white-space';
import { findElements, findTags } from './xml-text';
import { readZipDirectory, ZipDamagedError, type ZipEntry } from './zip-directory';

/** An .xlsx file unpacked: its parts, and which of them is what. */
export interface WorkbookPackage {
  /** Parts by path, in the order of the archive. */
  readonly parts: Map<string, Uint8Array>;
  readonly workbookPart: string;
  readonly workbookRelationships: readonly Relationship[];
  /** In tab order. */
  readonly sheets: readonly PackageSheet[];
}

/** A sheet as the workbook part lists it; `part` is the path of its XML among the parts. */
export interface PackageSheet {
  readonly name: string;
  readonly part: string;
  readonly kind: 'worksheet' | 'chartsheet' | 'other';
  readonly relationships: readonly Relationship[];
}

/**
 * Unpacks a workbook. Throws AddInError file-encrypted, file-not-xlsx, file-damaged or file-too-large;
 * `path` is only for their messages.
 */
export function openPackage(bytes: Uint8Array, path: string): WorkbookPackage {
  const refuse = (fault: PackageFault, options?: ErrorOptions): AddInError =>
    new AddInError(REFUSALS[fault], { path }, options);
  const entries = listPackageEntries(bytes, WORKBOOK_CONTENT_TYPE, refuse);
  return unpacking(
    () => describePackage(new Map(entries.map((entry) => [entry.name, unpackPart(entry)]))),
    refuse,
  );
}

/** Why an Office file cannot be opened. */
export type PackageFault = 'encrypted' | 'other-kind' | 'damaged' | 'too-large';

const REFUSALS = {
  encrypted: 'file-encrypted',
  'other-kind': 'file-not-xlsx',
  damaged: 'file-damaged',
  'too-large': 'file-too-large',
} as const;

type Refuse = (fault: PackageFault, options?: ErrorOptions) => AddInError;

/**
 * The entries of an Office file whose main part has a content type, none of them unpacked but the list of types. Throws
 * what `refuse` makes of a fault.
 */
export function listPackageEntries(
  bytes: Uint8Array,
  contentType: RegExp,
  refuse: Refuse,
): ZipEntry[] {
  if (isCompoundFile(bytes)) {
    throw refuse(holdsStream(bytes, 'EncryptedPackage') ? 'encrypted' : 'other-kind');
  }
  if (!startsWith(bytes, [0x50, 0x4b])) throw refuse('other-kind');
  return unpacking(() => {
    const entries = readZipDirectory(bytes).filter((entry) => !entry.name.endsWith('/'));
    if (entries.some((entry) => entry.encrypted)) throw refuse('encrypted');
    checkAnnouncedSizes(entries);
    if (!isOfType(entries, contentType)) throw refuse('other-kind');
    return entries;
  }, refuse);
}

/** Does what unpacks entries; throws what `refuse` makes of what it meets. */
export function unpacking<Result>(act: () => Result, refuse: Refuse): Result {
  try {
    return act();
  } catch (error) {
    if (error instanceof ZipTooLargeError) throw refuse('too-large', { cause: error });
    if (error instanceof ZipDamagedError) throw refuse('damaged', { cause: error });
    throw error;
  }
}

/** Parts that are not read for what they say, but go out again byte for byte. */
const AS_THEY_ARE = /^(?:customXml\/|docProps\/custom\.xml$)/;

/** A part, XML that is read as an XML processor has to see it. */
function unpackPart(entry: ZipEntry): Uint8Array {
  const bytes = inflateEntry(entry);
  if (!isXml(entry.name)) return bytes;
  return settleNamespaces(AS_THEY_ARE.test(entry.name) ? bytes : settleWhiteSpace(bytes));
}

/** Whether a part holds XML, by the ending of its path. */
export function isXml(name: string): boolean {
  return /\.(?:xml|rels|vml)$/i.test(name);
}

/** The text of a part, '' when there is none. */
export function readPartText(parts: ReadonlyMap<string, Uint8Array>, part: string): string {
  const bytes = parts.get(part);
  return bytes ? new TextDecoder().decode(bytes) : '';
}

/** The relationships of a part; none when it has no relationships part. */
export function readRelationships(
  parts: ReadonlyMap<string, Uint8Array>,
  part: string,
): Relationship[] {
  return parseRelationships(readPartText(parts, relationshipsPathOf(part)), part);
}

/** Office keeps both old .xls files and encrypted new ones in this container. */
function isCompoundFile(bytes: Uint8Array): boolean {
  return startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
}

/** Whether the container of old and encrypted Office files names a stream in its directory, in UTF-16; false for other files. */
export function holdsStream(bytes: Uint8Array, stream: string): boolean {
  if (!isCompoundFile(bytes)) return false;
  const name = Array.from(`${stream}\0`, (letter) => [letter.charCodeAt(0), 0]).flat();
  for (let at = bytes.indexOf(name[0]!); at >= 0; at = bytes.indexOf(name[0]!, at + 1)) {
    if (name.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, index) => bytes[index] === byte);
}

/** Content types of a workbook's main part: plain, template, with macros; not the binary .xlsb. */
const WORKBOOK_CONTENT_TYPE =
  /"application\/vnd\.(?:openxmlformats-officedocument\.spreadsheetml\.(?:sheet|template)|ms-excel\.(?:sheet|template)\.macroEnabled)\.main\+xml"/;

function isOfType(entries: readonly ZipEntry[], contentType: RegExp): boolean {
  const types = entries.find((entry) => entry.name === '[Content_Types].xml');
  return types !== undefined && contentType.test(new TextDecoder().decode(inflateEntry(types)));
}

function describePackage(parts: Map<string, Uint8Array>): WorkbookPackage {
  for (const [name, bytes] of parts) refuseBrokenPart(name, bytes, 'xl/');
  const main = readRelationships(parts, '').find((link) => link.type === 'officeDocument');
  if (!main || !parts.has(main.target)) throw new ZipDamagedError('the workbook part is missing');
  const workbookRelationships = readRelationships(parts, main.target);
  const byId = new Map(workbookRelationships.map((link) => [link.id, link]));
  const [list] = findElements(readPartText(parts, main.target), 'sheets');
  const sheets = findTags(list?.inner ?? '', 'sheet').map(({ attributes }): PackageSheet => {
    const id = Object.entries(attributes).find(([name]) => /(?:^|:)id$/.test(name))?.[1];
    const link = byId.get(id ?? '');
    if (!link || !parts.has(link.target)) {
      throw new ZipDamagedError(`the sheet ${attributes['name']} is missing`);
    }
    const kind = link.type === 'worksheet' || link.type === 'chartsheet' ? link.type : 'other';
    return {
      name: attributes['name'] ?? '',
      part: link.target,
      kind,
      relationships: readRelationships(parts, link.target),
    };
  });
  if (sheets.length === 0) throw new ZipDamagedError('the workbook has no sheets');
  return { parts, workbookPart: main.target, workbookRelationships, sheets };
}

/** The most that stands before a part's first element, or behind its last. */
const MARGIN_BYTES = 4096;

/**
 * Refuses what a lenient reading of the parts in `folder` would pass over. Office writes no document types: one can only
 * be there to define entities that explode. A part that does not end as it began has lost its tail. Throws
 * ZipDamagedError.
 */
export function refuseBrokenPart(name: string, bytes: Uint8Array, folder: string): void {
  if (!isXml(name)) return;
  const decoder = new TextDecoder('latin1');
  const start = decoder.decode(bytes.subarray(0, MARGIN_BYTES));
  if (/<!DOCTYPE/i.test(start)) throw new ZipDamagedError(`${name} declares a document type`);
  const root = /<([A-Za-z][\w.:-]*)/.exec(start)?.[1];
  const end = decoder.decode(bytes.subarray(-MARGIN_BYTES)).trimEnd();
  const isEmpty = bytes.length < MARGIN_BYTES && end.endsWith('/>');
  const isWhole = root === undefined || isEmpty || end.endsWith(`</${root}>`);
  if (name.startsWith(folder) && !isWhole) throw new ZipDamagedError(`${name} is cut short`);
}
