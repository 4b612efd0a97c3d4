import { Link } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useMemo } from 'react';
import type { StatusFlip } from '../../app/find-quarter-evidence';
import { findQuarterEvidence } from '../../app/find-quarter-evidence';
import type { Review } from '../../app/review-matrix';
import { describeBasis } from '../../domain/quarter';
import { countOf } from '../../domain/wording';
import { usePane } from '../pane-context';
import { useViewStyles } from '../shell/view-styles';

/** More than this is not read; the check lists them all. */
const MOST_FLIPS_SHOWN = 8;

/** What the matrix itself says of when quarter 1 starts, and whose status would change if it meant otherwise. */
export default function QuarterEvidencePanel({
  review,
}: {
  readonly review: Review;
}): ReactElement {
  const styles = useViewStyles();
  const { support, otherStartMonth, flips } = useMemo(
    () => findQuarterEvidence(review.matrix, review.settings.asAt),
    [review],
  );
  return (
    <>
      <p className={styles.quiet}>
        {support.length === 0
          ? 'The matrix itself does not tell: no action names both a month and a quarter.'
          : 'What the matrix itself says:'}
      </p>
      {support.length > 0 && (
        <ul className={styles.list}>
          {support.map(({ startMonth, sentence, cells }) => (
            <li key={startMonth}>
              {sentence} <CellLinks cells={cells} />
            </li>
          ))}
        </ul>
      )}
      <p className={styles.quiet}>{announceFlips(flips.length, otherStartMonth)}</p>
      {flips.length > 0 && (
        <ul className={styles.list}>
          {flips.slice(0, MOST_FLIPS_SHOWN).map((flip) => (
            <FlipLine key={flip.action.cell} flip={flip} />
          ))}
        </ul>
      )}
    </>
  );
}

function announceFlips(count: number, otherStartMonth: number): string {
  const other = describeBasis({ startMonth: otherStartMonth });
  if (count === 0) return `No action would change its status if the matrix meant ${other}.`;
  const shown = count > MOST_FLIPS_SHOWN ? ` The first ${MOST_FLIPS_SHOWN}:` : '';
  return `${countOf(count, 'action')} would change status if the matrix meant ${other}.${shown}`;
}

function FlipLine({ flip: { action, now, then } }: { readonly flip: StatusFlip }): ReactElement {
  return (
    <li>
      <CellLinks cells={[action.dueCell]} /> {action.due.raw}: {now}, would be {then}
    </li>
  );
}

function CellLinks({ cells }: { readonly cells: readonly string[] }): ReactElement {
  const { session, show } = usePane();
  const goTo = (cell: string): Promise<void> => show(() => session.goToCell(cell));
  return (
    <>
      {cells.map((cell, index) => (
        <span key={cell}>
          {index > 0 && ', '}
          <Link as="button" inline onClick={() => void goTo(cell)}>
            {cell}
          </Link>
        </span>
      ))}
    </>
  );
}
