import type { CalendarDate } from '../domain/calendar-date';
import type { LevelAlias, LevelScale } from '../domain/level-scale';
import { DEFAULT_SCALE } from '../domain/level-scale';
import type { MatrixColumn } from '../domain/matrix';
import { FINANCIAL_YEAR } from '../domain/quarter';
import type { MarkMeanings } from '../domain/reading-question';
import type { HighlightKind } from './highlight-kinds';
import type { PackSheetId } from './pack-sheet';

/** Everything that a person can set. Travels with the workbook, on its settings sheet. */
export interface StoredSettings {
  /** The day that "overdue" is judged against. */
  readonly asAt: CalendarDate;
  /** Month in which Q1 starts, 1 to 12. */
  readonly startMonth: number;
  /** The levels in force: those that a person chose, else those that the cells of the matrix told when it was last read. */
  readonly scale: LevelScale;
  /** Whether a person chose the scale; else the cells tell it anew at each reading. */
  readonly isScaleChosen: boolean;
  /** Words that cells say in a level's place and what each is read as, when a person has said so. */
  readonly treatedAs: readonly LevelAlias[];
  /** A gap of more levels than this is reported as wide. */
  readonly widestExpectedGap: number;
  /** Names that a person gave to areas or confirmed, by the name that was read or put back. */
  readonly areaNames: readonly AreaName[];
  /** Where the matrix stands and which column is which, when a person has said so; null finds it by its headings. */
  readonly mapping: MatrixMapping | null;
  /** Sheets that are one matrix, when a person has said so; none finds them by their headings. A mapping goes first. */
  readonly sheets: readonly string[];
  /** What marks in columns for levels say, when a person has said so; null leaves it to the marks. */
  readonly marks: MarkMeanings | null;
  /** Kinds of highlight that are switched off. */
  readonly hiddenHighlights: readonly HighlightKind[];
  readonly cover: PackCover;
  /** Ids of pack sheets that are left out. */
  readonly omittedPackSheets: readonly string[];
  /** Whether a list of the pack in which nothing stands is a sheet that says so, rather than a line of the Summary. */
  readonly keepsEmptySheets: boolean;
  /** Whether sheets that print when asked are printed. */
  readonly printsAllSheets: boolean;
  /** Names and words by which damaged letters of a scan are told; none for those that come with the add-in. */
  readonly knownWords: readonly string[];
  readonly paper: PaperSettings;
}

/** What the committee paper says besides the cover. '' leaves it to the paper, or asks the author for it in a draft. */
export interface PaperSettings {
  /** Whose report it is, such as "Director of Resources". */
  readonly reportOf: string;
  readonly title: string;
  readonly wards: string;
  readonly isKeyDecision: boolean;
  /** Why the public is kept out, such as "Paragraph 3 of Schedule 12A"; '' for a report that is public. */
  readonly exemption: string;
  /** Name, post and address of whoever answers for it. */
  readonly contact: string;
  /** The level at or above which KPIs are counted; '' for the middle one. */
  readonly chosenLevel: string;
  /** File name of the council's own document that the paper was last made from; '' for ours. The document is not kept. */
  readonly templateName: string;
  /** Sheets of the pack that stand behind the report, in this order; null for those that it has unasked. */
  readonly appendices: readonly PackSheetId[] | null;
  /** Recommendations that a person has changed, left out or added. */
  readonly recommendations: readonly EditedRecommendation[];
  /** What the author has written in place of what the paper would say, or asks for. */
  readonly texts: Readonly<Partial<Record<PaperTextId, string>>>;
}

/** What a person has made of a recommendation; one under an id that the paper does not know is their own. */
export interface EditedRecommendation {
  readonly id: string;
  readonly isIncluded: boolean;
  /** Null leaves the paper's own words, which follow the figures. */
  readonly text: string | null;
}

/** Texts of the committee paper that an author can write. */
export const PAPER_TEXT_IDS = [
  'purpose',
  'financial',
  'legal',
  'equality',
  'risk',
  'climate',
  'background',
] as const;

/** See {@link PAPER_TEXT_IDS}. */
export type PaperTextId = (typeof PAPER_TEXT_IDS)[number];

/** An area’s name as read or put back, and as a person gave it: the same where confirmed. */
export interface AreaName {
  readonly read: string;
  readonly name: string;
}

/** A row of headings. */
export interface MappedPlace {
  readonly sheet: string;
  /** 1-based row of the headings. */
  readonly headerRowNumber: number;
}

/** Where the matrix stands as a person has said it, which goes before what its headings say. */
export interface MatrixMapping extends MappedPlace {
  /** Column letter of each column that the matrix has. */
  readonly columns: Readonly<Partial<Record<MatrixColumn, string>>>;
  /** What stood above each column when it was chosen: columns are found again by it. Absent where it was not noted. */
  readonly headings?: Readonly<Partial<Record<MatrixColumn, string>>>;
  /** Where the row of headings stands by now, as Excel has moved it; null or absent where that is not known. */
  readonly movedTo?: MappedPlace | null;
}

/** What the first page of the board pack says about the meeting. '' and null leave a line out. */
export interface PackCover {
  readonly organisation: string;
  readonly committee: string;
  readonly meetingDate: CalendarDate | null;
  /** Such as "Quarter 2 2023/24". */
  readonly period: string;
  readonly status: PackStatus;
  /** Such as "0.3". */
  readonly version: string;
  /** What the board is asked to do with it; '' leaves it open. */
  readonly purpose: PackPurpose;
}

/** How far a pack is: a final one has to name organisation, committee and meeting date. */
export type PackStatus = 'Draft' | 'Final';
/** What a cover can ask of the board; '' asks for nothing. */
export type PackPurpose = 'For decision' | 'For noting' | '';

/** Settings of a workbook in which nobody has set anything; the as-at date is then the day it is asked on. */
export const DEFAULT_SETTINGS: Omit<StoredSettings, 'asAt'> = {
  startMonth: FINANCIAL_YEAR.startMonth,
  scale: DEFAULT_SCALE,
  isScaleChosen: false,
  treatedAs: [],
  // Two levels is as much as councils plan for in a strategy's life.
  widestExpectedGap: 2,
  areaNames: [],
  mapping: null,
  sheets: [],
  marks: null,
  hiddenHighlights: [],
  cover: {
    organisation: '',
    committee: '',
    meetingDate: null,
    period: '',
    status: 'Draft',
    version: '',
    purpose: '',
  },
  omittedPackSheets: [],
  keepsEmptySheets: false,
  printsAllSheets: false,
  knownWords: [],
  paper: {
    reportOf: '',
    title: '',
    wards: '',
    isKeyDecision: false,
    exemption: '',
    contact: '',
    chosenLevel: '',
    templateName: '',
    appendices: null,
    recommendations: [],
    texts: {},
  },
};
