import type { PackOutput } from '../app/list-open-points';
import { listOpenPoints } from '../app/list-open-points';
import type { Review } from '../app/review-matrix';
import { describeGoingOn, describePoint, headOpenPoints } from '../app/words/describe-open-points';
import type { WorkbookPort } from '../workbook/port';
import type { Terminal } from './terminal';
import { wrapText } from './wrap-text';

/** Exit code where a pack is to be final and points are open. */
export const EXIT_OPEN_POINTS = 1;

/**
 * Lists what is open of a pack that says that it is final, and tells whether it is made: where nothing is open, and
 * where a person asked for it as it stands and every point may stand.
 */
export async function passFinalGate(
  workbook: Pick<WorkbookPort, 'readPackInputs'>,
  review: Review,
  outputs: readonly PackOutput[],
  { asItStands = false }: { readonly asItStands?: boolean },
  terminal: Terminal,
): Promise<boolean> {
  const points = listOpenPoints(review, await workbook.readPackInputs(), outputs);
  if (points.length === 0) return true;
  const isMade = asItStands && points.every(({ mayStand }) => mayStand);
  const lines = [
    headOpenPoints(points),
    ...points.map((point) => `- ${describePoint(point)}`),
    ...(isMade
      ? []
      : [`${describeGoingOn(points, 'go on with --as-it-stands')} Nothing was written.`]),
  ];
  const text = lines.flatMap((line) => wrapText(line, terminal.columns));
  terminal.writeError(text.map((line) => `${line}\n`).join(''));
  return isMade;
}
