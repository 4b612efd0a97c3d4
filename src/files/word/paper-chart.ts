import { Paragraph } from 'docx';
import { ChartRun } from 'docx/charts';
import { CHART_GAP_WIDTH } from '../../workbook/pack-look';
import type { PackCell, PackChart, PackSheet } from '../../workbook/pack-sheet';
import { BODY_FONT_NAME, wordColor } from './paper-styles';

/** Pixels: the width of a portrait page's text, and a height for each category's bars. */
const WIDTH_PX = 620;
const CATEGORY_PX = 34;
const FRAME_PX = 130;

/** The sheet's chart as one of Word's own, with its figures behind it and what it shows in words. */
export function buildChart({ table }: PackSheet, chart: PackChart): Paragraph {
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
