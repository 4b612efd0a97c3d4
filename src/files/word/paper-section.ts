import type { FileChild, ISectionOptions } from 'docx';
import {
  AlignmentType,
  Footer,
  Header,
  HeadingLevel,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  TextRun,
} from 'docx';
import { ChartRun } from 'docx/charts';
import { columnPoints } from '../../workbook/pack-layout';
import type {
  PackCell,
  PackChart,
  PackSheet,
  Paragraph as PackParagraph,
} from '../../workbook/pack-sheet';
import { LINE_COLORS, PACK_COLORS } from '../../workbook/palette';
import { BODY_FONT_NAME, wordColor } from './paper-styles';
import { buildTable } from './paper-table';
import { CHART_GAP_WIDTH } from '../../workbook/pack-look';

/** Pixels: the width of a portrait page's text, and a height for each category's bars. */
const WIDTH_PX = 620;

const CATEGORY_PX = 34;

const FRAME_PX = 130;

/** A4, and its margins, in twentieths of a point. */
const A4 = { width: 11_906, height: 16_838 } as const;

const MARGIN = 850;

/** Points that a portrait page leaves between its margins. */
const PORTRAIT_ROOM_POINTS = (A4.width - 2 * MARGIN) / 20;

/** One sheet of the pack as a section of the paper, on a page of its own. */
export function buildSection(sheet: PackSheet, title: string): ISectionOptions {
  const isWide = widthPoints(sheet) > PORTRAIT_ROOM_POINTS;
  const room = (isWide ? A4.height : A4.width) - 2 * MARGIN;
  return {
    properties: {
      type: SectionType.NEXT_PAGE,
      page: {
        size: {
          ...A4,
          orientation: isWide ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: { top: MARGIN, right: MARGIN, bottom: MARGIN, left: MARGIN },
      },
    },
    headers: { default: new Header({ children: [quiet([title, ' · ', sheet.footer])] }) },
    footers: {
      default: new Footer({
        children: [
          quiet(
            [sheet.title, ' · Page ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES],
            AlignmentType.RIGHT,
          ),
        ],
      }),
    },
    children: [
      new Paragraph({ text: sheet.title, heading: HeadingLevel.HEADING_1 }),
      new Paragraph({ text: sheet.subtitle }),
      ...sheet.paragraphs.map(writeParagraph),
      // Below a long table a note would stand on a page of its own.
      ...sheet.footnotes.map(writeParagraph),
      buildTable(sheet.table, room),
      ...(sheet.chart ? [buildChart(sheet, sheet.chart)] : []),
    ],
  };
}

function widthPoints({ table }: PackSheet): number {
  return table.columns
    .filter(({ offPaper }) => !offPaper)
    .reduce((sum, column) => sum + columnPoints(column), 0);
}

function writeParagraph({ text, style }: PackParagraph): FileChild {
  if (style === 'heading') return new Paragraph({ text, heading: HeadingLevel.HEADING_2 });
  return new Paragraph({
    spacing: { after: 80 },
    children: [new TextRun({ text, color: wordColor(LINE_COLORS[style]) })],
  });
}

function quiet(
  /** Texts, and PageNumber's words for numbers. */
  children: readonly string[],
  alignment: (typeof AlignmentType)[keyof typeof AlignmentType] = AlignmentType.LEFT,
): Paragraph {
  const color = wordColor(PACK_COLORS.quietInk);
  return new Paragraph({ alignment, children: [new TextRun({ children, color, size: 18 })] });
}

/** The sheet's chart as one of Word's own, with its figures behind it and what it shows in words. */
function buildChart({ table }: PackSheet, chart: PackChart): Paragraph {
  const column = (header: string): PackCell[] => {
    const index = table.columns.findIndex((candidate) => candidate.header === header);
    return table.rows.map((row) => row[index] ?? null);
  };
  const categories = column(chart.categoryColumn).map((cell) =>
    typeof cell === 'string' ? cell : '',
  );
  return new Paragraph({
    keepLines: true,
    spacing: { before: 160 },
    children: [
      // The library's types of its two entry points do not know each other.
      // eslint-disable-next-line @typescript-eslint/no-unsafe-class-instance-assignment
      new ChartRun({
        type: 'bar',
        title: chart.title,
        categories,
        series: chart.series.map(({ name, color, column: header }) => ({
          name,
          color: wordColor(color),
          values: column(header).map((cell) => (typeof cell === 'number' ? cell : null)),
        })),
        stacking: chart.kind === 'bar-stacked' ? 'stacked' : 'none',
        gapWidth: CHART_GAP_WIDTH,
        categoryAxis: {
          reverseOrder: true,
          ...(chart.categoryAxisTitle !== null && { title: chart.categoryAxisTitle }),
        },
        valueAxis: {
          title: chart.valueAxisTitle,
          minimum: 0,
          // With the categories in reverse it would stand on top.
          crossesAt: 'maximum',
          ...(chart.valueAxisMaximum !== null && { maximum: chart.valueAxisMaximum }),
          interval: 1,
          gridlines: false,
        },
        dataLabels: { value: true },
        font: { name: BODY_FONT_NAME },
        altText: { name: chart.title, description: chart.altText },
        transformation: { width: WIDTH_PX, height: FRAME_PX + CATEGORY_PX * categories.length },
      }),
    ],
  });
}
