import { HostError } from '../../embedded-host/errors';
import { AddInError } from '../../workbook/errors';
import { EditRefused } from './sheet-edits';

/** What is tried, for the sentence that says why it cannot be done. */
export interface Attempt {
  /** Name of the sheet. */
  readonly sheet: string;
  /** Text that is entered, or the name that a sheet is given. */
  readonly text?: string;
  readonly isSheetName?: boolean;
}

/** The sentence for the person when Excel would refuse an edit; anything else that was thrown is our bug. */
export function toRefusal(error: unknown, attempt: Attempt): unknown {
  if (!(error instanceof HostError)) return error;
  return new EditRefused(describe(error, attempt), { cause: error });
}

function describe(error: HostError, { sheet, text = '', isSheetName = false }: Attempt): string {
  switch (error.code) {
    case 'AccessDenied':
      return isSheetName
        ? new AddInError('workbook-protected', {}).message
        : new AddInError('sheet-protected', { sheet }).message;
    case 'ItemAlreadyExists':
      return `There is a sheet “${text}” already. Choose another name.`;
    case 'InvalidArgument':
      return isSheetName ? describeSheetName(text) : describeText(text);
    case 'ApiNotFound':
      return `“${text}” would fill further cells, which the workbench does not do. Enter a formula with one result.`;
  }
  return error.message;
}

function describeSheetName(name: string): string {
  return `A sheet cannot be called “${name}”. Use 1 to 31 characters, without \\ / ? * [ ] : and with no apostrophe at either end.`;
}

function describeText(text: string): string {
  if (text.length > MOST_SHOWN) return 'A cell holds at most 32,767 characters. Shorten the text.';
  return `“${text}” cannot be read as a formula. Correct it, or begin with an apostrophe to keep it as text.`;
}

const MOST_SHOWN = 8192;
