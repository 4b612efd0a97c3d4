import { Field, Input } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useState } from 'react';
import type { CalendarDate } from '../../domain/calendar-date';
import { formatIsoDate, formatLongDate, parseIsoDate } from '../../domain/calendar-date';

interface DateFieldProps {
  readonly label: string;
  readonly value: CalendarDate | null;
  /** Whether the field may be left empty; if not, an emptied field goes back to what it said. */
  readonly isOptional: boolean;
  readonly onChange: (value: CalendarDate | null) => void;
}

/** A date, with the day spelled out below, since the field itself shows dates the browser's way. */
export function DateField({ label, value, isOptional, onChange }: DateFieldProps): ReactElement {
  const stated = value ? formatIsoDate(value) : '';
  const [typed, setTyped] = useState(stated);
  const [known, setKnown] = useState(stated);
  if (known !== stated) {
    setKnown(stated);
    setTyped(stated);
  }
  return (
    <Field label={label} hint={value ? formatLongDate(value) : 'Not stated'}>
      <Input
        type="date"
        value={typed}
        onBlur={() => !isOptional && setTyped(stated)}
        onChange={(_, { value: text }) => {
          setTyped(text);
          const date = parseIsoDate(text);
          if (date) onChange(date);
          else if (isOptional && text === '') onChange(null);
        }}
      />
    </Field>
  );
}
