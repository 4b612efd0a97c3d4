import { untilIdle } from '../../support/until-idle';
import type { HostFixture } from './host-fixture';
import { closeHosts, startHost } from './host-fixture';

let fixture: HostFixture;
beforeEach(async () => {
  fixture = await startHost();
});
afterEach(closeHosts);

test('a sheet whose results have changed is calculated', async () => {
  let calculated = 0;
  await fixture.run(async (context, sheet) => {
    sheet.getRange('B1').formulas = [['=A1*2']];
    await context.sync();
    sheet.onCalculated.add(() => Promise.resolve(void (calculated += 1)));
    await context.sync();
    sheet.getRange('A1').values = [[5]];
    await context.sync();
    sheet.getRange('D1').values = [[5]];
    await context.sync();
  });
  await untilIdle();
  expect(calculated).toBe(1);
});

test('sheets that are moved, hidden, and protected', async () => {
  const seen: string[] = [];
  const note = (what: string): Promise<void> => Promise.resolve(void seen.push(what));
  await fixture.run(async (context) => {
    const { worksheets } = context.workbook;
    const added = worksheets.add('New');
    worksheets.onMoved.add((moved) => note(`${moved.positionBefore} to ${moved.positionAfter}`));
    worksheets.onVisibilityChanged.add(({ visibilityAfter }) => note(visibilityAfter));
    worksheets.onProtectionChanged.add(({ isProtected }) => note(`protected ${isProtected}`));
    await context.sync();
    added.position = 0;
    added.visibility = 'Hidden';
    added.protection.protect();
    await context.sync();
  });
  await untilIdle();
  expect(seen).toEqual(['1 to 0', 'Hidden', 'protected true']);
});

test('nothing is told of what happens while events are switched off', async () => {
  const addresses: string[] = [];
  await fixture.run(async (context, sheet) => {
    sheet.onChanged.add(({ address }) => Promise.resolve(void addresses.push(address)));
    await context.sync();
    context.runtime.enableEvents = false;
    sheet.getRange('A1').values = [[1]];
    await context.sync();
    context.runtime.enableEvents = true;
    sheet.getRange('A2').values = [[1]];
    await context.sync();
  });
  await untilIdle();
  expect(addresses).toEqual(['A2']);
});

test('a handler that would never be called is refused', async () => {
  const error = await fixture.refuse(async (context, sheet) => {
    sheet.onFormatChanged.add(() => Promise.resolve());
    await context.sync();
  });
  expect(error.code).toBe('ApiNotFound');
  expect(error.message).toContain('FormatChanged');
});
