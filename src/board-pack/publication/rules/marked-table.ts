import { sheetRule, when } from '../publication-rule';

/** Marked up as a table, its headings are read out with each cell. */
export const markedTable = sheetRule('marked-table', ({ tables, cells }) =>
  when(
    cells.size > 0 && tables.length === 0,
    'The worksheet has no table that is marked up as one. Select the data and press Ctrl+T.',
  ),
);
