import { Button } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { CalendarDate } from '../../domain/calendar-date';
import { compareDates } from '../../domain/calendar-date';
import type { SettingsChange } from '../hooks/use-draft';
import { usePane } from '../pane-context';
import { useViewStyles } from '../shell/view-styles';
import { DateField } from './DateField';

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
