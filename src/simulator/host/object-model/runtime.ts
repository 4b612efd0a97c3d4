import { HostObject } from '../object-type';
import { requireBoolean } from '../require-values';
import type { HostSession } from '../session';

/** Excel.Runtime. */
export class Runtime extends HostObject {
  static override readonly typeName = 'Runtime';
  static override readonly scalars = ['enableEvents'];

  constructor(readonly session: HostSession) {
    super();
  }

  get enableEvents(): boolean {
    return this.session.events.isEnabled;
  }

  set enableEvents(value: unknown) {
    this.session.events.isEnabled = requireBoolean(value);
  }
}
