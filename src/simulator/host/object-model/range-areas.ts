import type { CellBlock } from '../../../workbook/address';
import type { SheetData } from '../../../workbook/workbook-data';
import { invalidArgument } from '../errors';
import { HostCollection, HostObject } from '../object-type';
import { requireInteger } from '../require-values';
import type { HostSession } from '../session';
import { isEntireColumns, isEntireRows } from '../sheet-model/blocks';
import { formatAddress } from '../sheet-model/sheet-address';
import { cellCount } from '../sheet-model/visit-cells';
import { clearTarget } from './clear-target';
import { ConditionalFormatCollection } from './conditional-format-collection';
import { DataValidation } from './data-validation';
import { Range } from './range';
import { RangeFormat } from './range-format';
import { Worksheet } from './worksheet';

/** Excel.RangeAreas: one or more blocks of cells of one sheet. */
export class RangeAreas extends HostObject {
  static override readonly typeName = 'RangeAreas';
  static override readonly scalars: readonly string[] = [
    'address',
    'addressLocal',
    'areaCount',
    'cellCount',
    'isEntireColumn',
    'isEntireRow',
  ];
  static override readonly navigations: readonly string[] = [
    'areas',
    'conditionalFormats',
    'dataValidation',
    'format',
    'worksheet',
  ];
  static override readonly methods: readonly string[] = ['clear', 'select'];

  constructor(
    readonly session: HostSession,
    readonly sheet: SheetData,
    readonly blocks: readonly CellBlock[],
  ) {
    super();
  }

  override get isGone(): boolean {
    return !this.session.workbook.sheets.includes(this.sheet);
  }

  get address(): string {
    const address = this.blocks.map((block) => formatAddress(this.sheet.name, block)).join(',');
    return address.slice(0, this.session.traits.longestAreaList ?? undefined);
  }

  get addressLocal(): string {
    return this.address;
  }

  get areaCount(): number {
    return this.blocks.length;
  }

  get cellCount(): number {
    return this.blocks.reduce((total, block) => total + cellCount(block), 0);
  }

  get isEntireRow(): boolean {
    return this.blocks.every(isEntireRows);
  }

  get isEntireColumn(): boolean {
    return this.blocks.every(isEntireColumns);
  }

  get areas(): RangeCollection {
    return new RangeCollection(this);
  }

  get conditionalFormats(): ConditionalFormatCollection {
    return new ConditionalFormatCollection(this);
  }

  get dataValidation(): DataValidation {
    return new DataValidation(this);
  }

  get format(): RangeFormat {
    return new RangeFormat(this);
  }

  get worksheet(): Worksheet {
    return new Worksheet(this.session, this.sheet);
  }

  clear(applyTo: unknown = 'All'): void {
    clearTarget(this, applyTo);
  }

  select(): void {
    this.session.select({ sheet: this.sheet, blocks: this.blocks });
  }
}

/** Excel.RangeCollection. */
export class RangeCollection extends HostCollection<Range> {
  static override readonly typeName = 'RangeCollection';
  static override readonly methods = ['getCount', 'getItemAt'];

  constructor(readonly owner: RangeAreas) {
    super();
  }

  get items(): Range[] {
    const { session, sheet, blocks } = this.owner;
    return blocks.map((block) => new Range(session, sheet, block));
  }

  getCount(): number {
    return this.owner.blocks.length;
  }

  getItemAt(index: unknown): Range {
    const block = this.owner.blocks[requireInteger(index)];
    if (!block) throw invalidArgument();
    return new Range(this.owner.session, this.owner.sheet, block);
  }
}
