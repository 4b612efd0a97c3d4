import { compilePack } from '../../board-pack/compile/compile-pack';
import { listKpiRecords } from '../../board-pack/records';
import { defineListSheet } from '../../board-pack/sheets/list-sheet';
import type { CalendarDate } from '../../domain/calendar-date';
import { formatLongDate, MONTH_NAMES } from '../../domain/calendar-date';
import { groupBy } from '../../domain/group-by';
import type { LevelAlias } from '../../domain/level-scale';
import { isSameScale, leaveAliasesOut, setAlias } from '../../domain/level-scale';
import { joinWords, quoteNames } from '../../domain/wording';
import { compileStandardSheet } from '../../matrix-sheet/standard-form/compile-standard-sheet';
import { layOutStandardForm } from '../../matrix-sheet/standard-form/lay-out-standard-form';
import { nameSources } from '../../matrix-sheet/standard-form/name-sources';
import { listTextsOf } from '../../matrix-sheet/standard-form/offer-choices';
import { AddInError } from '../../workbook/errors';
import { SHEET_MARK_COMMENT, SHEET_MARK_NAME } from '../../workbook/names';
import type { PackSheet } from '../../workbook/pack-sheet';
import type { WorkbookPort } from '../../workbook/port';
import type { StoredSettings } from '../../workbook/settings';
import { DEFAULT_SETTINGS } from '../../workbook/settings';
import type { WorkbookData } from '../../workbook/workbook-data';
import { createWorkbookData } from '../../workbook/workbook-data';
import type { Review, ReviewRequest } from '../review-matrix';
import { listGrids, reviewMatrix } from '../review-matrix';
import { readFormatsOf } from '../tidy-matrix';
import type { KpiMatch } from './match-list';
import {
  groupMatches,
  listMatches,
  listMergeKpis,
  matchMergeKpis,
  readMatches,
} from './match-list';
import type { LaidOutMatrix, MergedForm } from './merge-matrices';
import { mergeMatrices } from './merge-matrices';

/** A matrix that is to be merged with others. */
export interface MergeInput extends Omit<LaidOutMatrix, 'label'> {
  /** What its workbook is called. */
  readonly file: string;
  readonly review: Review;
  /** The number format of a cell, by its name with the sheet. */
  readonly formatOf: (cell: string) => string;
}

/** Reads the matrix of a workbook, laid out in the standard form. Throws whatever reviewing it does. */
export async function readMergeInput(
  workbook: WorkbookPort,
  file: string,
  request: ReviewRequest,
): Promise<MergeInput> {
  const review = await reviewMatrix(workbook, request);
  const form = layOutStandardForm(review.matrix, listGrids(review));
  return {
    file,
    review,
    form,
    sources: nameSources(form),
    formatOf: await readFormatsOf(workbook, form),
  };
}

/** A list of matches as a person has left it: its rows, the headings first, and the file that it comes from. */
export interface GivenMatches {
  readonly rows: readonly (readonly string[])[];
  readonly path: string;
}

