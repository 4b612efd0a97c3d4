import type { CellBlock } from '../../../workbook/address';
import type { SheetData, TableData } from '../../../workbook/workbook-data';
import { apiNotFound, invalidArgument, invalidOperation } from '../errors';
import { HostObject, PUBLIC_ID } from '../object-type';
import { requireBoolean, requireText } from '../require-values';
import type { HostSession } from '../session';
import { intersectBlocks, rowEnd } from '../sheet-model/blocks';
import { clearCells } from '../sheet-model/clear-cells';
import {
  followTableName,
  loseTable,
  replaceTableByCells,
} from '../sheet-model/rewrite-table-references';
import type { TableOnSheet } from '../sheet-model/table-store';
import {
  bodyBlock,
  readTableName,
  requireRoomForTable,
  setTableBlock,
  settleHeaders,
  tableBlock,
  writeDefaultTotals,
} from '../sheet-model/table-store';
import { readCellsArgument } from './cells-argument';
import { requireUnprotected } from './protection';
import { Range } from './range';
import { TableSort } from './sort';
import { TableColumnCollection } from './table-columns';
import { TableRowCollection } from './table-rows';
import { Worksheet } from './worksheet';

/** How a Table looks. */
abstract class TableLook extends HostObject {
  static override readonly scalars: readonly string[] = [
    'showBandedRows',
    'showFilterButton',
    'style',
  ];

  constructor(
    readonly session: HostSession,
    readonly sheet: SheetData,
    readonly data: TableData,
  ) {
    super();
  }

  override get isGone(): boolean {
    return (
      !this.sheet.tables.includes(this.data) || !this.session.workbook.sheets.includes(this.sheet)
    );
  }

  get style(): string {
    return this.data.style;
  }

  /** Whether a style of that name exists is not checked. */
  set style(value: unknown) {
    requireUnprotected(this.sheet);
    this.data.style = requireText(value);
  }

  get showBandedRows(): boolean {
    return this.data.showBandedRows;
  }

  set showBandedRows(value: unknown) {
    this.data.showBandedRows = this.readFlag(value);
  }

  get showFilterButton(): boolean {
    return this.data.showFilterButton;
  }

  set showFilterButton(value: unknown) {
    this.data.showFilterButton = this.readFlag(value);
  }

  protected readFlag(value: unknown): boolean {
    requireUnprotected(this.sheet);
    return requireBoolean(value);
  }
}

/** Excel.Table. */
export class Table extends TableLook {
  static override readonly typeName = 'Table';
  static override readonly identity = PUBLIC_ID;
  static override readonly scalars = [...super.scalars, 'id', 'name', 'showHeaders', 'showTotals'];
  static override readonly navigations = ['columns', 'rows', 'sort', 'worksheet'];
  static override readonly methods = [
    'convertToRange',
    'delete',
    'getDataBodyRange',
    'getHeaderRowRange',
    'getRange',
    'getTotalRowRange',
    'resize',
  ];

  get placed(): TableOnSheet {
    return { sheet: this.sheet, table: this.data };
  }

  get id(): string {
    return this.session.tableId(this.data);
  }

  get columns(): TableColumnCollection {
    return new TableColumnCollection(this);
  }

  get rows(): TableRowCollection {
    return new TableRowCollection(this);
  }

  get sort(): TableSort {
    return new TableSort(this);
  }

  get worksheet(): Worksheet {
    return new Worksheet(this.session, this.sheet);
  }

  get name(): string {
    return this.data.name;
  }

  set name(value: unknown) {
    requireUnprotected(this.sheet);
    const { workbook, calculation } = this.session;
    const name = readTableName(workbook, value, this.data);
    followTableName(workbook, this.placed, name);
    this.data.name = name;
    calculation.request();
  }

  get showHeaders(): boolean {
    return this.data.showHeaders;
  }

  /** Hiding the header row takes it off the table and empties its cells; showing it again is not available. */
  set showHeaders(value: unknown) {
    const show = this.readFlag(value);
    if (show === this.data.showHeaders) return;
    if (show) throw apiNotFound('Table', 'showHeaders = true');
    const block = tableBlock(this.data);
    clearCells(this.sheet, { ...block, rowCount: 1 }, 'Contents');
    this.data.showHeaders = false;
    setTableBlock(this.data, {
      ...block,
      rowIndex: block.rowIndex + 1,
      rowCount: block.rowCount - 1,
    });
    this.#reportChange(block);
  }

  get showTotals(): boolean {
    return this.data.showTotals;
  }

  set showTotals(value: unknown) {
    const show = this.readFlag(value);
    if (show === this.data.showTotals) return;
    const block = tableBlock(this.data);
    if (show) this.rows.makeRoomBelow();
    else clearCells(this.sheet, { ...block, rowIndex: rowEnd(block) - 1, rowCount: 1 }, 'Contents');
    this.data.showTotals = show;
    const rowCount = block.rowCount + (show ? 1 : -1);
    setTableBlock(this.data, { ...block, rowCount });
    if (show) writeDefaultTotals(this.sheet, this.data);
    this.#reportChange(show ? tableBlock(this.data) : block);
  }

  getRange(): Range {
    return this.#range(tableBlock(this.data));
  }

  getHeaderRowRange(): Range {
    if (!this.data.showHeaders) throw invalidOperation('The table has no header row.');
    return this.#range({ ...tableBlock(this.data), rowCount: 1 });
  }

  getDataBodyRange(): Range {
    return this.#range(bodyBlock(this.data));
  }

  getTotalRowRange(): Range {
    if (!this.data.showTotals) throw invalidOperation('The table has no totals row.');
    const block = tableBlock(this.data);
    return this.#range({ ...block, rowIndex: rowEnd(block) - 1, rowCount: 1 });
  }

  /** The header row has to stay where it is. */
  resize(newRange: unknown): void {
    requireUnprotected(this.sheet);
    const { sheet, block } = readCellsArgument(this.session, this.sheet, newRange);
    const before = tableBlock(this.data);
    const least = 1 + Number(this.data.showHeaders) + Number(this.data.showTotals);
    const fits =
      sheet === this.sheet &&
      block.rowIndex === before.rowIndex &&
      block.rowCount >= least &&
      intersectBlocks(block, before) !== null;
    if (!fits) throw invalidArgument();
    if (this.data.showTotals) throw apiNotFound('Table', 'resize with a totals row');
    requireRoomForTable(sheet, block, this.data);
    setTableBlock(this.data, block);
    this.data.columns = this.data.showHeaders
      ? settleHeaders(sheet, block)
      : Array.from({ length: block.columnCount }, (_, index) => `Column${index + 1}`);
    this.#reportChange(block);
  }

  convertToRange(): Range {
    requireUnprotected(this.sheet);
    replaceTableByCells(this.session.workbook, this.placed);
    this.#remove();
    return this.#range(tableBlock(this.data));
  }

  /** Takes the cells' content and formatting along. */
  delete(): void {
    requireUnprotected(this.sheet);
    const block = tableBlock(this.data);
    loseTable(this.session.workbook, this.placed);
    this.#remove();
    clearCells(this.sheet, block, 'All');
    this.#reportChange(block);
  }

  #remove(): void {
    this.session.events.tableDeleted(this.sheet, this.data);
    this.session.calculation.request();
    this.sheet.tables = this.sheet.tables.filter((table) => table !== this.data);
  }

  #range(block: CellBlock): Range {
    return new Range(this.session, this.sheet, block);
  }

  #reportChange(block: CellBlock): void {
    this.session.cellsChanged(this.sheet, block);
  }
}
