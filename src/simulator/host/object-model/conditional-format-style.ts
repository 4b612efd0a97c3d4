import type { DifferentialStyle, SheetData } from '../../../workbook/workbook-data';
import { invalidArgument } from '../errors';
import { HostObject } from '../object-type';
import { requireBoolean } from '../require-values';
import { readColor } from '../sheet-model/color';
import { ConditionalRangeBorderCollection } from './conditional-format-borders';
import { requireUnprotected } from './protection';

/** What a conditional format changes of a cell's look; what it leaves alone reads as null or ''. */
export class ConditionalRangeFormat extends HostObject {
  static override readonly typeName = 'ConditionalRangeFormat';
  static override readonly scalars = ['numberFormat'];
  static override readonly navigations = ['borders', 'fill', 'font'];

  constructor(
    readonly sheet: SheetData,
    readonly style: DifferentialStyle,
  ) {
    super();
  }

  get borders(): ConditionalRangeBorderCollection {
    return new ConditionalRangeBorderCollection(this.sheet, this.style);
  }

  get fill(): ConditionalRangeFill {
    return new ConditionalRangeFill(this.sheet, this.style);
  }

  get font(): ConditionalRangeFont {
    return new ConditionalRangeFont(this.sheet, this.style);
  }

  get numberFormat(): string | null {
    return this.style.numberFormat ?? null;
  }

  set numberFormat(value: unknown) {
    requireUnprotected(this.sheet);
    if (typeof value !== 'string') throw invalidArgument();
    if (value === '') delete this.style.numberFormat;
    else this.style.numberFormat = value;
  }
}

/** Excel.ConditionalRangeFill. */
export class ConditionalRangeFill extends HostObject {
  static override readonly typeName = 'ConditionalRangeFill';
  static override readonly scalars = ['color'];
  static override readonly methods = ['clear'];

  constructor(
    readonly sheet: SheetData,
    readonly style: DifferentialStyle,
  ) {
    super();
  }

  get color(): string {
    return this.style.fill ?? '';
  }

  set color(value: unknown) {
    requireUnprotected(this.sheet);
    this.style.fill = readColor(value);
  }

  clear(): void {
    requireUnprotected(this.sheet);
    delete this.style.fill;
  }
}

type DifferentialFont = NonNullable<DifferentialStyle['font']>;

/** Excel.ConditionalRangeFont. */
export class ConditionalRangeFont extends HostObject {
  static override readonly typeName = 'ConditionalRangeFont';
  static override readonly scalars = ['bold', 'color', 'italic', 'strikethrough', 'underline'];
  static override readonly methods = ['clear'];

  constructor(
    readonly sheet: SheetData,
    readonly style: DifferentialStyle,
  ) {
    super();
  }

  get bold(): boolean | null {
    return this.style.font?.bold ?? null;
  }

  set bold(value: unknown) {
    this.#change({ bold: requireBoolean(value) });
  }

  get italic(): boolean | null {
    return this.style.font?.italic ?? null;
  }

  set italic(value: unknown) {
    this.#change({ italic: requireBoolean(value) });
  }

  get strikethrough(): boolean | null {
    return this.style.font?.strikethrough ?? null;
  }

  set strikethrough(value: unknown) {
    this.#change({ strikethrough: requireBoolean(value) });
  }

  get color(): string {
    return this.style.font?.color ?? '';
  }

  set color(value: unknown) {
    this.#change({ color: readColor(value) });
  }

  get underline(): 'None' | 'Single' | null {
    const underline = this.style.font?.underline;
    if (underline === undefined) return null;
    return underline ? 'Single' : 'None';
  }

  /** Double underlines are kept as single ones. */
  set underline(value: unknown) {
    if (value !== 'None' && value !== 'Single') throw invalidArgument();
    this.#change({ underline: value === 'Single' });
  }

  clear(): void {
    requireUnprotected(this.sheet);
    delete this.style.font;
  }

  #change(changes: DifferentialFont): void {
    requireUnprotected(this.sheet);
    this.style.font = { ...this.style.font, ...changes };
  }
}
