import { join, resolve } from 'node:path';
import { findFile } from '../../../scripts/workbench/find-file';
import { mediaType } from '../../../scripts/workbench/media-types';

const ROOT = resolve('/project');
const inRoot = (path: string): string => join(ROOT, path);

test.each([
  ['/', 'out/workbench/workbench.html'],
  ['/workbench.html', 'out/workbench/workbench.html'],
  ['/workbench/main.1234.js', 'out/workbench/main.1234.js'],
  ['/taskpane.html', 'dist/taskpane.html'],
  ['/assets/icon-32.png', 'dist/assets/icon-32.png'],
  [
    '/office-js/en-us/office_strings.js',
    'node_modules/@microsoft/office-js/dist/en-us/office_strings.js',
  ],
  ['/seeds/maturity-matrix.xlsx', 'seeds/maturity-matrix.xlsx'],
  ['/assets/two%20words.png', 'dist/assets/two words.png'],
])('%s is %s', (path, file) => {
  expect(findFile(ROOT, path)).toBe(inRoot(file));
});

test.each([
  '/../package.json',
  '/..%2fpackage.json',
  '/%2e%2e/package.json',
  '/workbench/../../package.json',
  '/workbench/..%2f..%2fout/certificate/localhost.key',
  '/seeds/../.git/config',
  '/..\\package.json',
  '/%5c..%5cpackage.json',
  '/taskpane.html%00.png',
  '/%',
  '/office-js/',
  '*',
  '',
])('%s leads nowhere', (path) => {
  expect(findFile(ROOT, path)).toBeNull();
});

test('the folder of the certificate is not served', () => {
  expect(findFile(ROOT, '/out/certificate/localhost.key')).toBe(
    inRoot('dist/out/certificate/localhost.key'),
  );
});

test.each([
  ['pane.html', 'text/html; charset=utf-8'],
  ['wasm_bg.WASM', 'application/wasm'],
  ['main.js', 'text/javascript; charset=utf-8'],
  ['README', 'application/octet-stream'],
])('%s is %s', (file, type) => {
  expect(mediaType(file)).toBe(type);
});
