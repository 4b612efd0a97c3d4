import type { FieldProps } from '@fluentui/react-components';
import type { MissingFieldId } from '../../app/list-missing-fields';
import { listMissingFields } from '../../app/list-missing-fields';
import type { StoredSettings } from '../../workbook/settings';

/** What a field says of itself where it is left empty; nothing where it is filled in. */
export type MarkMissing = (
  id: MissingFieldId,
) => Pick<FieldProps, 'validationState' | 'validationMessage'>;

/** Marks what is missing where it is missing: quietly in a draft, as a warning in what is to be final. */
export function createMissingMarks(settings: StoredSettings): MarkMissing {
  const missing = new Map(listMissingFields(settings).map(({ id, asks }) => [id, asks]));
  const validationState = settings.cover.status === 'Final' ? 'warning' : 'none';
  return (id) => {
    const asks = missing.get(id);
    return asks === undefined ? {} : { validationState, validationMessage: `Missing: ${asks}.` };
  };
}

/** Id of the control of a field, by which it is found when something leads to it. */
export const fieldId = (id: MissingFieldId): string => `field-${id}`;
