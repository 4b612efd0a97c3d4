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
  ['Q1 23', 'Done', 'write Complete in By when'],
  ['Ongoing', 'Cancelled', 'write Cancelled in By when'],
  ['Complete', 'In progress', 'write the quarter it is due by in By when'],
  ['Complete', 'Not started', 'write the quarter it is due by in By when'],
])('By when “%s” and Status “%s” contradict each other', (due, status, advice) => {
  expect(messagesOf(due, status)).toEqual([expect.stringContaining(advice)]);
});

test.each([
  ['Complete', 'Green'],
  ['Complete', ''],
  ['Q1 23', 'In progress'],
  ['Q1 23', 'Amber'],
  ['', 'Complete'],
  ['04.00', 'Complete'],
  ['Q1 23 Complete', 'Completed'],
])('By when “%s” and Status “%s” do not', (due, status) => {
  expect(messagesOf(due, status)).toEqual([]);
});
