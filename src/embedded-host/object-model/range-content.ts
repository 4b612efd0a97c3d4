import { readHyperlink, writeHyperlink } from '../sheet-model/hyperlinks';
import * as cells from '../sheet-model/cell-arrays';
import { changeStyles, styleWith } from '../sheet-model/cell-styles';
import { renameTableColumns } from '../sheet-model/table-headers';
import { readBlockInput, writeInputs } from '../sheet-model/write-cells';
import { requireUnlocked, requireUnprotected } from './protection';
import { RangeBlock } from './range-block';

/** What the cells of a Range hold, as arrays of rows; null for whole rows and columns, as in Excel. */
export abstract class RangeContent extends RangeBlock {
  static override readonly scalars: readonly string[] = [
    ...super.scalars,
    'formulas',
    'formulasLocal',
    'hasSpill',
    'hyperlink',
    'numberFormat',
    'numberFormatLocal',
    'text',
    'valueTypes',
    'values',
  ];

  get values(): unknown[][] | null {
    this.session.calculatePending();
    return cells.readValues(this.sheet, this.block);
  }

  set values(input: unknown) {
    cells.requireBounded(this.block);
    requireUnlocked(this.sheet, this.blocks);
    writeInputs(this.sheet, this.block, input);
    renameTableColumns(this.sheet, this.block);
    this.session.cellsChanged(this.sheet, this.block);
  }

  get formulas(): unknown[][] | null {
    this.session.calculatePending();
    return cells.readFormulas(this.sheet, this.block);
  }

  set formulas(input: unknown) {
    this.values = input;
  }

  get formulasLocal(): unknown[][] | null {
    return this.formulas;
  }

  set formulasLocal(input: unknown) {
    this.values = input;
  }

  /** Formulas of the embedded host do not spill. */
  get hasSpill(): boolean {
    return false;
  }

  get text(): string[][] | null {
    this.session.calculatePending();
    return cells.readTexts(this.sheet, this.block);
  }

  get valueTypes(): string[][] | null {
    this.session.calculatePending();
    return cells.readValueTypes(this.sheet, this.block);
  }

  get numberFormat(): string[][] | null {
    return cells.readNumberFormats(this.sheet, this.block);
  }

  set numberFormat(input: unknown) {
    requireUnprotected(this.sheet);
    if (!Array.isArray(input)) {
      const numberFormat = cells.readNumberFormat(input);
      changeStyles(this.sheet, this.blocks, (style) => styleWith(style, { numberFormat }));
      return;
    }
    cells.requireBounded(this.block);
    cells.writeNumberFormats(this.sheet, this.block, readBlockInput(input, this.block));
  }

  get numberFormatLocal(): string[][] | null {
    return this.numberFormat;
  }

  set numberFormatLocal(input: unknown) {
    this.numberFormat = input;
  }

  /** Null when there is none or the cells differ. */
  get hyperlink(): object | null {
    return readHyperlink(this.sheet, this.block);
  }

  set hyperlink(link: unknown) {
    requireUnprotected(this.sheet);
    writeHyperlink(this.sheet, this.block, link);
    this.session.cellsChanged(this.sheet, this.block);
  }
}
