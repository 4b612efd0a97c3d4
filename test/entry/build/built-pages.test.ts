/** Builds the add-in as `npm run build` does, and reads what would be hosted. */
import { GUIDE_PLACES } from '../../../src/taskpane/guide-places';
import { JSDOM } from 'jsdom';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
// @ts-expect-error A script of the build's, of which TypeScript knows no types.
import * as policy from '../../../tools/bundled-packages.js';

const ADDRESS = 'https://matrix.example.gov.uk/addin/';
const BUILD_TIMEOUT_MS = 300_000;
const { BUNDLED_PACKAGES, NOTICES_FILE } = policy as {
  readonly BUNDLED_PACKAGES: Readonly<Record<string, string>>;
  readonly NOTICES_FILE: string;
};
/**
 * Licences that ask for their text and notices and nothing besides: Apache-2.0 where a package comes without a NOTICE file
 * and is published as it came.
 */
const NOTICE_ONLY = ['Apache-2.0', 'ISC', 'MIT'];
const OFFICE_JS = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';

const folder = mkdtempSync(join(tmpdir(), 'maturity-matrix-build-'));
const read = (file: string): string => readFileSync(join(folder, file), 'utf8');
const page = (name: string): Document => new JSDOM(read(`${name}.html`)).window.document;
const scriptsOf = (name: string): string[] =>
  [...page(name).querySelectorAll('script')].map((script) => script.getAttribute('src')!);

beforeAll(() => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', 'scripts/build-add-in.ts', '--address', ADDRESS, '--out', folder],
    { encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`The build failed:\n${stdout}\n${stderr}`);
}, BUILD_TIMEOUT_MS);

afterAll(() => rmSync(folder, { recursive: true }));

describe.each(['taskpane', 'commands', 'message', 'help'])('the page %s', (name) => {
  test('allows what it needs and nothing else', () => {
    const policy = page(name).querySelector('meta[http-equiv="Content-Security-Policy"]');
    const directives = policy!
      .getAttribute('content')!
      .split('; ')
      .map((directive) => directive.split(' '));
    expect(Object.fromEntries(directives.map(([key, ...values]) => [key, values]))).toEqual({
      'default-src': ["'none'"],
      'script-src': [
        "'self'",
        'https://appsforoffice.microsoft.com/lib/1/hosted/',
        'https://officeapis.public.onecdn.static.microsoft',
      ],
      'style-src': ["'self'", "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='"],
      'img-src': ["'self'"],
      'connect-src': ["'none'"],
      'frame-src': [
        'https://appsforoffice.microsoft.com/lib/1/hosted/',
        'https://officeapis.public.onecdn.static.microsoft',
      ],
      'object-src': ["'none'"],
      'base-uri': ["'none'"],
      'form-action': ["'none'"],
    });
  });

  test('states its policy before anything that the policy governs', () => {
    const governed = page(name).querySelectorAll('meta[http-equiv], script, link, style, img');
    expect(governed[0]!.getAttribute('http-equiv')).toBe('Content-Security-Policy');
  });

  test('has no script and no style written into it', () => {
    const scripts = [...page(name).querySelectorAll('script')];
    expect(scripts.filter((script) => !script.hasAttribute('src'))).toEqual([]);
    expect([...page(name).querySelectorAll('style, [style]')]).toEqual([]);
    const handlers = [...page(name).querySelectorAll('*')].flatMap((element) =>
      element.getAttributeNames().filter((attribute) => attribute.startsWith('on')),
    );
    expect(handlers).toEqual([]);
  });

  test('says its language and has a title', () => {
    expect(page(name).documentElement.lang).toBe('en-GB');
    expect(page(name).title).not.toBe('');
  });

  test('asks for files that are there, by names that change with their content', () => {
    const links = [...page(name).querySelectorAll('link')].map((link) => link.getAttribute('href'));
    const ours = [...scriptsOf(name), ...links].filter((address) => address !== OFFICE_JS);
    expect(ours.length).toBeGreaterThan(0);
    for (const address of ours) {
      expect(address).toMatch(/^[\w-]+\.[0-9a-f]{8}\.(js|css|png)$/);
      expect(existsSync(join(folder, address!))).toBe(true);
    }
  });
});

