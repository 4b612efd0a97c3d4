import { sheetRule } from '../publication-rule';

/** A chart that is not described does not exist for some readers. */
export const chartsDescribed = sheetRule('charts-described', ({ charts }) =>
  charts
    .filter(({ altText }) => altText.trim() === '')
    .map(({ name }) => ({
      cell: null,
      message: `The chart “${name}” has no alternative text. Say in it what the chart shows.`,
    })),
);
