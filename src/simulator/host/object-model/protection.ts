import type { CellBlock } from '../../../workbook/address';
import type { SheetData } from '../../../workbook/workbook-data';
import { accessDenied, apiNotFound, invalidOperation } from '../errors';
import { HostObject } from '../object-type';
import { requireBoolean } from '../require-values';
import type { HostSession } from '../session';
import { changeStyles, styleWith, uniformStyle } from '../sheet-model/cell-styles';
import type { CellTarget } from './cell-target';

/** Throws AccessDenied when the sheet is protected and any of the cells is locked, as all are by default. */
export function requireUnlocked(sheet: SheetData, blocks: readonly CellBlock[]): void {
  if (!sheet.protected) return;
  if (uniformStyle(sheet, blocks, (style) => style.locked ?? true) !== false) throw accessDenied();
}

/** Throws AccessDenied for changes that a protected sheet does not allow, locked cells or not. */
export function requireUnprotected(sheet: SheetData): void {
  if (sheet.protected) throw accessDenied();
}

/** Throws AccessDenied for changes to the sheets of a workbook whose structure is protected. */
export function requireUnprotectedStructure(session: HostSession): void {
  if (session.workbook.structureProtected) throw accessDenied();
}

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

/** Excel.FormatProtection. */
export class FormatProtection extends HostObject {
  static override readonly typeName = 'FormatProtection';
  static override readonly scalars = ['locked'];

  constructor(readonly target: CellTarget) {
    super();
  }

  get locked(): boolean | null {
    return uniformStyle(this.target.sheet, this.target.blocks, (style) => style.locked ?? true);
  }

  set locked(value: unknown) {
    const locked = requireBoolean(value) ? undefined : false;
    requireUnprotected(this.target.sheet);
    changeStyles(this.target.sheet, this.target.blocks, (style) => styleWith(style, { locked }));
  }
}
