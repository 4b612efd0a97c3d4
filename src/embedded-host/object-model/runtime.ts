import { invalidArgument } from '../errors';
import { HostObject } from '../object-type';
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
    if (typeof value !== 'boolean') throw invalidArgument();
    this.session.events.isEnabled = value;
  }
}
