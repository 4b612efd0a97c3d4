import type { CellStyleData, DifferentialStyle } from '../../../workbook/workbook-data';

/** The look of a cell: a table's style below, the cell's own over it, conditional formats on top. */
export function layStyles(
  table: DifferentialStyle | undefined,
  own: CellStyleData | undefined,
  conditional: DifferentialStyle | undefined,
): CellStyleData {
  if (!table && !conditional) return own ?? NO_STYLE;
  const over = conditional ?? {};
  return {
    ...table,
    ...own,
    ...over,
    font: { ...table?.font, ...own?.font, ...over.font },
    borders: { ...table?.borders, ...own?.borders, ...over.borders },
  };
}

const NO_STYLE: CellStyleData = {};
