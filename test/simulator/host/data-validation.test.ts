import { useFeatureHost } from './feature-host';

const host = useFeatureHost();

function setRule(address: string, rule: Excel.DataValidationRule): Promise<string> {
  return host.codeOf((sheet) => {
    sheet.getRange(address).dataValidation.rule = rule;
  });
}

function read(address: string): Promise<{ type: string; rule: Excel.DataValidationRule }> {
  return host.run(async (sheet, context) => {
    const validation = sheet.getRange(address).dataValidation.load('type,rule');
    await context.sync();
    return { type: validation.type, rule: validation.rule };
  });
}

test('a list that is written out', async () => {
  await setRule('B2:B9', { list: { inCellDropDown: true, source: 'Minimum,Developing' } });
  expect(host.sheet.validations).toEqual([
    {
      ranges: ['B2:B9'],
      type: 'list',
      operator: null,
      formula1: '"Minimum,Developing"',
      formula2: null,
      carried: null,
    },
  ]);
  expect(await read('B3')).toEqual({
    type: 'List',
    rule: { list: { inCellDropDown: true, source: 'Minimum,Developing' } },
  });
});

test('a list from cells or from a name', async () => {
  await setRule('B2', { list: { inCellDropDown: true, source: '=Matrix_Levels' } });
  await host.run((sheet) => {
    sheet.getRange('B3').dataValidation.rule = {
      list: { inCellDropDown: true, source: sheet.getRange('D1:D5') },
    };
  });
  await setRule('B4', { list: { inCellDropDown: true, source: '=$D$1:$D$5' } });
  expect(host.sheet.validations.map(({ formula1 }) => formula1)).toEqual([
    'Matrix_Levels',
    `'${host.sheet.name}'!$D$1:$D$5`,
    '$D$1:$D$5',
  ]);
});

test('numbers between bounds, and a formula', async () => {
  const wholeNumber = { formula1: 1, formula2: 12, operator: 'Between' } as const;
  await setRule('B2', { wholeNumber });
  await setRule('B3', { custom: { formula: '=LEN(B3)<9' } });
  expect(await read('B2')).toEqual({
    type: 'WholeNumber',
    rule: { wholeNumber: { formula1: '1', formula2: '12', operator: 'Between' } },
  });
  expect(await read('B3')).toEqual({
    type: 'Custom',
    rule: { custom: { formula: '=LEN(B3)<9' } },
  });
});

test('a new rule replaces the old one where they meet', async () => {
  await setRule('B2:B9', { custom: { formula: '=B2>1' } });
  await setRule('B2:B3', { custom: { formula: '=B2>5' } });
  expect(host.sheet.validations.map(({ ranges, formula1 }) => [ranges, formula1])).toEqual([
    [['B4:B9'], 'B4>1'],
    [['B2:B3'], 'B2>5'],
  ]);
  expect((await read('B2:B9')).type).toBe('MixedCriteria');
  expect((await read('B2:C2')).type).toBe('Inconsistent');
});

test('clearing', async () => {
  await setRule('B2:B9', { custom: { formula: '=B2>1' } });
  await host.run((sheet) => sheet.getRange('B:B').dataValidation.clear());
  expect(host.sheet.validations).toEqual([]);
  expect(await read('B2')).toEqual({ type: 'None', rule: {} });
});

test.each<[string, Excel.DataValidationRule, string]>([
  [
    'a list of more than 255 characters',
    { list: { inCellDropDown: true, source: 'x'.repeat(256) } },
    'InvalidArgument',
  ],
  ['an array constant', { custom: { formula: '=OR(A1={1,2})' } }, 'InvalidArgument'],
  [
    'two rules',
    { custom: { formula: '=A1' }, list: { inCellDropDown: true, source: 'a' } },
    'InvalidArgument',
  ],
  ['no rule', {}, 'InvalidArgument'],
  ['a list without its arrow', { list: { inCellDropDown: false, source: 'a' } }, 'ApiNotFound'],
])('%s is refused', async (_, rule, code) => {
  expect(await setRule('A1', rule)).toBe(code);
  expect(host.sheet.validations).toEqual([]);
});

test('an alert that warns, as a file keeps it', async () => {
  await setRule('B2:B3', { list: { inCellDropDown: true, source: 'Low,High' } });
  const alert = {
    message: 'Not on the list.',
    showAlert: true,
    style: 'Warning',
    title: 'Level',
  } as const;
  await host.run((sheet) => {
    sheet.getRange('B2:B3').dataValidation.errorAlert = alert;
  });
  expect(host.sheet.validations[0]!.carried).toMatchObject({
    errorStyle: 'warning',
    errorTitle: 'Level',
    errorMessage: 'Not on the list.',
  });
  const read = await host.run(async (sheet, context) => {
    const validation = sheet.getRange('B3').dataValidation.load('errorAlert');
    await context.sync();
    return validation.errorAlert;
  });
  expect(read).toEqual(alert);
  const refused = await host.codeOf((sheet) => {
    sheet.getRange('D9').dataValidation.errorAlert = alert;
  });
  expect(refused).toBe('InvalidArgument');
});
