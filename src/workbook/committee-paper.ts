import type { CompiledSheet } from './compiled-sheet';
import type { PackSheetId } from './pack-sheet';
import type { CellLook } from './palette';
import type { MadeRecommendation } from './recommendations';
import type { PaperTextId } from './settings';

/**
 * A report to a committee as data: what it says and in which order, with every number already given. Renderers draw it
 * and decide nothing.
 */
export interface CommitteePaper {
  /** The report's own title. */
  readonly title: string;
  readonly isDraft: boolean;
  /** The day that lateness is judged on, in words. */
  readonly asAtText: string;
  /** Stands at the head of every page: organisation, committee, and whether it is a draft. */
  readonly runningHead: string;
  /** What stands before the first heading: who reports to whom, and what is asked of them. */
  readonly front: readonly FrontLine[];
  readonly sections: readonly PaperSection[];
  readonly appendices: readonly PaperAppendix[];
}

/** What a line of the front block says. */
export type FrontLineId =
  'committee' | 'meeting-date' | 'report-of' | 'period' | 'wards' | 'decision-type' | 'exemption';

/** A line of the front block. */
export interface FrontLine {
  readonly id: FrontLineId;
  readonly label: string;
  readonly text: string;
  /** Set for what the author has yet to write: only in a draft. */
  readonly isPrompt?: true;
}

/** The sections of a report, in its order. */
export type PaperSectionId =
  | 'purpose'
  | 'recommendations'
  | 'summary'
  | 'position'
  | 'decisions'
  | 'due-next'
  | 'implications'
  | 'background';

/** A numbered heading and what stands below it. */
export interface PaperSection {
  readonly id: PaperSectionId;
  /** From 1. */
  readonly number: number;
  readonly heading: string;
  readonly blocks: readonly PaperBlock[];
}

/** What a section is made of, in reading order. */
export type PaperBlock = PaperParagraph | PaperTable | PaperChart;

/** A paragraph of the report. */
export interface PaperParagraph {
  readonly kind: 'paragraph';
  /** "2.1"; null for one that leads in to the numbered ones after it. */
  readonly number: string | null;
  /** Which text of the author's it holds; absent for what the paper says of itself. */
  readonly textId?: PaperTextId | 'contact';
  /** Stands before the text in bold, such as "Financial."; '' for none. */
  readonly lead: string;
  readonly text: string;
  /** Set for what the author has yet to write: only in a draft. */
  readonly isPrompt?: true;
}

/** The tables that a report can have. */
export type PaperTableId =
  | 'figures'
  | 'late'
  | 'moved'
  | 'undecided'
  | 'accepted'
  | 'due-next'
  | 'services'
  | 'disagreements';

/** A table of the report: its header row first when read aloud, never empty. */
export interface PaperTable {
  readonly kind: 'table';
  readonly id: PaperTableId;
  /** From 1, through the whole report. */
  readonly number: number;
  readonly caption: string;
  readonly columns: readonly PaperColumn[];
  /** Each as long as `columns`. */
  readonly rows: readonly (readonly PaperCell[])[];
}

/** A column of a table. */
export interface PaperColumn {
  /** Unique within the table. */
  readonly header: string;
  readonly kind: 'text' | 'number';
  /** Share of the page's width, against the other columns. */
  readonly width: number;
  /** Names people. */
  readonly namesPeople?: true;
}

/** Text, or text with the look of what it says in words already. */
export type PaperCell = string | { readonly text: string; readonly look: CellLook };

/** A bar for each category, made up of parts. */
export interface PaperChart {
  readonly kind: 'chart';
  readonly title: string;
  readonly categories: readonly string[];
  readonly series: readonly PaperSeries[];
  /** Says what the chart shows, for a screen reader. */
  readonly altText: string;
}

/** One part of every bar. */
export interface PaperSeries {
  readonly name: string;
  /** #RRGGBB */
  readonly color: string;
  /** #RRGGBB, of the figures that stand on it. */
  readonly ink: string;
  /** One for each category; null draws nothing. */
  readonly values: readonly (number | null)[];
}

/** A sheet of the pack behind the report. */
export interface PaperAppendix {
  /** "A" */
  readonly letter: string;
  readonly title: string;
  readonly sheet: CompiledSheet;
}

/** What a paper says where its author has said nothing, for them to change. */
export interface PaperPreview {
  readonly title: string;
  readonly purpose: string;
  readonly background: string;
  readonly recommendations: readonly MadeRecommendation[];
  /** Sheets that stand behind the report unasked. */
  readonly usualAppendices: readonly PackSheetId[];
  /** Letters of the appendices as they are chosen; a sheet with nothing in it has none. */
  readonly letters: Readonly<Partial<Record<PackSheetId, string>>>;
}

/** The text of a cell. */
export const textOfPaperCell = (cell: PaperCell): string =>
  typeof cell === 'string' ? cell : cell.text;
