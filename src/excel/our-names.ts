import { AddInError } from '../workbook/errors';
import type { ToldName } from './told';

/** What a defined name is known by, to be loaded. */
export const NAME_PROPERTIES = 'name,formula,comment';

/**
 * Whether a loaded name of the workbook is one that we gave, by the comment that we gave it: a person may have a name like
 * ours for cells of their own. What has lost its comment, as LibreOffice and Google Sheets drop all, is known by what stands
 * where it leads, which the caller looks at.
 */
export function isOurName(item: ToldName, comment: string): boolean {
  return !item.isNullObject && item.comment === comment;
}

/** Whether a loaded name leads nowhere, its cells having been deleted. */
export function isDeadName(item: ToldName): boolean {
  return !item.isNullObject && /^=[^(),+*]*#REF![^(),+*]*$/.test(String(item.formula));
}

/** What says that a person uses a name which we need. */
export function refuseTakenName(item: Excel.NamedItem): AddInError {
  const refersTo = String(item.formula).replace(/^=/, '').replaceAll('$', '');
  return new AddInError('name-taken', { name: item.name, refersTo });
}
