import type { PackCell, PackSheet } from '../workbook/pack-sheet';

/** The sheet without what names cells of the matrix, which a file of its own has not. */
export function leaveOutCells(sheet: PackSheet): PackSheet {
  const { columns, rows } = sheet.table;
  const isKept = columns.map(({ namesCells }) => !namesCells);
  return {
    ...sheet,
    paragraphs: sheet.paragraphs.filter(({ namesCells }) => !namesCells),
    table: {
      ...sheet.table,
      columns: columns.filter((_, index) => isKept[index]),
      rows: rows.map((row) => row.filter((_, index) => isKept[index]).map(sayElsewhere)),
    },
  };
}

function sayElsewhere(cell: PackCell): PackCell {
  if (cell === null || typeof cell !== 'object' || !('text' in cell)) return cell;
  const { elsewhere, ...said } = cell;
  return elsewhere === undefined ? cell : { ...said, text: elsewhere };
}
