import type { WorkbookData } from '../../../workbook/workbook-data';
import {
  findTags,
  listSiblings,
  replacePieces,
  withAttributes,
  type XmlElement,
} from '../package/xml-text';
import { isCarriedExtension, findExtensions, standAlone } from './set-aside';

/** The elements of a workbook part in the order that its schema demands (ECMA-376 Part 1, 18.2.27). */
const WORKBOOK_ELEMENTS = [
  'fileVersion',
  'fileSharing',
  'workbookPr',
  'AlternateContent',
  'revisionPtr',
  'workbookProtection',
  'bookViews',
  'sheets',
  'functionGroups',
  'externalReferences',
  'definedNames',
  'calcPr',
  'oleSize',
  'customWorkbookViews',
  'pivotCaches',
  'smartTagPr',
  'smartTagTypes',
  'webPublishing',
  'fileRecoveryPr',
  'webPublishObjects',
  'extLst',
];

/**
 * Elements that go out again as they came. Not among them: who has worked on the file where (AlternateContent,
 * revisionPtr), what lists parts and names, which are counted anew, and caches of pivot tables, which are not carried.
 */
const CARRIED_ELEMENTS = [
  'fileVersion',
  'fileSharing',
  'workbookPr',
  'workbookProtection',
  'bookViews',
  'functionGroups',
  'calcPr',
  'oleSize',
  'customWorkbookViews',
  'smartTagPr',
  'smartTagTypes',
  'webPublishing',
  'fileRecoveryPr',
  'webPublishObjects',
  'extLst',
];

/** What elements say of what we model; as long as it is the same, they go out as they came. */
export function workbookSayings(
  workbook: Pick<WorkbookData, 'dateSystem' | 'structureProtected'>,
): ReadonlyMap<string, string> {
  return new Map([
    ['workbookPr', String(workbook.dateSystem ?? 1900)],
    ['workbookProtection', String(workbook.structureProtected)],
  ]);
}

/** The elements of a workbook part that are carried, by their name. */
export function readWorkbookElements(xml: string): Map<string, string> {
  const prefix = /<(?:([\w.-]+):)?workbook\b/.exec(xml)?.[1];
  const elements = new Map<string, string>();
  for (const { name, outer } of childrenOf(xml)) {
    if (!CARRIED_ELEMENTS.includes(name)) continue;
    const element = standAlone(outer, prefix);
    if (name !== 'extLst') elements.set(name, element);
    const kept = name === 'extLst' ? findExtensions(element).filter(isCarriedExtension) : [];
    if (kept.length > 0) {
      elements.set(name, `<extLst>${kept.map((extension) => extension.outer).join('')}</extLst>`);
    }
  }
  return elements;
}

function childrenOf(xml: string): XmlElement[] {
  const [root] = findTags(xml, 'workbook');
  return root ? listSiblings(xml.slice(root.end)) : [];
}

/** What a written workbook part is completed by. */
export interface WorkbookParts {
  /** The `definedNames` element, '' for none. */
  readonly names: string;
  /** Ids of the links to linked workbooks. */
  readonly linkIds: readonly string[];
  /** Null for a workbook that did not come from a file. */
  readonly carried: {
    readonly rootAttributes: Readonly<Record<string, string>>;
    readonly elements: ReadonlyMap<string, string>;
    /** By which views of the workbook know its sheets, by their name. */
    readonly sheetIds: ReadonlyMap<string, number>;
    /** Names of those whose part of the model has changed. */
    readonly changed: ReadonlySet<string>;
  } | null;
}

/** A written workbook part with its names and links, and with what came with the workbook. */
export function finishWorkbook(xml: string, { names, linkIds, carried }: WorkbookParts): string {
  const [root] = findTags(xml, 'workbook');
  if (!root) return xml;
  const references = linkIds.map((id) => `<externalReference r:id="${id}"/>`).join('');
  const written = new Map(childrenOf(xml).map(({ name, outer }) => [name, outer]));
  written.set(
    'externalReferences',
    references && `<externalReferences>${references}</externalReferences>`,
  );
  written.set('definedNames', names);
  const elements = WORKBOOK_ELEMENTS.map((name) => {
    const own = written.get(name) ?? '';
    if (carried && name === 'sheets') return withSheetIds(own, carried.sheetIds);
    if (!carried || !CARRIED_ELEMENTS.includes(name)) return own;
    const source = carried.elements.get(name) ?? '';
    if (name === 'bookViews') return withActiveTab(source, own);
    if (name === 'calcPr') return source === '' ? own : calculatedOnce(source);
    return carried.changed.has(name) ? own : source;
  });
  const tag = withAttributes(root.source, carried?.rootAttributes ?? {});
  return `${xml.slice(0, root.start)}${tag}${elements.join('')}</workbook>`;
}

function withActiveTab(source: string, written: string): string {
  const [view] = findTags(source, 'workbookView');
  const [own] = findTags(written, 'workbookView');
  const active = own?.attributes['activeTab'] ?? '0';
  if (source === '') return active === '0' ? '' : written;
  if (!view || (view.attributes['activeTab'] ?? '0') === active) return source;
  const text = withAttributes(view.source, { activeTab: active });
  return replacePieces(source, [{ ...view, text }]);
}

/**
 * Excel calculates the workbook when it is opened, since the results of our formulas are not its own; but not one whose
 * people calculate when they say so.
 */
function calculatedOnce(source: string): string {
  const [tag] = findTags(source, 'calcPr');
  if (!tag || tag.attributes['calcMode'] === 'manual') return source;
  return withAttributes(source, { fullCalcOnLoad: '1' });
}

function withSheetIds(sheets: string, ids: ReadonlyMap<string, number>): string {
  let next = Math.max(0, ...ids.values());
  const pieces = findTags(sheets, 'sheet').map(({ start, end, source, attributes }) => {
    const id = ids.get(attributes['name'] ?? '') ?? (next += 1);
    return { start, end, text: withAttributes(source, { sheetId: String(id) }) };
  });
  return replacePieces(sheets, pieces);
}

/** The number by which a workbook knows each of its sheets, by their name. */
export function readSheetIds(xml: string): Map<string, number> {
  const list = childrenOf(xml).find(({ name }) => name === 'sheets');
  return new Map(
    findTags(list?.outer ?? '', 'sheet').map(({ attributes }) => [
      attributes['name'] ?? '',
      Number(attributes['sheetId']),
    ]),
  );
}
