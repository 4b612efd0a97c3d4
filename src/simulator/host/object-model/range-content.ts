import type { CellData } from '../../../workbook/workbook-data';
import { arrayUse } from '../calculation/array-support';
import { apiNotFound } from '../errors';
import * as cells from '../sheet-model/cell-arrays';
import { changeStyles, styleWith } from '../sheet-model/cell-styles';
import { isValidFormula } from '../sheet-model/formula-syntax';
import { formulasFromR1C1 } from '../sheet-model/formulas-r1c1';
import { readHyperlink, showNumbers, writeHyperlink } from '../sheet-model/hyperlinks';
import { renameTableColumns } from '../sheet-model/table-headers';
import { readFormatInput, writeInputs } from '../sheet-model/write-cells';
import { requireUnlocked, requireUnprotected } from './protection';
import { RangeBlock } from './range-block';

/** What the cells of a Range hold, as arrays of rows; null for whole rows and columns, as in Excel. */
export abstract class RangeContent extends RangeBlock {
  static override readonly scalars: readonly string[] = [
    ...super.scalars,
    'formulas',
    'formulasLocal',
    'formulasR1C1',
    'hasSpill',
    'hyperlink',
    'numberFormat',
    'numberFormatLocal',
    'text',
    'valueTypes',
    'values',
  ];

  get values(): unknown[][] | null {
    this.#settle('values');
    return cells.readCellValues(this.sheet, this.block);
  }

  set values(input: unknown) {
    cells.requireBounded(this.block);
    requireUnlocked(this.sheet, this.blocks);
    refuseSpilling(input);
    const before = this.#onlyCell();
    writeInputs(this.sheet, this.block, input);
    renameTableColumns(this.session.workbook, this.sheet, this.block);
    this.session.contentChanged(this.sheet, this.block, before);
  }

  get formulas(): unknown[][] | null {
    this.session.calculation.settle();
    return cells.readFormulas(this.sheet, this.block);
  }

  set formulas(input: unknown) {
    this.values = input;
  }

  get formulasR1C1(): unknown[][] | null {
    this.session.calculation.settle();
    return cells.readFormulasR1C1(this.sheet, this.block);
  }

  set formulasR1C1(input: unknown) {
    this.values = formulasFromR1C1(input, this.block);
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
    this.#settle('text');
    return cells.readTexts(this.sheet, this.block, this.session.workbook.dateSystem);
  }

  get valueTypes(): string[][] | null {
    this.#settle('valueTypes');
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
    cells.writeNumberFormats(this.sheet, this.block, readFormatInput(input, this.block));
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
    if (this.session.traits.linksTurnNumbersIntoText) showNumbers(this.sheet, this.block);
    this.session.cellsChanged(this.sheet, this.block);
  }

  /** What the cell holds when there is just one. */
  #onlyCell(): CellData | undefined {
    const { rowIndex, columnIndex } = this.block;
    if (this.cellCount !== 1) return undefined;
    return this.sheet.cells.get(rowIndex, columnIndex) ?? { value: '' };
  }

  /** Brings results up to date; throws ApiNotFound where one is unknown rather than show another value for it. */
  #settle(member: string): void {
    this.session.calculation.settle();
    const formula = this.session.calculation.unknownFormula(this.sheet, this.block);
    if (formula !== null) throw apiNotFound('Range', `${member} of the formula "${formula}"`);
  }
}

/** Throws ApiNotFound for a formula whose results would fill further cells. */
function refuseSpilling(input: unknown): void {
  if (Array.isArray(input)) {
    for (const given of input) refuseSpilling(given);
  } else if (typeof input === 'string' && input.startsWith('=') && isSpilling(input)) {
    throw apiNotFound('Range', `the spilling formula "${input}"`);
  }
}

function isSpilling(formula: string): boolean {
  return isValidFormula(formula) && arrayUse(formula).spills;
}
