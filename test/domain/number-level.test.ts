import { readNumberLevel, saysNotApplicable } from '../../src/domain/number-level';

/** "2 of 5, about, rest “x”": what a text says, without what it does not. */
function describe(text: string): string | null {
  const level = readNumberLevel(text);
  if (level === null) return null;
  const { number, outOf, isAbout, rest } = level;
  return [
    outOf === null ? `${number}` : `${number} of ${outOf}`,
    ...(isAbout ? ['about'] : []),
    ...(rest === '' ? [] : [`rest “${rest}”`]),
  ].join(', ');
}

test.each([
  ['2', '2'],
  [' (2) ', '2'],
  ['[2]', '2'],
  ['-1', '-1'],
  ['2.25', '2.25'],
  ['2,5', '2.5'],
  ['2/5', '2 of 5'],
  ['2 out of 5', '2 of 5'],
  ['2 of 15', '2 of 15'],
  ['2+', '2, about'],
  ['2-', '2, about'],
  ['(2+)', '2, about'],
  ['(Level 2)', '2'],
  ['2: Managed', '2, rest “Managed”'],
  ['2 - Managed', '2, rest “Managed”'],
  ['2. Managed', '2, rest “Managed”'],
  ['2 Managed', '2, rest “Managed”'],
  ['2 (managed)', '2, rest “(managed)”'],
  ['2 "managed"', '2, rest “"managed"”'],
  ['2\nas we are', '2, rest “as we are”'],
  ['2 | managed', '2, rest “managed”'],
  ['3 suppliers', null],
  ['40%', null],
  ['1/4/2023', null],
  ['2nd', null],
  ['2.Managed', null],
  ['1234', null],
  ['Managed 2', null],
  ['', null],
])('%j says the level %j', (text, level) => {
  expect(describe(text)).toBe(level);
});

test.each('maturity level|Level|lvl|Tier|stage|score|grade|step|band|ML|L'.split('|'))(
  '“%s” may stand before the number, and a sign between',
  (label) => {
    for (const between of ['', ' ', '. ', ': ', '#', ' - '])
      expect([between, describe(`${label}${between}3`)]).toEqual([between, '3']);
    expect(describe(`${label} x 3`)).toBeNull();
  },
);

test('only a text that says so and nothing else is not applicable', () => {
  for (const text of ['N/A', ' n.a. ', 'NA', 'n / a', 'Not applicable', 'Out of scope'])
    expect([text, saysNotApplicable(text)]).toEqual([text, true]);
  for (const text of ['', 'No', 'N/A yet', 'was N/A', 'Nay', 'all out of scope'])
    expect([text, saysNotApplicable(text)]).toEqual([text, false]);
});
