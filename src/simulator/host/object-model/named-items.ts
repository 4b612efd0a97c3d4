import type { CellValue } from '../../../workbook/sheet-grid';
import { isErrorValue } from '../../../workbook/sheet-grid';
import type { NameData, SheetData } from '../../../workbook/workbook-data';
import { apiNotFound, invalidArgument, invalidOperation, itemAlreadyExists } from '../errors';
import { HostObject, NAME_KEY } from '../object-type';
import { requireBoolean, requireFound, requireText } from '../require-values';
import type { HostSession } from '../session';
import { constantValue, readNameFormula, requireDefinedName } from '../sheet-model/defined-names';
import { findName, findSheet, referredCells } from '../sheet-model/find-name';
import { formatAbsoluteAddress } from '../sheet-model/sheet-address';
import { KeyedCollection } from './keyed-collection';
import { Range } from './range';
import { RangeBlock } from './range-block';
import { Worksheet } from './worksheet';

/** Excel.NamedItemCollection: the names of the workbook, or those scoped to one sheet. */
export class NamedItemCollection extends KeyedCollection<NamedItem> {
  static override readonly typeName = 'NamedItemCollection';
  static override readonly methods = ['add', 'getCount', 'getItem', 'getItemOrNullObject'];

  constructor(
    readonly session: HostSession,
    /** Null for the workbook. */
    readonly sheet: SheetData | null,
  ) {
    super();
  }

  get items(): NamedItem[] {
    const { names } = this.session.workbook;
    return names.filter(({ sheet }) => sheet === this.#scope).map((data) => this.#item(data));
  }

  /** The reference is a Range, or a formula with "=". */
  add(name: unknown, reference: unknown, comment: unknown = ''): NamedItem {
    const { workbook } = this.session;
    const newName = requireDefinedName(name);
    if (typeof comment !== 'string') throw invalidArgument();
    if (findName(workbook, newName, this.#scope)) throw itemAlreadyExists();
    const data: NameData = {
      name: newName,
      formula: readReference(reference),
      sheet: this.#scope,
      comment,
      visible: true,
    };
    workbook.names.push(data);
    this.session.calculation.request();
    return this.#item(data);
  }

  getCount(): number {
    return this.items.length;
  }

  getItemOrNullObject(name: unknown): NamedItem | null {
    const data = findName(this.session.workbook, String(name), this.#scope);
    return data ? this.#item(data) : null;
  }

  get #scope(): string | null {
    return this.sheet?.name ?? null;
  }

  #item(data: NameData): NamedItem {
    return new NamedItem(this.session, data);
  }
}

function readReference(reference: unknown): string {
  if (!(reference instanceof RangeBlock)) return readNameFormula(reference);
  return `=${formatAbsoluteAddress(reference.sheet.name, reference.block)}`;
}

/** Excel.NamedItem. */
class NamedItem extends HostObject {
  static override readonly typeName = 'NamedItem';
  static override readonly identity = NAME_KEY;
  static override readonly scalars = [
    'comment',
    'formula',
    'name',
    'scope',
    'type',
    'value',
    'visible',
  ];
  static override readonly navigations = ['worksheet', 'worksheetOrNullObject'];
  static override readonly methods = ['delete', 'getRange', 'getRangeOrNullObject'];

  constructor(
    readonly session: HostSession,
    readonly data: NameData,
  ) {
    super();
  }

  override get isGone(): boolean {
    return !this.session.workbook.names.includes(this.data);
  }

  get name(): string {
    return this.data.name;
  }

  get formula(): string {
    return this.data.formula;
  }

  set formula(value: unknown) {
    this.data.formula = readNameFormula(value);
    this.session.calculation.request();
  }

  get comment(): string {
    return this.data.comment;
  }

  set comment(value: unknown) {
    this.data.comment = requireText(value);
  }

  get visible(): boolean {
    return this.data.visible;
  }

  set visible(value: unknown) {
    this.data.visible = requireBoolean(value);
  }

  get scope(): string {
    return this.data.sheet === null ? 'Workbook' : 'Worksheet';
  }

  /** Of Excel.NamedItemType. */
  get type(): string {
    if (this.getRangeOrNullObject()) return 'Range';
    const { value } = this;
    if (isErrorValue(value)) return 'Error';
    if (typeof value === 'number') return Number.isInteger(value) ? 'Integer' : 'Double';
    return typeof value === 'boolean' ? 'Boolean' : 'String';
  }

  /** The address of a range, such as "Sheet1!$A$1:$B$2"; the value of a constant or a formula. */
  get value(): CellValue {
    const { formula } = this.data;
    if (this.getRangeOrNullObject()) return formula.slice(1);
    const value = constantValue(formula) ?? this.session.calculation.evaluate(formula);
    if (value === undefined) throw apiNotFound('NamedItem', `value of the formula "${formula}"`);
    return value;
  }

  get worksheet(): Worksheet {
    const worksheet = this.worksheetOrNullObject;
    if (!worksheet) throw invalidOperation('The name is scoped to the workbook.');
    return worksheet;
  }

  get worksheetOrNullObject(): Worksheet | null {
    const { sheet } = this.data;
    const found = sheet === null ? undefined : findSheet(this.session.workbook, sheet);
    return found ? new Worksheet(this.session, found) : null;
  }

  delete(): void {
    const { names } = this.session.workbook;
    names.splice(names.indexOf(this.data), 1);
    this.session.calculation.request();
  }

  getRange(): Range {
    return requireFound(this.getRangeOrNullObject());
  }

  getRangeOrNullObject(): Range | null {
    const cells = referredCells(this.session.workbook, this.data.formula);
    return cells && new Range(this.session, cells.sheet, cells.block);
  }
}
