import type { ActionRollUp } from '../../domain/roll-up';
import { countThings } from './count-words';

/** "24 of 67 scheduled actions are overdue, the oldest by two quarters." */
export function writeOverdueSentence(actions: ActionRollUp): string {
  const overdueCount = actions.countByStatus.overdue;
  if (actions.totalCount === 0) return 'The matrix has no actions.';
  if (actions.scheduledCount === 0) {
    return 'No action is scheduled for a quarter, so nothing can be called overdue.';
  }
  if (overdueCount === 0) return 'Nothing is overdue.';
  const lateness = countThings(actions.mostQuartersLate, 'quarter');
  if (actions.scheduledCount === 1) return `The one scheduled action is overdue, by ${lateness}.`;
  if (overdueCount === 1) {
    return `1 of ${actions.scheduledCount} scheduled actions is overdue, by ${lateness}.`;
  }
  const age = actions.mostQuartersLate === 1 ? 'each' : 'the oldest';
  return `${nameOverdue(overdueCount, actions.scheduledCount)} are overdue, ${age} by ${lateness}.`;
}

function nameOverdue(overdueCount: number, scheduledCount: number): string {
  if (overdueCount < scheduledCount)
    return `${overdueCount} of ${scheduledCount} scheduled actions`;
  return overdueCount === 2 ? 'Both scheduled actions' : `All ${overdueCount} scheduled actions`;
}
