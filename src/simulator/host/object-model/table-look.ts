import type { SheetData, TableData } from '../../../workbook/workbook-data';
import { HostObject } from '../object-type';
import { requireBoolean, requireText } from '../require-values';
import type { HostSession } from '../session';
import { requireUnprotected } from './protection';

/** How a Table looks. */
export abstract class TableLook extends HostObject {
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
