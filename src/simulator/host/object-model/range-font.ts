import type { FontData } from '../../../workbook/workbook-data';
import { apiNotFound, invalidArgument } from '../errors';
import { HostObject } from '../object-type';
import { requireBoolean } from '../require-values';
import { changeStyles, dropUndefined, styleWith, uniformStyle } from '../sheet-model/cell-styles';
import { readColor } from '../sheet-model/color';
import type { CellTarget } from './cell-target';
import { requireUnprotected } from './protection';

const DEFAULT_FONT = { name: 'Calibri', size: 11, color: '#000000' } as const;
/** Points that Excel accepts. */
const MAX_FONT_SIZE = 409;

/** Excel.RangeFont. */
export class RangeFont extends HostObject {
  static override readonly typeName = 'RangeFont';
  static override readonly scalars = [
    'name',
    'size',
    'color',
    'bold',
    'italic',
    'underline',
    'strikethrough',
  ];

  constructor(readonly target: CellTarget) {
    super();
  }

  get name(): string | null {
    return this.#read((font) => font.name ?? DEFAULT_FONT.name);
  }

  set name(value: unknown) {
    if (typeof value !== 'string' || value === '') throw invalidArgument();
    this.#change({ name: value });
  }

  get size(): number | null {
    return this.#read((font) => font.size ?? DEFAULT_FONT.size);
  }

  set size(value: unknown) {
    if (typeof value !== 'number' || value < 1 || value > MAX_FONT_SIZE) throw invalidArgument();
    this.#change({ size: value });
  }

  get color(): string | null {
    return this.#read((font) => font.color ?? DEFAULT_FONT.color);
  }

  set color(value: unknown) {
    this.#change({ color: readColor(value) });
  }

  get bold(): boolean | null {
    return this.#read((font) => font.bold ?? false);
  }

  set bold(value: unknown) {
    this.#change({ bold: readFlag(value) });
  }

  get italic(): boolean | null {
    return this.#read((font) => font.italic ?? false);
  }

  set italic(value: unknown) {
    this.#change({ italic: readFlag(value) });
  }

  get underline(): string | null {
    return this.#read((font) => (font.underline ? 'Single' : 'None'));
  }

  set underline(value: unknown) {
    if (value !== 'None' && value !== 'Single') {
      throw apiNotFound('RangeFont', `underline = "${String(value)}"`);
    }
    this.#change({ underline: value === 'Single' || undefined });
  }

  get strikethrough(): boolean | null {
    return this.#read((font) => font.strikethrough ?? false);
  }

  set strikethrough(value: unknown) {
    this.#change({ strikethrough: readFlag(value) });
  }

  #read<Value extends string | number | boolean>(pick: (font: FontData) => Value): Value | null {
    return uniformStyle(this.target.sheet, this.target.blocks, ({ font }) => pick(font ?? {}));
  }

  #change(changes: { [Member in keyof FontData]?: FontData[Member] | undefined }): void {
    requireUnprotected(this.target.sheet);
    changeStyles(this.target.sheet, this.target.blocks, (style) => {
      const font: FontData = dropUndefined({ ...style.font, ...changes });
      return styleWith(style, { font: Object.keys(font).length > 0 ? font : undefined });
    });
  }
}

/** Absent stands for false, the default. */
function readFlag(value: unknown): true | undefined {
  return requireBoolean(value) || undefined;
}
