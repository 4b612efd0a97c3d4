import { Button, Field, Select } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { Suspense, lazy } from 'react';
import type { Review } from '../../app/review-matrix';
import type { CalendarDate } from '../../domain/calendar-date';
import { MONTH_NAMES, compareDates } from '../../domain/calendar-date';
import { describeBasis } from '../../domain/quarter';
import { countOf } from '../../domain/wording';
import type { StoredSettings } from '../../workbook/settings';
import type { SettingsChange } from '../hooks/use-draft';
import { usePane } from '../pane-context';
import { useViewStyles } from '../shell/view-styles';
import { DateField } from './DateField';

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

interface DateSectionProps {
  readonly asAt: CalendarDate;
  readonly onEdit: (change: SettingsChange) => void;
}

/** The day that overdue is judged against. */
export function DateSection({ asAt, onEdit }: DateSectionProps): ReactElement {
  const styles = useViewStyles();
  const today = usePane().readToday();
  return (
    <section className={styles.group} aria-label="As-at date">
      <DateField
        label="As at: the day that “overdue” is judged against"
        value={asAt}
        isOptional={false}
        onChange={(date) => date && onEdit({ asAt: date })}
      />
      {compareDates(asAt, today) !== 0 && (
        <div>
          <Button size="small" onClick={() => onEdit({ asAt: today })}>
            Use today
          </Button>
        </div>
      )}
    </section>
  );
}

interface ThresholdFieldProps {
  readonly settings: StoredSettings;
  readonly onEdit: (change: SettingsChange) => void;
}

/** From how many levels on a gap is reported as wide. */
export function ThresholdField({ settings, onEdit }: ThresholdFieldProps): ReactElement {
  const { widestExpectedGap, scale } = settings;
  const widest = Math.max(scale.levels.length - 1, widestExpectedGap, 1);
  return (
    <Field label="Report a gap as wide when it is more than">
      <Select
        value={String(widestExpectedGap)}
        onChange={(_, { value }) => onEdit({ widestExpectedGap: Number(value) })}
      >
        {Array.from({ length: widest }, (_, index) => (
          <option key={index} value={index + 1}>
            {countOf(index + 1, 'level')}
          </option>
        ))}
      </Select>
    </Field>
  );
}
