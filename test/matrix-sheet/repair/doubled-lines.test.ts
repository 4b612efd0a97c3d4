import {
  chooseSounderLine,
  countWords,
  isDoubledLine,
  lastWords,
} from '../../../src/matrix-sheet/repair/doubled-lines';
import { createSecondLevelFinder } from '../../../src/matrix-sheet/repair/run-together';
import { createNumberScale, createScale } from '../../../src/domain/level-scale';

test.each([
  ['Skills & knowledge', 'Skine a knemeage', true],
  ['Skills & knowledge', 'Skills & knowledge', true],
  ['Skills & knowledge', 'Skills - knowledge.', true],
  ['Contract management', 'Contrect managemont', true],
  ['Contract management', 'contract management', true],
  ['Review lot 1', 'Review lot 2', false],
  ['Review all bins', 'Review all trees', false],
  ['Review bins', 'Review lids', false],
  ['Train staff', 'Train stock', false],
  ['Review bins', 'Review bing', true],
  ['Risk management', 'Rlsk managemont', true],
  ['Review of bins', 'Review', false],
  ['Contract management', 'Supplier relations', false],
  ['Contract management', 'Contract', false],
  ['- -', '- .', false],
  ['Contract', 'Contrect', true],
  ['IT', 'IS', false],
])('“%s” doubles “%s”: %j', (left, right, doubles) => {
  expect(isDoubledLine(left, right)).toBe(doubles);
  expect(isDoubledLine(right, left)).toBe(doubles);
});

test('the sounder of two readings has the words that the sheet uses elsewhere, else it is the later', () => {
  const [sound, damaged] = ['Skills & knowledge', 'Skine a knemeage'];
  const vocabulary = countWords([sound, damaged, 'More skills', 'Knowledge of bins']);
  expect(vocabulary.get('skills')).toBe(2);
  expect(vocabulary.get('a')).toBeUndefined();
  expect(chooseSounderLine(sound, damaged, vocabulary)).toBe(sound);
  expect(chooseSounderLine(damaged, sound, vocabulary)).toBe(sound);
  expect(chooseSounderLine(sound, damaged, countWords([sound, damaged]))).toBe(damaged);
  expect(lastWords('Skills and knowledge', 2)).toBe('and knowledge');
});

test.each([
  ['We meet. Mature: teams meet', 'Mature', true],
  ['We meet! Mature – teams', 'Mature', true],
  ['We meet? Mature Teams', 'Mature', false],
  ['We meet. C++ (best): yes', 'C++ (best)', true],
  ['We meet. Mature teams', null, null],
  ['We meet. Mature', null, null],
  ['We meet, Mature: teams', null, null],
  ['Mature: teams', null, null],
])('the second level of “%s” is %j, set off: %j', (text, word, isSetOff) => {
  const find = createSecondLevelFinder(createScale(['Basic', 'Mature', 'C++ (best)']));
  expect(find(text)).toEqual(word === null ? null : { word, isSetOff });
});

test('a figure behind a sentence is no second level', () => {
  expect(createSecondLevelFinder(createNumberScale(1, 5))('We meet. 3: teams')).toBeNull();
});
