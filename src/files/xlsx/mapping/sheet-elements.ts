import { MAX_COLUMNS, MAX_ROWS } from '../../../workbook/address';
import type { CarriedAreas, PageSetupData, SheetData } from '../../../workbook/workbook-data';
import {
  findElements,
  findTags,
  listSiblings,
  replacePieces,
  withAttributes,
  type XmlElement,
  type XmlTag,
} from '../package/xml-text';

/** The elements of a worksheet in the order that its schema demands (ECMA-376 Part 1, 18.3.1.99). */
export const SHEET_ELEMENTS = [
  'sheetPr',
  'dimension',
  'sheetViews',
  'sheetFormatPr',
  'cols',
  'sheetData',
  'sheetCalcPr',
  'sheetProtection',
  'protectedRanges',
  'scenarios',
  'autoFilter',
  'sortState',
  'dataConsolidate',
  'customSheetViews',
  'mergeCells',
  'phoneticPr',
  'conditionalFormatting',
  'dataValidations',
  'hyperlinks',
  'printOptions',
  'pageMargins',
  'pageSetup',
  'headerFooter',
  'rowBreaks',
  'colBreaks',
  'customProperties',
  'cellWatches',
  'ignoredErrors',
  'smartTags',
  'drawing',
  'legacyDrawing',
  'legacyDrawingHF',
  'drawingHF',
  'picture',
  'oleObjects',
  'controls',
  'webPublishItems',
  'tableParts',
  'extLst',
] as const;

type SheetElementName = (typeof SHEET_ELEMENTS)[number];

/** Written anew: cells and what goes along with them, and what lists parts that are numbered anew. */
export const WRITTEN_ELEMENTS: readonly string[] = [
  'dimension',
  'cols',
  'sheetData',
  'mergeCells',
  'drawing',
  'tableParts',
] satisfies SheetElementName[];

/** Elements whose children are each about some cells, and are only carried. */
export const ELEMENTS_OF_AREAS: readonly string[] = [
  'protectedRanges',
  'ignoredErrors',
] satisfies SheetElementName[];

/** The cells that each child of such an element is about, where it says any. */
export function listAreas(xml: string): CarriedAreas[] {
  return listAreaTags(xml).map(({ attributes }) => ({
    ranges: attributes['sqref']!.split(/\s+/).filter(Boolean),
  }));
}

/** Such an element with its children about other cells; those about none are left out, and '' is no element. */
export function moveAreas(xml: string, areas: readonly CarriedAreas[]): string {
  const pieces = listAreaTags(xml).map(({ start, end, source }, index) => {
    const { ranges } = areas[index]!;
    const text = ranges.length === 0 ? '' : withAttributes(source, { sqref: ranges.join(' ') });
    return { start, end, text };
  });
  return pieces.every(({ text }) => text === '') ? '' : replacePieces(xml, pieces);
}

const listAreaTags = (xml: string): XmlTag[] =>
  ['protectedRange', 'ignoredError']
    .flatMap((name) => findTags(xml, name))
    .filter(({ attributes }) => attributes['sqref'] !== undefined);

/** What an element says of what we model; all else in it is only carried. */
interface Saying {
  /** As long as this is what it was, the element goes out as it came. */
  readonly says: (sheet: SheetData) => unknown;
  /** What says it; the rest goes out as it came even then. */
  readonly attributes?: readonly string[];
  readonly children?: readonly string[];
}

const pagesOf = ({ fitToPagesWide, fitToPagesTall }: PageSetupData) => [
  fitToPagesWide,
  fitToPagesTall,
];

/** Elements that say something of what we model. The others are only carried. */
const SAYINGS: Readonly<Partial<Record<SheetElementName, Saying>>> = {
  sheetPr: {
    says: ({ tabColor, page, autoFilter }) => [
      tabColor,
      pagesOf(page).some((pages) => pages !== null),
      autoFilter,
    ],
    attributes: ['filterMode'],
    children: ['tabColor', 'pageSetUpPr'],
  },
  sheetViews: {
    says: ({ showGridlines, frozen }) => [showGridlines, frozen],
    attributes: ['showGridLines'],
    children: ['pane', 'selection'],
  },
  sheetProtection: { says: (sheet) => sheet.protected },
  autoFilter: { says: ({ autoFilter }) => autoFilter },
  conditionalFormatting: {
    says: ({ conditionalFormats }) =>
      conditionalFormats.map((format) => ({ ...format, id: '', carried: null })),
  },
  dataValidations: {
    says: ({ validations }) => validations.map((validation) => ({ ...validation, carried: null })),
  },
  hyperlinks: { says: ({ cells }) => linksByCell(cells) },
  printOptions: {
    says: ({ page }) => page.centerHorizontally,
    attributes: ['horizontalCentered'],
  },
  pageMargins: { says: ({ page }) => page.margins },
  pageSetup: {
    says: ({ page }) => [page.orientation, page.paper, ...pagesOf(page)],
    attributes: ['orientation', 'paperSize', 'fitToWidth', 'fitToHeight'],
  },
  headerFooter: {
    says: ({ page }) => [page.header, page.footer],
    children: ['oddHeader', 'oddFooter'],
  },
  legacyDrawing: { says: ({ cells }) => notesByCell(cells) },
  protectedRanges: { says: ({ carriedAreas }) => carriedAreas?.get('protectedRanges') ?? [] },
  ignoredErrors: { says: ({ carriedAreas }) => carriedAreas?.get('ignoredErrors') ?? [] },
};

