import { Field, Select } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useViewStyles } from '../shell/view-styles';

interface FilterFieldProps<Filter extends string> {
  readonly className: string;
  readonly filters: Readonly<Record<Filter, { readonly label: string }>>;
  readonly chosen: Filter;
  readonly onChoose: (filter: Filter) => void;
}

/** What a list of lines is cut down to. */
export function FilterField<Filter extends string>(props: FilterFieldProps<Filter>): ReactElement {
  const { className, filters, chosen, onChoose } = props;
  const styles = useViewStyles();
  const labels = Object.entries<{ readonly label: string }>(filters);
  return (
    <Field className={className} label="Show">
      <Select
        className={styles.select}
        value={chosen}
        onChange={(_, { value }) => onChoose(value as Filter)}
      >
        {labels.map(([id, { label }]) => (
          <option key={id} value={id}>
            {label}
          </option>
        ))}
      </Select>
    </Field>
  );
}
