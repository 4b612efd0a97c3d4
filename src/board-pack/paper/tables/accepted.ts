import type { PackContext } from '../../pack-context';
import type { ActionRecord, GapRecord } from '../../records';
import { titleRule } from '../../words';
import { nameKpiInArea, shortenForCell } from '../paper-words';
import type { UnnumberedTable } from './tabulate';
import { tabulate } from './tabulate';

/** More rows than this are counted rather than shown: the appendix has them all. */
const MOST_ACCEPTED = 5;

/** What officers have accepted, with reasons; null where they have accepted nothing. */
export function tabulateAccepted({
  accepted,
  locate,
  ruleTitles,
}: PackContext): UnnumberedTable | null {
  const shown = accepted.slice(0, MOST_ACCEPTED);
  return tabulate(
    'accepted',
    accepted.length > shown.length
      ? `Accepted by officers: the first ${shown.length} of ${accepted.length}`
      : 'Accepted by officers',
    [
      {
        header: 'What',
        kind: 'text',
        width: 24,
        cell: ({ finding }) => titleRule(finding.rule, { ruleTitles }),
      },
      {
        header: 'Area and KPI',
        kind: 'text',
        width: 34,
        cell({ finding }) {
          const { kpi } = locate(finding);
          return kpi ? nameKpiInArea(kpi.area.name, kpi.name) : 'Whole matrix';
        },
      },
      {
        header: 'Reason given',
        kind: 'text',
        width: 42,
        cell: ({ acceptance }) => shortenForCell(acceptance.reason) || 'None',
      },
      {
        header: 'By',
        kind: 'text',
        width: 8,
        namesPeople: true,
        cell: ({ acceptance }) => acceptance.by ?? '',
      },
    ],
    shown,
  );
}

/** Tells whether officers have accepted what one of these rules says of a record. */
export function createAcceptedFilter(
  { accepted, locate }: PackContext,
  rules: readonly string[],
): (record: ActionRecord | GapRecord) => boolean {
  const places = accepted
    .filter(({ finding }) => rules.includes(finding.rule))
    .map(({ finding }) => locate(finding));
  const records = new Set<unknown>(
    // A finding about a KPI may stand in the cell of one of its actions.
    places.flatMap(({ kpi, actions }): unknown[] => [kpi, ...actions]),
  );
  return (record) => records.has(record);
}
