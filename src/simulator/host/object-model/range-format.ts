import type { CellStyleData } from '../../../workbook/workbook-data';
import { invalidArgument } from '../errors';
import { HostObject } from '../object-type';
import { requireBoolean } from '../require-values';
import { autofitColumns, autofitRows } from '../sheet-model/autofit';
import { changeStyles, styleWith, uniformStyle } from '../sheet-model/cell-styles';
import { readColor } from '../sheet-model/color';
import {
  columnSpans,
  readColumnWidth,
  readRowHeight,
  readStandard,
  rowSpans,
  setColumnWidth,
  setRowHeight,
  setStandard,
} from '../sheet-model/sizes';
import type { CellTarget } from './cell-target';
import { FormatProtection, requireUnprotected } from './protection';
import { RangeBorderCollection } from './range-borders';
import { RangeFont } from './range-font';

const HORIZONTAL = [
  'General',
  'Left',
  'Center',
  'Right',
  'Fill',
  'Justify',
  'CenterAcrossSelection',
  'Distributed',
] as const;

const VERTICAL = ['Top', 'Center', 'Bottom', 'Justify', 'Distributed'] as const;

/** What Excel accepts. */
const MAX_INDENT = 250;

/** Excel.RangeFormat. */
export class RangeFormat extends HostObject {
  static override readonly typeName = 'RangeFormat';
  static override readonly scalars = [
    'columnWidth',
    'rowHeight',
    'useStandardWidth',
    'useStandardHeight',
    'wrapText',
    'horizontalAlignment',
    'verticalAlignment',
    'indentLevel',
  ];
  static override readonly navigations = ['fill', 'font', 'borders', 'protection'];
  static override readonly methods = ['autofitColumns', 'autofitRows'];

  constructor(readonly target: CellTarget) {
    super();
  }

  get fill(): RangeFill {
    return new RangeFill(this.target);
  }

  get font(): RangeFont {
    return new RangeFont(this.target);
  }

  get borders(): RangeBorderCollection {
    return new RangeBorderCollection(this.target);
  }

  get protection(): FormatProtection {
    return new FormatProtection(this.target);
  }

  /** Points. */
  get columnWidth(): number | null {
    return readColumnWidth(this.target.sheet, this.target.blocks);
  }

  set columnWidth(points: unknown) {
    requireUnprotected(this.target.sheet);
    setColumnWidth(this.target.sheet, this.target.blocks, points);
  }

  /** Points. */
  get rowHeight(): number | null {
    return readRowHeight(this.target.sheet, this.target.blocks);
  }

  set rowHeight(points: unknown) {
    requireUnprotected(this.target.sheet);
    setRowHeight(this.target.sheet, this.target.blocks, points);
  }

  get useStandardWidth(): boolean | null {
    return readStandard(this.target.sheet.columnWidths, columnSpans(this.target.blocks));
  }

  set useStandardWidth(value: unknown) {
    requireUnprotected(this.target.sheet);
    setStandard(this.target.sheet.columnWidths, columnSpans(this.target.blocks), value);
  }

  get useStandardHeight(): boolean | null {
    return readStandard(this.target.sheet.rowHeights, rowSpans(this.target.blocks));
  }

  set useStandardHeight(value: unknown) {
    requireUnprotected(this.target.sheet);
    setStandard(this.target.sheet.rowHeights, rowSpans(this.target.blocks), value);
  }

  get wrapText(): boolean | null {
    return this.#read((style) => style.wrapText ?? false);
  }

  set wrapText(value: unknown) {
    this.#change({ wrapText: requireBoolean(value) || undefined });
  }

  get horizontalAlignment(): string | null {
    return this.#read((style) => style.horizontal ?? 'General');
  }

  set horizontalAlignment(value: unknown) {
    const alignment = HORIZONTAL.find((known) => known === value);
    if (!alignment) throw invalidArgument();
    this.#change({ horizontal: alignment === 'General' ? undefined : alignment });
  }

  get verticalAlignment(): string | null {
    return this.#read((style) => style.vertical ?? 'Bottom');
  }

  set verticalAlignment(value: unknown) {
    const alignment = VERTICAL.find((known) => known === value);
    if (!alignment) throw invalidArgument();
    this.#change({ vertical: alignment === 'Bottom' ? undefined : alignment });
  }

  get indentLevel(): number | null {
    return this.#read((style) => style.indent ?? 0);
  }

  set indentLevel(value: unknown) {
    const isLevel = typeof value === 'number' && Number.isInteger(value);
    if (!isLevel || value < 0 || value > MAX_INDENT) throw invalidArgument();
    this.#change({ indent: value || undefined });
  }

  autofitColumns(): void {
    requireUnprotected(this.target.sheet);
    for (const block of this.target.blocks) autofitColumns(this.target.sheet, block);
  }

  autofitRows(): void {
    requireUnprotected(this.target.sheet);
    for (const block of this.target.blocks) autofitRows(this.target.sheet, block);
  }

  #read<Value extends string | number | boolean>(
    pick: (style: CellStyleData) => Value,
  ): Value | null {
    return uniformStyle(this.target.sheet, this.target.blocks, pick);
  }

  #change(changes: Parameters<typeof styleWith>[1]): void {
    requireUnprotected(this.target.sheet);
    changeStyles(this.target.sheet, this.target.blocks, (style) => styleWith(style, changes));
  }
}

/** What Excel gives for cells without a fill. */
const NO_FILL = '#FFFFFF';

/** Excel.RangeFill. */
class RangeFill extends HostObject {
  static override readonly typeName = 'RangeFill';
  static override readonly scalars = ['color'];
  static override readonly methods = ['clear'];

  constructor(readonly target: CellTarget) {
    super();
  }

  get color(): string | null {
    const { sheet, blocks } = this.target;
    return uniformStyle(sheet, blocks, (style) => style.fill ?? NO_FILL);
  }

  set color(value: unknown) {
    this.#setFill(value === '' ? undefined : readColor(value));
  }

  clear(): void {
    this.#setFill(undefined);
  }

  #setFill(fill: string | undefined): void {
    requireUnprotected(this.target.sheet);
    changeStyles(this.target.sheet, this.target.blocks, (style) => styleWith(style, { fill }));
  }
}
