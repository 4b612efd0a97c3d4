import { createFindingLocator } from '../../board-pack/locate-finding';
import type { KpiRecord } from '../../board-pack/records';
import { listKpiRecords } from '../../board-pack/records';
import type { Finding } from '../../domain/finding';
import { RULES } from '../../rules/index';
import type { AcceptanceRecord } from '../../workbook/records';
import { columnsOf, defineTable } from './define-table';
import { kpiColumns } from './kpi-table';

interface PlacedFinding {
  readonly finding: Finding;
  readonly kpi: KpiRecord | null;
  /** Null where nobody has accepted it. */
  readonly acceptance: AcceptanceRecord | null;
}

const { always, maybe } = columnsOf<PlacedFinding>();

const TITLES: ReadonlyMap<string, string> = new Map(RULES.map(({ id, title }) => [id, title]));

/** One row for each finding, those that were accepted behind those that are open. */
export const FINDING_TABLE = defineTable<PlacedFinding>(
  {
    name: 'findings',
    says: 'One row for each finding of the check. A matrix that was read from a freeze is not checked and has none.',
  },
  [
    always('rule', 'text', 'The rule that found it.', ({ item }) => item.finding.rule),
    always('title', 'text', 'What the rule looks for, in words.', ({ item: { finding } }) =>
      TITLES.get(finding.rule)!,
    ),
    always(
      'severity',
      'text',
      '“error” makes a figure of the board wrong, “warning” may; “insight” is for the board itself.',
      ({ item }) => item.finding.severity,
    ),
    always(
      'message',
      'text',
      'What is wrong and what to do.',
      ({ item: { finding } }) => finding.elsewhere ?? finding.message,
    ),
    maybe(
      'repair',
      'text',
      'The safe repair, where there is one.',
      ({ item: { finding } }) => finding.fix?.label ?? null,
    ),
    always(
      'is_accepted',
      'flag',
      'Whether somebody has looked at it and accepted it.',
      ({ item }) => item.acceptance !== null,
    ),
    maybe(
      'accepted_because',
      'text',
      'Why it was accepted.',
      ({ item }) => item.acceptance?.reason ?? null,
    ),
    maybe(
      'accepted_on',
      'date',
      'When it was accepted.',
      ({ item }) => item.acceptance?.acceptedOn ?? null,
    ),
    always(
      'cells',
      'text',
      'Where it was found, with commas between; empty where it is about the whole matrix.',
      ({ item: { finding } }) => finding.cells.join(', '),
    ),
    always(
      'cell_count',
      'whole',
      'How many cells that are.',
      ({ item: { finding } }) => finding.cells.length,
    ),
    ...kpiColumns<PlacedFinding>(({ kpi }) => kpi),
  ],
  ({ matrix, settings, findings, accepted }) => {
    const locate = createFindingLocator(listKpiRecords(matrix, settings.asAt));
    const place = (finding: Finding, acceptance: AcceptanceRecord | null): PlacedFinding => ({
      finding,
      acceptance,
      kpi: locate(finding).kpi,
    });
    return [
      ...findings.map((finding) => place(finding, null)),
      ...accepted.map(({ finding, acceptance }) => place(finding, acceptance)),
    ];
  },
);
