import type { Sheet } from 'hucre/xlsx';
import type { ValidationData } from '../../../workbook/workbook-data';
import { placeholderNumber, placeholderText } from './placeholders';

type FileValidation = NonNullable<Sheet['dataValidations']>[number];

/** Messages and the like of a validation that is read as data. */
type CarriedSettings = Omit<
  FileValidation,
  'type' | 'operator' | 'formula1' | 'formula2' | 'values' | 'range'
>;

/** A validation as data; `carriedValidations` are the elements that placeholders stand for. */
export function toValidationData(
  validation: FileValidation,
  carriedValidations: readonly string[],
): ValidationData {
  const { type, operator, formula1, formula2, values, range, ...settings } = validation;
  const ranges = range.trim().split(/\s+/);
  const xml = carriedValidations[placeholderNumber(formula1 ?? '') ?? -1];
  if (xml !== undefined) {
    return { ranges, type: 'none', operator: null, formula1: null, formula2: null, carried: xml };
  }
  return {
    ranges,
    type,
    operator: operator ?? null,
    formula1: values ? `"${values.join(',')}"` : (formula1 ?? null),
    formula2: formula2 ?? null,
    carried: settings satisfies CarriedSettings,
  };
}

/** Turns a validation into a file's; `carry` takes a carried element and returns its number. */
export function toFileValidation(
  validation: ValidationData,
  carry: (xml: string) => number,
): FileValidation {
  const range = validation.ranges.join(' ');
  if (typeof validation.carried === 'string') {
    return { type: 'custom', range, formula1: placeholderText(carry(validation.carried)) };
  }
  const { type, operator, formula1, formula2, carried } = validation;
  return {
    // What Excel sets unless the user says otherwise.
    ...((carried as CarriedSettings | null) ?? {
      allowBlank: true,
      showInputMessage: true,
      showErrorMessage: true,
    }),
    type: type as FileValidation['type'],
    range,
    ...(operator === null ? {} : { operator: operator as NonNullable<FileValidation['operator']> }),
    ...(formula1 === null ? {} : { formula1: withoutEquals(formula1) }),
    ...(formula2 === null ? {} : { formula2: withoutEquals(formula2) }),
  };
}

function withoutEquals(formula: string): string {
  return formula.startsWith('=') ? formula.slice(1) : formula;
}