function linksByCell(cells: SheetData['cells']): unknown {
  const links: unknown[] = [];
  cells.visit(WHOLE_SHEET, ({ hyperlink }, rowIndex, columnIndex) => {
    if (hyperlink !== undefined) links.push({ rowIndex, columnIndex, link: hyperlink });
  });
  return links;
}

/** Whether the notes of a sheet that came from a file are no longer those that came, each at its cell. */
export function notesChanged(
  { cells }: Pick<SheetData, 'cells'>,
  carried: { readonly sayings: ReadonlyMap<string, string> } | null,
): boolean {
  const said = carried?.sayings.get('legacyDrawing');
  return said !== undefined && said !== '[]' && said !== JSON.stringify(notesByCell(cells));
}

function notesByCell(cells: SheetData['cells']): unknown {
  const notes: unknown[] = [];
  cells.visit(WHOLE_SHEET, ({ note }, rowIndex, columnIndex) => {
    if (note !== undefined) notes.push({ rowIndex, columnIndex, note });
  });
  return notes;
}

const WHOLE_SHEET = { rowIndex: 0, columnIndex: 0, rowCount: MAX_ROWS, columnCount: MAX_COLUMNS };

/** What the elements of a sheet say of what we model, as JSON by their name. */
export function sayingsOf(sheet: SheetData): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(SAYINGS).map(([name, { says }]) => [name, JSON.stringify(says(sheet))]),
  );
}

/** The name by which an element has its place: that of what it is an alternative for. */
export function placeOf({ name, outer }: XmlElement): string {
  if (name !== 'AlternateContent') return name;
  return SHEET_ELEMENTS.find((each) => findTags(outer, each).length > 0) ?? 'extLst';
}

/** An element as it came with what it says of the model taken from the one that was written; null for none. */
export function mergeElement(name: string, source: string, written: string | null): string {
  if (name === 'sheetViews') return mergeViews(source, written);
  const { attributes, children } = SAYINGS[name as SheetElementName] ?? {};
  if (!attributes && !children) return written ?? '';
  return mergeTag(name, source, written ?? `<${name}/>`, { attributes, children });
}

function mergeViews(source: string, written: string | null): string {
  const [view] = findElements(source, 'sheetView');
  const [writtenView] = findElements(written ?? '', 'sheetView');
  if (!view) return written ?? source;
  const text = mergeTag(
    'sheetView',
    view.outer,
    writtenView?.outer ?? '<sheetView/>',
    SAYINGS.sheetViews!,
  );
  return replacePieces(source, [{ ...view, text }]);
}

function mergeTag(
  name: string,
  source: string,
  written: string,
  {
    attributes = [],
    children = [],
  }: { attributes?: readonly string[] | undefined; children?: readonly string[] | undefined },
): string {
  const [from] = findElements(source, name);
  const [to] = findElements(written, name);
  if (!from || !to) return written;
  const taken = Object.fromEntries(attributes.map((key) => [key, to.attributes[key] ?? null]));
  const tag = withAttributes(startTagOf(from.outer), taken);
  const isOwned = ({ name: child }: XmlElement): boolean => children.includes(child);
  const inner = [
    // Owned children come first, but for a tab's colour with its pages, between which stands what is carried.
    ...listSiblings(to.inner).filter((child) => isOwned(child) && child.name !== 'pageSetUpPr'),
    ...listSiblings(from.inner).filter((child) => !isOwned(child)),
    ...listSiblings(to.inner).filter((child) => child.name === 'pageSetUpPr'),
  ];
  const open = tag.replace(/\s*\/?>$/, '');
  const text = inner.map(({ outer }) => outer).join('');
  return text === '' ? `${open}/>` : `${open}>${text}</${name}>`;
}

function startTagOf(element: string): string {
  return /^<(?:[^>"']|"[^"]*"|'[^']*')*>/.exec(element)![0];
}
