import { AddInError } from '../../../workbook/errors';
import { LONGEST_TEXT } from '../../../workbook/excel-limits';
import { HostError } from '../../host/errors';
import { EditRefused } from './sheet-edits';

/** What a person tries, for the sentence that says why it cannot be done. */
export type Attempt =
  /** Something with the cells of a sheet. */
  | { readonly kind: 'cells'; readonly sheet: string }
  | { readonly kind: 'entry'; readonly sheet: string; readonly text: string }
  | { readonly kind: 'size'; readonly sheet: string }
  /** Adding, deleting, moving a sheet, or giving it a name. */
  | { readonly kind: 'sheets'; readonly name: string };

/** The error with the sentence for the person when Excel would refuse an edit; anything else thrown is our bug. */
export function toRefusal(error: unknown, attempt: Attempt): unknown {
  if (!(error instanceof HostError)) return error;
  return new EditRefused(describe(error, attempt), { cause: error });
}

function describe(error: HostError, attempt: Attempt): string {
  switch (error.code) {
    case 'AccessDenied':
      return attempt.kind === 'sheets'
        ? new AddInError('workbook-protected', {}).message
        : new AddInError('sheet-protected', { sheet: attempt.sheet }).message;
    case 'ItemAlreadyExists':
      return `There is a sheet “${attempt.kind === 'sheets' ? attempt.name : ''}” already. Choose another name.`;
    case 'InvalidArgument':
      return describeInvalid(attempt);
    case 'ApiNotFound':
      return 'This formula fills more than one cell, which the workbench does not do. Enter one with a single result.';
  }
  return error.message;
}

function describeInvalid(attempt: Attempt): string {
  switch (attempt.kind) {
    case 'sheets':
      return `A sheet cannot be called “${attempt.name}”. Use 1 to 31 characters, without \\ / ? * [ ] : and with no apostrophe at either end.`;
    case 'size':
      return 'A column is at most 255 characters wide, and a row at most 409 points high.';
    case 'cells':
      return 'That does not fit on the sheet.';
    case 'entry':
      return describeEntry(attempt.text);
  }
}

function describeEntry(text: string): string {
  if (text.length > LONGEST_TEXT) {
    return 'A cell holds at most 32,767 characters. Shorten the text.';
  }
  if (/^[=+\-@]/.test(text)) {
    return `“${text}” cannot be read as a formula. Correct it, or begin with an apostrophe to keep it as text.`;
  }
  return 'That does not fit on the sheet.';
}
