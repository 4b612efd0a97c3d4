import { formatLongDate } from '../../domain/calendar-date';
import type { Paragraph } from '../../workbook/pack-sheet';
import type { AcceptanceRecord, AcceptedFinding } from '../../workbook/records';
import { fitText } from '../fit-text';
import type { PackContext } from '../pack-context';
import type { ColumnSpec } from './define-table';

/** A finding in a list, which somebody may have accepted. */
export interface MaybeAccepted {
  /** Null where nobody has. */
  readonly acceptance: AcceptanceRecord | null;
}

/** What is written in front of the kind of a finding that was accepted. */
export const ACCEPTED_PREFIX = 'Accepted: ';

/** Why a finding was accepted, and by whom where initials were given; no columns where none was accepted. */
export function acceptedColumns<Row extends MaybeAccepted>(
  accepted: readonly AcceptedFinding[],
): ColumnSpec<Row>[] {
  if (accepted.length === 0) return [];
  return [
    { header: 'Accepted because', kind: 'text', widthChars: 26, cell: describeReason },
    ...(accepted.some(({ acceptance }) => acceptance.by) ? [BY_COLUMN] : []),
  ];
}

const BY_COLUMN: ColumnSpec<MaybeAccepted> = {
  header: 'Accepted by',
  kind: 'text',
  widthChars: 10,
  namesPeople: true,
  cell: ({ acceptance }) => acceptance?.by ?? null,
};

function describeReason({ acceptance }: MaybeAccepted): string | null {
  if (acceptance === null) return null;
  const { reason, acceptedOn } = acceptance;
  return fitText(`${reason || 'No reason given'} (${formatLongDate(acceptedOn)})`);
}

/** "Accepted by officers: 3, listed last with the reason given."; nothing where none was accepted. */
export function sayAccepted(count: number): Paragraph[] {
  if (count === 0) return [];
  return [
    {
      text: `Accepted by officers: ${count}, listed last with the reason given.`,
      style: 'label',
    },
  ];
}

/**
 * What officers accepted, by where it is listed: with the errors and warnings of the matrix, or with what a board should
 * hear of. Together they are all of it.
 */
export function partAccepted(
  { accepted }: Pick<PackContext, 'accepted'>,
  isException: (rule: string) => boolean,
): {
  readonly ofBoard: readonly AcceptedFinding[];
  readonly ofQuality: readonly AcceptedFinding[];
} {
  const isOfBoard = ({ finding: { rule, severity } }: AcceptedFinding): boolean =>
    isException(rule) || severity === 'insight';
  return {
    ofBoard: accepted.filter(isOfBoard),
    ofQuality: accepted.filter((one) => !isOfBoard(one)),
  };
}
