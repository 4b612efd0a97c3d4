import { formatLongDate } from '../../../domain/calendar-date';
import type { Steps } from '../../../domain/steps';
import { countAmong, joinWords } from '../../../domain/wording';
import type { Paragraph } from '../../../workbook/pack-sheet';
import { countThings, startSentence } from '../../sentences/count-words';
import type { ColumnSpec } from '../../sheets/define-table';
import { defineListSheetInSteps } from '../../sheets/list-sheet';
import type { ChangeTally } from '../../sheets/movement';
import { sayChanges, tallyChanges } from '../../sheets/movement';
import type { RolledUp, Service } from '../rolled-up';
import type { RollUpSheetContent, RollUpSheetKind } from './roll-up-sheet';

/** What has changed in each service since its own last freeze. */
export const movementSheet = {
  id: 'roll-up-movement',
  name: 'Movement by service',
  buildInSteps: buildMovement,
} as const satisfies RollUpSheetKind;

/** A service with what has changed since its last freeze; null where it has none before the as-at date. */
interface MovementRow {
  readonly service: Service;
  readonly since: string | null;
  readonly changes: ChangeTally | null;
}

function listRows({ services }: RolledUp): MovementRow[] {
  return services.map((service) => {
    const { sinceLast } = service.context.movement;
    return {
      service,
      since: sinceLast && formatLongDate(sinceLast.since),
      changes: sinceLast && tallyChanges(sinceLast),
    };
  });
}

function* buildMovement(rolledUp: RolledUp): Steps<RollUpSheetContent> {
  const rows = listRows(rolledUp);
  const isKnown = rows.some(({ changes }) => changes !== null);
  const sheet = yield* defineListSheetInSteps<MovementRow>(
    {
      title: 'Movement: what has changed in each service since its last freeze',
      words: { singular: 'service', state: '', order: '' },
      table: {
        name: 'RollUpMovement',
        whenEmpty: 'No service has an earlier freeze to compare with.',
        columns: [
          { header: 'Service', kind: 'text', widthChars: 34, cell: ({ service }) => service.label },
          {
            header: 'Since',
            kind: 'text',
            widthChars: 18,
            cell: ({ since }) => since ?? 'No earlier freeze',
          },
          ...COLUMNS.map(([key, header]): ColumnSpec<MovementRow> => ({
            header,
            kind: 'number',
            widthChars: 10,
            cell: ({ changes }) => changes && changes[key],
          })),
        ],
      },
      notes: [
        'Each service is compared with its own last freeze before the as-at date, whatever the day of that. What each KPI and action has done stands in the service’s own board pack.',
      ],
      lacksFreeze: !isKnown,
    },
    isKnown ? rows : [],
    rolledUp.asAtText,
  );
  const sentence = writeMovementSentence(rolledUp);
  const paragraphs: Paragraph[] = sentence === null ? [] : [{ text: sentence, style: 'body' }];
  return isKnown ? { ...sheet, subtitle: writeSubtitle(rows, rolledUp), paragraphs } : sheet;
}

const COLUMNS: readonly (readonly [keyof ChangeTally, string])[] = [
  ['up', 'KPIs up'],
  ['down', 'KPIs down'],
  ['completed', 'Actions completed'],
  ['newlyOverdue', 'Actions newly overdue'],
  ['movedLater', 'Actions moved later'],
  ['newKpis', 'KPIs new'],
  ['removedKpis', 'KPIs removed'],
  ['newActions', 'Actions new'],
  ['removedActions', 'Actions removed'],
];

function writeSubtitle(rows: readonly MovementRow[], { asAtText }: RolledUp): string {
  const known = rows.filter(({ changes }) => changes !== null).length;
  return `${startSentence(countThings(known, 'service'))} of ${rows.length} ${known === 1 ? 'has' : 'have'} an earlier freeze, as at ${asAtText}.`;
}

/**
 * "Since 15 July 2023, in 2 of 3 services: 5 KPIs up and 1 KPI down." Each service's own days where they differ. Null
 * where no service has a freeze.
 */
export function writeMovementSentence(rolledUp: RolledUp): string | null {
  const known = listRows(rolledUp).filter((row) => row.changes !== null);
  if (known.length === 0) return null;
  const days = [...new Set(known.map(({ since }) => since!))];
  const when =
    days.length === 1 ? `Since ${days[0]}` : `Since the last freeze of each, ${joinWords(days)}`;
  const count = rolledUp.services.length;
  const where = count === 1 ? '' : `, in ${countAmong(known.length, count, 'service')}`;
  return `${when}${where}: ${sayChanges(addUp(known.map(({ changes }) => changes!)))}.`;
}

function addUp(tallies: readonly ChangeTally[]): ChangeTally {
  const sum = { ...tallies[0]! };
  for (const tally of tallies.slice(1)) {
    for (const [key] of COLUMNS) sum[key] += tally[key];
  }
  return sum;
}
