import type { CalendarDate } from '../domain/calendar-date';
import type { CommitteePaper } from './committee-paper';
import type { PaperPlaceholder, PaperTemplate, PlaceholderReport } from './paper-template';
import type { WorkbookData } from './workbook-data';

/** The files of its own that we write a board pack as. */
export type PackFileKind = WorkbookFileKind | PaperFileKind;

/** The pack's sheets as a workbook, to print or for everybody to read. */
export type WorkbookFileKind = 'board-print' | 'publication-copy';

/** The committee paper, for the committee or for everybody to read. */
export type PaperFileKind = 'word-paper' | 'published-paper';

/** Whether what is given out is the committee paper. */
export const isPaperKind = (kind: string): kind is PaperFileKind =>
  kind === 'word-paper' || kind === 'published-paper';

/** What a board pack can be given out as: those, and a PDF, which Excel makes. */
export type ExportKind = PackFileKind | 'pdf';

/** A file to be given to a person. */
export interface DeliveredFile {
  /** With its extension. */
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly mediaType: string;
}

/** A file of a board pack, to be given to a person. */
export interface PackFile extends DeliveredFile {
  readonly kind: ExportKind;
  /** At how many places of what is published the name of a person was left out; null of any other file. */
  readonly namePlaceCount: number | null;
  /** What it says, of a committee paper. */
  readonly paper?: CommitteePaper;
  /** What became of the placeholders, of a paper made from a council's own template. */
  readonly placeholders?: PlaceholderReport;
}

/** What a person may ask of a file. */
export interface ExportOptions {
  /** Whether a publication copy has the notes on data quality, which are for officers; it has none when not given. */
  readonly withDataQuality?: boolean;
  /** The council's own document that the committee paper is made from; absent for ours. */
  readonly template?: PaperTemplate;
}

/** What a file says of itself in its properties. */
export interface PackFileProperties {
  readonly title: string;
  /** The organisation; '' where it is not known. */
  readonly author: string;
  readonly asAt: CalendarDate;
}

/** Writes compiled packs and papers as files. The same data and properties give the same bytes. */
export interface PackFiles {
  writeWorkbook(workbook: WorkbookData): Promise<Uint8Array>;
  writePaper(paper: CommitteePaper, properties: PackFileProperties): Promise<Uint8Array>;
  /** What filling would make of the template's placeholders. Throws template-unusable. */
  checkTemplate(
    template: PaperTemplate,
    placeholders: readonly PaperPlaceholder[],
  ): Promise<PlaceholderReport>;
  /** Throws template-unusable. */
  fillTemplate(
    template: PaperTemplate,
    placeholders: readonly PaperPlaceholder[],
    properties: PackFileProperties,
  ): Promise<{ readonly bytes: Uint8Array; readonly report: PlaceholderReport }>;
}

/**
 * How a person got a file: Excel opened it as a new workbook, or the browser keeps it with their downloads. Not kept:
 * neither can be had here, and they have not got it.
 */
export type FileDelivery = 'opened' | 'saved' | 'not-kept';
