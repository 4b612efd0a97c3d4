import { collectDataItems } from './package/collect-parts';
import type { PackageSheet, WorkbookPackage } from './package/open-package';
import { readPartText } from './package/open-package';
import { splitSheetPart } from './package/sheet-part';
import { findElements, findTags, listSiblings } from './package/xml-text';

/** Parts that are not written again, by where they stand in the file. */
const LOST_PARTS: readonly (readonly [path: RegExp, loss: string])[] = [
  [/vbaProject\.bin$/, 'Macros are left out.'],
  [
    /^_xmlsignatures\//,
    'The digital signature is left out, since it does not hold for a new file.',
  ],
  [/^docMetadata\//, 'The sensitivity label is left out. Set it again in Excel.'],
  [/^xl\/connections\.xml$/, 'Data connections are left out. The data stay.'],
  [/^xl\/model\//, 'The data model is left out.'],
  [/^customUI\//, 'Buttons that the workbook adds to the ribbon are left out.'],
  [
    /^xl\/webextensions\//,
    'Add-ins that open with the workbook are left out. Open them again in Excel.',
  ],
  [/^xl\/xmlMaps\.xml$/, 'Links between cells and XML files are left out. The cells stay.'],
  [/^xl\/revisions\//, 'The history of a shared workbook is left out.'],
  [/^xl\/richData\//, 'Linked data types and pictures inside cells become plain values.'],
];

/** What a worksheet links to that is not written again, by the type of the link. */
const LOST_LINKS: readonly (readonly [type: RegExp, loss: (sheet: string) => string])[] = [
  [/^pivotTable$/, (sheet) => `Pivot tables on “${sheet}” become plain cells.`],
  [/^(?:slicer|timeline)$/, (sheet) => `Slicers on “${sheet}” are left out.`],
  [/^threadedComment$/, (sheet) => `Conversations in comments on “${sheet}” become plain notes.`],
  [
    /^(?:ctrlProp|control|oleObject|package)$/,
    (sheet) => `Form controls and embedded objects on “${sheet}” are left out.`,
  ],
];

/** Elements of a worksheet that are not written again. */
const LOST_ELEMENTS: readonly (readonly [name: string, loss: (sheet: string) => string])[] = [
  ['scenarios', (sheet) => `What-if scenarios on “${sheet}” are left out.`],
  ['protectedRanges', (sheet) => `Ranges with permissions of their own on “${sheet}” lose them.`],
  ['customSheetViews', (sheet) => `Custom views of “${sheet}” are left out.`],
];

/**
 * What a file holds that reading and writing it again leaves out, one plain sentence each. Charts, pictures,
 * shapes, colour scales, data bars, icon sets, sparklines, notes, rich text, links to other workbooks, the
 * theme, custom properties, the data of other programs and password hashes are kept, and so not listed.
 */
export function describeLosses(source: WorkbookPackage): string[] {
  const paths = [...source.parts.keys()];
  return [
    ...source.sheets.flatMap(({ name, kind }) =>
      kind === 'worksheet' ? [] : [`The sheet “${name}” has no cells and is left out.`],
    ),
    ...LOST_PARTS.flatMap(([path, loss]) => (paths.some((each) => path.test(each)) ? [loss] : [])),
    ...dataLosses(source),
    ...source.sheets
      .filter((sheet) => sheet.kind === 'worksheet')
      .flatMap((sheet) => [
        ...LOST_LINKS.flatMap(([type, loss]) =>
          sheet.relationships.some((link) => type.test(link.type)) ? [loss(sheet.name)] : [],
        ),
        ...sheetLosses(source, sheet),
        ...tableLosses(source, sheet),
      ]),
  ];
}

/** Only what the workbook itself leads to is carried. */
function dataLosses(source: WorkbookPackage): string[] {
  const carried = new Set(
    collectDataItems(source)
      .flat()
      .map(({ path }) => path),
  );
  const isLost = (path: string): boolean => /^customXml\/[^/]+$/.test(path) && !carried.has(path);
  return [...source.parts.keys()].some(isLost)
    ? ['Data that another program keeps in the workbook are left out.']
    : [];
}

function sheetLosses({ parts }: WorkbookPackage, { name, part }: PackageSheet): string[] {
  const { after } = splitSheetPart(parts.get(part)!);
  const children = listSiblings(after);
  const outerOf = (element: string): string =>
    children.find((child) => child.name === element)?.outer ?? '';
  const links = findTags(outerOf('hyperlinks'), 'hyperlink');
  return [
    ...LOST_ELEMENTS.flatMap(([element, loss]) => (outerOf(element) ? [loss(name)] : [])),
    ...(links.some(({ attributes }) => attributes['ref']?.includes(':'))
      ? [`Links over more than one cell on “${name}” are left out.`]
      : []),
    ...(outerOf('autoFilter').includes('dxfId')
      ? [`The filter by colour on “${name}” is taken off. Hidden rows stay hidden.`]
      : []),
  ];
}

function tableLosses({ parts }: WorkbookPackage, { relationships }: PackageSheet): string[] {
  return relationships
    .filter((link) => link.type === 'table')
    .flatMap((link) => {
      const xml = readPartText(parts, link.target);
      const name = findTags(xml, 'table')[0]?.attributes['displayName'] ?? '';
      return [
        ...(findElements(xml, 'calculatedColumnFormula').length > 0
          ? [`New rows of the table “${name}” no longer fill in formulas. Its cells keep theirs.`]
          : []),
        ...(findTags(xml, 'filterColumn').length > 0
          ? [`The filter of the table “${name}” is taken off. Hidden rows stay hidden.`]
          : []),
      ];
    });
}
