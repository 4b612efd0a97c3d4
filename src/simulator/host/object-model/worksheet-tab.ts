import type { SheetVisibility } from '../../../workbook/workbook-data';
import { invalidArgument, invalidOperation } from '../errors';
import { requireInteger } from '../require-values';
import { renameSheet } from '../sheet-model/change-sheets';
import { readColor } from '../sheet-model/color';
import { requireFreeSheetName, requireSheetName } from '../sheet-model/sheet-names';
import { requireUnprotectedStructure } from './protection';
import { WorksheetCells } from './worksheet-cells';

const VISIBILITIES: readonly SheetVisibility[] = ['Visible', 'Hidden', 'VeryHidden'];

/** A Worksheet as one of the tabs of its workbook: name, place, colour and whether it is shown. */
export abstract class WorksheetTab extends WorksheetCells {
  static override readonly scalars: readonly string[] = [
    'name',
    'position',
    'tabColor',
    'visibility',
  ];

  get name(): string {
    return this.sheet.name;
  }

  set name(value: unknown) {
    const { workbook } = this.session;
    const name = requireSheetName(value);
    const before = this.sheet.name;
    requireUnprotectedStructure(this.session);
    if (name === before) return;
    if (name.toLowerCase() !== before.toLowerCase()) requireFreeSheetName(workbook, name);
    renameSheet(workbook, this.sheet, name);
    this.session.events.sheetRenamed(this.sheet, before);
  }

  get position(): number {
    return this.session.workbook.sheets.indexOf(this.sheet);
  }

  set position(value: unknown) {
    requireUnprotectedStructure(this.session);
    const { sheets } = this.session.workbook;
    const position = requireInteger(value);
    if (position < 0 || position >= sheets.length) throw invalidArgument();
    const active = this.session.activeSheet;
    const before = this.position;
    sheets.splice(before, 1);
    sheets.splice(position, 0, this.sheet);
    this.session.workbook.activeSheetIndex = sheets.indexOf(active);
    if (position !== before) this.session.events.sheetMoved(this.sheet, before, position);
  }

  get visibility(): SheetVisibility {
    return this.sheet.visibility;
  }

  set visibility(value: unknown) {
    const visibility = VISIBILITIES.find((known) => known === value);
    if (!visibility) throw invalidArgument();
    requireUnprotectedStructure(this.session);
    if (visibility !== 'Visible') this.requireAnotherVisible();
    const before = this.sheet.visibility;
    this.sheet.visibility = visibility;
    if (visibility !== before) this.session.events.visibilityChanged(this.sheet, before);
    if (visibility !== 'Visible') this.leave();
  }

  /** '' for none. */
  get tabColor(): string {
    return this.sheet.tabColor ?? '';
  }

  set tabColor(value: unknown) {
    requireUnprotectedStructure(this.session);
    this.sheet.tabColor = value === '' ? null : readColor(value);
  }

  protected requireAnotherVisible(): void {
    const others = this.session.workbook.sheets.filter((sheet) => sheet !== this.sheet);
    if (!others.some((sheet) => sheet.visibility === 'Visible')) {
      throw invalidOperation('A workbook must contain at least one visible worksheet.');
    }
  }

  /** Makes the nearest visible sheet the active one, where this one was. */
  protected leave(): void {
    if (this.session.activeSheet !== this.sheet) return;
    const { sheets } = this.session.workbook;
    const after = sheets.slice(this.position + 1);
    const before = sheets.slice(0, this.position).reverse();
    const next = [...after, ...before].find((sheet) => sheet.visibility === 'Visible');
    if (next) this.session.activate(next);
  }
}
