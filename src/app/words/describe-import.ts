import type { Certainty, Repair, RepairKind } from '../../domain/repair';
import { NOISE_KINDS, REPAIR_KINDS } from '../../domain/repair';
import { countOf } from '../../domain/wording';
import type { NoisePiece } from '../../workbook/imported-sheet';
import type { SourcePlace } from '../../workbook/source-document';

const CERTAINTIES: readonly Certainty[] = ['certain', 'likely', 'doubtful'];

/** What was repaired, a line for each kind: "A text cut into its parts: 2 likely, 1 doubtful." */
export function describeRepairs(repairs: readonly Repair[]): string[] {
  if (repairs.length === 0) return ['Nothing had to be repaired.'];
  const kinds = [...new Set(repairs.map(({ kind }) => kind))];
  return [
    `${countOf(repairs.length, 'repair')}:`,
    ...kinds.map((kind) => `${REPAIR_KINDS[kind].title}: ${countByCertainty(repairs, kind)}.`),
  ];
}

function countByCertainty(repairs: readonly Repair[], wanted: RepairKind): string {
  const ofKind = repairs.filter(({ kind }) => kind === wanted);
  return CERTAINTIES.flatMap((certainty) => {
    const count = ofKind.filter((repair) => repair.certainty === certainty).length;
    return count === 0 ? [] : [`${count} ${certainty}`];
  }).join(', ');
}

/** What of the source is in no cell, a line for each kind. */
export function describeNoise(noise: readonly NoisePiece[]): string[] {
  if (noise.length === 0) return ['All of the text is in a cell.'];
  const kinds = [...new Set(noise.map(({ kind }) => kind))];
  return [
    `${countOf(noise.length, 'text')} in no cell:`,
    ...kinds.map(
      (kind) => `${NOISE_KINDS[kind]}: ${noise.filter((piece) => piece.kind === kind).length}.`,
    ),
  ];
}

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
