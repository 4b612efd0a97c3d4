import { readGridKey } from '../../../../src/simulator/workbench/sheet-view/grid-keys';

const press = (keys: string): ReturnType<typeof readGridKey> => {
  const parts = keys.split('+');
  return readGridKey({
    key: keys.endsWith('++') ? '+' : parts.at(-1)!,
    shiftKey: parts.includes('Shift'),
    ctrlKey: parts.includes('Ctrl'),
    altKey: parts.includes('Alt'),
  });
};

test.each([
  ['ArrowDown', { kind: 'move', direction: 'down', jump: false, extend: false }],
  ['Ctrl+Shift+ArrowLeft', { kind: 'move', direction: 'left', jump: true, extend: true }],
  ['Ctrl+Home', { kind: 'sheet-start', extend: false }],
  ['End', { kind: 'row-end', extend: false }],
  ['Shift+PageUp', { kind: 'page', direction: 'up', extend: true }],
  ['Ctrl+PageDown', { kind: 'next-sheet' }],
  ['Enter', { kind: 'next', direction: 'down' }],
  ['Shift+Enter', { kind: 'next', direction: 'up' }],
  ['F2', { kind: 'edit', text: null }],
  ['x', { kind: 'edit', text: 'x' }],
  ['Ш', { kind: 'edit', text: 'Ш' }],
  ['Ctrl++', { kind: 'insert' }],
  ['Ctrl+-', { kind: 'delete' }],
  ['Ctrl+z', { kind: 'undo' }],
  ['Ctrl+Shift+Z', { kind: 'redo' }],
  ['Ctrl+y', { kind: 'redo' }],
  ['Ctrl+A', { kind: 'select-all' }],
  ['Shift+F10', { kind: 'menu' }],
])('%s means %o', (keys, meaning) => {
  expect(press(keys)).toEqual(meaning);
});

test.each([
  'Tab',
  'Shift',
  'Escape',
  'F5',
  'Ctrl+c',
  'Ctrl+v',
  'Ctrl+s',
  'Ctrl+=',
  'Alt+ArrowLeft',
  'F10',
])('%s is left to the browser', (keys) => {
  expect(press(keys)).toBeNull();
});
