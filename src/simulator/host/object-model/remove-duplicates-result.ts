import { HostObject } from '../object-type';
import type { DuplicateRemoval } from '../sheet-model/remove-duplicates';

/** Excel.RemoveDuplicatesResult. */
export class RemoveDuplicatesResult extends HostObject {
  static override readonly typeName = 'RemoveDuplicatesResult';
  static override readonly scalars = ['removed', 'uniqueRemaining'];

  constructor(readonly result: DuplicateRemoval) {
    super();
  }

  get removed(): number {
    return this.result.removed;
  }

  get uniqueRemaining(): number {
    return this.result.uniqueRemaining;
  }
}
