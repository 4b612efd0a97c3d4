import { parseDue } from '../../../src/domain/parse-due';
import { readDueForEveryBasis } from '../../../src/matrix-sheet/highlights/due-reading';
import { createDueTexts } from '../../../src/matrix-sheet/highlights/due-texts';

test.each([1, 4, 9])(
  'well-spelt dues say in the table what the reader makes of them, years that start in month %i',
  (startMonth) => {
    const basis = { startMonth };
    const texts = createDueTexts(basis, [2000, 2009, 2023, 2099]).list();
    expect(texts.length).toBeGreaterThan(70);
    const read = texts.map(({ text }) => ({
      text,
      meaning: readDueForEveryBasis(parseDue(text, { basis, neighbourYear: null }), text, basis),
    }));
    // As JSON, which is how readings are compared.
    expect(JSON.stringify(texts, null, 1)).toBe(JSON.stringify(read, null, 1));
  },
);
