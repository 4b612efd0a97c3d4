import type { WorkbookData } from '../../workbook/workbook-data';
import type { PublicationFinding, PublicationRule } from './publication-rule';
import { runPublicationRule } from './publication-rule';
import { blankLineInTable } from './rules/blank-line-in-table';
import { blankSheet } from './rules/blank-sheet';
import { blankUnexplained } from './rules/blank-unexplained';
import { chartWithoutDescription } from './rules/chart-without-description';
import { faintText } from './rules/faint-text';
import { filledCell } from './rules/filled-cell';
import { frozenPanes } from './rules/frozen-panes';
import { headerOrFooter } from './rules/header-or-footer';
import { headingMissingOrTwice } from './rules/heading-missing-or-twice';
import { hiddenContent } from './rules/hidden-content';
import { mergedCells } from './rules/merged-cells';
import { noteLeadsNowhere } from './rules/note-leads-nowhere';
import { opensAtLaterSheet } from './rules/opens-at-later-sheet';
import { propertiesMissing } from './rules/properties-missing';
import { severalTables } from './rules/several-tables';
import { sheetNameSaysNothing } from './rules/sheet-name-says-nothing';
import { tableNotMarked } from './rules/table-not-marked';
import { textCutOff } from './rules/text-cut-off';
import { titleMissing } from './rules/title-missing';

/** In the order in which a person would put them right: the workbook, its sheets, their tables, their cells. */
export const PUBLICATION_RULES: readonly PublicationRule[] = [
  propertiesMissing,
  opensAtLaterSheet,
  blankSheet,
  sheetNameSaysNothing,
  hiddenContent,
  titleMissing,
  headerOrFooter,
  frozenPanes,
  chartWithoutDescription,
  noteLeadsNowhere,
  tableNotMarked,
  severalTables,
  headingMissingOrTwice,
  mergedCells,
  blankLineInTable,
  blankUnexplained,
  textCutOff,
  filledCell,
  faintText,
];

/** Every place where a workbook breaks a rule of published spreadsheets; none when it keeps them all. */
export function checkPublication(workbook: WorkbookData): PublicationFinding[] {
  return PUBLICATION_RULES.flatMap((rule) =>
    runPublicationRule(rule, workbook).map((breach) => ({ rule: rule.id, ...breach })),
  );
}
