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
import { ChartRun } from 'docx/charts';
import type {
  CommitteePaper,
  FrontLine,
  PaperBlock,
  PaperChart,
  PaperParagraph,
  PaperTable,
} from '../../workbook/committee-paper';
import { PACK_COLORS } from '../../workbook/palette';
import { layPages, roomOf } from './page';
import { BODY_FONT_NAME, FRONT_INDENT, LIST, STYLE, wordColor } from './paper-styles';
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
        ...blocks.flatMap(writeBlock),
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

function writeBlock(block: PaperBlock): FileChild[] {
  switch (block.kind) {
    case 'paragraph':
      return [writeParagraph(block)];
    case 'table':
      return [writeCaption(block), buildReportTable(block, roomOf(false)), SPACE_BELOW_TABLE()];
    case 'chart':
      return [writeChart(block)];
  }
}

/** Two tables without a paragraph between them would be one. */
const SPACE_BELOW_TABLE = (): Paragraph =>
  new Paragraph({ spacing: { before: 0, after: 0, line: 120, lineRule: 'exact' } });

function writeParagraph({ number, lead, text, isPrompt }: PaperParagraph): Paragraph {
  return new Paragraph({
    ...(number === null
      ? { style: STYLE.intro }
      : { style: STYLE.numbered, numbering: { reference: LIST.report, level: 1 } }),
    children: [
      ...(lead === '' ? [] : [new TextRun({ ...BOLD, text: `${lead} ` })]),
      ...writeText(text, isPrompt ?? false),
    ],
  });
}

/** Lines that an author has broken stay broken. */
function writeText(text: string, isPrompt: boolean): ParagraphChild[] {
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
function writeCaption({ caption }: PaperTable): Paragraph {
  return new Paragraph({
    style: STYLE.caption,
    children: [
      new TextRun('Table '),
      new SequentialIdentifier('Table'),
      new TextRun(`: ${caption}`),
    ],
  });
}

/** Pixels: the width of a portrait page's text, and a height for each bar; higher than a page is too high. */
const CHART_WIDTH_PX = 655;
const BAR_PX = 31;
const CHART_FRAME_PX = 85;
const MOST_CHART_PX = 800;
const CHART_TEXT = { size: 9, color: wordColor(PACK_COLORS.ink) };

/** Word's own chart, with its figures behind it and what it shows in words. */
function writeChart({ title, categories, series, altText }: PaperChart): Paragraph {
  const height = Math.min(MOST_CHART_PX, CHART_FRAME_PX + BAR_PX * categories.length);
  return new Paragraph({
    keepLines: true,
    spacing: { before: 100, after: 100 },
    children: [
      // The library's types of its two entry points do not know each other.
      // eslint-disable-next-line @typescript-eslint/no-unsafe-class-instance-assignment
      new ChartRun({
        type: 'bar',
        title: { text: title, font: { size: 11, bold: true, color: wordColor(PACK_COLORS.title) } },
        categories: [...categories],
        series: series.map(({ name, color, ink, values }) => ({
          name,
          color: wordColor(color),
          values: [...values],
          dataLabels: { value: true, font: { size: 9, bold: true, color: wordColor(ink) } },
        })),
        stacking: 'stacked',
        gapWidth: 35,
        categoryAxis: { reverseOrder: true, font: CHART_TEXT },
        // With the categories in reverse it would stand on top.
        valueAxis: { minimum: 0, crossesAt: 'maximum', font: CHART_TEXT },
        legend: { position: 'bottom', font: CHART_TEXT },
        font: { name: BODY_FONT_NAME },
        altText: { name: title, description: altText },
        transformation: { width: CHART_WIDTH_PX, height },
      }),
    ],
  });
}
