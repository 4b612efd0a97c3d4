import type { Steps } from '../../domain/steps';
import { runAtOnce } from '../../domain/steps';
import type { EmptyReason, PackPage } from '../../workbook/pack-sheet';
import type { ListWords } from '../sentences/subtitle';
import { writeFooter, writeSubtitle } from '../sentences/subtitle';
import type { TableSpec } from './define-table';
import { defineTableInSteps } from './define-table';
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
  /** Set for a list of what has changed where nothing is known of before: its emptiness then says nothing. */
  readonly lacksFreeze?: boolean;
}

/** The sheet of some records, one row each, in the order given. */
export function* defineListSheetInSteps<Row>(
  { title, words, table, notes, lacksFreeze = false }: ListSheetSpec<Row>,
  records: readonly Row[],
  asAtText: string,
): Steps<PackSheetContent> {
  return {
    title,
    subtitle: lacksFreeze
      ? `Not known, as at ${asAtText}.`
      : writeSubtitle(records.length, words, asAtText),
    footer: writeFooter(asAtText),
    paragraphs: [],
    table: yield* defineTableInSteps(table, records),
    ...sayEmpty(records, lacksFreeze),
    footnotes: notes.map((text) => ({ text, style: 'label' })),
    charts: [],
    page: LIST_PAGE,
  };
}

/** What {@link defineListSheetInSteps} gives, at once. */
export const defineListSheet = <Row>(
  ...given: Parameters<typeof defineListSheetInSteps<Row>>
): PackSheetContent => runAtOnce(defineListSheetInSteps(...given));

/** Why a sheet of these records is empty; nothing where it has some. */
export function sayEmpty(
  records: readonly unknown[],
  lacksFreeze = false,
): { readonly empty?: EmptyReason } {
  if (records.length > 0) return {};
  return { empty: lacksFreeze ? 'no-freeze' : 'nothing-to-list' };
}
