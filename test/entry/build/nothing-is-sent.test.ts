/** Nothing that the add-in does sends data anywhere: its code has no means to, and its pages forbid it. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/** What a browser offers for reaching another computer; images and forms are left to the pages' policy. */
const MEANS = new Set([
  'fetch',
  'XMLHttpRequest',
  'sendBeacon',
  'WebSocket',
  'WebTransport',
  'EventSource',
  'RTCPeerConnection',
  'importScripts',
]);

/** What stands in for Excel on a developer's machine, and is not hosted. */
const NOT_HOSTED = /^src[/\\](simulator|cli|entry[/\\]workbench)/;

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file))
  .map((file) => join('src', file))
  .filter((file) => !NOT_HOSTED.test(file));

test('the search finds what it looks for', () => {
  expect(listMeans('probe.ts', 'window.fetch("/x"); new WebSocket("y"); // EventSource')).toEqual([
    'fetch',
    'WebSocket',
  ]);
});

test('no file of ours names a means to send anything', () => {
  expect(files.length).toBeGreaterThan(100);
  const found = files.flatMap((file) =>
    listMeans(file, readFileSync(file, 'utf8')).map((name) => `${file}: ${name}`),
  );
  expect(found).toEqual([]);
});

/** The means that the code names, also as a text (`window['fetch']`); not those in comments. */
function listMeans(file: string, code: string): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if ((ts.isIdentifier(node) || ts.isStringLiteralLike(node)) && MEANS.has(node.text)) {
      found.push(node.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, code, ts.ScriptTarget.ES2022));
  return found;
}
