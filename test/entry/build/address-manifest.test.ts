import { JSDOM } from 'jsdom';
import { readFileSync } from 'node:fs';
import { addressManifest } from '../../../scripts/build-add-in/address-manifest';

const source = readFileSync('manifest.xml', 'utf8');
const parse = (manifest: string): Document =>
  new JSDOM(manifest, { contentType: 'text/xml' }).window.document;
const listAddresses = (manifest: string): string[] =>
  [...parse(manifest).querySelectorAll('[DefaultValue^="https:"]')].map((element) =>
    element.getAttribute('DefaultValue')!,
  );

test('every address moves to the folder, each keeping its file', () => {
  const moved = listAddresses(addressManifest(source, 'https://matrix.example.gov.uk/addin/'));
  expect(moved).toEqual(
    listAddresses(source).map((address) =>
      address.replace('https://localhost:3000', 'https://matrix.example.gov.uk/addin'),
    ),
  );
  expect(moved).toContain('https://matrix.example.gov.uk/addin/taskpane.html');
  expect(moved).toContain('https://matrix.example.gov.uk/addin/assets/icon-32.png');
});

test('nothing else of the manifest changes, so that Excel knows it for the same add-in', () => {
  const moved = addressManifest(source, 'https://matrix.example.gov.uk/addin/');
  expect(moved.replaceAll('https://matrix.example.gov.uk/addin/', 'https://localhost:3000/')).toBe(
    source,
  );
});

test('the development address leaves the manifest as it is', () => {
  expect(addressManifest(source, 'https://localhost:3000/')).toBe(source);
});

test('an address with signs that mean something to XML, or to a replacement, stays that address', () => {
  const address = "https://matrix.example.gov.uk/p&q/$&/it's/";
  expect(listAddresses(addressManifest(source, address))).toContain(`${address}taskpane.html`);
});
