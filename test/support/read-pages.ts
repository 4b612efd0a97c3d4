import { importPages } from '../../src/import/import-pages';
import type { ImportedSheet } from '../../src/workbook/imported-sheet';
import type { SourcePage } from '../../src/workbook/source-document';

/** Reads pages of which the table with a cell "KPI" is the matrix. */
export const readPages = (pages: readonly SourcePage[]): ImportedSheet =>
  importPages({ kind: 'pages', name: 'plan.pdf', pages }, ({ values }) =>
    values.some((cells) => cells.includes('KPI')),
  );
