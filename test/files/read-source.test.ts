import { zipSync } from 'fflate';
import { readSource } from '../../src/files/read-source';
import { loadNodeEngine } from '../../src/files/pdf/node-engine';
import type { SourceDocument } from '../../src/workbook/source-document';
import { drawText, writeSmallPdf } from '../support/small-pdf';
import { paperOf, par } from './word/paper-file';

const zip = (...names: readonly string[]): Uint8Array =>
  zipSync(Object.fromEntries(names.map((name) => [name, new Uint8Array([60, 97, 47, 62])])));

const read = (bytes: Uint8Array, path: string): Promise<SourceDocument> =>
  readSource(bytes, path, { loadEngine: loadNodeEngine });

test.each([
  ['lines', Buffer.from('KPI\tNow'), 'plan.docx'],
  ['blocks', paperOf(par('KPI')), 'plan.txt'],
  ['pages', Buffer.from(writeSmallPdf([{ draws: drawText('KPI', 20, 20) }])), 'plan.docx'],
])('a file is read by what it holds: %s', async (kind, bytes, path) => {
  expect(await read(bytes, path)).toMatchObject({ kind, name: path });
});

const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

const oldFile = (stream: string): Uint8Array =>
  Buffer.concat([Buffer.from(COMPOUND), Buffer.alloc(512), Buffer.from(`${stream}\0`, 'utf16le')]);

test.each<[string, Uint8Array, RegExp]>([
  ['nothing', new Uint8Array(), /is empty/],
  ['rich text', Buffer.from('{\\rtf1\\ansi KPI}'), /rich text .* save it as Word Document/],
  ['a web page', Buffer.from('<!DOCTYPE html><html>'), /web page/],
  ['a workbook', zip('[Content_Types].xml', 'xl/workbook.xml'), /is a workbook already/],
  ['OpenDocument', zip('mimetype', 'content.xml'), /OpenDocument .* \(\.odt\)/],
  ['another archive', zip('notes.txt'), /is not a Word document/],
  ['an old workbook', oldFile('Workbook'), /is a workbook of Excel 97–2003 .* \(\.xlsx\)/],
  ['an older workbook', oldFile('Book'), /is a workbook of Excel 97–2003/],
  ['an old document', oldFile('WordDocument'), /is a document of Word 97–2003 .* \(\.docx\)/],
  ['a protected paper', oldFile('EncryptedPackage'), /is protected with a password/],
  [
    'an old Office file of another kind',
    Buffer.from([...COMPOUND, ...new Array<number>(512).fill(0)]),
    /save it as Word Document/,
  ],
  ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3, 0, 0, 0, 13]), /is not a kind/],
  ['half a paper', paperOf(par('KPI')).slice(0, 300), /is damaged or cut short/],
  ['a broken paper', paperOf('<w:p></w:tbl>'), /is damaged or cut short/],
  ['a paper nested too deeply', paperOf('<w:sdt>'.repeat(9999)), /is damaged or cut short/],
])('%s is refused', async (_, bytes, message) => {
  await expect(read(bytes, 'plan')).rejects.toThrow(message);
});