test.each(['taskpane', 'commands', 'message'])(
  'the page %s loads Office.js from Microsoft, before anything of ours',
  (name) => expect(scriptsOf(name)[0]).toBe(OFFICE_JS),
);

test('the packages that are published are those that the policy names, with their notices', () => {
  const heads = read(NOTICES_FILE).matchAll(/^(@?[\w./-]+) \S+ \((\S+)\)\n\n(?!-{80})/gm);
  const published = [...heads].map(([, name, licence]) => [name, licence]);
  expect(Object.fromEntries(published)).toEqual(BUNDLED_PACKAGES);
  expect([...new Set(Object.values(BUNDLED_PACKAGES))].sort()).toEqual(NOTICE_ONLY);
});

describe('the help page', () => {
  const idsOf = (): string[] => [...page('help').querySelectorAll('[id]')].map(({ id }) => id);

  test('holds the guides, under one title, each heading once', () => {
    const headings = [...page('help').querySelectorAll('h1, h2, h3')].map(
      ({ textContent }) => textContent,
    );
    expect(headings.filter((heading) => heading.startsWith('For the '))).toEqual([
      'For the officer who keeps the matrix',
      'For the board secretary',
      'For the manager',
      'For the corporate team',
    ]);
    expect(page('help').querySelectorAll('h1')).toHaveLength(1);
    expect(new Set(idsOf()).size).toBe(idsOf().length);
  });

  test('has what each link of its own and of the pane leads to, and each picture', () => {
    const links = [...page('help').querySelectorAll('a')].map((link) => link.getAttribute('href')!);
    const within = links.filter((address) => !address.startsWith('https://'));
    expect(within.length).toBeGreaterThan(6);
    const ids = idsOf().map((id) => `#${id}`);
    expect(within.filter((address) => !ids.includes(address))).toEqual([]);
    expect(Object.values(GUIDE_PLACES).filter((id) => !ids.includes(`#${id}`))).toEqual([]);
    const pictures = [...page('help').querySelectorAll('img')];
    expect(pictures.length).toBeGreaterThan(3);
    for (const picture of pictures) {
      expect(existsSync(join(folder, picture.getAttribute('src')!))).toBe(true);
      expect(picture.getAttribute('alt')).not.toBe('');
    }
  });
});

test('source maps stay at home', () => {
  expect(readdirSync(folder).filter((file) => file.endsWith('.map'))).toEqual([]);
});

test('the ribbon’s page carries nothing of React', () => {
  const code = scriptsOf('commands')
    .filter((address) => address !== OFFICE_JS)
    .map(read);
  expect(code.join('')).not.toMatch(/react\.transitional\.element|__REACT|createElementNS/);
  expect(
    scriptsOf('taskpane')
      .filter((address) => address !== OFFICE_JS)
      .map(read)
      .join(''),
  ).toMatch(/react\.transitional\.element/);
});

test('the examples of the rules are left out', () => {
  const code = readdirSync(folder).filter((file) => file.endsWith('.js'));
  expect(code.map(read).join('')).not.toContain('Build a dashboard');
});

test('every address in the manifest is a file that would be hosted', () => {
  const manifest = new JSDOM(read('manifest.xml'), { contentType: 'text/xml' }).window.document;
  const addresses = [...manifest.querySelectorAll('[DefaultValue^="https:"]')].map((element) =>
    element.getAttribute('DefaultValue')!,
  );
  expect(addresses.length).toBeGreaterThan(5);
  for (const address of addresses) {
    expect(address.startsWith(ADDRESS)).toBe(true);
    expect(existsSync(join(folder, address.slice(ADDRESS.length)))).toBe(true);
  }
});
