import { statusContradictsDue } from '../../src/rules/status-contradicts-due';
import { runRules } from '../../src/rules/support/walk';
import { createExampleGrid, exampleContext, readGrid } from './example-sheet';

const HEADER = ['KPI', 'Where we are now', 'Where we want to be', 'Actions', 'By when', 'Status'];

function messagesOf(due: string, status: string): string[] {
  const rows = [['Reporting', 'Developing', 'Mature', 'Build it', due, status]];
  const matrix = readGrid(createExampleGrid({ title: status, header: HEADER, rows }));
  return runRules([statusContradictsDue], matrix, exampleContext())[0]!.map(
    ({ message }) => message,
  );
}

test.each([
  ['Complete', 'In progress', 'counts as open'],
  ['Complete', 'Not started', 'counts as open'],
  ['Complete', 'Delayed', 'counts as open'],
  ['Complete', 'Complete, awaiting sign-off', 'counts as open'],
  ['Complete', 'Cancelled', 'counts as cancelled'],
  ['Complete', 'On hold', 'counts as on hold'],
  ['Cancelled', 'Closed', 'counts as complete'],
])('By when “%s” and Status “%s” contradict each other', (due, status, follows) => {
  expect(messagesOf(due, status)).toEqual([expect.stringContaining(follows)]);
});

test.each([
  ['Complete', 'Green'],
  ['Complete', ''],
  ['Q1 23', 'In progress'],
  ['Q1 23', 'Amber'],
  ['Q1 23', 'Done'],
  ['Ongoing', 'Cancelled'],
  ['Q1 23', 'On hold'],
  ['', 'Complete'],
  ['04.00', 'Complete'],
  ['Q1 23 Complete', 'Completed'],
])('By when “%s” and Status “%s” do not', (due, status) => {
  expect(messagesOf(due, status)).toEqual([]);
});
