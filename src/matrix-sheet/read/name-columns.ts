import { COLUMN_HEADINGS } from '../../domain/column-headings';
import type { MatrixColumn } from '../../domain/column-headings';
import type { CellValue } from '../../workbook/sheet-grid';
import { leaveNoteOut } from './read-heading';
import type { SheetSection } from './split-sections';
import { tidyCell } from './tidy-text';

/**
 * What the sheet calls the columns of a section, where that is not the usual heading; null where all have theirs. Of two
 * rows of headings the lower names a column, with the one above where another column is called so too: "Level" under two
 * parents.
 */
export function nameColumns({
  grid,
  header,
}: Pick<SheetSection, 'grid' | 'header'>): Partial<Record<MatrixColumn, string>> | null {
  const offset = header.headerRowIndex - grid.rowIndex;
  const upper = (grid.values[offset] ?? []).map(readHeading);
  const lower = (grid.values[offset + header.headerRowCount - 1] ?? []).map(readHeading);
  const nameOf = (index: number): string => {
    const own = lower[index] ?? '';
    const isAlone = lower.every((other, place) => place === index || other !== own);
    if (header.headerRowCount === 1 || (own !== '' && isAlone)) return own;
    const parents = upper.slice(0, index + 1).filter((text) => text !== '');
    return [...parents.slice(-1), own].filter((text) => text !== '').join(': ');
  };
  const names = Object.entries(header.columns).flatMap(([key, columnIndex]) => {
    const column = key as MatrixColumn;
    const name = nameOf(columnIndex - grid.columnIndex);
    const isUsual = name.toLowerCase() === COLUMN_HEADINGS[column].toLowerCase();
    return name === '' || isUsual ? [] : [[column, name]];
  });
  return names.length > 0 ? (Object.fromEntries(names) as Record<MatrixColumn, string>) : null;
}

/** A heading on one line, without the marks at its end and a note on it. */
const readHeading = (value: CellValue): string =>
  tidyCell(typeof value === 'string' ? leaveNoteOut(value) : value).replace(/[\s:?*.]+$/, '');
