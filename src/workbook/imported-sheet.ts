import type { NoiseKind, Repair } from '../domain/repair';
import type { SheetGrid } from './sheet-grid';
import type { SourcePiece, SourcePlace } from './source-document';

/**
 * A source as a sheet, which is read as any other. Each of its pieces is in the origins of a cell or in the noise:
 * nothing is dropped.
 */
export interface ImportedSheet {
  readonly grid: SheetGrid;
  /** The pieces that a cell was made of, by its A1 address, in reading order. */
  readonly origins: ReadonlyMap<string, readonly SourcePiece[]>;
  /** In the order of their cells. */
  readonly repairs: readonly ImportedRepair[];
  readonly noise: readonly NoisePiece[];
}

/** A repair on the way from a source to its sheet. */
export interface ImportedRepair extends Repair {
  /** What of its cell was repaired; left out where that is all of it. */
  readonly places?: readonly SourcePlace[];
}

/** A piece of a source that belongs to no cell. */
export interface NoisePiece extends SourcePiece {
  readonly kind: NoiseKind;
}
