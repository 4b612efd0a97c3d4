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
import { parseBlock } from '../../workbook/address';
import type { CompiledParagraph, CompiledSheet } from '../../workbook/compiled-sheet';
import { PACK_COLORS } from '../../workbook/palette';
import type { CellValue } from '../../workbook/sheet-grid';
import { POINTS_PER_CHAR } from '../../workbook/sheet-styles';
import type { ChartData, SheetData } from '../../workbook/workbook-data';
import { BODY_FONT_NAME, wordColor } from './paper-styles';
import { buildTable } from './paper-table';

/** A4, and its margins, in twentieths of a point. */
const A4 = { width: 11_906, height: 16_838 } as const;
const MARGIN = 850;
/** Points that a portrait page leaves between its margins. */
const PORTRAIT_ROOM_POINTS = (A4.width - 2 * MARGIN) / 20;

/** One sheet of the pack as a section of the paper, on a page of its own. */
export function buildSection(sheet: CompiledSheet, title: string): ISectionOptions {
  const { data, paragraphs } = sheet;
  const isWide = tablePoints(sheet) > PORTRAIT_ROOM_POINTS;
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
    headers: { default: new Header({ children: [quiet([title, ' · ', footerText(data)])] }) },
    footers: {
      default: new Footer({
        children: [
          quiet(
            [textAt(data, 0), ' · Page ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES],
            AlignmentType.RIGHT,
          ),
        ],
      }),
    },
    children: [
      new Paragraph({ text: textAt(data, 0), heading: HeadingLevel.HEADING_1 }),
      new Paragraph({ text: textAt(data, 1) }),
      // Notes too: below a long table one would stand on a page of its own.
      ...paragraphs.map(writeParagraph),
      buildTable(sheet, room),
      ...data.charts.map((chart) => buildChart(chart, data)),
    ],
  };
}

function tablePoints({ data, printedTable }: CompiledSheet): number {
  return Array.from({ length: printedTable.columnCount }, (_, index) =>
    data.columnWidths.get(printedTable.columnIndex + index)!,
  ).reduce((sum, chars) => sum + chars * POINTS_PER_CHAR, 0);
}

/** The title and what it says below, in A1 and A2. */
const textAt = ({ cells }: SheetData, rowIndex: 0 | 1): string =>
  String(cells.get(rowIndex, 0)!.value);

/** The date: a page's footer has "&" doubled. */
const footerText = ({ page }: SheetData): string => page.footer.center.replace(/&&/g, '&');

function writeParagraph({ text, isHeading, style }: CompiledParagraph): FileChild {
  if (isHeading) return new Paragraph({ text, heading: HeadingLevel.HEADING_2 });
  return new Paragraph({
    spacing: { after: 80 },
    children: [new TextRun({ text, color: wordColor(style.font!.color!) })],
  });
}

/** Pixels: the width of a portrait page's text, and a height for each category's bars. */
const CHART_WIDTH_PX = 620;
const CATEGORY_PX = 34;
const CHART_FRAME_PX = 130;

/** The sheet's chart as one of Word's own, with its figures behind it and what it shows in words. */
function buildChart(chart: ChartData, { cells }: SheetData): Paragraph {
  const valuesOf = (formula: string): CellValue[] => {
    const { rowIndex, rowCount, columnIndex } = parseBlock(formula)!;
    return Array.from(
      { length: rowCount },
      (_, index) => cells.get(rowIndex + index, columnIndex)!.value,
    );
  };
  const { categoryAxis, valueAxis } = chart;
  const categories = valuesOf(chart.series[0]!.categories).map(String);
  return new Paragraph({
    keepLines: true,
    spacing: { before: 160 },
    children: [
      // The library's types of its two entry points do not know each other.
      // eslint-disable-next-line @typescript-eslint/no-unsafe-class-instance-assignment
      new ChartRun({
        type: 'bar',
        title: chart.title!,
        categories,
        series: chart.series.map(({ name, color, values }) => ({
          name,
          color: wordColor(color!),
          values: valuesOf(values).map((value) => (typeof value === 'number' ? value : null)),
        })),
        stacking: chart.type === 'BarStacked' ? 'stacked' : 'none',
        gapWidth: chart.gapWidth!,
        categoryAxis: {
          reverseOrder: categoryAxis.reversed,
          ...(categoryAxis.title !== null && { title: categoryAxis.title }),
        },
        valueAxis: {
          title: valueAxis.title!,
          minimum: valueAxis.minimum!,
          // With the categories in reverse it would stand on top.
          crossesAt: 'maximum',
          ...(valueAxis.maximum !== null && { maximum: valueAxis.maximum }),
          interval: valueAxis.majorUnit!,
          gridlines: valueAxis.majorGridlines!,
        },
        dataLabels: { value: true },
        font: { name: BODY_FONT_NAME },
        altText: { name: chart.title!, description: chart.altText },
        transformation: {
          width: CHART_WIDTH_PX,
          height: CHART_FRAME_PX + CATEGORY_PX * categories.length,
        },
      }),
    ],
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
