import {
  entryDirection,
  readEntryKey,
} from '../../../../../src/simulator/workbench/ui/grid/entry-keys';

const press = (keys: string, isTypedOver = false) => {
  const parts = keys.split('+');
  const held = { altKey: parts.includes('Alt'), ctrlKey: parts.includes('Ctrl'), metaKey: false };
  return readEntryKey({ key: parts.at(-1)!, ...held }, isTypedOver);
};

test.each([
  ['Enter', 'enter'],
  ['Tab', 'enter'],
  ['Escape', 'cancel'],
  ['Alt+Enter', 'break'],
  ['F2', 'stay'],
  ['ArrowLeft', null],
  ['a', null],
  ['Backspace', null],
])('while typing %s means %s', (keys, meaning) => {
  expect(press(keys)).toBe(meaning);
});

test('an arrow enters what was typed over the cell, but not with Ctrl', () => {
  expect(press('ArrowLeft', true)).toBe('enter');
  expect(press('Ctrl+ArrowLeft', true)).toBeNull();
});

test.each([
  ['Enter', false, 'down'],
  ['Enter', true, 'up'],
  ['Tab', false, 'right'],
  ['Tab', true, 'left'],
  ['ArrowUp', false, 'up'],
] as const)('after %s (Shift: %s) the selection moves %s', (key, shiftKey, direction) => {
  expect(entryDirection({ key, shiftKey })).toBe(direction);
});
