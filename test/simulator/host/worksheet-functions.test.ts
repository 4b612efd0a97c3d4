import { fill, useFeatureHost } from './feature-host';

const host = useFeatureHost();

const evaluate = (
  call: (functions: Excel.Functions, sheet: Excel.Worksheet) => Excel.FunctionResult<unknown>,
): Promise<Excel.FunctionResult<unknown>> => {
  fill(host.sheet, 'A1:B3', [
    ['Culture', 1],
    ['Tendering', 2],
    ['Say "hi"', 3.5],
  ]);
  return host.run((sheet, context) => call(context.workbook.functions, sheet).load('value,error'));
};

test.each<
  [
    string,
    (functions: Excel.Functions, sheet: Excel.Worksheet) => Excel.FunctionResult<unknown>,
    unknown,
  ]
>([
  ['a range and numbers', (functions, sheet) => functions.sum(sheet.getRange('B1:B3'), 4), 10.5],
  [
    'text',
    (functions, sheet) => functions.vlookup('Say "hi"', sheet.getRange('A1:B3'), 2, false),
    3.5,
  ],
  [
    'a function with a point in its name',
    (functions, sheet) => functions.stDev_S(sheet.getRange('B1:B2')),
    Math.SQRT1_2,
  ],
  [
    'results of others',
    (functions, sheet) =>
      functions.sum(
        functions.max(sheet.getRange('B1:B3')),
        functions.countIf(sheet.getRange('A1:A3'), '*u*'),
      ),
    4.5,
  ],
])('worksheet functions take %s', async (_, call, expected) => {
  const result = await evaluate(call);
  expect(result.value).toBeCloseTo(expected as number, 12);
  expect(result.error).toBeNull();
});

test('an error is no value', async () => {
  const result = await evaluate((functions, sheet) =>
    functions.match('nowhere', sheet.getRange('A1:A3'), 0),
  );
  expect([result.value, result.error]).toEqual([null, '#N/A']);
});

test('a function that the host cannot calculate is refused', async () => {
  await expect(
    evaluate((functions, sheet) =>
      functions.hyperlink('https://example.org', sheet.getRange('A1')),
    ),
  ).rejects.toMatchObject({ code: 'ApiNotFound' });
});
