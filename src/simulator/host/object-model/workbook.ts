import type { WorkbookProperties } from '../../../workbook/workbook-data';
import { HostError } from '../errors';
import { HostObject } from '../object-type';
import { requireBoolean, requireText } from '../require-values';
import type { HostSession } from '../session';
import { Application, openBeside } from './application';
import { Functions } from './functions';
import { NamedItemCollection } from './named-items';
import { WorkbookProtection } from './protection';
import { Range } from './range';
import { RangeAreas } from './range-areas';
import { SettingCollection } from './setting-collection';
import { TableCollection } from './table-collection';
import { Worksheet } from './worksheet';
import { WorksheetCollection } from './worksheet-collection';

/** Excel.Workbook: what every request starts from. */
export class Workbook extends HostObject {
  static override readonly typeName = 'Workbook';
  static override readonly scalars: readonly string[] = ['name', 'readOnly'];
  static override readonly navigations: readonly string[] = [
    '_Runtime',
    'application',
    'functions',
    'names',
    'properties',
    'protection',
    'settings',
    'tables',
    'worksheets',
  ];
  static override readonly methods: readonly string[] = [
    '_GetAnotherWorksheetById',
    '_GetRangeForEventByReferenceId',
    '_GetRangeOrNullObjectForEventByReferenceId',
    '_GetSheetById',
    'createAndOpenWorkbook',
    'getActiveCell',
    'getSelectedRange',
    'getSelectedRanges',
  ];

  constructor(readonly session: HostSession) {
    super();
  }

  get name(): string {
    return this.session.fileName;
  }

  get readOnly(): boolean {
    return false;
  }

  get application(): Application {
    return new Application(this.session);
  }

  get functions(): Functions {
    return new Functions(this.session);
  }

  get tables(): TableCollection {
    return new TableCollection(this.session, null);
  }

  get names(): NamedItemCollection {
    return new NamedItemCollection(this.session, null);
  }

  get properties(): DocumentProperties {
    return new DocumentProperties(this.session);
  }

  get protection(): WorkbookProtection {
    return new WorkbookProtection(this.session);
  }

  get settings(): SettingCollection {
    return new SettingCollection(this.session);
  }

  get _Runtime(): Runtime {
    return new Runtime(this.session);
  }

  get worksheets(): WorksheetCollection {
    return new WorksheetCollection(this.session);
  }

  /** As Excel on the web does it for Excel.createWorkbook. */
  createAndOpenWorkbook(base64File: unknown): void {
    openBeside(this.session, base64File as string | undefined);
  }

  getActiveCell(): Range {
    const { sheet, blocks } = this.session.selection;
    return new Range(this.session, sheet, { ...blocks[0]!, rowCount: 1, columnCount: 1 });
  }

  /** Throws InvalidSelection when several areas are selected. */
  getSelectedRange(): Range {
    const { sheet, blocks } = this.session.selection;
    if (blocks.length > 1) {
      throw new HostError(
        'InvalidSelection',
        'The current selection is invalid for this operation.',
      );
    }
    return new Range(this.session, sheet, blocks[0]!);
  }

  getSelectedRanges(): RangeAreas {
    const { sheet, blocks } = this.session.selection;
    return new RangeAreas(this.session, sheet, blocks);
  }

  _GetAnotherWorksheetById(id: unknown): Worksheet {
    return this.worksheets.getItem(id);
  }

  _GetSheetById(id: unknown): Worksheet {
    return this.worksheets.getItem(id);
  }

  /** The reference id of an event is the sheet's id and the address. */
  _GetRangeForEventByReferenceId(referenceId: unknown): Range {
    const [sheetId, address] = String(referenceId).split('|');
    return this.worksheets.getItem(sheetId).getRange(address);
  }

  _GetRangeOrNullObjectForEventByReferenceId(referenceId: unknown): Range | null {
    const [sheetId, address] = String(referenceId).split('|');
    return this.worksheets.getItemOrNullObject(sheetId)?.getRange(address) ?? null;
  }
}

const NAMES: readonly (keyof WorkbookProperties)[] = [
  'author',
  'category',
  'comments',
  'company',
  'keywords',
  'manager',
  'subject',
  'title',
];

/** Excel.DocumentProperties, without custom ones and without those that Excel writes by itself. */
class DocumentProperties extends HostObject {
  static override readonly typeName = 'DocumentProperties';
  static override readonly scalars: readonly string[] = NAMES;

  constructor(readonly session: HostSession) {
    super();
  }
}

// One accessor each; they differ only in their names.
for (const name of NAMES) {
  Object.defineProperty(DocumentProperties.prototype, name, {
    get(this: DocumentProperties): string {
      return this.session.workbook.properties[name] ?? '';
    },
    set(this: DocumentProperties, value: unknown) {
      this.session.workbook.properties[name] = requireText(value);
    },
  });
}

/** Excel.Runtime. */
class Runtime extends HostObject {
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
