import type { ConditionalFormatData, SheetData } from '../../../workbook/workbook-data';
import { invalidOperation } from '../errors';
import { HostObject, PUBLIC_ID } from '../object-type';
import { requireBoolean, requireInteger } from '../require-values';
import type { HostSession } from '../session';
import { formatBlocks, moveFormat, removeFormat } from '../sheet-model/conditional-format-store';
import {
  CellValueConditionalFormat,
  CustomConditionalFormat,
  TextConditionalFormat,
} from './conditional-format-rules';
import { requireUnprotected } from './protection';
import { Range } from './range';
import { RangeAreas } from './range-areas';

/** Office.js name for the types of rule that are only carried, by their name in a file. */
const CARRIED_TYPES: Readonly<Record<string, string>> = {
  colorScale: 'ColorScale',
  dataBar: 'DataBar',
  iconSet: 'IconSet',
  top10: 'TopBottom',
};

/** Excel.ConditionalFormat. */
export class ConditionalFormat extends HostObject {
  static override readonly typeName = 'ConditionalFormat';
  static override readonly identity = PUBLIC_ID;
  static override readonly scalars = ['id', 'priority', 'stopIfTrue', 'type'];
  static override readonly navigations = [
    'cellValue',
    'cellValueOrNullObject',
    'custom',
    'customOrNullObject',
    'textComparison',
    'textComparisonOrNullObject',
  ];
  static override readonly methods = ['delete', 'getRange', 'getRangeOrNullObject', 'getRanges'];

  constructor(
    readonly session: HostSession,
    readonly sheet: SheetData,
    readonly data: ConditionalFormatData,
  ) {
    super();
  }

  override get isGone(): boolean {
    return (
      !this.sheet.conditionalFormats.includes(this.data) ||
      !this.session.workbook.sheets.includes(this.sheet)
    );
  }

  get id(): string {
    return this.data.id;
  }

  get type(): string {
    const { data } = this;
    switch (data.kind) {
      case 'formula':
        return 'Custom';
      case 'cell-value':
        return 'CellValue';
      case 'text':
        return 'ContainsText';
      case 'carried':
        return CARRIED_TYPES[data.type] ?? 'PresetCriteria';
    }
  }

  get priority(): number {
    return this.data.priority;
  }

  set priority(value: unknown) {
    requireUnprotected(this.sheet);
    moveFormat(this.sheet, this.data, requireInteger(value));
  }

  get stopIfTrue(): boolean {
    return this.data.stopIfTrue;
  }

  set stopIfTrue(value: unknown) {
    requireUnprotected(this.sheet);
    this.data.stopIfTrue = requireBoolean(value);
  }

  get custom(): CustomConditionalFormat {
    return this.customOrNullObject ?? this.#wrongType();
  }

  get customOrNullObject(): CustomConditionalFormat | null {
    const { data } = this;
    return data.kind === 'formula' ? new CustomConditionalFormat(this.#owner, data) : null;
  }

  get cellValue(): CellValueConditionalFormat {
    return this.cellValueOrNullObject ?? this.#wrongType();
  }

  get cellValueOrNullObject(): CellValueConditionalFormat | null {
    const { data } = this;
    return data.kind === 'cell-value' ? new CellValueConditionalFormat(this.#owner, data) : null;
  }

  get textComparison(): TextConditionalFormat {
    return this.textComparisonOrNullObject ?? this.#wrongType();
  }

  get textComparisonOrNullObject(): TextConditionalFormat | null {
    const { data } = this;
    return data.kind === 'text' ? new TextConditionalFormat(this.#owner, data) : null;
  }

  delete(): void {
    requireUnprotected(this.sheet);
    removeFormat(this.sheet, this.data);
  }

  getRange(): Range {
    const range = this.getRangeOrNullObject();
    if (!range) throw invalidOperation('The conditional format covers several ranges.');
    return range;
  }

  getRangeOrNullObject(): Range | null {
    const [block, ...more] = formatBlocks(this.data);
    return block && more.length === 0 ? new Range(this.session, this.sheet, block) : null;
  }

  getRanges(): RangeAreas {
    return new RangeAreas(this.session, this.sheet, formatBlocks(this.data));
  }

  get #owner() {
    return { session: this.session, sheet: this.sheet };
  }

  #wrongType(): never {
    throw invalidOperation(`The conditional format is of type ${this.type}.`);
  }
}
