import type { HeaderLocation } from '../matrix-sheet/read/find-matrix';
import { readMatrix } from '../matrix-sheet/read-matrix';
import { createMatrixChecker } from '../rules/check-matrix';
import type { StoredSettings } from '../workbook/settings';
import type { SheetGrid } from '../workbook/sheet-grid';
import { nameAreas } from './name-areas';
import type { Review } from './review-matrix';

/** Reads and checks a grid whose header row is known. */
export type Reviewer = (
  grid: SheetGrid,
  header: HeaderLocation,
  settings: StoredSettings,
) => Review;

/**
 * Makes a reviewer for one sheet that is reviewed after every edit. Each review is what a first review would be; findings
 * that say the same as before are the same objects.
 */
export function createReviewer(): Reviewer {
  const checkMatrix = createMatrixChecker();
  return (grid, header, settings) => {
    const read = readMatrix(grid, header, {
      scale: { levels: settings.levels },
      basis: { startMonth: settings.startMonth },
    });
    const matrix = nameAreas(read, settings.areaNames);
    const { asAt, widestExpectedGap } = settings;
    return { grid, matrix, findings: checkMatrix(matrix, { asAt, widestExpectedGap }), settings };
  };
}
