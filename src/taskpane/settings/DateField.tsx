import type { FieldProps } from '@fluentui/react-components';
import { Field, Input } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useEffect, useRef, useState } from 'react';
import type { CalendarDate } from '../../domain/calendar-date';
import { formatIsoDate, formatLongDate, parseIsoDate } from '../../domain/calendar-date';

interface DateFieldProps {
  readonly label: string;
  readonly value: CalendarDate | null;
  /** Whether the field may be left empty. */
  readonly isOptional: boolean;
  readonly onChange: (value: CalendarDate | null) => void;
  readonly id?: string;
  /** What is to be said of the field, unless what was typed is no date. */
  readonly mark?: Pick<FieldProps, 'validationState' | 'validationMessage'>;
}

/** A date, with the day spelled out below, since the field itself shows dates the browser's way. */
export function DateField(props: DateFieldProps): ReactElement {
  const { label, value, isOptional, onChange, id, mark = {} } = props;
  const [isUnread, setUnread] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const standing = value ? formatIsoDate(value) : '';
  useEffect(() => {
    const field = input.current;
    // Never while a person types: the browser's field would lose the digits of a date that is half there.
    if (field && field !== field.ownerDocument.activeElement) field.value = standing;
  }, [standing, isUnread]);
  const trouble = isUnread ? { validationMessage: 'Give a day, such as 15 October 2023.' } : mark;
  const unstated = trouble.validationMessage === undefined ? 'Not stated' : null;
  const hint = value ? formatLongDate(value) : unstated;
  return (
    <Field label={label} {...(hint !== null && { hint })} {...trouble}>
      <Input
        {...(id !== undefined && { id })}
        input={{ ref: input }}
        type="date"
        defaultValue={standing}
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
