import { JSDOM } from 'jsdom';
import { existsSync, readFileSync } from 'node:fs';
import { addressManifest } from '../../scripts/build-add-in/address-manifest';
import { createRibbonCommands } from '../../src/commands/ribbon-commands';
import { REQUIRED_API_SET } from '../../src/excel/run-excel';
import { HOST_PROFILES } from '../../src/simulator/host/host-profiles';
import { findSchemaFaults } from '../support/manifest-schema';

const source = readFileSync('manifest.xml', 'utf8');
const parse = (text: string): Document =>
  new JSDOM(text, { contentType: 'text/xml' }).window.document;
const manifest = parse(source);
const elements = (name: string): Element[] => [...manifest.getElementsByTagName(name)];
const resources = new Map(
  ['bt:Image', 'bt:Url', 'bt:String']
    .flatMap(elements)
    .filter((e) => e.hasAttribute('id'))
    .map((e) => [e.getAttribute('id')!, e.getAttribute('DefaultValue')!] as const),
);
const textOfResource = (element: Element): string => resources.get(element.getAttribute('resid')!)!;
const textOf = (name: string): string[] => elements(name).map((element) => element.textContent);

test('every resource that is referred to exists, and every resource is referred to', () => {
  const referred = [...manifest.querySelectorAll('[resid]')].map((e) => e.getAttribute('resid')!);
  const defined = [...resources.keys()];
  expect([...new Set(referred)].sort()).toEqual([...defined].sort());
  for (const id of defined) expect(id.length).toBeLessThanOrEqual(32);
});

test('every function that the ribbon calls is registered, and no other', () => {
  const commands = createRibbonCommands({
    workbook: {} as never,
    readToday: () => ({ year: 2023, month: 10, day: 15 }),
    showMessage: () => Promise.resolve(null),
    startLimit: () => new AbortController().signal,
  });
  expect(textOf('FunctionName').sort()).toEqual(Object.keys(commands).sort());
});

test('the ribbon has its five buttons in order', () => {
  const buttons = elements('Control').map((control) =>
    textOfResource(control.getElementsByTagName('Label')[0]!),
  );
  expect(buttons).toEqual(['Check', 'Highlight', 'Start round', 'Generate summary', 'Open pane']);
});

