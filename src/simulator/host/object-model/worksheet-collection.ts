import type { SheetData } from '../../../workbook/workbook-data';
import { createSheetData } from '../../../workbook/workbook-data';
import type { HostSession } from '../session';
import { nextSheetName, requireFreeSheetName, requireSheetName } from '../sheet-model/sheet-names';
import { KeyedCollection } from './keyed-collection';
import { requireUnprotectedStructure } from './protection';
import { Worksheet } from './worksheet';

/** Excel.WorksheetCollection, in tab order. */
export class WorksheetCollection extends KeyedCollection<Worksheet> {
  static override readonly typeName = 'WorksheetCollection';
  static override readonly methods = [
    'add',
    'getActiveWorksheet',
    'getCount',
    'getFirst',
    'getItem',
    'getItemOrNullObject',
    'getLast',
  ];

  constructor(readonly session: HostSession) {
    super();
  }

  get items(): Worksheet[] {
    return this.session.workbook.sheets.map((sheet) => this.#worksheet(sheet));
  }

  /** Adds a sheet at the end; it is not activated. */
  add(name?: unknown): Worksheet {
    return this.addAt(this.session.workbook.sheets.length, name);
  }

  /** Adds a sheet at a position, as a person does, who has it after the active one. */
  addAt(position: number, name?: unknown): Worksheet {
    const { workbook } = this.session;
    requireUnprotectedStructure(this.session);
    const wanted = name === undefined ? nextSheetName(workbook) : requireSheetName(name);
    requireFreeSheetName(workbook, wanted);
    const sheet = createSheetData(wanted);
    const active = this.session.activeSheet;
    workbook.sheets.splice(position, 0, sheet);
    workbook.activeSheetIndex = workbook.sheets.indexOf(active);
    this.session.events.sheetAdded(sheet);
    return this.#worksheet(sheet);
  }

  getActiveWorksheet(): Worksheet {
    return this.#worksheet(this.session.activeSheet);
  }

  getCount(visibleOnly: unknown = false): number {
    return this.#sheets(visibleOnly).length;
  }

  getFirst(visibleOnly: unknown = false): Worksheet {
    return this.#worksheet(this.#sheets(visibleOnly)[0]!);
  }

  getLast(visibleOnly: unknown = false): Worksheet {
    return this.#worksheet(this.#sheets(visibleOnly).at(-1)!);
  }

  /** By name, in whatever case, or by id. */
  getItemOrNullObject(key: unknown): Worksheet | null {
    const lower = String(key).toLowerCase();
    const found = this.session.workbook.sheets.find(
      (sheet) => sheet.name.toLowerCase() === lower || this.session.sheetId(sheet) === key,
    );
    return found ? this.#worksheet(found) : null;
  }

  #sheets(visibleOnly: unknown): SheetData[] {
    const { sheets } = this.session.workbook;
    return sheets.filter((sheet) => visibleOnly !== true || sheet.visibility === 'Visible');
  }

  #worksheet(sheet: SheetData): Worksheet {
    return new Worksheet(this.session, sheet);
  }
}
