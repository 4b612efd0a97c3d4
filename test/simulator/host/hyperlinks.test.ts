import type { HostFixture } from './host-fixture';
import { closeHosts, startHost } from './host-fixture';

let fixture: HostFixture;
beforeEach(async () => {
  fixture = await startHost();
});
afterEach(closeHosts);

test('a link to a cell has its text, its look and its target', async () => {
  const link = await fixture.run(async (context, sheet) => {
    const cell = sheet.getRange('A1');
    cell.hyperlink = { documentReference: 'Sheet1!B2', textToDisplay: 'See B2', screenTip: 'Go' };
    cell.load('hyperlink,values');
    cell.format.font.load('underline,color');
    await context.sync();
    expect(cell.values).toEqual([['See B2']]);
    expect(cell.format.font.toJSON()).toEqual({ underline: 'Single', color: '#0563C1' });
    return cell.hyperlink;
  });
  expect(link).toEqual({
    documentReference: 'Sheet1!B2',
    textToDisplay: 'See B2',
    screenTip: 'Go',
  });
});

test('the link goes, the text stays', async () => {
  await fixture.run(async (context, sheet) => {
    const cell = sheet.getRange('A1');
    cell.hyperlink = { address: 'https://example.org/', textToDisplay: 'Guidance' };
    cell.clear('Hyperlinks');
    await context.sync();
  });
  const cell = fixture.host.workbook.sheets[0]!.cells.get(0, 0);
  expect(cell?.value).toBe('Guidance');
  expect(cell?.hyperlink).toBeUndefined();
});

test('a link may name a place within its address', async () => {
  const link = await fixture.run(async (context, sheet) => {
    const cell = sheet.getRange('A1');
    cell.hyperlink = { address: 'https://example.org/policy', documentReference: 'section-3' };
    cell.load('hyperlink');
    await context.sync();
    return cell.hyperlink;
  });
  expect(link).toEqual({
    address: 'https://example.org/policy',
    documentReference: 'section-3',
    textToDisplay: 'https://example.org/policy',
  });
});

test('a link needs a target', async () => {
  const error = await fixture.refuse(async (context, sheet) => {
    sheet.getRange('A1').hyperlink = {};
    await context.sync();
  });
  expect(error.code).toBe('InvalidArgument');
});
