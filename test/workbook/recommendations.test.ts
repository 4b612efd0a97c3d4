import { addOwn, applyEdits, changeEdit } from '../../src/workbook/recommendations';
import type { MadeRecommendation } from '../../src/workbook/recommendations';

const MADE: readonly MadeRecommendation[] = [
  { id: 'note', text: 'Note the position.' },
  { id: 'late', text: 'Agree new dates for the two actions that are late.' },
];

const find = (id: string, edited = [] as Parameters<typeof applyEdits>[1]) =>
  applyEdits(MADE, edited).find((one) => one.id === id)!;

test('a recommendation that nobody touched reads as the paper makes it and follows the numbers', () => {
  expect(applyEdits(MADE, [])).toEqual(
    MADE.map(({ id, text }) => ({ id, text, ownText: text, isIncluded: true })),
  );
});

test('other words and leaving out are kept, and taken back without a trace', () => {
  const changed = changeEdit([], { ...find('late'), text: 'Ask for dates.', isIncluded: false });
  expect(changed).toEqual([{ id: 'late', isIncluded: false, text: 'Ask for dates.' }]);
  expect(find('late', changed)).toEqual({
    id: 'late',
    text: 'Ask for dates.',
    ownText: MADE[1]!.text,
    isIncluded: false,
  });
  const included = changeEdit(changed, { ...find('late', changed), isIncluded: true });
  expect(changeEdit(included, { ...find('late', included), text: MADE[1]!.text })).toEqual([]);
});

test('words that are all deleted give way to the paper’s own', () => {
  const changed = changeEdit([], { ...find('note'), text: '  ', isIncluded: false });
  expect(changed).toEqual([{ id: 'note', isIncluded: false, text: null }]);
  expect(find('note', changed).text).toBe('Note the position.');
});

test('what an author adds comes last, under an id of its own, and keeps its words', () => {
  const one = addOwn(addOwn([]));
  expect(one.map(({ id }) => id)).toEqual(['own-1', 'own-2']);
  const written = changeEdit(one, { ...find('own-1', one), text: 'Thank the officers.' });
  expect(applyEdits(MADE, written).map(({ text }) => text)).toEqual([
    ...MADE.map(({ text }) => text),
    'Thank the officers.',
    '',
  ]);
  expect(changeEdit(written, { ...find('own-1', written), isIncluded: false })[0]).toEqual({
    id: 'own-1',
    isIncluded: false,
    text: 'Thank the officers.',
  });
});

test('what was said of a kind that the numbers do not call for today is kept for another day', () => {
  const edited = [{ id: 'moved', isIncluded: false, text: null }];
  expect(applyEdits(MADE, edited)).toHaveLength(2);
  expect(changeEdit(edited, { ...find('note'), isIncluded: false })).toEqual([
    ...edited,
    { id: 'note', isIncluded: false, text: null },
  ]);
});
