import type { PackSheet } from '../../workbook/pack-sheet';
import type { TableSpec } from './define-table';
import { defineTable } from './define-table';
import { LIST_PAGE } from './page-layout';
import type { ListWords } from '../sentences/subtitle';
import { writeFooter, writeSubtitle } from '../sentences/subtitle';

/** A sheet that is one list: what it is called, what it holds, and notes to it. */
export interface ListSheetSpec<Row> {
  readonly id: string;
  readonly name: string;
  readonly title: string;
  /** What is counted in the second row. */
  readonly words: ListWords;
  readonly table: TableSpec<Row>;
  readonly notes: readonly string[];
}

/** The sheet of some records, one row each, in the order given. */
export function defineListSheet<Row>(
  { id, name, title, words, table, notes }: ListSheetSpec<Row>,
  records: readonly Row[],
  asAtText: string,
): PackSheet {
  return {
    id,
    name,
    title,
    subtitle: writeSubtitle(records.length, words, asAtText),
    footer: writeFooter(asAtText),
    paragraphs: [],
    table: defineTable(table, records),
    footnotes: notes.map((text) => ({ text, style: 'label' })),
    chart: null,
    page: LIST_PAGE,
  };
}
