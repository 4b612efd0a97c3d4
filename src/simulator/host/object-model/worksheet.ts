import type { SheetData } from '../../../workbook/workbook-data';
import { invalidArgument, invalidOperation, itemNotFound } from '../errors';
import { PUBLIC_ID } from '../object-type';
import { requireBoolean } from '../require-values';
import { removeSheet } from '../sheet-model/change-sheets';
import { copySheet } from '../sheet-model/copy-sheet';
import { DEFAULT_ROW_POINTS } from '../sheet-model/size-units';
import { AutoFilter } from './auto-filter';
import { CommentCollection, ShapeCollection } from './besides';
import { ChartCollection } from './chart-collection';
import { FreezePanes } from './freeze-panes';
import { NamedItemCollection } from './named-items';
import { PageLayout } from './page-layout';
import { requireUnprotectedStructure, WorksheetProtection } from './protection';
import { TableCollection } from './table-collection';
import { WorksheetTab } from './worksheet-tab';

/** Excel.Worksheet. */
export class Worksheet extends WorksheetTab {
  static override readonly typeName = 'Worksheet';
  static override readonly identity = PUBLIC_ID;
  static override readonly scalars: readonly string[] = [
    ...super.scalars,
    'id',
    'showGridlines',
    'standardHeight',
  ];
  static override readonly navigations: readonly string[] = [
    'autoFilter',
    'charts',
    'comments',
    'freezePanes',
    'names',
    'pageLayout',
    'protection',
    'shapes',
    'tables',
  ];
  static override readonly methods: readonly string[] = [
    ...super.methods,
    'activate',
    'calculate',
    'copy',
    'delete',
    'getNext',
    'getNextOrNullObject',
    'getPrevious',
    'getPreviousOrNullObject',
  ];

  get id(): string {
    return this.session.sheetId(this.sheet);
  }

  get showGridlines(): boolean {
    return this.sheet.showGridlines;
  }

  set showGridlines(value: unknown) {
    this.sheet.showGridlines = requireBoolean(value);
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

  get comments(): CommentCollection {
    return new CommentCollection(this.session, this.sheet);
  }

  get shapes(): ShapeCollection {
    return new ShapeCollection(this.sheet);
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

  /** The default puts the copy at the beginning. */
  copy(positionType: unknown = 'None', relativeTo?: unknown): Worksheet {
    const { session } = this;
    requireUnprotectedStructure(session);
    const active = session.activeSheet;
    session.calculation.settle();
    const sheet = copySheet(
      session.workbook,
      this.sheet,
      this.#copyPosition(positionType, relativeTo),
    );
    session.workbook.activeSheetIndex = session.workbook.sheets.indexOf(active);
    session.events.sheetAdded(sheet);
    session.calculation.request();
    return new Worksheet(session, sheet);
  }

  delete(): void {
    const { session, sheet } = this;
    requireUnprotectedStructure(session);
    if (sheet.visibility === 'VeryHidden') {
      throw invalidOperation('A very hidden worksheet cannot be deleted.');
    }
    if (sheet.visibility === 'Visible') this.requireAnotherVisible();
    this.leave();
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

  #copyPosition(positionType: unknown, relativeTo: unknown): number {
    const { sheets } = this.session.workbook;
    switch (positionType) {
      case 'None':
      case 'Beginning':
        return 0;
      case 'End':
        return sheets.length;
      case 'Before':
      case 'After': {
        if (!(relativeTo instanceof Worksheet)) throw invalidArgument();
        return relativeTo.position + (positionType === 'After' ? 1 : 0);
      }
    }
    throw invalidArgument();
  }

  #neighbour(sheets: readonly SheetData[], visibleOnly: unknown): Worksheet | null {
    const found = sheets.find((sheet) => visibleOnly !== true || sheet.visibility === 'Visible');
    return found ? new Worksheet(this.session, found) : null;
  }
}

function fail(): never {
  throw itemNotFound();
}
