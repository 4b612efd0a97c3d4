import { mergeFindings } from '../../src/cli/merge-findings';
import type { Finding } from '../../src/domain/finding';

function finding(message: string, cells: string[], fix: string | null = null): Finding {
  return {
    rule: 'some-rule',
    severity: 'warning',
    cells,
    message,
    fix: fix === null ? null : { label: fix, edits: [] },
  };
}

test('findings that say the same become one, with the first cell of each', () => {
  expect(
    mergeFindings([
      finding('No due.', ['E2', 'D2']),
      finding('Other.', ['E3']),
      finding('No due.', ['E4', 'D4']),
    ]),
  ).toEqual([
    { cells: ['E2', 'E4'], message: 'No due.', fix: null, findingCount: 2 },
    { cells: ['E3'], message: 'Other.', fix: null, findingCount: 1 },
  ]);
});

test('a finding of its own keeps all its cells', () => {
  expect(mergeFindings([finding('No due.', ['E2', 'D2'])])[0]!.cells).toEqual(['E2', 'D2']);
});

test('the same message with another repair is another finding', () => {
  const merged = mergeFindings([
    finding('Write it well.', ['E2'], 'Write Q1 23'),
    finding('Write it well.', ['E3'], 'Write Q2 23'),
  ]);
  expect(merged.map(({ fix }) => fix)).toEqual(['Write Q1 23', 'Write Q2 23']);
});

test('findings about the whole sheet have no cells', () => {
  expect(mergeFindings([finding('Whole.', []), finding('Whole.', [])])[0]!.cells).toEqual([]);
});
