import { isAreaStated } from '../domain/matrix';
import { countOf } from '../domain/wording';
import type { Rule } from './rule';

export const areaNotStated: Rule = {
  id: 'area-not-stated',
  severity: 'warning',
  title: 'Area not stated',
  why: 'The board pack counts by area, and KPIs without one end up in a group that means nothing.',
  examples: {
    bad: [
      {
        title: 'a KPI above the first area',
        header: ['Area', 'KPI', 'Where we are now', 'Where we want to be', 'Actions', 'By when'],
        rows: [
          ['', 'Lighting', 'Developing: ad hoc', 'Mature: monthly', 'Buy lamps', 'Q4 23'],
          ['Waste', 'Bins', 'Developing: ad hoc', 'Mature: monthly', 'Buy bins', 'Q4 23'],
        ],
        findings: [
          {
            cells: ['B2'],
            message:
              'No area is stated for 1 KPI. Write the area in a row above the first KPI of each, or add an Area column.',
            fix: null,
          },
        ],
      },
    ],
    good: [
      {
        title: 'a matrix without areas',
        rows: [['Lighting', 'Developing: ad hoc', 'Mature: monthly', 'Buy lamps', 'Q4 23']],
      },
      {
        title: 'an area column',
        header: ['Area', 'KPI', 'Where we are now', 'Where we want to be', 'Actions', 'By when'],
        rows: [['Streets', 'Lighting', 'Developing: ad hoc', 'Mature: monthly', 'Buy', 'Q4 23']],
      },
    ],
  },
  looksAt: 'matrix',
  run({ matrix: { areas } }) {
    const unstated = areas.filter((area) => !isAreaStated(area) && area.kpis.length > 0);
    // A matrix that has no areas has none on purpose.
    if (unstated.length === 0 || !areas.some(isAreaStated)) return [];
    const kpiCount = unstated.reduce((sum, { kpis }) => sum + kpis.length, 0);
    const message = `No area is stated for ${countOf(kpiCount, 'KPI')}. Write the area in a row above the first KPI of each, or add an Area column.`;
    return [{ cells: [unstated[0]!.kpis[0]!.cell], message, fix: null }];
  },
};
