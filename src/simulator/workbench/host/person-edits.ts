import type { CellBlock } from '../../../workbook/address';
import type { SheetData } from '../../../workbook/workbook-data';
import { clearTarget } from '../../host/object-model/clear-target';
import { Range } from '../../host/object-model/range';
import { RangeFormat } from '../../host/object-model/range-format';
import { Worksheet } from '../../host/object-model/worksheet';
import { WorksheetCollection } from '../../host/object-model/worksheet-collection';
import type { HostSession } from '../../host/session';
import { SHEET_BLOCK } from '../../host/sheet-model/blocks';
import type { Attempt } from './describe-refusal';
import type { TellOfEdit } from './edit-runner';
import { EditRunner } from './edit-runner';
import type { Texts } from './enter-texts';
import { cellEntryText, blockOfTexts, enterTexts } from './enter-texts';
import type { SheetEdits } from './sheet-edits';

/** Does what a person does at the grid by the same objects that Office.js reaches, so that the same rules hold. */
export class PersonEdits implements SheetEdits {
  readonly #runner: EditRunner;

  constructor(
    readonly session: HostSession,
    tell: TellOfEdit,
  ) {
    this.#runner = new EditRunner(session, tell);
  }

  enterText(sheet: SheetData, rowIndex: number, columnIndex: number, text: string): void {
    this.enterTexts(sheet, rowIndex, columnIndex, [[text]]);
  }

  enterTexts(sheet: SheetData, rowIndex: number, columnIndex: number, texts: Texts): void {
    const block = blockOfTexts(rowIndex, columnIndex, texts);
    if (!block) return;
    this.#runner.write(entryOf(sheet, texts), sheet, [block], () =>
      enterTexts(this.session, sheet, block, texts),
    );
  }

  textToEdit(sheet: SheetData, rowIndex: number, columnIndex: number): string {
    return cellEntryText(sheet.cells.get(rowIndex, columnIndex));
  }

  clear(sheet: SheetData, blocks: readonly CellBlock[]): void {
    const { session } = this;
    this.#runner.write(cellsOf(sheet), sheet, blocks, () =>
      clearTarget({ session, sheet, blocks }, 'Contents'),
    );
  }

  select(sheet: SheetData, blocks: readonly CellBlock[]): void {
    this.#runner.run(['selection'], cellsOf(sheet), () => this.session.select({ sheet, blocks }));
  }

  activate(sheet: SheetData): void {
    this.#runner.run(['selection'], sheetsWith(sheet.name), () =>
      this.#worksheet(sheet).activate(),
    );
  }

  addSheet(name?: string): SheetData {
    const { session } = this;
    return this.#runner.run(['workbook', 'selection'], sheetsWith(name ?? ''), () => {
      const after = session.workbook.sheets.indexOf(session.activeSheet);
      const added = new WorksheetCollection(session).addAt(after + 1, name);
      added.activate();
      return added.sheet;
    });
  }

  deleteSheet(sheet: SheetData): void {
    this.#runner.run(['workbook', 'selection'], sheetsWith(sheet.name), () =>
      this.#worksheet(sheet).delete(),
    );
    this.forgetEntries();
  }

  renameSheet(sheet: SheetData, name: string): void {
    this.#runner.run(['workbook'], sheetsWith(name), () => {
      this.#worksheet(sheet).name = name;
    });
  }

  moveSheet(sheet: SheetData, position: number): void {
    this.#runner.run(['workbook'], sheetsWith(sheet.name), () => {
      this.#worksheet(sheet).position = position;
    });
  }

  insertRows(sheet: SheetData, rowIndex: number, count: number): void {
    this.#shift(sheet, wholeRows(rowIndex, count), (range) => range.insert('Down'));
  }

  deleteRows(sheet: SheetData, rowIndex: number, count: number): void {
    this.#shift(sheet, wholeRows(rowIndex, count), (range) => range.delete('Up'));
  }

  insertColumns(sheet: SheetData, columnIndex: number, count: number): void {
    this.#shift(sheet, wholeColumns(columnIndex, count), (range) => range.insert('Right'));
  }

  deleteColumns(sheet: SheetData, columnIndex: number, count: number): void {
    this.#shift(sheet, wholeColumns(columnIndex, count), (range) => range.delete('Left'));
  }

  setColumnWidth(sheet: SheetData, columnIndex: number, points: number): void {
    this.#resize(sheet, wholeColumns(columnIndex, 1), (format) => {
      format.columnWidth = points;
    });
  }

  setRowHeight(sheet: SheetData, rowIndex: number, points: number): void {
    this.#resize(sheet, wholeRows(rowIndex, 1), (format) => {
      format.rowHeight = points;
    });
  }

  setProtected(sheet: SheetData, isProtected: boolean): void {
    this.#runner.run(['workbook'], cellsOf(sheet), () => {
      const { protection } = this.#worksheet(sheet);
      if (isProtected) protection.protect();
      else protection.unprotect();
    });
  }

  get canUndo(): boolean {
    return this.#runner.history.canTakeBack;
  }

  undo(): boolean {
    return this.#runner.undo();
  }

  get canRedo(): boolean {
    return this.#runner.history.canDoAgain;
  }

  redo(): boolean {
    return this.#runner.redo();
  }

  /** To be called when others than the person have changed the workbook: what was entered before stays. */
  forgetEntries(): void {
    this.#runner.history.clear();
  }

  #shift(sheet: SheetData, block: CellBlock, shift: (range: Range) => unknown): void {
    this.#runner.run(['workbook'], cellsOf(sheet), () =>
      shift(new Range(this.session, sheet, block)),
    );
    this.forgetEntries();
  }

  #resize(sheet: SheetData, block: CellBlock, change: (format: RangeFormat) => void): void {
    const { session } = this;
    this.#runner.run(['workbook'], { kind: 'size', sheet: sheet.name }, () =>
      change(new RangeFormat({ session, sheet, blocks: [block] })),
    );
  }

  #worksheet(sheet: SheetData): Worksheet {
    return new Worksheet(this.session, sheet);
  }
}

const cellsOf = (sheet: SheetData): Attempt => ({ kind: 'cells', sheet: sheet.name });
const sheetsWith = (name: string): Attempt => ({ kind: 'sheets', name });

/** For the sentence that says why: a formula is the likeliest to be refused. */
function entryOf(sheet: SheetData, texts: Texts): Attempt {
  const all = texts.flat();
  const text = all.find((each) => /^[=+\-@]/.test(each)) ?? all[0] ?? '';
  return { kind: 'entry', sheet: sheet.name, text };
}

const wholeRows = (rowIndex: number, rowCount: number): CellBlock => ({
  rowIndex,
  rowCount,
  columnIndex: 0,
  columnCount: SHEET_BLOCK.columnCount,
});

const wholeColumns = (columnIndex: number, columnCount: number): CellBlock => ({
  rowIndex: 0,
  rowCount: SHEET_BLOCK.rowCount,
  columnIndex,
  columnCount,
});
