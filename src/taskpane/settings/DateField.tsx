import { Field, Input } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useState } from 'react';
import type { CalendarDate } from '../../domain/calendar-date';
import { formatIsoDate, formatLongDate, parseIsoDate } from '../../domain/calendar-date';

interface DateFieldProps {
  readonly label: string;
  readonly value: CalendarDate | null;
  /** Whether the field may be left empty. */
  readonly isOptional: boolean;
  readonly onChange: (value: CalendarDate | null) => void;
}

/** A date, with the day spelled out below, since the field itself shows dates the browser's way. */
export function DateField({ label, value, isOptional, onChange }: DateFieldProps): ReactElement {
  const [isUnread, setUnread] = useState(false);
  const trouble = isUnread ? { validationMessage: 'Give a day, such as 15 October 2023.' } : {};
  return (
    <Field label={label} hint={value ? formatLongDate(value) : 'Not stated'} {...trouble}>
      <Input
        type="date"
        defaultValue={value ? formatIsoDate(value) : ''}
        key={isUnread ? 'unread' : value ? formatIsoDate(value) : 'none'}
        onBlur={({ target }) => setUnread(target.value === '' && !isOptional)}
        onChange={(_, { value: typed }) => {
          const date = parseIsoDate(typed);
          if (date) onChange(date);
          else if (isOptional && typed === '') onChange(null);
        }}
      />
    </Field>
  );
}
