import { formulaFormat } from './calculation-workbook';
import { useFeatureHost } from './feature-host';

const host = useFeatureHost();

const order = () =>
  [...host.sheet.conditionalFormats]
    .sort((left, right) => left.priority - right.priority)
    .map(({ id, priority }) => `${id} ${priority}`);

beforeEach(() => {
  host.sheet.conditionalFormats.push(
    ...['a', 'b', 'c'].map((id, priority) => formulaFormat(id, ['A1'], '=A1=1', { priority })),
  );
});

test('a new format comes first', async () => {
  const id = await host.run(async (sheet, context) => {
    const format = sheet.getRange('A1').conditionalFormats.add('Custom').load('id,priority');
    await context.sync();
    expect(format.priority).toBe(0);
    return format.id;
  });
  expect(order()).toEqual([`${id} 0`, 'a 1', 'b 2', 'c 3']);
});

test.each([
  [0, ['c 0', 'a 1', 'b 2']],
  [1, ['a 0', 'c 1', 'b 2']],
  [9, ['a 0', 'b 1', 'c 2']],
  [-1, ['a 0', 'b 1', 'c 2']],
  [-2, ['a 0', 'c 1', 'b 2']],
  [-9, ['c 0', 'a 1', 'b 2']],
])('priority %i', async (priority, expected) => {
  await host.run((sheet) => {
    sheet.getRange('A1').conditionalFormats.getItem('c').priority = priority;
  });
  expect(order()).toEqual(expected);
});
