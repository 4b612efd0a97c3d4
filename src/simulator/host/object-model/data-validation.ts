import { HostObject } from '../object-type';
import type { CellTarget } from './cell-target';
import { requireUnprotected } from './protection';
import { readRule, ruleOf, typeName } from './data-validation-rule';
import { clearValidations, setValidation, validationOf } from '../sheet-model/validation-store';

/** Excel.DataValidation; its messages and its alert are not available. */
export class DataValidation extends HostObject {
  static override readonly typeName = 'DataValidation';
  static override readonly scalars = ['rule', 'type'];
  static override readonly methods = ['clear'];

  constructor(readonly target: CellTarget) {
    super();
  }

  /** None without any, Inconsistent when types differ, MixedCriteria when only the criteria do. */
  get type(): string {
    const found = validationOf(this.target.sheet, this.target.blocks);
    return typeof found === 'string' ? found : typeName(found.type);
  }

  /** Empty when there is none, and when the cells differ. */
  get rule(): object {
    const found = validationOf(this.target.sheet, this.target.blocks);
    return typeof found === 'string' ? {} : ruleOf(found);
  }

  set rule(value: unknown) {
    const { session, sheet, blocks } = this.target;
    requireUnprotected(sheet);
    setValidation(sheet, blocks, readRule(session.workbook, value));
  }

  clear(): void {
    requireUnprotected(this.target.sheet);
    clearValidations(this.target.sheet, this.target.blocks);
  }
}
