import type { HostFixture } from './host-fixture';
import { closeHosts, startHost } from './host-fixture';

let fixture: HostFixture;
beforeEach(async () => {
  fixture = await startHost();
});
afterEach(closeHosts);

const addTwoSheets = async (context: Excel.RequestContext): Promise<void> => {
  context.workbook.worksheets.add('First');
  const second = context.workbook.worksheets.add('Second');
  second.getRange('A1').values = [[1]];
  await context.sync();
};

const sheetNames = ({ host }: HostFixture): string[] =>
  host.workbook.sheets.map(({ name }) => name);

test('an action can be made to fail by its place', async () => {
  const stop = fixture.host.failActions(
    ({ location }) => location === 'Range.values',
    'AccessDenied',
  );
  expect((await fixture.refuse(addTwoSheets)).code).toBe('AccessDenied');
  expect(sheetNames(fixture)).toEqual(['Sheet1', 'First', 'Second']);
  stop();
  await fixture.run(async (context, sheet) => {
    sheet.getRange('A1').values = [[1]];
    await context.sync();
  });
});

test('or the n-th of its kind', async () => {
  let additions = 0;
  fixture.host.failActions(
    ({ location }) => location === 'WorksheetCollection.add' && ++additions === 2,
    'GeneralException',
  );
  expect((await fixture.refuse(addTwoSheets)).code).toBe('GeneralException');
  expect(sheetNames(fixture)).toEqual(['Sheet1', 'First']);
});
