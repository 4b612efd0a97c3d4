import { splitDues } from '../../src/domain/parse-due';

describe('splitDues', () => {
  test.each([
    ['Q2 24 q3 24', ['Q2 24', 'q3 24']],
    ['Complete Complete', ['Complete', 'Complete']],
    ['complete / ongoin', ['complete', 'ongoin']],
    ['Q2 23\nQ3 23', ['Q2 23', 'Q3 23']],
    ['Q1 23; Q2 23', ['Q1 23', 'Q2 23']],
    ['1. Q2 23 2. Q3 23', ['Q2 23', 'Q3 23']],
    ['a) Complete b) Q3 23 Ongoing', ['Complete', 'Q3 23 Ongoing']],
    ['Q2 23 Complete Q3 23', ['Q2 23 Complete', 'Q3 23']],
    ['Complete Q2 23 Ongoing Q3 23', ['Complete Q2 23', 'Ongoing Q3 23']],
    ['Q4 23\nComplete\nQ1 24\nOngoing', ['Q4 23\nComplete', 'Q1 24\nOngoing']],
    ['Phase 1 complete, phase 2 Q3 23', ['Phase 1 complete', 'phase 2 Q3 23']],
    ['June 2023, by end of Q3 23', ['June 2023', 'by end of Q3 23']],
    ['2023 Q4\n2024 Q1', ['2023 Q4', '2024 Q1']],
    ['Ongoing moved to TBC', ['Ongoing', 'moved to TBC']],
  ])('%j states %j', (text, parts) => {
    expect(splitDues(text)).toEqual(parts);
  });

  test.each([
    '',
    'Q1 23',
    'Q2/3 23',
    'Q4 23 / Q1 24',
    'Q4 23 to Q1 24',
    'Q3 23 Complete',
    'Ongoing from Q1',
    'Ongoing from Q1 23 to Q4 23',
    'ongoing. Q4 23',
    '04.00',
    'As above',
    'Q2 23 (subject to funding) ',
    'Complete '.repeat(200),
  ])('%j states one due, as typed', (text) => {
    expect(splitDues(text)).toEqual([text]);
  });
});
