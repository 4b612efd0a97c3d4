import type { PublicationRule } from '../publication-rule';

export const chartWithoutDescription: PublicationRule = {
  id: 'chart-without-description',
  severity: 'error',
  title: 'Chart without a description',
  why: 'A chart that is not described does not exist for some readers.',
  examples: {
    bad: [
      {
        title: 'the second of two',
        charts: ['Levels by area.', ' '],
        findings: [
          {
            sheet: 'Overdue',
            cell: null,
            message: 'The chart “Chart 2” has no alternative text. Say in it what the chart shows.',
          },
        ],
      },
    ],
    good: [{ title: 'a described chart', charts: ['Levels by area.'] }],
  },
  looksAt: 'sheet',
  run: ({ charts }) =>
    charts
      .filter(({ altText }) => altText.trim() === '')
      .map(({ name }) => ({
        cell: null,
        message: `The chart “${name}” has no alternative text. Say in it what the chart shows.`,
      })),
};
