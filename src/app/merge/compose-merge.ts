import { compilePack } from '../../board-pack/compile/compile-pack';
import { defineListSheet } from '../../board-pack/sheets/list-sheet';
import type { CalendarDate } from '../../domain/calendar-date';
import { formatLongDate } from '../../domain/calendar-date';
import { leaveAliasesOut } from '../../domain/level-scale';
import { runAtOnce } from '../../domain/steps';
import { SHEET_MARK_COMMENT, SHEET_MARK_NAME } from '../../workbook/names';
import type { PackSheet } from '../../workbook/pack-sheet';
import type { StoredSettings } from '../../workbook/settings';
import { DEFAULT_SETTINGS } from '../../workbook/settings';
import type { WorkbookData } from '../../workbook/workbook-data';
import { createWorkbookData } from '../../workbook/workbook-data';
import type { MergedMatrix } from './compile-merged';
import { compileMergedInSteps } from './compile-merged';
import type { KpiMatch } from './match-list';
import { listMatches, matchMergeKpis, readMatches } from './match-list';
import type { MergeInput } from './merge-input';
import { prepareMergeInSteps } from './prepare-merge';

/** A list of matches as a person has left it: its rows, the headings first, and the file that it comes from. */
export interface GivenMatches {
  readonly rows: readonly (readonly string[])[];
  readonly path: string;
}

/** Several matrices as one, and what was taken for the same. */
export interface Merge extends MergedMatrix {
  /** The matrix and, on a sheet of ours, the matches; the settings are yet to be written to it. */
  readonly workbook: WorkbookData;
  readonly settings: StoredSettings;
}

/**
 * Merges matrices in the order given, whose first one’s names and order go before the others’. What is the same follows
 * from their words, or from a list that a person has gone through. Throws merge-differs where they are on different scales
 * or quarters, and matches-unusable.
 */
export function composeMerge(
  inputs: readonly MergeInput[],
  asAt: CalendarDate,
  given: GivenMatches | null,
): Merge {
  const prepared = runAtOnce(prepareMergeInSteps(inputs, asAt));
  const { kpis } = prepared;
  const matches = given ? readMatches(given.rows, kpis, given.path) : matchMergeKpis(kpis);
  const { sheet, ...merged } = runAtOnce(
    compileMergedInSteps(prepared, matches, 'Maturity matrix'),
  );
  const { data, choices } = sheet;
  const list = compilePack([buildMatchesSheet(matches, asAt)])[0]!;
  const { basis, scale } = inputs[0]!.review.matrix;
  return {
    ...merged,
    workbook: {
      ...createWorkbookData([data, list.data, ...(choices ? [choices] : [])]),
      names: [
        {
          name: SHEET_MARK_NAME,
          formula: `="${list.id}"`,
          sheet: list.data.name,
          comment: SHEET_MARK_COMMENT,
          visible: true,
        },
      ],
    },
    settings: {
      ...DEFAULT_SETTINGS,
      asAt,
      startMonth: basis.startMonth,
      scale: leaveAliasesOut(scale),
      isScaleChosen: true,
      treatedAs: merged.treatedAs,
    },
  };
}

/** The matches, for whoever wants to know why two KPIs became one. */
function buildMatchesSheet(matches: readonly KpiMatch[], asAt: CalendarDate): PackSheet {
  const [headings = [], ...rows] = listMatches(matches);
  const widths = [8, 22, 26, 34, 14, 14, 9, 11, 9, 26, 34];
  return {
    id: 'merge-matches',
    name: 'Matches',
    ...defineListSheet<readonly string[]>(
      {
        title: 'Matches: which KPIs were taken for the same',
        words: { singular: 'KPI', state: '', order: 'matrix by matrix' },
        table: {
          name: 'MergeMatches',
          whenEmpty: 'The matrices have no KPIs.',
          columns: headings.map((header, index) => ({
            header,
            kind: 'text',
            widthChars: widths[index]!,
            cell: (row) => row[index] || null,
          })),
        },
        notes: [
          'Certain: area and name are the same. Likely: the words have hardly changed. Doubtful: it may be the one named, and was kept apart. To change what is the same, make the list with --review, edit “Same as” there, and give it back with --matches.',
        ],
      },
      rows,
      formatLongDate(asAt),
    ),
  };
}
