import { DETAIL_COLUMNS } from '../../domain/details';
import type { Area, MatrixSection, MatrixSource, SheetObservation } from '../../domain/matrix';
import type { CellBlock } from '../../workbook/address';
import {
  columnLetter,
  coversColumn,
  formatBlock,
  formatCell,
  parseBlock,
} from '../../workbook/address';
import type { HeadedColumn } from './assign-columns';
import { columnIndexAt } from './cell-names';
import type { HeaderLocation } from './find-matrix';
import { EXPECTED_COLUMNS } from './find-matrix';
import type { MatrixRow } from './matrix-rows';
import { nameColumns } from './name-columns';
import { recogniseLayout } from './recognise-layout';
import type { Block } from './split-blocks';
import type { SheetSection } from './split-sections';
import { listColumnIndices } from './split-sections';
import { tidyText } from './tidy-text';

/** A section with the rows of it that belong to the matrix. */
export interface ReadSection {
  readonly section: SheetSection;
  readonly rows: readonly MatrixRow[];
}

/** Says where the matrix stands in the words of its sheets, and in which form. */
export function describeSource(
  sections: readonly ReadSection[],
  areas: readonly Area[],
): MatrixSource {
  const described = sections.map(describeSection);
  const [first] = described;
  const sheets = [...new Set(described.map(({ sheet }) => sheet))];
  const layout = recogniseLayout(
    sections.map(({ section }) => section),
    areas,
  );
  return { ...first!, sheets, sections: described, layout };
}

function describeSection(read: ReadSection): MatrixSection {
  const { grid, header } = read.section;
  const { headerRowIndex, headerRowCount, columns, levelGrid, quarterGrid, leftOver } = header;
  const { furtherActions } = header;
  const headings = nameColumns(read.section);
  const place = locateCells(read);
  return {
    sheet: grid.sheet,
    address: formatBlock(place),
    headerRowNumber: headerRowIndex + 1,
    firstRowNumber: headerRowIndex + headerRowCount + 1,
    lastRowNumber: headerRowIndex + place.rowCount,
    columns: lettersOf(columns),
    ...(furtherActions && { furtherActions: furtherActions.map(lettersOf) }),
    ...(headings && { headings }),
    ...(levelGrid && { levelGrid: levelGrid.map(letterOf) }),
    ...(quarterGrid && { quarterGrid: quarterGrid.map(letterOf) }),
    ...(leftOver.length > 0 && {
      leftOver: leftOver.map((column) => ({
        letter: letterOf(column),
        heading: tidyText(column.heading),
      })),
    }),
  };
}

const lettersOf = (columns: HeaderLocation['columns']): MatrixSection['columns'] =>
  Object.fromEntries(
    Object.entries(columns).map(([column, columnIndex]) => [column, columnLetter(columnIndex)]),
  );

const letterOf = ({ columnIndex }: HeadedColumn): string => columnLetter(columnIndex);

/** The cells of a section with its header, from its first to its last column. */
function locateCells({ section: { header }, rows }: ReadSection): CellBlock {
  const columnIndices = listColumnIndices(header);
  const columnIndex = Math.min(...columnIndices);
  const lastHeaderRowIndex = header.headerRowIndex + header.headerRowCount - 1;
  const lastRowIndex = rows.at(-1)?.sheetRowIndex ?? lastHeaderRowIndex;
  return {
    rowIndex: header.headerRowIndex,
    columnIndex,
    rowCount: lastRowIndex - header.headerRowIndex + 1,
    columnCount: Math.max(...columnIndices) - columnIndex + 1,
  };
}

/**
 * What stands out about the sheets within the matrix: columns that are missing, hidden rows, merged cells that leave the
 * reading unsure, and actions that are struck through; `blocks` are the KPIs of all sections.
 */
export function observeSheets(
  sections: readonly ReadSection[],
  blocks: readonly Block[],
): SheetObservation[] {
  return [
    ...observeMissing(sections),
    ...sections.flatMap(observeHiddenRows),
    ...observeMerged(sections, blocks),
    ...observeStruck(sections),
  ];
}

/**
 * Columns that no section has, and those that only some lack. What stands in a list of actions is missing nowhere else, and
 * a list lacks what is said of KPIs by design.
 */
function observeMissing(sections: readonly ReadSection[]): SheetObservation[] {
  const ofKpis = sections.filter(({ section }) => !section.isActionList);
  const isListed = ofKpis.length < sections.length;
  return EXPECTED_COLUMNS.flatMap((column): SheetObservation[] => {
    const lacking = sections.filter(({ section }) => section.header.missing.includes(column));
    if (lacking.length === sections.length) return [{ kind: 'column-missing', column }];
    const some = lacking.filter(({ section }) => !section.isActionList);
    const isOfActions = column === 'actions' || column === 'due';
    if (some.length === 0 || (isListed && isOfActions)) return [];
    if (some.length === ofKpis.length) return [{ kind: 'column-missing', column }];
    return [{ kind: 'column-missing', column, headers: some.map(nameFirstCell) }];
  });
}

function nameFirstCell(read: ReadSection): string {
  const { rowIndex, columnIndex } = locateCells(read);
  return `${read.section.prefix}${formatCell(rowIndex, columnIndex)}`;
}

