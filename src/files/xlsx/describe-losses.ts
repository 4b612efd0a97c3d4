import { collectParts } from './package/collect-parts';
import type { PackageSheet, WorkbookPackage } from './package/open-package';
import { readPartText, readRelationships } from './package/open-package';
import { relationshipsPathOf } from './package/relationships';
import { findElements, findTags } from './package/xml-text';

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
  [/^customXml\//, 'Data that another program keeps in the workbook are left out.'],
  [/^customUI\//, 'Buttons that the workbook adds to the ribbon are left out.'],
  [
    /^xl\/webextensions\//,
    'Add-ins that open with the workbook are left out. Open them again in Excel.',
  ],
  [/^xl\/xmlMaps\.xml$/, 'Links between cells and XML files are left out. The cells stay.'],
  [/^xl\/revisions\//, 'The history of a shared workbook is left out.'],
  [/^xl\/richData\//, 'Linked data types and pictures inside cells become plain values.'],
];

/** Parts that another loss speaks of, by where they stand in the file. */
const PARTS_OF_OTHERS =
  /^xl\/(?:pivotTables|pivotCache|slicers|slicerCaches|timelines|timelineCaches|queryTables|vbaData\.xml|vbaProjectSignature\w*\.bin)/;

/** Parts that are written anew, by the type of the link that leads to them. */
const WRITTEN_PARTS: readonly string[] = [
  'officeDocument',
  'core-properties',
  'extended-properties',
  'custom-properties',
  // A picture of how the workbook looked.
  'thumbnail',
  'worksheet',
  'chartsheet',
  'styles',
  'sharedStrings',
  'theme',
  'calcChain',
  'sheetMetadata',
  'table',
];

/** What a worksheet links to that is not written again, by the type of the link. */
const LOST_LINKS: readonly (readonly [type: RegExp, loss: (sheet: string) => string])[] = [
  [
    /^pivotTable$/,
    (sheet) => `Pivot tables on “${sheet}” become plain cells, and charts of them plain charts.`,
  ],
  [/^(?:slicer|timeline)$/, (sheet) => `Slicers on “${sheet}” are left out.`],
];

/**
 * What a file holds that reading and writing it again leaves out, one plain sentence each; `carried` are the paths of parts
 * that go out again as they came. What is in a part that is written anew is kept: elements that we do not model go out as
 * they came.
 */
export function describeLosses(source: WorkbookPackage, carried: ReadonlySet<string>): string[] {
  const lost = listLostPaths(source, carried);
  return [
    ...source.sheets.flatMap(({ name, kind }) =>
      kind === 'worksheet' ? [] : [`The sheet “${name}” has no cells and is left out.`],
    ),
    ...LOST_PARTS.flatMap(([path, loss]) => (lost.some((each) => path.test(each)) ? [loss] : [])),
    ...otherLosses(lost),
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

/** The paths of parts that are neither written anew nor carried. */
function listLostPaths(source: WorkbookPackage, carried: ReadonlySet<string>): string[] {
  const { parts, workbookRelationships, sheets } = source;
  const links = [
    ...readRelationships(parts, ''),
    ...workbookRelationships,
    ...sheets.flatMap(({ relationships }) => relationships),
  ];
  const written = links.flatMap(({ type, target }) =>
    WRITTEN_PARTS.includes(type) ? [target] : [],
  );
  const known = new Set([CONTENT_TYPES, relationshipsPathOf(''), ...written, ...carried]);
  for (const path of [...known]) known.add(relationshipsPathOf(path));
  // What only a chart sheet shows goes with it.
  const withSheets = sheets
    .filter(({ kind }) => kind !== 'worksheet')
    .flatMap(({ part }) => collectParts(parts, part));
  for (const { path } of withSheets) known.add(path).add(relationshipsPathOf(path));
  return [...parts.keys()].filter((path) => !known.has(path));
}

const CONTENT_TYPES = '[Content_Types].xml';

/** Parts of which we know nothing. */
function otherLosses(lost: readonly string[]): string[] {
  const other = lost.filter(
    (path) =>
      !path.includes('_rels/') &&
      !PARTS_OF_OTHERS.test(path) &&
      !LOST_PARTS.some(([known]) => known.test(path)),
  );
  return other.map((path) => `The part ${path}, which this program does not know, is left out.`);
}

function sheetLosses({ parts }: WorkbookPackage, { name, part }: PackageSheet): string[] {
  return readPartText(parts, part).includes(' t="dataTable"')
    ? [`What-if data tables on “${name}” become plain values.`]
    : [];
}

/** A table that leads to other data is written anew. */
function tableLosses({ parts }: WorkbookPackage, { relationships }: PackageSheet): string[] {
  return relationships
    .filter(({ type, target }) => type === 'table' && readRelationships(parts, target).length > 0)
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
