import { formatLongDate } from '../../domain/calendar-date';
import type { SignOff } from '../../workbook/round';
import type { FinalGate } from '../final-gate';

/** Whether a final pack may be made, and what to do where it may not, in a sentence or two. */
export function describeFinalGate(gate: FinalGate): string {
  switch (gate.kind) {
    case 'open':
      return `Signed off ${saySignOff(gate.signOff)}, as kept on the sheet ${gate.freeze.sheet}.`;
    case 'not-signed-off':
      return 'A final pack is made from a round that is signed off. Sign it off under Round.';
    case 'freeze-gone':
      return `The freeze that was signed off ${saySignOff(gate.signOff)} is not in the workbook any more. Take the sign-off back under Round, and sign off again.`;
    case 'freeze-changed':
      return `The sheet ${gate.sheet} was changed after it was signed off ${saySignOff(gate.signOff)}. Put back what was changed there, or take the sign-off back under Round and sign off again.`;
    case 'matrix-changed':
      return `The matrix was changed after it was signed off ${saySignOff(gate.signOff)}. Put back what was changed, or take the sign-off back under Round and sign off again.`;
  }
}

/** "by Ann Lee on 20 October 2023" */
const saySignOff = ({ by, on }: SignOff): string => `by ${by} on ${formatLongDate(on)}`;