function observeHiddenRows(read: ReadSection): SheetObservation[] {
  const { grid, prefix } = read.section;
  const { rowIndex, rowCount } = locateCells(read);
  const rowNumbers = grid.hiddenRows
    .filter((hidden) => hidden >= rowIndex && hidden < rowIndex + rowCount)
    .map((hidden) => hidden + 1);
  if (rowNumbers.length === 0) return [];
  return [{ kind: 'rows-hidden', rowNumbers, ...(prefix !== '' && { sheet: grid.sheet }) }];
}

/** Text that is struck through says that an action is done with, and not whether it is done or dropped. */
function observeStruck(sections: readonly ReadSection[]): SheetObservation[] {
  const cells = sections.flatMap(({ section: { grid, prefix }, rows }) => {
    const struck = new Set(grid.struckCells);
    if (struck.size === 0) return [];
    return rows.flatMap((row) => {
      const columnIndex = row.action === '' ? null : columnIndexAt(row, 'actions');
      const cell = columnIndex === null ? '' : formatCell(row.sheetRowIndex, columnIndex);
      return struck.has(cell) ? [`${prefix}${cell}`] : [];
    });
  });
  return cells.length > 0 ? [{ kind: 'actions-struck', cells }] : [];
}

/** Columns in which what is merged down is said of each row. */
const SPREAD_COLUMNS = ['area', 'due', 'dueYear', ...DETAIL_COLUMNS] as const;

/** In sheet order: a host lists them in its own. */
function observeMerged(
  sections: readonly ReadSection[],
  blocks: readonly Block[],
): SheetObservation[] {
  const merging = sections.filter(({ section }) => section.grid.mergedAreas.length > 0);
  if (merging.length === 0) return [];
  const blockAt = createBlockFinder(blocks);
  const addresses = merging.flatMap(({ section }) => {
    const { grid, prefix } = section;
    return grid.mergedAreas
      .flatMap((address) => {
        const block = parseBlock(address);
        return block && isUnsure(block, section, blockAt) ? [{ address, block }] : [];
      })
      .sort(
        (left, right) =>
          left.block.rowIndex - right.block.rowIndex ||
          left.block.columnIndex - right.block.columnIndex,
      )
      .map(({ address }) => `${prefix}${address}`);
  });
  return addresses.length > 0 ? [{ kind: 'cells-merged', addresses }] : [];
}

/** The KPI that a row of a section belongs to, by the row's index on its sheet. */
type BlockFinder = (section: SheetSection, sheetRowIndex: number) => Block | undefined;

function createBlockFinder(blocks: readonly Block[]): BlockFinder {
  const found = new Map<SheetSection, Map<number, Block>>();
  for (const block of blocks) {
    for (const { section, sheetRowIndex } of block.rows) {
      let ofSection = found.get(section);
      if (!ofSection) found.set(section, (ofSection = new Map<number, Block>()));
      ofSection.set(sheetRowIndex, block);
    }
  }
  return (section, sheetRowIndex) => found.get(section)?.get(sheetRowIndex);
}

/**
 * Whether merged cells hide what belongs to whom: cells of two columns, or in one column those of several KPIs. Areas,
 * dues, people and proof that are merged down are those of each row beside them. A heading merged across stands in no
 * KPI's rows.
 */
function isUnsure(merged: CellBlock, section: SheetSection, blockAt: BlockFinder): boolean {
  const { columns } = section.header;
  const columnIndices = listColumnIndices(section.header).filter((index) =>
    coversColumn(merged, index),
  );
  const [columnIndex] = columnIndices;
  if (columnIndex === undefined) return false;
  const kpis = new Set<Block>();
  const endRowIndex = Math.min(merged.rowIndex + merged.rowCount, section.endRowIndex);
  for (
    let rowIndex = Math.max(merged.rowIndex, section.firstRowIndex);
    rowIndex < endRowIndex;
    rowIndex += 1
  ) {
    const kpi = blockAt(section, rowIndex);
    if (kpi) kpis.add(kpi);
  }
  if (kpis.size === 0) return false;
  // What is merged stands in its first cell.
  if (columnIndices.length > 1 || columnIndex !== merged.columnIndex) return true;
  return kpis.size > 1 && !SPREAD_COLUMNS.some((column) => columns[column] === columnIndex);
}

/** Which rows' cells in the KPI column are merged with others. */
export interface MergedLabels {
  /** Rows in the lower part of a merge downwards: their label stands above. */
  readonly rowsBelowLabel: ReadonlySet<MatrixRow>;
  /** First rows of merges with cells beside. */
  readonly rowsMergedAcross: ReadonlySet<MatrixRow>;
}

/** Looks up the merges that touch the KPI column of a section; `rows` are the section's. */
export function findMergedLabels(
  { grid, header }: SheetSection,
  rows: readonly MatrixRow[],
): MergedLabels {
  const below = new Set<number>();
  const across = new Set<number>();
  const kpiColumnIndex = header.columns.kpi;
  for (const address of grid.mergedAreas) {
    const area = parseBlock(address);
    if (!area || kpiColumnIndex === undefined || !coversColumn(area, kpiColumnIndex)) continue;
    const { rowIndex, rowCount, columnCount } = area;
    if (columnCount > 1) across.add(rowIndex);
    for (let offset = 1; offset < rowCount; offset += 1) below.add(rowIndex + offset);
  }
  const pick = (indices: ReadonlySet<number>): ReadonlySet<MatrixRow> =>
    new Set(indices.size === 0 ? [] : rows.filter((row) => indices.has(row.sheetRowIndex)));
  return { rowsBelowLabel: pick(below), rowsMergedAcross: pick(across) };
}