/** Several matrices as one, and what was taken for the same. */
export interface Merge extends Pick<MergedForm, 'unsettled' | 'tooLong'> {
  /** The matrix and, on a sheet of ours, the matches; the settings are yet to be written to it. */
  readonly workbook: WorkbookData;
  readonly settings: StoredSettings;
  readonly labels: readonly string[];
  readonly matches: readonly KpiMatch[];
  /** How many KPIs the merged matrix has. */
  readonly kpiCount: number;
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
  const labels = nameMatrices(inputs);
  const treatedAs = joinAliases(inputs, labels);
  refuseDifferences(inputs, labels);
  const [{ review }] = inputs as readonly [MergeInput, ...MergeInput[]];
  const kpis = listMergeKpis(
    inputs.map((input, index) => ({
      label: labels[index]!,
      kpis: listKpiRecords(input.review.matrix, asAt),
    })),
  );
  const matches = given ? readMatches(given.rows, kpis, given.path) : matchMergeKpis(kpis);
  const laidOut = inputs.map((input, index) => ({ ...input, label: labels[index]! }));
  const merged = mergeMatrices(laidOut, groupMatches(matches));
  const texts = inputs.map((input) => listTextsOf(input.review.matrix));
  const { data, choices } = compileStandardSheet(merged.form, {
    name: 'Maturity matrix',
    sources: merged.sources,
    lists: {
      levels: review.matrix.scale.levels,
      statuses: [...new Set(texts.flatMap(({ statuses }) => statuses))],
      dues: [...new Set(texts.flatMap(({ dues }) => dues))],
    },
    formatOf: (cell) => {
      const border = cell.indexOf('!');
      return inputs[Number(cell.slice(0, border))]!.formatOf(cell.slice(border + 1));
    },
  });
  const list = compilePack([buildMatchesSheet(matches, asAt)])[0]!;
  return {
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
      startMonth: review.matrix.basis.startMonth,
      scale: leaveAliasesOut(review.matrix.scale),
      isScaleChosen: true,
      treatedAs,
    },
    labels,
    matches,
    kpiCount: new Set(merged.form.rows.map(({ key }) => key.split('.')[0])).size,
    unsettled: merged.unsettled,
    tooLong: merged.tooLong,
  };
}

/** The organisations where each has its own, else the files; what still is the same gets a number. */
function nameMatrices(inputs: readonly MergeInput[]): string[] {
  const organisations = inputs.map(({ review }) => review.settings.cover.organisation.trim());
  const areTold = !organisations.includes('') && new Set(organisations).size === inputs.length;
  const names = areTold
    ? organisations
    : inputs.map(({ file }) =>
        file
          .split(/[/\\]/)
          .at(-1)!
          .replace(/\.[^.]+$/, ''),
      );
  return names.map((name, index) => {
    const before = names.slice(0, index).filter((one) => one === name).length;
    return before === 0 ? name : `${name} ${before + 1}`;
  });
}

/** A matrix has one scale and one kind of quarter: another reading of what somebody wrote would not be theirs. */
function refuseDifferences(inputs: readonly MergeInput[], labels: readonly string[]): void {
  const [first, ...others] = inputs.map(({ review }) => review.matrix);
  const list = (say: (matrix: Review['matrix']) => string): string =>
    joinWords(inputs.map(({ review }, index) => `${labels[index]!}: ${say(review.matrix)}`));
  const differences = [
    ...(others.every(({ scale }) => isSameScale(scale, first!.scale))
      ? []
      : [`Their levels differ (${list(({ scale }) => scale.levels.join(', '))}).`]),
    ...(others.every(({ basis }) => basis.startMonth === first!.basis.startMonth)
      ? []
      : [
          `Their Q1 starts in different months (${list(({ basis }) => MONTH_NAMES[basis.startMonth - 1]!)}).`,
        ]),
  ];
  if (differences.length > 0) throw new AddInError('merge-differs', { differences });
}

/** All words that any of them reads as levels. Throws merge-differs where they read one as different levels. */
function joinAliases(inputs: readonly MergeInput[], labels: readonly string[]): LevelAlias[] {
  const all = inputs.flatMap(({ review }, index) =>
    review.settings.treatedAs.map((alias) => ({ ...alias, label: labels[index]! })),
  );
  const differences = [...groupBy(all, ({ word }) => word.toLowerCase()).values()].flatMap(
    (same) => {
      const levels = new Set(same.map(({ level }) => level.toLowerCase()));
      if (levels.size < 2) return [];
      const { word } = same[0]!;
      return [
        `They read ${quoteNames([word])} as different levels (${joinWords(same.map(({ label, level }) => `${label}: ${level}`))}).`,
      ];
    },
  );
  if (differences.length > 0) throw new AddInError('merge-differs', { differences });
  return all.map(({ word, level }) => ({ word, level })).reduce<LevelAlias[]>(setAlias, []);
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
