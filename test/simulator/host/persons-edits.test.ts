import { Range } from '../../../src/simulator/host/object-model/range';
import type { HostFixture } from './host-fixture';
import { closeHosts, startHost } from './host-fixture';

let fixture: HostFixture;
beforeEach(async () => {
  fixture = await startHost();
});
afterEach(closeHosts);

test('the add-in can tell its own edits from those of a person', async () => {
  const seen: string[] = [];
  const { host, run } = fixture;
  const untilSeen = async (count: number): Promise<void> => {
    while (seen.length < count) await new Promise((resolve) => setTimeout(resolve, 1));
  };
  await run(async (context, sheet) => {
    sheet.onChanged.add(({ address, triggerSource }) =>
      Promise.resolve(void seen.push(`${address} ${triggerSource}`)),
    );
    await context.sync();
    sheet.getRange('A1').values = [[1]];
    await context.sync();
  });
  await untilSeen(1);
  const [sheet] = host.workbook.sheets;
  const block = { rowIndex: 1, columnIndex: 0, rowCount: 1, columnCount: 1 };
  host.session.editByPerson(() => {
    new Range(host.session, sheet!, block).values = [['2']];
  });
  host.publishEvents();
  await untilSeen(2);
  await run(async (context, active) => {
    active.getRange('A3').values = [[3]];
    await context.sync();
  });
  await untilSeen(3);
  expect(seen).toEqual(['A1 ThisLocalAddin', 'A2 Unknown', 'A3 ThisLocalAddin']);
});

test('an edit that is refused leaves later edits to be told as the add-in’s', async () => {
  const { session } = fixture.host;
  const refuse = (): void => {
    throw new Error('refused');
  };
  expect(() => session.editByPerson(refuse)).toThrow('refused');
  expect(session.events.trigger).toBe('ThisLocalAddin');
});
