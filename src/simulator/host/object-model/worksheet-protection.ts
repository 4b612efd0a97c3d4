import type { SheetData } from '../../../workbook/workbook-data';
import { apiNotFound, invalidOperation } from '../errors';
import { HostObject } from '../object-type';
import type { HostSession } from '../session';

/** Excel.WorksheetProtection, without passwords and without exceptions to what it forbids. */
export class WorksheetProtection extends HostObject {
  static override readonly typeName = 'WorksheetProtection';
  static override readonly scalars = ['protected'];
  static override readonly methods = ['protect', 'unprotect'];

  constructor(
    readonly session: HostSession,
    readonly sheet: SheetData,
  ) {
    super();
  }

  get protected(): boolean {
    return this.sheet.protected;
  }

  protect(options?: unknown, password?: unknown): void {
    const allows = Object.values(options ?? {}).some((allowed) => allowed === true);
    if (allows) throw apiNotFound('WorksheetProtection', 'protect with options');
    if (password !== undefined) throw apiNotFound('WorksheetProtection', 'protect with a password');
    if (this.sheet.protected) throw invalidOperation('The worksheet is protected already.');
    this.sheet.protected = true;
    this.session.events.protectionChanged(this.sheet);
  }

  unprotect(): void {
    if (!this.sheet.protected) return;
    this.sheet.protected = false;
    this.session.events.protectionChanged(this.sheet);
  }
}
