import type { Area } from '../domain/matrix';
import type { Rule, RuleFinding } from './rule';
import { countOf, joinWords } from './support/wording';

/** What an area is called that nothing on the sheet tells. */
const NOT_STATED = 'Area not stated';

function describe(areas: readonly Area[]): RuleFinding {
  const names = joinWords(areas.map((area) => area.name));
  const cells = areas.flatMap((area) => area.kpis.slice(0, 1).map((kpi) => kpi.cell));
  const message =
    areas.length === 1
      ? `One area heading is not on the sheet and was put back from what the rows say: ${names}. Check it, and write it in a row above its first KPI.`
      : `${countOf(areas.length, 'area heading')} are not on the sheet and were put back from what the rows say: ${names}. Check them, and write each in a row above its first KPI.`;
  return { cells, message, fix: null };
}

export const areaHeadingMissing: Rule = {
  id: 'area-heading-missing',
  severity: 'warning',
  title: 'Area heading missing',
  why: 'The board pack counts by area, so a KPI under the wrong heading changes two totals.',
  examples: {
    bad: [],
    good: [
      {
        title: 'an area column',
        header: ['Area', 'KPI', 'Where we are now', 'Where we want to be', 'Actions', 'By when'],
        rows: [
          ['Contracts', 'Reporting', 'Developing: ad hoc', 'Mature: monthly', 'Build', 'Q4 23'],
        ],
      },
    ],
  },
  check({ areas }) {
    const missing = areas.filter((area) => area.cell === null && area.kpis.length > 0);
    const putBack = missing.filter((area) => area.name !== NOT_STATED);
    const notStated = missing.flatMap((area) => (area.name === NOT_STATED ? area.kpis : []));
    const findings = putBack.length > 0 ? [describe(putBack)] : [];
    if (notStated.length > 0) {
      findings.push({
        cells: [notStated[0]!.cell],
        message: `No area is stated for ${countOf(notStated.length, 'KPI')}. Write the area in a row above the first KPI of each, or add an Area column.`,
        fix: null,
      });
    }
    return findings;
  },
};
