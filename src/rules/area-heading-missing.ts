import { listRestoredAreas } from '../domain/matrix';
import { joinWords } from '../domain/wording';
import type { Rule } from './rule';

export const areaHeadingMissing: Rule = {
  id: 'area-heading-missing',
  severity: 'warning',
  title: 'Area heading missing',
  why: 'The board pack counts by area, so a KPI under the wrong heading changes two totals.',
  examples: {
    bad: [
      {
        title: 'a matrix of the toolkit that has lost its headings',
        rows: [
          ['High level principle', 'Developing: ad hoc', 'Mature: fully', 'Meet monthly', 'Q4 23'],
        ],
        findings: [
          {
            cells: ['A2'],
            message:
              'One area heading is not on the sheet and was put back from what the rows say: Engaging councillors. Check it, and write it in a row above its first KPI.',
            fix: null,
          },
        ],
      },
    ],
    good: [
      {
        title: 'an area column',
        header: ['Area', 'KPI', 'Where we are now', 'Where we want to be', 'Actions', 'By when'],
        rows: [['Streets', 'Lighting', 'Developing: ad hoc', 'Mature: monthly', 'Buy', 'Q4 23']],
      },
    ],
  },
  looksAt: 'matrix',
  run({ matrix }) {
    const putBack = listRestoredAreas(matrix);
    if (putBack.length === 0) return [];
    const names = joinWords(putBack.map((area) => area.name));
    const message =
      putBack.length === 1
        ? `One area heading is not on the sheet and was put back from what the rows say: ${names}. Check it, and write it in a row above its first KPI.`
        : `${putBack.length} area headings are not on the sheet and were put back from what the rows say: ${names}. Check them, and write each in a row above its first KPI.`;
    const cells = putBack.flatMap((area) => area.kpis.slice(0, 1).map((kpi) => kpi.cell));
    return [{ cells, message, fix: null }];
  },
};
