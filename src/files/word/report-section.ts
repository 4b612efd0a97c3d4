import type { FileChild, IRunOptions, ISectionOptions, ParagraphChild } from 'docx';
import {
  HeadingLevel,
  Paragraph,
  SequentialIdentifier,
  StyleLevel,
  Tab,
  TableOfContents,
  TextRun,
} from 'docx';
import type {
  CommitteePaper,
  FrontLine,
  PaperBlock,
  PaperParagraph,
  PaperTable,
} from '../../workbook/committee-paper';
import { writeReportChart } from './charts';
import { layPages, roomOf } from './page';
import { BODY_FONT_NAME, FRONT_INDENT, LIST, STYLE } from './paper-styles';
import type { HouseTable } from './report-table';
import { buildReportTable } from './report-table';

/** The report itself, on portrait pages: front block, contents, numbered sections. */
export function buildReport(paper: CommitteePaper): ISectionOptions {
  return {
    ...layPages(false, paper.runningHead, 'Report'),
    children: [
      new Paragraph({ text: paper.title, style: STYLE.title }),
      ...paper.front.map(writeFrontLine),
      new Paragraph({ text: 'Contents', style: STYLE.caption }),
      new TableOfContents('Contents', {
        hyperlink: true,
        headingStyleRange: '1-1',
        stylesWithLevels: [new StyleLevel('Appendix heading', 1)],
      }),
      ...paper.sections.flatMap(({ heading, blocks }) => [
        new Paragraph({
          text: heading,
          heading: HeadingLevel.HEADING_1,
          numbering: { reference: LIST.report, level: 0 },
        }),
        ...blocks.flatMap((block) => writeBlock(block, REPORT)),
      ]),
    ],
  };
}

const BOLD: IRunOptions = { bold: true };

function writeFrontLine({ label, text, isPrompt }: FrontLine): Paragraph {
  return new Paragraph({
    style: STYLE.front,
    tabStops: [{ type: 'left', position: FRONT_INDENT }],
    children: [
      new TextRun({ ...BOLD, children: [`${label}:`, new Tab()] }),
      ...writeText(text, isPrompt ?? false),
    ],
  });
}

/** How blocks are set: in a report of ours, or in a template. */
export interface BlockSetting {
  /** Width of the text, in twentieths of a point. */
  readonly roomTwips: number;
  readonly house: HouseTable | null;
  /** The list that numbered paragraphs go on with, and its level; null leaves numbers to the template. */
  readonly numbering: { readonly reference: string; readonly level: number } | null;
  /**
   * Whether the document is ours: Word counts its tables, and charts have its typeface. In a template each table has the
   * number that the text calls it by, and charts have the template's typeface.
   */
  readonly isOwnDocument: boolean;
}

const typefaceOf = ({ isOwnDocument }: BlockSetting): string | null =>
  isOwnDocument ? BODY_FONT_NAME : null;

const REPORT: BlockSetting = {
  roomTwips: roomOf(false),
  house: null,
  numbering: { reference: LIST.report, level: 1 },
  isOwnDocument: true,
};

/** A block of a report as Word has it. */
export function writeBlock(block: PaperBlock, setting: BlockSetting): FileChild[] {
  const { roomTwips, house } = setting;
  switch (block.kind) {
    case 'paragraph':
      return [writeParagraph(block, setting)];
    case 'table':
      return [
        writeCaption(block, setting),
        buildReportTable(block, roomTwips, house),
        spaceBelowTable(),
      ];
    case 'chart':
      return [writeReportChart(block, roomTwips, typefaceOf(setting))];
  }
}

/** Two tables without a paragraph between them would be one. */
export const spaceBelowTable = (): Paragraph =>
  new Paragraph({ spacing: { before: 0, after: 0, line: 120, lineRule: 'exact' } });

function writeParagraph(
  { number, lead, text, isPrompt }: PaperParagraph,
  { numbering }: BlockSetting,
): Paragraph {
  return new Paragraph({
    ...(number === null
      ? { style: STYLE.intro }
      : { style: STYLE.numbered, ...(numbering && { numbering }) }),
    children: [
      ...(lead === '' ? [] : [new TextRun({ ...BOLD, text: `${lead} ` })]),
      ...writeText(text, isPrompt ?? false),
    ],
  });
}

/** Lines that an author has broken stay broken. */
export function writeText(text: string, isPrompt: boolean): ParagraphChild[] {
  return text.split('\n').map(
    (line, index) =>
      new TextRun({
        text: line,
        ...(isPrompt && { style: STYLE.prompt }),
        ...(index > 0 && { break: 1 }),
      }),
  );
}

/** Word counts the tables; the number is written beside it as it was counted. */
function writeCaption({ caption, number }: PaperTable, { isOwnDocument }: BlockSetting): Paragraph {
  return new Paragraph({
    style: STYLE.caption,
    children: [
      new TextRun('Table '),
      isOwnDocument ? new SequentialIdentifier('Table') : new TextRun(String(number)),
      new TextRun(`: ${caption}`),
    ],
  });
}
