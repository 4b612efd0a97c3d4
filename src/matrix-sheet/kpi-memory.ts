import { isSameData } from '../domain/same-data';
import type { MatrixRow } from './matrix-rows';
import type { KpiName, KpiReading } from './read-kpi';
import { findClosingRow } from './read-statement';
import type { Block } from './split-blocks';

/** Reads the KPI of one block; `next` is the block below, `id` what the KPI is to be called. */
export type BlockReader = (
  block: Block,
  next: Block | undefined,
  id: string,
  name: KpiName,
) => KpiReading;

export interface ReadingConditions {
  /** What holds for the whole sheet and bears on every block, in a form to compare. */
  readonly circumstances: string;
  /** How often a reading has looked at rows beyond its block so far. */
  readonly countOutsideLooks: () => number;
}

/** What a block said when it was last read. */
interface KnownBlock {
  readonly circumstances: string;
  readonly rows: readonly MatrixRow[];
  readonly closingRow: MatrixRow | null;
  readonly looksOutside: boolean;
  readonly reading: KpiReading;
}

/**
 * Keeps the readings of blocks from one reading of a sheet to the next. A block is read again only when a row of it is
 * another object, or something else that its reading depends on has changed. A reading that says the same as before
 * is the same object.
 */
export function createKpiMemory(): (
  read: BlockReader,
  conditions: ReadingConditions,
) => BlockReader {
  const knownByFirstRow = new WeakMap<MatrixRow, KnownBlock>();
  return (read, { circumstances, countOutsideLooks }) =>
    (block, next, id, name) => {
      const { rows } = block;
      const closingRow = findClosingRow(next);
      const known = knownByFirstRow.get(rows[0]!);
      if (
        known !== undefined &&
        !known.looksOutside &&
        known.circumstances === circumstances &&
        known.closingRow === closingRow &&
        isSameKpi(known.reading, id, name) &&
        areSameRows(known.rows, rows)
      ) {
        return known.reading;
      }
      const looksBefore = countOutsideLooks();
      const fresh = read(block, next, id, name);
      const looksOutside = countOutsideLooks() > looksBefore;
      const reading = known && isSameData(known.reading, fresh) ? known.reading : fresh;
      knownByFirstRow.set(rows[0]!, { circumstances, rows, closingRow, looksOutside, reading });
      return reading;
    };
}

/** A name can change with other rows, since of a doubled label the sounder line is chosen by the sheet's words. */
function isSameKpi({ kpi }: KpiReading, id: string, name: KpiName): boolean {
  return kpi.id === id && kpi.name === name.text && kpi.cell === name.cell;
}

function areSameRows(left: readonly MatrixRow[], right: readonly MatrixRow[]): boolean {
  return left.length === right.length && left.every((row, index) => row === right[index]);
}
