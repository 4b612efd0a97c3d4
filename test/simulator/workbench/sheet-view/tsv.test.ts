import fc from 'fast-check';
import { formatTsv, parseTsv } from '../../../../src/simulator/workbench/sheet-view/tsv';

test.each([
  [
    'a\tb\r\nc\td\r\n',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
  ['one', [['one']]],
  ['', [['']]],
  ['"two\nlines"\tb', [['two\nlines', 'b']]],
  ['"say ""so"""', [['say "so"']]],
  ['5" pipe\tb', [['5" pipe', 'b']]],
  ['"never closed\tb\nc', [['"never closed', 'b'], ['c']]],
])('%j is read as %j', (text, rows) => {
  expect(parseTsv(text)).toEqual(rows);
});

test('what is written is read back the same', () => {
  const text = fc.string({ unit: fc.constantFrom('a', '"', '\t', '\n', '\r', ' ', '=') });
  const rows = fc
    .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }))
    .chain(([height, width]) =>
      fc.array(fc.array(text, { minLength: width, maxLength: width }), {
        minLength: height,
        maxLength: height,
      }),
    );
  fc.assert(fc.property(rows, (list) => expect(parseTsv(formatTsv(list))).toEqual(list)));
});
