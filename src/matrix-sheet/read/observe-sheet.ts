import type { MatrixSection, MatrixSource, SheetObservation } from '../../domain/matrix';
import type { CellBlock } from '../../workbook/address';
import { columnLetter, formatBlock, parseBlock } from '../../workbook/address';
import type { HeadedColumn } from './assign-columns';
import type { MatrixRow } from './matrix-rows';
import type { SheetSection } from './split-sections';
import { listColumnIndices } from './split-sections';
import { tidyText } from './tidy-text';

/** A section with the rows of it that belong to the matrix. */
export interface ReadSection {
  readonly section: SheetSection;
  readonly rows: readonly MatrixRow[];
}

/** Says where the matrix stands in the words of its sheets. */
export function describeSource(sections: readonly ReadSection[]): MatrixSource {
  const described = sections.map(describeSection);
  const [first] = described;
  const sheets = [...new Set(described.map(({ sheet }) => sheet))];
  return { ...first!, sheets, sections: described };
}

function describeSection(read: ReadSection): MatrixSection {
  const { grid, header } = read.section;
  const { headerRowIndex, headerRowCount, columns, levelGrid, quarterGrid, leftOver } = header;
  const place = locateCells(read);
  return {
    sheet: grid.sheet,
    address: formatBlock(place),
    headerRowNumber: headerRowIndex + 1,
    firstRowNumber: headerRowIndex + headerRowCount + 1,
    lastRowNumber: headerRowIndex + place.rowCount,
    columns: Object.fromEntries(
      Object.entries(columns).map(([column, columnIndex]) => [column, columnLetter(columnIndex)]),
    ),
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
 * What stands out about the sheets within the matrix: columns that are missing in every section, hidden rows, and
 * merged cells of its columns.
 */
export function observeSheets(sections: readonly ReadSection[]): SheetObservation[] {
  const [first] = sections;
  const missing = first!.section.header.missing.filter((column) =>
    sections.every(({ section }) => section.header.missing.includes(column)),
  );
  return [
    ...missing.map((column): SheetObservation => ({ kind: 'column-missing', column })),
    ...sections.flatMap(observeHiddenRows),
    ...observeMerged(sections),
  ];
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

/** In sheet order: a host lists them in its own. */
function observeMerged(sections: readonly ReadSection[]): SheetObservation[] {
  const addresses = sections.flatMap((read) => {
    const { grid, header, prefix } = read.section;
    const { rowIndex, rowCount } = locateCells(read);
    const columnIndices = listColumnIndices(header);
    // A header in two rows is made of merged cells.
    const firstRowIndex = rowIndex + (header.headerRowCount === 2 ? 2 : 0);
    return grid.mergedAreas
      .flatMap((address) => {
        const block = parseBlock(address);
        const isOfMatrix =
          block !== null &&
          block.rowIndex < rowIndex + rowCount &&
          firstRowIndex < block.rowIndex + block.rowCount &&
          columnIndices.some(
            (index) => index >= block.columnIndex && index < block.columnIndex + block.columnCount,
          );
        return isOfMatrix ? [{ address, block }] : [];
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
    if (!area || kpiColumnIndex === undefined) continue;
    const { rowIndex, rowCount, columnIndex, columnCount } = area;
    if (kpiColumnIndex < columnIndex || kpiColumnIndex >= columnIndex + columnCount) continue;
    if (columnCount > 1) across.add(rowIndex);
    for (let offset = 1; offset < rowCount; offset += 1) below.add(rowIndex + offset);
  }
  const pick = (indices: ReadonlySet<number>): ReadonlySet<MatrixRow> =>
    new Set(indices.size === 0 ? [] : rows.filter((row) => indices.has(row.sheetRowIndex)));
  return { rowsBelowLabel: pick(below), rowsMergedAcross: pick(across) };
}
