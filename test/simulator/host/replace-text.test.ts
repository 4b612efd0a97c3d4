import { fill, useFeatureHost, valuesAt } from './feature-host';

const host = useFeatureHost();

const ROWS = [['Mature'], ['mature: see Mature'], ['Leader'], [2023]];

test('text is replaced in values, and what comes out is read as if typed', async () => {
  fill(host.sheet, 'A1:A4', ROWS);
  const count = await host.run((sheet) => [
    sheet.getRange('A1:A4').replaceAll('mature', 'Developing', {}),
    sheet.getRange('A1:A4').replaceAll('20', '19', { matchCase: true }),
  ]);
  expect(count.map(({ value }) => value)).toEqual([2, 1]);
  expect(valuesAt(host.sheet, 'A1:A4')).toEqual([
    ['Developing'],
    ['Developing: see Developing'],
    ['Leader'],
    [1923],
  ]);
});

test('whole cells only, or with their case, when asked', async () => {
  fill(host.sheet, 'A1:A4', ROWS);
  await host.run((sheet) => {
    sheet.getRange('A1:A4').replaceAll('mature', 'M', { completeMatch: true });
    sheet.replaceAll('Mature', 'M', { matchCase: true });
  });
  expect(valuesAt(host.sheet, 'A1:A2')).toEqual([['M'], ['mature: see M']]);
});

test('text is replaced in formulas', async () => {
  const cell = await host.run((sheet) => {
    sheet.getRange('A1').formulas = [['=LEN("abc")']];
    sheet.getRange('A1').replaceAll('abc', 'abcd', {});
    return sheet.getRange('A1').load('values,formulas');
  });
  expect([cell.formulas, cell.values]).toEqual([[['=LEN("abcd")']], [[4]]]);
});

test('characters that mean something in patterns are plain text', async () => {
  fill(host.sheet, 'A1', [['1.5 (a+b) $1']]);
  await host.run((sheet) => sheet.getRange('A1').replaceAll('(a+b)', '$&', {}));
  expect(valuesAt(host.sheet, 'A1')).toEqual([['1.5 $& $1']]);
});

test('a sheet finds every cell, neighbours as one area', async () => {
  fill(host.sheet, 'A1:A4', ROWS);
  const found = await host.run((sheet) => [
    sheet.findAll('mature', {}).load('address'),
    sheet.findAllOrNullObject('Innovator', {}).load('address'),
  ]);
  expect(found[0]!.address).toBe(`'${host.sheet.name}'!A1:A2`);
  expect(found[1]!.isNullObject).toBe(true);
  expect(await host.codeOf((sheet) => sheet.findAll('Innovator', {}))).toBe('ItemNotFound');
});
