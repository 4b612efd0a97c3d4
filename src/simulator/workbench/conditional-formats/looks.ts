import { MAX_COLUMNS, parseCell } from '../../../workbook/address';
import type { DifferentialStyle } from '../../../workbook/workbook-data';
import type { ShownFormats } from '../../host/calculation/evaluate-conditional-formats';
import type { ConditionalLooks } from '../sheet-view/cell-view';
import type { CellPlace } from '../sheet-view/merges';
import type { LooksAnswer } from './messages';

export const placeKey = ({ rowIndex, columnIndex }: CellPlace): number =>
  rowIndex * MAX_COLUMNS + columnIndex;

/** Packs what each cell shows: thousands of cells share a few dozen looks. */
export function packLooks(number: number, shown: ReadonlyMap<string, ShownFormats>): LooksAnswer {
  const styles: DifferentialStyle[] = [];
  const known = new Map<string, number>();
  const places = new Float64Array(shown.size);
  const styleIndexes = new Uint32Array(shown.size);
  let position = 0;
  for (const [address, { formatIds, style }] of shown) {
    const formats = formatIds.join(' ');
    if (!known.has(formats)) known.set(formats, styles.push(style) - 1);
    places[position] = placeKey(parseCell(address)!);
    styleIndexes[position] = known.get(formats)!;
    position++;
  }
  return { number, styles, places, styleIndexes };
}

/** The looks by cell again. */
export function unpackLooks({ styles, places, styleIndexes }: LooksAnswer): ConditionalLooks {
  const byPlace = new Map<number, DifferentialStyle>();
  for (const [position, place] of places.entries()) {
    byPlace.set(place, styles[styleIndexes[position]!]!);
  }
  return (place) => byPlace.get(placeKey(place));
}
