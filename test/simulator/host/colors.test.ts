import { useFeatureHost } from './feature-host';

const host = useFeatureHost();

test.each([
  ['#4472c4', '#4472C4'],
  ['4472C4', '#4472C4'],
  ['red', '#FF0000'],
  ['DarkMagenta', '#8B008B'],
  ['LightGoldenrodYellow', '#FAFAD2'],
])('the colour %s is %s', async (given, expected) => {
  const fill = await host.run((sheet) => {
    const target = sheet.getRange('A1').format.fill;
    target.color = given;
    return target.load('color');
  });
  expect(fill.color).toBe(expected);
});

test.each([['nocolour'], ['#12345'], ['rgb(1,2,3)']])('the colour %s is refused', async (given) => {
  expect(
    await host.codeOf((sheet) => {
      sheet.getRange('A1').format.fill.color = given;
    }),
  ).toBe('InvalidArgument');
});
