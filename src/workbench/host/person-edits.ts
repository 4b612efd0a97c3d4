import { RangeFormat } from '../../embedded-host/object-model/range-format';
import { Range } from '../../embedded-host/object-model/range';
import { clearTarget } from '../../embedded-host/object-model/clear-target';
import { Worksheet } from '../../embedded-host/object-model/worksheet';
import { WorksheetCollection } from '../../embedded-host/object-model/worksheet-collection';
import type { HostSession } from '../../embedded-host/session';
import { SHEET_BLOCK } from '../../embedded-host/sheet-model/blocks';
import type { CellBlock } from '../../workbook/address';
import type { SheetData } from '../../workbook/workbook-data';
import { cellEntryText } from './cell-entry-text';
import type { Attempt } from './describe-refusal';
import { toRefusal } from './describe-refusal';
import { EntryHistory } from './entry-history';
import type { SheetEdits } from './sheet-edits';
import type { ChangeTopic } from './workbench';

/** Told of what a person has changed: of which kinds, and the cells that were written to. */
export type TellOfEdit = (
  topics: readonly ChangeTopic[],
  cells?: readonly { readonly sheet: SheetData; readonly block: CellBlock }[],
) => void;

/** Does what a person does at the grid by the same objects that Office.js reaches, so that the same rules hold. */
export class PersonEdits implements SheetEdits {
  readonly history = new EntryHistory();

  constructor(
    readonly session: HostSession,
    readonly tell: TellOfEdit,
  ) {}

  enterText(sheet: SheetData, rowIndex: number, columnIndex: number, text: string): void {
    this.enterTexts(sheet, rowIndex, columnIndex, [[text]]);
  }

  enterTexts(
    sheet: SheetData,
    rowIndex: number,
    columnIndex: number,
    texts: readonly (readonly string[])[],
  ): void {
    const rowCount = texts.length;
    const columnCount = Math.max(0, ...texts.map((row) => row.length));
    if (rowCount === 0 || columnCount === 0) return;
    const block = { rowIndex, columnIndex, rowCount, columnCount };
    const even = texts.map((row) => [...row, ...Array<null>(columnCount - row.length).fill(null)]);
    const text = texts.flat().find((each) => each.startsWith('=')) ?? texts[0]?.[0] ?? '';
    this.#write({ sheet: sheet.name, text }, sheet, [block], () => {
      new Range(this.session, sheet, block).values = even;
    });
  }

  textToEdit(sheet: SheetData, rowIndex: number, columnIndex: number): string {
    return cellEntryText(sheet.cells.get(rowIndex, columnIndex));
  }

  clear(sheet: SheetData, blocks: readonly CellBlock[]): void {
    const { session } = this;
    this.#write({ sheet: sheet.name }, sheet, blocks, () =>
      clearTarget({ session, sheet, blocks }, 'Contents'),
    );
  }

  select(sheet: SheetData, blocks: readonly CellBlock[]): void {
    this.#do(['selection'], { sheet: sheet.name }, () => this.session.select({ sheet, blocks }));
  }

  activate(sheet: SheetData): void {
    this.#do(['selection'], { sheet: sheet.name }, () => this.#worksheet(sheet).activate());
  }

  addSheet(name?: string): SheetData {
    const { session } = this;
    const attempt = { sheet: '', text: name ?? '', isSheetName: true };
    return this.#do(['workbook', 'selection'], attempt, () => {
      const after = session.workbook.sheets.indexOf(session.activeSheet);
      const added = new WorksheetCollection(session).add(name);
      added.position = after + 1;
      added.activate();
      return added.sheet;
    });
  }

  deleteSheet(sheet: SheetData): void {
    this.#do(['workbook', 'selection'], structureOf(sheet), () => this.#worksheet(sheet).delete());
    this.history.clear();
  }

  renameSheet(sheet: SheetData, name: string): void {
    const attempt = { sheet: sheet.name, text: name, isSheetName: true };
    this.#do(['workbook'], attempt, () => {
      this.#worksheet(sheet).name = name;
      this.session.calculation.request();
    });
  }

  moveSheet(sheet: SheetData, position: number): void {
    this.#do(['workbook'], structureOf(sheet), () => {
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
    this.#format(sheet, wholeColumns(columnIndex, 1), (format) => {
      format.columnWidth = points;
    });
  }

  setRowHeight(sheet: SheetData, rowIndex: number, points: number): void {
    this.#format(sheet, wholeRows(rowIndex, 1), (format) => {
      format.rowHeight = points;
    });
  }

  setProtected(sheet: SheetData, isProtected: boolean): void {
    this.#do(['workbook'], { sheet: sheet.name }, () => {
      const { protection } = this.#worksheet(sheet);
      if (isProtected) protection.protect();
      else protection.unprotect();
    });
  }

  get canUndo(): boolean {
    return !this.history.isEmpty;
  }

  undo(): boolean {
    const back = this.session.editByPerson(() => {
      const taken = this.history.takeBack();
      for (const block of taken?.blocks ?? []) this.session.cellsChanged(taken!.sheet, block);
      return taken;
    });
    if (back) this.tell(['workbook'], toCells(back.sheet, back.blocks));
    return back !== null;
  }

  #write(
    attempt: Attempt,
    sheet: SheetData,
    blocks: readonly CellBlock[],
    write: () => void,
  ): void {
    const forget = this.history.remember(sheet, blocks);
    try {
      this.#edit(attempt, write);
    } catch (error) {
      forget();
      throw error;
    }
    this.tell(['workbook'], toCells(sheet, blocks));
  }

  #shift(sheet: SheetData, block: CellBlock, shift: (range: Range) => unknown): void {
    this.#do(['workbook'], { sheet: sheet.name }, () =>
      shift(new Range(this.session, sheet, block)),
    );
    this.history.clear();
  }

  #format(sheet: SheetData, block: CellBlock, change: (format: RangeFormat) => void): void {
    const { session } = this;
    this.#do(['workbook'], { sheet: sheet.name }, () =>
      change(new RangeFormat({ session, sheet, blocks: [block] })),
    );
  }

  #do<Result>(topics: readonly ChangeTopic[], attempt: Attempt, edit: () => Result): Result {
    const result = this.#edit(attempt, edit);
    this.tell(topics);
    return result;
  }

  #edit<Result>(attempt: Attempt, edit: () => Result): Result {
    try {
      return this.session.editByPerson(edit);
    } catch (error) {
      throw toRefusal(error, attempt);
    }
  }

  #worksheet(sheet: SheetData): Worksheet {
    return new Worksheet(this.session, sheet);
  }
}

const structureOf = (sheet: SheetData): Attempt => ({ sheet: sheet.name, isSheetName: true });

const toCells = (
  sheet: SheetData,
  blocks: readonly CellBlock[],
): { readonly sheet: SheetData; readonly block: CellBlock }[] =>
  blocks.map((block) => ({ sheet, block }));

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
