import { endsWithJoiningWord } from '../../src/domain/open-ends';

test.each([
  ...['Write a plan and', 'Write a', 'Ask suppliers of', 'REVIEW THE', 'and', 'Sign it By'],
  'WRITE A',
])('%j cannot end there', (text) => {
  expect(endsWithJoiningWord(text.split(' '))).toBe(true);
});

test.each([
  ...['Suppliers A', 'Grade A', 'Annex 1 A', 'A', 'Suppliers B', 'Write a plan', 'Bythe', ''],
  'Contracts over £5m: Class A',
])('%j may end there', (text) => {
  expect(endsWithJoiningWord(text.split(' '))).toBe(false);
});
