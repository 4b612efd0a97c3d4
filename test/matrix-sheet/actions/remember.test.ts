import { remember } from '../../../src/matrix-sheet/actions/remember';
import { appendItem } from '../../../src/matrix-sheet/read/append-item';

test('each key is worked out once, also when nothing comes of it', () => {
  const asked: string[] = [];
  const findFirstDigit = remember((text: string) => {
    asked.push(text);
    return /\d/.exec(text)?.[0] ?? null;
  });
  expect(['a1', 'b', 'a1', 'b'].map(findFirstDigit)).toEqual(['1', null, '1', null]);
  expect(asked).toEqual(['a1', 'b']);
});

test('items are appended in order', () => {
  expect(['a', 'b', 'c'].reduce(appendItem<string>, [])).toEqual(['a', 'b', 'c']);
});
