import { describeEnd } from '../../domain/due';
import { describeSpan } from '../../domain/lateness';
import type { PackContext } from '../pack-context';
import type { ActionRecord } from '../records';
import type { OwnerChase } from './compose-chase';
import { CHASE_REASONS } from './write-message';

const HEADER = [
  'Owner',
  'Asked because',
  'Area',
  'KPI',
  'Action',
  'Due as written',
  'Due by',
  'Late by',
  'Status as written',
  'Cell',
] as const;

/** All that is asked as a table with a header row: an action a row, once for each of its owners. */
export function listChaseRows(
  chases: readonly OwnerChase[],
  { matrix: { basis } }: Pick<PackContext, 'matrix'>,
): string[][] {
  const describe = (owner: string | null, heading: string, record: ActionRecord): string[] => {
    const { area, kpiName, action, text, lateness } = record;
    return [
      owner ?? '',
      heading,
      area.name,
      kpiName,
      text,
      action.due.raw,
      describeEnd(action.due, basis) ?? '',
      lateness === null ? '' : describeSpan(lateness),
      action.details.status ?? '',
      action.dueCell,
    ];
  };
  return [
    [...HEADER],
    ...chases.flatMap(({ owner, asked }) =>
      CHASE_REASONS.flatMap(([reason, { heading }]) =>
        asked[reason].map((record) => describe(owner, heading, record)),
      ),
    ),
  ];
}
