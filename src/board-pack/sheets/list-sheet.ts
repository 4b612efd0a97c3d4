import type { PackPage } from '../../workbook/pack-sheet';
import type { ListWords } from '../sentences/subtitle';
import { writeFooter, writeSubtitle } from '../sentences/subtitle';
import type { TableSpec } from './define-table';
import { defineTable } from './define-table';
import type { PackSheetContent } from './pack-sheet-kind';

/** One page wide and as many tall as it takes. */
export const LIST_PAGE: PackPage = { orientation: 'landscape', pagesTall: null };

const SINGLE_PAGE: PackPage = { orientation: 'landscape', pagesTall: 1 };

/** A single page while no more rows than `mostRows` are to fit on it: more would be too small to read. */
export function fitPage(rowCount: number, mostRows: number): PackPage {
  return rowCount <= mostRows ? SINGLE_PAGE : LIST_PAGE;
}

/** A sheet that is one list: what it holds, and notes to it. */
export interface ListSheetSpec<Row> {
  readonly title: string;
  /** What is counted in the second row. */
  readonly words: ListWords;
  readonly table: TableSpec<Row>;
  readonly notes: readonly string[];
}

/** The sheet of some records, one row each, in the order given. */
export function defineListSheet<Row>(
  { title, words, table, notes }: ListSheetSpec<Row>,
  records: readonly Row[],
  asAtText: string,
): PackSheetContent {
  return {
    title,
    subtitle: writeSubtitle(records.length, words, asAtText),
    footer: writeFooter(asAtText),
    paragraphs: [],
    table: defineTable(table, records),
    footnotes: notes.map((text) => ({ text, style: 'label' })),
    charts: [],
    page: LIST_PAGE,
  };
}
