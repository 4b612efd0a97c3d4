import type { WorkbookData } from '../../workbook/workbook-data';
import type { PublicationFinding, PublicationRule } from './publication-rule';
import { blankLineInTable } from './rules/blank-line-in-table';
import { blankSheet } from './rules/blank-sheet';
import { blanksExplained } from './rules/blanks-explained';
import { chartsDescribed } from './rules/charts-described';
import { contrastOfText } from './rules/contrast-of-text';
import { documentProperties } from './rules/document-properties';
import { markedTable } from './rules/marked-table';
import { mergedCells } from './rules/merged-cells';
import { noFills } from './rules/no-fills';
import { noFrozenPanes } from './rules/no-frozen-panes';
import { noHeaderOrFooter } from './rules/no-header-or-footer';
import { notesByNumber } from './rules/notes-by-number';
import { nothingHidden } from './rules/nothing-hidden';
import { oneTable } from './rules/one-table';
import { opensAtTheStart } from './rules/opens-at-the-start';
import { sheetName } from './rules/sheet-name';
import { tableHeadings } from './rules/table-headings';
import { titleInA1 } from './rules/title-in-a1';
import { wrappedText } from './rules/wrapped-text';

/** In the order in which a person would put them right: the workbook, its sheets, their tables, their cells. */
export const PUBLICATION_RULES: readonly PublicationRule[] = [
  documentProperties,
  opensAtTheStart,
  blankSheet,
  sheetName,
  nothingHidden,
  titleInA1,
  noHeaderOrFooter,
  noFrozenPanes,
  chartsDescribed,
  notesByNumber,
  markedTable,
  oneTable,
  tableHeadings,
  mergedCells,
  blankLineInTable,
  blanksExplained,
  wrappedText,
  noFills,
  contrastOfText,
];

/** Every place where a workbook breaks a rule of published spreadsheets; none when it keeps them all. */
export function checkPublication(workbook: WorkbookData): PublicationFinding[] {
  return PUBLICATION_RULES.flatMap(({ id, check }) =>
    check(workbook).map((breach) => ({ rule: id, ...breach })),
  );
}
