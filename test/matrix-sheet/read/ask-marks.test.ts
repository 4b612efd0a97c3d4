import { askLoneSign } from '../../../src/matrix-sheet/read/ask-marks';
import type { CellValue } from '../../../src/workbook/sheet-grid';
import { createGrid, readGrid } from '../read-sheet';

test('one sign at several levels may say where things stand and should get to, or what was reached', () => {
  expect(askLoneSign('✓', ['B1'], 0)).toEqual({
    id: 'level-marks',
    text: 'Some rows have ✓ at several levels. Where are you now?',
    cells: ['B1'],
    choices: [
      {
        label: 'At the lowest ✓; the highest is where we want to be',
        answer: { kind: 'marks', now: '✓', target: '✓' },
      },
      {
        label: 'At the highest ✓; each is a level that we have reached',
        answer: { kind: 'marks', now: '✓', target: '' },
      },
    ],
    assumed: 0,
  });
});

describe('marks and a column that say other levels are asked about', () => {
  const LEVELS = ['Minimum', 'Developing', 'Mature', 'Leader'];
  const ask = (...rows: CellValue[][]) => readGrid(createGrid(rows, { at: 'C4' })).questions;

  test('of where things stand, and of the target, each by its column', () => {
    const questions = ask(
      ['KPI', ...LEVELS, ' Current\nlevel ', 'Target level', 'Actions'],
      ['Reporting', '', 'Now', '', 'Target', 'Mature', 'Mature', 'Do it'],
      ['Buying', 'Now', '', '', 'Target', 'Mature', 'Leader', 'Do it'],
    );
    const now = 'Column H, “Current level”';
    const target = 'Column I, “Target level”';
    const disagree = 'and the marks in the columns of levels do not agree.';
    expect(
      questions.map(({ choices, ...question }) => ({
        ...question,
        labels: choices.map(({ label }) => label),
      })),
    ).toEqual([
      {
        id: 'now-marks',
        text: `${now} ${disagree} Which says where you are now?`,
        cells: ['H4'],
        labels: ['The marks', now],
        assumed: 0,
      },
      {
        id: 'target-marks',
        text: `${target} ${disagree} Which says where you want to be?`,
        cells: ['I4'],
        labels: ['The marks', target],
        assumed: 0,
      },
    ]);
    expect(questions[0]!.choices.map(({ answer }) => answer)).toEqual([
      { kind: 'marks', now: 'now', target: 'target' },
      { kind: 'marks', now: '', target: 'target' },
    ]);
    expect(questions[1]!.choices[1]!.answer).toEqual({ kind: 'marks', now: 'now', target: '' });
  });

  test('by the lower of two headings, or the upper where there is none', () => {
    const row = ['Reporting', 'Now', '', '', 'Target', 'Mature', 'Mature', 'Do it'];
    const questions = ask(
      ['', 'Maturity', '', '', '', 'Self-assessment', 'Target level', 'Plan'],
      ['KPI', ...LEVELS, 'Current level', '', 'Actions'],
      row,
    );
    expect(
      questions.map(({ cells, text }) => `${cells.join()} ${/“(.*)”/.exec(text)![1]!}`),
    ).toEqual(['H5 Current level', 'I5 Target level']);
  });
});
