import type { NameData, SheetData } from '../../../workbook/workbook-data';
import { invalidArgument, itemAlreadyExists } from '../errors';
import { HostCollection } from '../object-type';
import { requireFound } from '../require-values';
import type { HostSession } from '../session';
import { readNameFormula, requireDefinedName } from '../sheet-model/defined-names';
import { findName } from '../sheet-model/find-name';
import { formatAbsoluteAddress } from '../sheet-model/sheet-address';
import { NamedItem } from './named-item';
import { RangeBlock } from './range-block';

/** Excel.NamedItemCollection: the names of the workbook, or those scoped to one sheet. */
export class NamedItemCollection extends HostCollection<NamedItem> {
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

  getItem(name: unknown): NamedItem {
    return requireFound(this.getItemOrNullObject(name));
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
