import type { SheetData, SheetVisibility } from '../../workbook/workbook-data';
import { invalidArgument, invalidOperation, itemNotFound } from '../errors';
import { PUBLIC_ID } from '../object-type';
import { removeSheet, renameSheet } from '../sheet-model/change-sheets';
import { readColor } from '../sheet-model/color';
import { requireFreeSheetName, requireSheetName } from '../sheet-model/sheet-names';
import { DEFAULT_ROW_POINTS } from '../sheet-model/size-units';
import { AutoFilter } from './auto-filter';
import { ChartCollection } from './chart-collection';
import { FreezePanes } from './freeze-panes';
import { NamedItemCollection } from './named-item-collection';
import { PageLayout } from './page-layout';
import { requireUnprotectedStructure } from './protection';
import { requireInteger } from './range-arguments';
import { TableCollection } from './table-collection';
import { WorksheetCells } from './worksheet-cells';
import { WorksheetProtection } from './worksheet-protection';

const VISIBILITIES: readonly SheetVisibility[] = ['Visible', 'Hidden', 'VeryHidden'];

/** Excel.Worksheet. */
export class Worksheet extends WorksheetCells {
  static override readonly typeName = 'Worksheet';
  static override readonly identity = PUBLIC_ID;
  static override readonly scalars: readonly string[] = [
    'id',
    'name',
    'position',
    'showGridlines',
    'standardHeight',
    'tabColor',
    'visibility',
  ];
  static override readonly navigations: readonly string[] = [
    'autoFilter',
    'charts',
    'freezePanes',
    'names',
    'pageLayout',
    'protection',
    'tables',
  ];
  static override readonly methods: readonly string[] = [
    ...super.methods,
    'activate',
    'calculate',
    'delete',
    'getNext',
    'getNextOrNullObject',
    'getPrevious',
    'getPreviousOrNullObject',
  ];

  get id(): string {
    return this.session.sheetId(this.sheet);
  }

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
    if (visibility !== 'Visible') this.#requireAnotherVisible();
    const before = this.sheet.visibility;
    this.sheet.visibility = visibility;
    if (visibility !== before) this.session.events.visibilityChanged(this.sheet, before);
    if (visibility !== 'Visible') this.#leave();
  }

  get showGridlines(): boolean {
    return this.sheet.showGridlines;
  }

  set showGridlines(value: unknown) {
    if (typeof value !== 'boolean') throw invalidArgument();
    this.sheet.showGridlines = value;
  }

  /** '' for none. */
  get tabColor(): string {
    return this.sheet.tabColor ?? '';
  }

  set tabColor(value: unknown) {
    requireUnprotectedStructure(this.session);
    this.sheet.tabColor = value === '' ? null : readColor(value);
  }

  get standardHeight(): number {
    return DEFAULT_ROW_POINTS;
  }

  get autoFilter(): AutoFilter {
    return new AutoFilter(this.session, this.sheet);
  }

  get charts(): ChartCollection {
    return new ChartCollection(this.session, this.sheet);
  }

  get freezePanes(): FreezePanes {
    return new FreezePanes(this.session, this.sheet);
  }

  get pageLayout(): PageLayout {
    return new PageLayout(this.session, this.sheet);
  }

  get tables(): TableCollection {
    return new TableCollection(this.session, this.sheet);
  }

  get names(): NamedItemCollection {
    return new NamedItemCollection(this.session, this.sheet);
  }

  get protection(): WorksheetProtection {
    return new WorksheetProtection(this.session, this.sheet);
  }

  activate(): void {
    if (this.sheet.visibility !== 'Visible') {
      throw invalidOperation('A hidden worksheet cannot be activated.');
    }
    this.session.activate(this.sheet);
  }

  calculate(): void {
    this.session.calculation.run();
  }

  delete(): void {
    const { session, sheet } = this;
    requireUnprotectedStructure(session);
    if (sheet.visibility === 'VeryHidden') {
      throw invalidOperation('A very hidden worksheet cannot be deleted.');
    }
    if (sheet.visibility === 'Visible') this.#requireAnotherVisible();
    this.#leave();
    const active = session.activeSheet;
    session.events.sheetDeleted(sheet);
    removeSheet(session.workbook, sheet);
    session.workbook.activeSheetIndex = session.workbook.sheets.indexOf(active);
    session.calculation.request();
  }

  getNext(visibleOnly: unknown = false): Worksheet {
    return this.getNextOrNullObject(visibleOnly) ?? fail();
  }

  getNextOrNullObject(visibleOnly: unknown = false): Worksheet | null {
    return this.#neighbour(this.session.workbook.sheets.slice(this.position + 1), visibleOnly);
  }

  getPrevious(visibleOnly: unknown = false): Worksheet {
    return this.getPreviousOrNullObject(visibleOnly) ?? fail();
  }

  getPreviousOrNullObject(visibleOnly: unknown = false): Worksheet | null {
    const before = this.session.workbook.sheets.slice(0, this.position);
    return this.#neighbour(before.reverse(), visibleOnly);
  }

  #neighbour(sheets: readonly SheetData[], visibleOnly: unknown): Worksheet | null {
    const found = sheets.find((sheet) => visibleOnly !== true || sheet.visibility === 'Visible');
    return found ? new Worksheet(this.session, found) : null;
  }

  #requireAnotherVisible(): void {
    const others = this.session.workbook.sheets.filter((sheet) => sheet !== this.sheet);
    if (!others.some((sheet) => sheet.visibility === 'Visible')) {
      throw invalidOperation('A workbook must contain at least one visible worksheet.');
    }
  }

  /** Makes the nearest visible sheet the active one, where this one was. */
  #leave(): void {
    if (this.session.activeSheet !== this.sheet) return;
    const next = this.getNextOrNullObject(true) ?? this.getPreviousOrNullObject(true);
    if (next) this.session.activate(next.sheet);
  }
}

function fail(): never {
  throw itemNotFound();
}
