import { existsSync, readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import { createRibbonCommands } from '../../src/commands/ribbon-commands';
import { REQUIRED_API_SET } from '../../src/excel/run-excel';

const source = readFileSync('manifest.xml', 'utf8');
const manifest = new JSDOM(source, { contentType: 'text/xml' }).window.document;
const elements = (name: string): Element[] => [...manifest.getElementsByTagName(name)];
const textOf = (name: string): string[] => elements(name).map((element) => element.textContent);

test('every resource that is referred to exists, and every resource is referred to', () => {
  const referred = [...manifest.querySelectorAll('[resid]')].map((e) => e.getAttribute('resid')!);
  const defined = ['bt:Image', 'bt:Url', 'bt:String']
    .flatMap(elements)
    .flatMap((e) => e.getAttribute('id') ?? []);
  expect([...new Set(referred)].sort()).toEqual([...defined].sort());
  for (const id of defined) expect(id.length).toBeLessThanOrEqual(32);
});

test('every function that the ribbon calls is registered, and no other', () => {
  const commands = createRibbonCommands({
    workbook: {} as never,
    readToday: () => ({ year: 2023, month: 10, day: 15 }),
    showMessage: () => Promise.resolve(),
  });
  expect(textOf('FunctionName').sort()).toEqual(Object.keys(commands).sort());
});

test('the ribbon has its four buttons in order', () => {
  const labels = new Map(
    elements('bt:String').map((e) => [e.getAttribute('id'), e.getAttribute('DefaultValue')]),
  );
  const buttons = elements('Control').map((control) =>
    labels.get(control.getElementsByTagName('Label')[0]!.getAttribute('resid')),
  );
  expect(buttons).toEqual(['Check', 'Highlight', 'Generate summary', 'Open pane']);
});

test('icons are files of the size that they are named for', () => {
  const urls = [
    ...elements('bt:Image'),
    ...elements('IconUrl'),
    ...elements('HighResolutionIconUrl'),
  ].map((element) => element.getAttribute('DefaultValue'));
  const files = urls.flatMap((url) => (url ? [new URL(url).pathname.slice(1)] : []));
  expect(files.length).toBeGreaterThanOrEqual(5);
  for (const file of files) {
    expect(existsSync(file)).toBe(true);
    const size = Number(/icon-(\d+)\.png$/.exec(file)![1]);
    const header = readFileSync(file);
    expect([header.readUInt32BE(16), header.readUInt32BE(20)]).toEqual([size, size]);
  }
});

test('it asks for the requirement set that the code needs, twice: for hosts old and new', () => {
  const sets = [...elements('Set'), ...elements('bt:Set')];
  expect(sets.map((e) => [e.getAttribute('Name'), e.getAttribute('MinVersion')])).toEqual([
    [REQUIRED_API_SET.name, REQUIRED_API_SET.version],
    [REQUIRED_API_SET.name, REQUIRED_API_SET.version],
  ]);
});

test('all addresses are https on one host', () => {
  const addresses = [...source.matchAll(/DefaultValue="(https?:[^"]+)"/g)].map(
    (match) => new URL(match[1]!),
  );
  expect(addresses.length).toBeGreaterThan(5);
  expect(new Set(addresses.map((url) => url.origin))).toEqual(new Set(['https://localhost:3000']));
});

test('labels and tooltips keep to the lengths that Office shows', () => {
  const values = (parent: string): string[] =>
    [...elements(parent)[0]!.children].map((e) => e.getAttribute('DefaultValue')!);
  for (const label of values('bt:ShortStrings')) expect(label.length).toBeLessThanOrEqual(32);
  for (const text of values('bt:LongStrings')) expect(text.length).toBeLessThanOrEqual(250);
});