test('icons are files of the size that they are named for', () => {
  const urls = [
    ...elements('bt:Image'),
    ...elements('IconUrl'),
    ...elements('HighResolutionIconUrl'),
  ].map((element) => element.getAttribute('DefaultValue'));
  const files = urls.flatMap((url) => (url ? [new URL(url).pathname.slice(1)] : []));
  expect(files.length).toBeGreaterThanOrEqual(17);
  for (const file of files) {
    expect(existsSync(file)).toBe(true);
    const size = Number(/-(\d+)\.png$/.exec(file)![1]);
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

test('each button has an icon of its own, in the three sizes that the ribbon needs', () => {
  const icons = elements('Control').map((control) =>
    [...control.getElementsByTagName('bt:Image')].map((image) => [
      image.getAttribute('size'),
      image.getAttribute('resid'),
    ]),
  );
  for (const icon of icons) expect(icon.map(([size]) => size)).toEqual(['16', '32', '80']);
  const used = icons.flat().map(([, resource]) => resource);
  expect(new Set(used).size).toBe(used.length);
});

test('a size names the icon of that size', () => {
  for (const image of [...manifest.querySelectorAll('[size]')]) {
    expect(image.getAttribute('resid')).toMatch(new RegExp(`\\.${image.getAttribute('size')}$`));
  }
});

test('each button says more in its tooltip than on its face', () => {
  for (const tip of elements('Supertip')) {
    const [title, description] = ['Title', 'Description'].map((part) =>
      textOfResource(tip.getElementsByTagName(part)[0]!),
    );
    expect(description!.length).toBeGreaterThan(title!.length);
    expect(description).toMatch(/\.$/);
  }
});

test('whoever gets the add-in is told where its buttons are, and where to read on', () => {
  const [callout] = elements('GetStarted');
  const parts = [...callout!.children].map((part) => [part.tagName, textOfResource(part)]);
  expect(parts).toEqual([
    ['Title', 'Your maturity matrix, checked'],
    ['Description', expect.stringContaining('on the Home tab')],
    ['LearnMoreUrl', 'https://localhost:3000/help.html'],
  ]);
  expect(elements('SupportUrl')[0]!.getAttribute('DefaultValue')).toBe(
    'https://localhost:3000/help.html',
  );
});

test('it is as Office’s schema demands, for each address that it may be built for', () => {
  expect(findSchemaFaults(manifest)).toEqual([]);
  const built = addressManifest(source, 'https://matrix.example.gov.uk/add-in/');
  expect(built).not.toContain('localhost');
  expect(findSchemaFaults(parse(built))).toEqual([]);
});

test.each([
  ['another id', '<Id>5d0b1f0e-', '<Id>', /^OfficeApp\/Id: the text is no id$/],
  ['a version with a word', '>1.0.0.0<', '>1.0 beta<', /Version: the text is no version$/],
  ['a name that is too long', '"Maturity matrix"', `"${'m'.repeat(126)}"`, /is no short$/],
  ['a tip that is too long', 'Show the pane', 'x'.repeat(250), /LongStrings.* is no long$/],
  ['an id that is too long', 'Url id="Help.Url"', `Url id="${'h'.repeat(33)}"`, /is no reference$/],
  [
    'parts in another order',
    /(<Label resid="Check.*?\/>)(.*?<\/Supertip>)/s,
    '$2$1',
    /Control: has Sup/,
  ],
  ['a part that is lacking', /<LearnMoreUrl .*?\/>/, '', /GetStarted: has Title Description$/],
  [
    'a tip where a label belongs',
    'Label resid="Check.Label"',
    'Label resid="Check.Tooltip"',
    /ShortS/,
  ],
  ['an element of another schema', '<Permissions>', '<Runtimes/><Permissions>', /is not known$/],
  ['a permission that is none', 'ReadWriteDocument', 'ReadWriteMailbox', /is no permission$/],
  ['a set’s version of three parts', 'MinVersion="1.9"', 'MinVersion="1.9.1"', /is no setVersion$/],
])('the schema refuses %s', (_, found, broken, fault) => {
  expect(source).toMatch(found);
  const faults = findSchemaFaults(parse(source.replace(found, broken)));
  expect(faults).toContainEqual(expect.stringMatching(fault));
});

/** What a store asks for beyond the schema: https://learn.microsoft.com/javascript/api/manifest/officeapp */
test('it has what a store asks for: support, and an icon of each of two sizes', () => {
  const sizeOf = (name: string): string =>
    elements(name)[0]!.getAttribute('DefaultValue')!.replace(/^.*-/, '');
  expect(sizeOf('IconUrl')).toBe('32.png');
  expect(sizeOf('HighResolutionIconUrl')).toBe('64.png');
  expect(elements('SupportUrl')).toHaveLength(1);
  expect(textOf('Id')[0]).not.toMatch(/^[0-]+$/);
});

test('every kind of Excel that councils have takes it', () => {
  const asked = Number(REQUIRED_API_SET.version.replace(/^1\./, ''));
  for (const [kind, { requirements }] of Object.entries(HOST_PROFILES)) {
    const has = Number(requirements[REQUIRED_API_SET.name]!.replace(/^1\./, ''));
    expect({ kind, isEnough: has >= asked }).toEqual({ kind, isEnough: true });
  }
});

test('its version is one that Microsoft 365 takes, and no id of a control stands twice', () => {
  expect(textOf('Version')[0]).toMatch(/^[1-9]\d*\.\d+\.\d+\.\d+$/);
  const ids = [...elements('Group'), ...elements('Control')].map((e) => e.getAttribute('id'));
  expect(new Set(ids).size).toBe(ids.length);
});
