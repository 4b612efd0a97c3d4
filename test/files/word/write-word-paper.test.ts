import { strFromU8, unzipSync } from 'fflate';
import { compilePaper } from '../../../src/board-pack/compile/compile-pack';
import { writeWordPaper } from '../../../src/files/word/write-word-paper';
import type { PackSheet } from '../../../src/workbook/pack-sheet';
import { buildSeedPack } from '../../board-pack/seed-pack';

const PROPERTIES = {
  title: 'Anytown Council · Maturity matrix board pack',
  author: 'Anytown Council',
  asAt: { year: 2023, month: 10, day: 15 },
};

const { pack } = buildSeedPack();

async function partsOf(sheets: readonly PackSheet[]): Promise<Record<string, string>> {
  const parts = unzipSync(await writeWordPaper(compilePaper(sheets), PROPERTIES));
  return Object.fromEntries(
    Object.entries(parts).map(([name, bytes]) => [
      name,
      name.endsWith('.xlsx') ? '' : strFromU8(bytes),
    ]),
  );
}

const count = (xml: string, pattern: RegExp): number => [...xml.matchAll(pattern)].length;

test('each sheet that a committee reads is a heading and a native table whose header repeats', async () => {
  const xml = (await partsOf(pack))['word/document.xml']!;
  const read = pack.filter(({ id }) => id !== 'kpis' && id !== 'actions');
  expect(count(xml, /<w:pStyle w:val="Heading1"\/>/g)).toBe(read.length);
  expect(count(xml, /<w:tbl>/g)).toBe(read.length);
  expect(count(xml, /<w:tblHeader(?: w:val="true")?\/>/g)).toBe(read.length);
  for (const { title } of read) expect(xml).toContain(title);
  const rows = read.reduce((sum, { table }) => sum + table.rows.length + 1, 0);
  expect(count(xml, /<w:tr>|<w:tr /g)).toBe(rows);
  expect(count(xml, /<w:cantSplit(?: w:val="true")?\/>/g)).toBe(rows);
});

test('notes stand above their table, below which they might have a page of their own', async () => {
  const noted = pack.filter(({ id, footnotes }) => id === 'gaps' && footnotes.length > 0);
  expect(noted).toHaveLength(1);
  const xml = (await partsOf(noted))['word/document.xml']!;
  const places = noted[0]!.footnotes.map(({ text }) => xml.indexOf(text));
  for (const place of places) expect(place).toBeGreaterThan(0);
  expect(Math.max(...places)).toBeLessThan(xml.indexOf('<w:tbl>'));
});

test('the chart is Word’s own, with its figures and what it shows in words', async () => {
  const parts = await partsOf(pack);
  const { altText, title } = pack[0]!.chart!;
  expect(parts['word/document.xml']).toContain(`descr="${altText}"`);
  const chart = Object.entries(parts).find(([name]) => /charts\/chart\d+\.xml$/.test(name))![1];
  expect(chart).toContain(title);
  expect(chart).toContain('Engaging councillors');
  expect(Object.keys(parts).some((name) => name.endsWith('.xlsx'))).toBe(true);
});

test('the file says who wrote it and what it is, in English, and nothing of when it was made', async () => {
  const parts = await partsOf(pack);
  const core = parts['docProps/core.xml']!;
  expect(core).toContain('<dc:title>Anytown Council · Maturity matrix board pack</dc:title>');
  expect(core).toContain('<dc:creator>Anytown Council</dc:creator>');
  expect(core).toContain('2023-10-15T00:00:00Z');
  expect(core).not.toContain(String(new Date().getUTCFullYear()) + '-');
  expect(parts['word/styles.xml']).toContain('w:val="en-GB"');
});

test('every page says what it is of, the date, and its number', async () => {
  const parts = await partsOf(pack);
  const headers = Object.entries(parts).filter(([name]) => /word\/header\d+\.xml/.test(name));
  const footers = Object.entries(parts).filter(([name]) => /word\/footer\d+\.xml/.test(name));
  expect(headers.length).toBeGreaterThan(0);
  for (const [, xml] of headers) expect(xml).toContain('As at 15 October 2023');
  for (const [, xml] of footers) {
    expect(xml).toContain('PAGE');
    expect(xml).toContain('NUMPAGES');
  }
});

test('what the matrix says stays text', async () => {
  const [sheet] = pack;
  const trap = '</w:t><w:instrText>HYPERLINK x</w:instrText> & <b>';
  const rows = [sheet!.table.rows[0]!.map((cell) => (typeof cell === 'string' ? trap : cell))];
  const xml = (await partsOf([{ ...sheet!, chart: null, table: { ...sheet!.table, rows } }]))[
    'word/document.xml'
  ]!;
  expect(xml).not.toContain('<w:instrText>HYPERLINK');
  expect(xml).toContain(
    '&lt;/w:t&gt;&lt;w:instrText&gt;HYPERLINK x&lt;/w:instrText&gt; &amp; &lt;b&gt;',
  );
});
