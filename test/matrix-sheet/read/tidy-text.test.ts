import {
  breaksOff,
  endsSentence,
  foldCell,
  isDebris,
  joinLines,
  saysNothingToDo,
  startsLowerCase,
  tidyCell,
  tidyText,
} from '../../../src/matrix-sheet/read/tidy-text';

/** Of some texts those of which something is so. */
const those = (isSo: (text: string) => boolean, texts: readonly string[]): readonly string[] =>
  texts.filter(isSo);

test('blanks of every kind become single spaces', () => {
  expect(tidyText(' Buy\tnew\u00a0\u200b bins \n')).toBe('Buy new bins');
  expect(tidyText(' Buy  bins')).toBe('Buy bins');
  expect(tidyText('\ufeffBuy bins ')).toBe('Buy bins');
  expect([' Buy Bins ', 7, true, ''].map(tidyCell)).toEqual(['Buy Bins', '7', 'TRUE', '']);
  expect([' Buy  Bins ', 7, true, ''].map(foldCell)).toEqual(['buy bins', '7', 'true', '']);
});

test('debris is what has no word and is no number', () => {
  const debris = [', ,', '· ·', '3 3', 'g', '-', '', 'a b c', 'é', 'a&', '3,'];
  const texts = ['IT', 'R&D', '1.1', '3', 'x-y', 'été', 'a Bee', '- no', '10'];
  expect(those(isDebris, [...debris, ...texts])).toEqual(debris);
});

test('what stands for an action may say that there is none', () => {
  const nothing = [
    ...['N/A', 'n.a.', 'NA', ' Nil ', 'None.', 'None needed', 'Not applicable', 'Not required'],
    ...['No action', 'No further actions are planned', 'No actions necessary.'],
  ];
  const something = ['', 'None of the bins', 'Action not required', 'No bins', 'N/A yet'];
  expect(those(saysNothingToDo, [...something, ...nothing])).toEqual(nothing);
  expect(saysNothingToDo(`None${'.'.repeat(36)}`)).toBe(false);
});

test('a sentence ends with its sign, in quotes or brackets or not', () => {
  const ends = ['Done.', 'Done!', 'Done?', 'Done…', 'Thus:', 'so;', 'He said “done.”', '(Done.)'];
  expect(those(endsSentence, ['Done', '3.5', '(done)', '. Done', ...ends])).toEqual(ends);
});

test('a small letter goes on, also in quotes or brackets', () => {
  const small = ['and', '“and', '(and', 'été'];
  expect(those(startsLowerCase, ['And', '1 and', '“And', '- and', '', ...small])).toEqual(small);
});

test('a line breaks off after what promises more', () => {
  const open = [
    ...['one,', 'one/', 'R &', 'see (', 'one -', 'one –', 'work with', 'To', 'it WILL', 'an', 'a'],
    ...'and or the of to for with in on by from at as that which be is are this our their'
      .split(' ')
      .map((word) => `work ${word}`),
  ];
  const whole = ['one', 'one-', 'Iran', 'panda', 'of it', 'done.', 'one)'];
  expect(those(breaksOff, [...whole, ...open])).toEqual(open);
});

test.each([
  [['Teams meet'], 'Teams meet'],
  [['Teams meet', 'each week'], 'Teams meet each week'],
  [['The team is led by:', 'The team is led by: Ann'], 'The team is led by: Ann'],
  [['Teams meet each week', 'each week', 'in full'], 'Teams meet each week in full'],
  [['Teams meet', 'eet'], 'Teams meet eet'],
  [[], ''],
])('the lines %j are one text', (lines, text) => {
  expect(joinLines(lines)).toBe(text);
});
