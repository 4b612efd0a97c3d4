import type { ConditionalFormatData } from '../../../workbook/workbook-data';
import { apiNotFound, invalidArgument } from '../errors';
import { requireItemAt } from '../require-values';
import {
  addFormat,
  clearFormats,
  coversAny,
  formatsByPriority,
  freeFormatId,
} from '../sheet-model/conditional-format-store';
import { formatLocalAddress } from '../sheet-model/sheet-address';
import type { CellTarget } from './cell-target';
import { ConditionalFormat } from './conditional-format';
import { KeyedCollection } from './keyed-collection';
import { requireUnprotected } from './protection';

/** The formats that cover any of the blocks, highest priority first. */
export class ConditionalFormatCollection extends KeyedCollection<ConditionalFormat> {
  static override readonly typeName = 'ConditionalFormatCollection';
  static override readonly methods = [
    'add',
    'clearAll',
    'getCount',
    'getItem',
    'getItemAt',
    'getItemOrNullObject',
  ];

  constructor(readonly target: CellTarget) {
    super();
  }

  get items(): ConditionalFormat[] {
    const { session, sheet, blocks } = this.target;
    return formatsByPriority(sheet)
      .filter((format) => coversAny(format, blocks))
      .map((format) => new ConditionalFormat(session, sheet, format));
  }

  add(type: unknown): ConditionalFormat {
    const { session, sheet, blocks } = this.target;
    requireUnprotected(sheet);
    const format: ConditionalFormatData = {
      id: freeFormatId(session.workbook),
      ranges: blocks.map(formatLocalAddress),
      priority: 0,
      stopIfTrue: false,
      ...newRule(type),
    };
    addFormat(sheet, format);
    return new ConditionalFormat(session, sheet, format);
  }

  clearAll(): void {
    requireUnprotected(this.target.sheet);
    clearFormats(this.target.sheet, this.target.blocks);
  }

  getCount(): number {
    return this.items.length;
  }

  getItemAt(index: unknown): ConditionalFormat {
    return requireItemAt(this.items, index);
  }

  /** By id first: a batch asks for each of the items, and what all the others cover does not matter to it. */
  getItemOrNullObject(id: unknown): ConditionalFormat | null {
    const { session, sheet, blocks } = this.target;
    const format = sheet.conditionalFormats.find((candidate) => candidate.id === id);
    return format && coversAny(format, blocks)
      ? new ConditionalFormat(session, sheet, format)
      : null;
  }
}

/** A rule before the request has said what it is. */
function newRule(type: unknown) {
  switch (type) {
    case 'Custom':
      return { kind: 'formula', formula: '', style: {} } as const;
    case 'CellValue':
      return {
        kind: 'cell-value',
        operator: 'Between',
        formula1: '',
        formula2: null,
        style: {},
      } as const;
    case 'ContainsText':
      return { kind: 'text', operator: 'Contains', text: '', style: {} } as const;
    case 'DataBar':
    case 'ColorScale':
    case 'IconSet':
    case 'TopBottom':
    case 'PresetCriteria':
      throw apiNotFound('ConditionalFormatCollection', `add('${type}')`);
  }
  throw invalidArgument();
}
