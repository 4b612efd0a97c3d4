import { apiNotFound, invalidOperation } from '../errors';
import { HostObject } from '../object-type';
import type { HostSession } from '../session';

/** Excel.WorkbookProtection of the workbook's structure, without passwords. */
export class WorkbookProtection extends HostObject {
  static override readonly typeName = 'WorkbookProtection';
  static override readonly scalars = ['protected'];
  static override readonly methods = ['protect', 'unprotect'];

  constructor(readonly session: HostSession) {
    super();
  }

  get protected(): boolean {
    return this.session.workbook.structureProtected;
  }

  protect(password?: unknown): void {
    if (password !== undefined) throw apiNotFound('WorkbookProtection', 'protect with a password');
    if (this.protected) throw invalidOperation('The workbook is protected already.');
    this.session.workbook.structureProtected = true;
  }

  unprotect(): void {
    this.session.workbook.structureProtected = false;
  }
}
