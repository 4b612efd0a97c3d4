import { formulaFormat } from './calculation-workbook';
import { useFeatureHost } from './feature-host';

const host = useFeatureHost();

beforeEach(() => {
  host.sheet.conditionalFormats.push(
    formulaFormat('last', ['A1:A9'], '=A1=1', { priority: 2 }),
    formulaFormat('first', ['C1:C9'], '=C1=1', { priority: 0 }),
    {
      id: 'middle',
      ranges: ['A5:C5'],
      priority: 1,
      stopIfTrue: false,
      kind: 'carried',
      type: 'colorScale',
      carried: null,
    },
  );
});

test('a range lists the formats that touch it, by priority', async () => {
  const ids = await host.run(async (sheet, context) => {
    const collections = ['A1', 'A5:B6', 'B1'].map((address) =>
      sheet.getRange(address).conditionalFormats.load('items/id,items/type,items/priority'),
    );
    const count = sheet.getRange().conditionalFormats.getCount();
    await context.sync();
    return {
      listed: collections.map(({ items }) => items.map(({ id }) => id)),
      count: count.value,
    };
  });
  expect(ids).toEqual({ listed: [['last'], ['middle', 'last'], []], count: 3 });
});

test('types are told apart, and the wrong member of a format is an error or null', async () => {
  const seen = await host.run(async (sheet, context) => {
    const format = sheet.getRange('B5').conditionalFormats.getItemAt(0);
    format.load('type');
    const custom = format.customOrNullObject;
    custom.load();
    await context.sync();
    return { type: format.type, isNull: custom.isNullObject };
  });
  expect(seen).toEqual({ type: 'ColorScale', isNull: true });
  expect(
    await host.codeOf((sheet) => {
      sheet.getRange('B5').conditionalFormats.getItemAt(0).custom.rule.load('formula');
    }),
  ).toBe('InvalidOperation');
});

test('a format is found by its id, or null, or an error', async () => {
  const found = await host.run(async (sheet, context) => {
    const { conditionalFormats } = sheet.getRange();
    const known = conditionalFormats.getItemOrNullObject('first').load('id');
    const unknown = conditionalFormats.getItemOrNullObject('other').load('id');
    await context.sync();
    return [known.isNullObject, unknown.isNullObject];
  });
  expect(found).toEqual([false, true]);
  expect(
    await host.codeOf((sheet) => sheet.getRange().conditionalFormats.getItem('other').load('id')),
  ).toBe('ItemNotFound');
});

test('a format can be deleted', async () => {
  await host.run((sheet) => sheet.getRange().conditionalFormats.getItem('first').delete());
  expect(host.sheet.conditionalFormats.map(({ id, priority }) => [id, priority])).toEqual([
    ['middle', 0],
    ['last', 1],
  ]);
});

test('a batch that reads every format looks at what each covers a few times, however many there are', async () => {
  const COUNT = 200;
  let looks = 0;
  for (let index = 0; index < COUNT; index += 1) {
    const format = formulaFormat(`rule-${index}`, ['A1:C9'], `=A1=${index}`, {
      priority: 3 + index,
    });
    const { ranges } = format;
    Object.defineProperty(format, 'ranges', {
      get() {
        looks += 1;
        return ranges;
      },

      enumerable: true,
    });
    host.sheet.conditionalFormats.push(format);
  }
  await host.run(async (sheet, context) => {
    const formats = sheet.getRange().conditionalFormats.load('items/id,items/type');
    await context.sync();
    const custom = formats.items.filter(({ type }) => type === 'Custom');
    custom.forEach((format) => format.custom.rule.load('formula'));
    await context.sync();
  });
  expect(looks).toBeLessThan(10 * COUNT);
});
