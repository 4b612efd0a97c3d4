import { serialOfDay } from '../../../workbook/date-system';
import type { CellValue } from '../../../workbook/sheet-grid';
import { isErrorValue } from '../../../workbook/sheet-grid';
import { EXCEL_FUNCTIONS } from '../calculation/excel-functions';
import { apiNotFound, invalidArgument } from '../errors';
import { HostObject } from '../object-type';
import type { HostSession } from '../session';
import { formatAbsoluteAddress } from '../sheet-model/sheet-address';
import { RangeBlock } from './range-block';

/** Excel.Functions: the worksheet functions as methods, with "_" for ".", such as `stDev_S`. */
export class Functions extends HostObject {
  static override readonly typeName = 'Functions';
  static override readonly methods = [...EXCEL_FUNCTIONS].map(methodName);

  constructor(readonly session: HostSession) {
    super();
  }

  call(name: string, given: readonly unknown[]): FunctionResult {
    const known = name === 'DATE' ? this.serialOf(given) : null;
    if (known !== null) return new FunctionResult(known);
    // Those that take any number of arguments get them in one array.
    const texts = given.flat(1).map(formulaText);
    const value = this.session.calculation.evaluate(`=${name}(${texts.join(',')})`);
    if (value === undefined) throw apiNotFound('Functions', methodName(name));
    return new FunctionResult(value);
  }

  /** The number of a day, which is asked for whenever a matrix is read and needs no engine; null for what is no day. */
  private serialOf([year, month, day]: readonly unknown[]): number | null {
    if (typeof year !== 'number' || typeof month !== 'number' || typeof day !== 'number')
      return null;
    return serialOfDay({ year, month, day }, this.session.workbook.dateSystem);
  }
}

for (const name of EXCEL_FUNCTIONS) {
  Object.defineProperty(Functions.prototype, methodName(name), {
    value(this: Functions, ...given: unknown[]) {
      return this.call(name, given);
    },
  });
}

/** In lower case: the library's own spelling differs from function to function. */
function methodName(name: string): string {
  return name.toLowerCase().replace(/\./g, '_');
}

/** Excel.FunctionResult. */
export class FunctionResult extends HostObject {
  static override readonly typeName = 'FunctionResult';
  static override readonly scalars = ['error', 'value'];

  constructor(readonly result: CellValue) {
    super();
  }

  /** Null when there is a value. */
  get error(): string | null {
    return isErrorValue(this.result) ? this.result : null;
  }

  get value(): CellValue | null {
    return isErrorValue(this.result) ? null : this.result;
  }
}

/** An argument as it stands in a formula. */
function formulaText(given: unknown): string {
  if (given === undefined || given === null) return '';
  if (given instanceof RangeBlock) return formatAbsoluteAddress(given.sheet.name, given.block);
  const value = given instanceof FunctionResult ? given.result : given;
  switch (typeof value) {
    case 'number':
      return String(value);
    case 'boolean':
      return value ? 'TRUE' : 'FALSE';
    case 'string':
      return errorOrText(value);
  }
  throw invalidArgument();
}

function errorOrText(text: string): string {
  const quoted = `"${text.replace(/"/g, '""')}"`;
  return isErrorValue(text) ? text : quoted;
}
