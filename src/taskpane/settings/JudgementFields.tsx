import { Field, Select } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { lazy, Suspense } from 'react';
import type { Review } from '../../app/review-matrix';
import { MONTH_NAMES } from '../../domain/calendar-date';
import { describeBasis } from '../../domain/quarter';
import type { SettingsChange } from '../hooks/use-draft';
import { useViewStyles } from '../shell/view-styles';

const QuarterEvidencePanel = lazy(() => import('./QuarterEvidencePanel'));

interface QuarterSectionProps {
  readonly review: Review;
  readonly startMonth: number;
  readonly onEdit: (change: SettingsChange) => void;
}

/** In which month quarter 1 starts, with what the matrix itself says of it. */
export function QuarterSection({ review, startMonth, onEdit }: QuarterSectionProps): ReactElement {
  const styles = useViewStyles();
  return (
    <section className={styles.group} aria-label="Quarters">
      <Field label="Quarter 1 starts in" hint={describeBasis({ startMonth })}>
        <Select
          value={String(startMonth)}
          onChange={(_, { value }) => onEdit({ startMonth: Number(value) })}
        >
          {MONTH_NAMES.map((month, index) => (
            <option key={month} value={index + 1}>
              {month}
              {nameBasis(index + 1)}
            </option>
          ))}
        </Select>
      </Field>
      <Suspense fallback={null}>
        <QuarterEvidencePanel review={review} />
      </Suspense>
    </section>
  );
}

function nameBasis(startMonth: number): string {
  if (startMonth === 4) return ' (financial year)';
  return startMonth === 1 ? ' (calendar year)' : '';
}
