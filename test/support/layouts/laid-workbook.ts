import { formatBlock, formatCell } from '../../../src/workbook/address';
import type { CellBlock } from '../../../src/workbook/address';
import type { CellValue } from '../../../src/workbook/sheet-grid';
import type { WorkbookData } from '../../../src/workbook/workbook-data';
import { createSheetData, createWorkbookData } from '../../../src/workbook/workbook-data';

/** A cell's value, and how Excel shows it where that is not the value's own text. */
export interface LaidCell {
  readonly value: CellValue;
  readonly shown?: string;
  readonly format?: string;
}

/** A sheet of cells, as a person has laid it out. */
export class LaidSheet {
  readonly cells = new Map<string, LaidCell & { rowIndex: number; columnIndex: number }>();
  readonly merges: CellBlock[] = [];
  readonly hiddenColumns = new Set<number>();
  visible = true;

  constructor(readonly name: string) {}

  put(rowIndex: number, columnIndex: number, cell: LaidCell | CellValue): void {
    const laid = typeof cell === 'object' ? cell : { value: cell };
    if (laid.value === '') return;
    this.cells.set(formatCell(rowIndex, columnIndex), { ...laid, rowIndex, columnIndex });
  }

  merge(rowIndex: number, columnIndex: number, rowCount: number, columnCount: number): void {
    if (rowCount * columnCount > 1) {
      this.merges.push({ rowIndex, columnIndex, rowCount, columnCount });
    }
  }

  /** The block of cells with values; null on a blank sheet. */
  get used(): CellBlock | null {
    const cells = [...this.cells.values()];
    if (cells.length === 0) return null;
    const rows = cells.map(({ rowIndex }) => rowIndex);
    const columns = cells.map(({ columnIndex }) => columnIndex);
    const [rowIndex, columnIndex] = [Math.min(...rows), Math.min(...columns)];
    return {
      rowIndex,
      columnIndex,
      rowCount: Math.max(...rows) - rowIndex + 1,
      columnCount: Math.max(...columns) - columnIndex + 1,
    };
  }

  valueAt(rowIndex: number, columnIndex: number): CellValue {
    return this.cells.get(formatCell(rowIndex, columnIndex))?.value ?? '';
  }

  textAt(rowIndex: number, columnIndex: number): string {
    const cell = this.cells.get(formatCell(rowIndex, columnIndex));
    return (
      cell?.shown ??
      (typeof cell?.value === 'boolean'
        ? String(cell.value).toUpperCase()
        : String(cell?.value ?? ''))
    );
  }
}

/** The sheets in tab order. */
export type LaidWorkbook = readonly LaidSheet[];

/** The workbook as the embedded host and files have it. */
export function toWorkbookData(workbook: LaidWorkbook): WorkbookData {
  return createWorkbookData(
    workbook.map((sheet) => {
      const data = createSheetData(sheet.name);
      data.visibility = sheet.visible ? 'Visible' : 'Hidden';
      data.merges = [...sheet.merges];
      data.hiddenColumns = new Set(sheet.hiddenColumns);
      for (const { rowIndex, columnIndex, value, format } of sheet.cells.values()) {
        data.cells.set(rowIndex, columnIndex, {
          value,
          ...(format === undefined ? {} : { style: { numberFormat: format } }),
        });
      }
      return data;
    }),
  );
}

/** The workbook as text, for people: each row with its number, cells apart by " | ". */
export function printWorkbook(workbook: LaidWorkbook): string {
  return workbook.map(printSheet).join('\n');
}

function printSheet(sheet: LaidSheet): string {
  const { used } = sheet;
  if (!used) return `[${sheet.name}] blank`;
  const hidden = [...sheet.hiddenColumns].map((columnIndex) => formatCell(0, columnIndex));
  const facts = [
    sheet.visible ? '' : 'hidden sheet',
    hidden.length > 0 ? `hidden columns of ${hidden.join(', ')}` : '',
    sheet.merges.length > 0 ? `merged ${sheet.merges.map(formatBlock).join(' ')}` : '',
  ].filter((fact) => fact !== '');
  const rows = Array.from({ length: used.rowCount }, (_, offset) => {
    const rowIndex = used.rowIndex + offset;
    const cells = Array.from({ length: used.columnCount }, (__, column) =>
      sheet.textAt(rowIndex, used.columnIndex + column).replace(/\n/g, '⏎'),
    );
    return `${rowIndex + 1}: ${cells.join(' | ')}`;
  });
  const at = formatCell(used.rowIndex, used.columnIndex);
  return [
    `[${sheet.name}] from ${at}${facts.length > 0 ? `; ${facts.join('; ')}` : ''}`,
    ...rows,
  ].join('\n');
}
