import type { SourcePlace } from '../../workbook/source-document';

/** Where a piece of a source stands: "Line 12, cell 3" or, of its row alone, "Line 12". */
export function describePlace(place: SourcePlace, of: 'row' | 'cell'): string {
  switch (place.kind) {
    case 'page':
      return `Page ${place.pageNumber}`;
    case 'line':
      return `Line ${place.lineNumber}${of === 'cell' ? `, cell ${place.columnNumber}` : ''}`;
    case 'table': {
      const { tableNumber, rowNumber, columnNumber } = place;
      if (tableNumber === 0) return `Paragraph ${rowNumber}`;
      return `Table ${tableNumber}, row ${rowNumber}${of === 'cell' ? `, cell ${columnNumber}` : ''}`;
    }
    case 'cell':
      return `${place.sheet}, cell ${place.cell}`;
  }
}
