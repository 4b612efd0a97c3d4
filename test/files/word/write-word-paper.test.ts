import { strFromU8, unzipSync } from 'fflate';
import { composePaper } from '../../../src/board-pack/paper/compose-paper';
import { packFiles } from '../../../src/files/pack-files';
import type { CommitteePaper } from '../../../src/workbook/committee-paper';
import { DEFAULT_SETTINGS } from '../../../src/workbook/settings';
import { prepareSeedPapers } from '../../board-pack/seed-pack';
import { testValidity } from '../../support/test-validity';

const PROPERTIES = {
  title: 'Progress of the maturity matrix',
  author: 'Anytown Council',
  asAt: { year: 2023, month: 10, day: 15 },
};

const contexts = prepareSeedPapers();
/** Most of the time goes into the pages of the appendices, of which one is enough here. */
const withOneAppendix = (one: CommitteePaper): CommitteePaper => ({
  ...one,
  appendices: one.appendices.slice(0, 1),
});
const paper = withOneAppendix(composePaper(contexts.plain, DEFAULT_SETTINGS.paper));
const moved = composePaper(contexts.moved, DEFAULT_SETTINGS.paper);

const write = (one: CommitteePaper) => packFiles.writePaper(one, PROPERTIES);

/** Each paper is written once: laying its pages out, for the numbers in its contents, takes its seconds. */
const written = new Map<CommitteePaper, Promise<Uint8Array>>();

function writeOnce(one: CommitteePaper): Promise<Uint8Array> {
  const bytes = written.get(one) ?? write(one);
  written.set(one, bytes);
  return bytes;
}

async function partsOf(one: CommitteePaper): Promise<Record<string, string>> {
  const parts = Object.entries(unzipSync(await writeOnce(one)));
  return Object.fromEntries(
    parts.map(([name, bytes]) => [name, name.endsWith('.xlsx') ? '' : strFromU8(bytes)]),
  );
}

const bodyOf = async (one: CommitteePaper): Promise<string> =>
  (await partsOf(one))['word/document.xml']!;

const count = (xml: string, pattern: RegExp): number => [...xml.matchAll(pattern)].length;

const tablesOf = ({ sections }: CommitteePaper) =>
  sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'table' ? block : [])),
  );

test('the same paper gives the same bytes, another one others', async () => {
  const bytes = Buffer.from(await writeOnce(paper));
  expect(bytes.equals(Buffer.from(await write(paper)))).toBe(true);
  expect(bytes.equals(Buffer.from(await writeOnce(moved)))).toBe(false);
});

test('where cells hold words longer than a line, Word is asked to count the pages', async () => {
  const [appendix] = paper.appendices;
  const sheet = { ...appendix!.sheet, title: 'x'.repeat(32_767) };
  const parts = await partsOf({ ...paper, appendices: [{ ...appendix!, sheet }] });
  expect(parts['word/settings.xml']).toContain('<w:updateFields/>');
});

testValidity('docx', () => writeOnce(moved));

test('headings and paragraphs are numbered by Word, tables captioned, their headers repeated', async () => {
  const xml = await bodyOf(moved);
  expect(count(xml, /<w:pStyle w:val="Heading1"\/>/g)).toBe(moved.sections.length);
  expect(count(xml, /<w:pStyle w:val="AppendixHeading"\/>/g)).toBe(moved.appendices.length);
  const numbered = moved.sections.flatMap(({ blocks }) =>
    blocks.filter((block) => block.kind === 'paragraph' && block.number !== null),
  );
  expect(count(xml, /<w:pStyle w:val="NumberedParagraph"\/>/g)).toBe(numbered.length);
  const tables = tablesOf(moved);
  const all = tables.length + moved.appendices.length;
  expect(count(xml, /<w:tbl>/g)).toBe(all);
  expect(count(xml, /<w:tblHeader(?: w:val="true")?\/>/g)).toBe(all);
  expect(count(xml, /SEQ Table/g)).toBe(tables.length);
  const rows =
    tables.reduce((sum, table) => sum + table.rows.length + 1, 0) +
    moved.appendices.reduce((sum, { sheet }) => sum + sheet.printedTable.rowCount, 0);
  expect(count(xml, /<w:cantSplit(?: w:val="true")?\/>/g)).toBe(rows);
});

test('the contents have every heading with its page, and nobody is asked to update them', async () => {
  const parts = await partsOf(moved);
  const xml = parts['word/document.xml']!;
  const entries = [...xml.matchAll(/<w:pStyle w:val="TOC1"\/>.*?<\/w:p>/gs)].map(([entry]) =>
    [...entry.matchAll(/<w:t(?: [^>]*)?>([^<]*)</g)].map(([, text]) => text).join(' '),
  );
  const headings = [
    ...moved.sections.map(({ heading }) => heading),
    ...moved.appendices.map(({ title }) => title),
  ];
  expect(entries).toHaveLength(headings.length);
  headings.forEach((heading, index) => {
    expect(entries[index]).toContain(heading);
    expect(entries[index]).toMatch(/ \d+$/);
  });
  expect(xml).not.toContain('w:dirty');
  expect(parts['word/settings.xml']).not.toMatch(/updateFields(?! w:val="false")/);
});

test('the report is portrait, and an appendix lies as its table needs', async () => {
  const sizes = [...(await bodyOf(moved)).matchAll(/<w:pgSz ([^>]*)\/>/g)].map(([, size]) => size!);
  expect(sizes).toHaveLength(1 + moved.appendices.length);
  expect(sizes[0]).not.toContain('landscape');
  expect(sizes.slice(1).some((size) => size.includes('landscape'))).toBe(true);
});

describe('the charts of the sheets behind the report', () => {
  const charted = composePaper(contexts.moved, {
    ...DEFAULT_SETTINGS.paper,
    appendices: ['trend', 'summary'],
  });
  const charts = charted.appendices.flatMap(({ sheet }) => sheet.data.charts);

  test('stand below their tables, with what they show in words', async () => {
    expect(charts.length).toBeGreaterThan(4);
    const xml = await bodyOf(charted);
    for (const { altText } of charts) expect(xml).toContain(`descr="${altText}"`);
    expect(xml.lastIndexOf('</w:tbl>')).toBeLessThan(xml.indexOf(charts.at(-1)!.altText));
  });

  test('have the figures of the sheet', async () => {
    const parts = Object.entries(await partsOf(charted));
    const drawn = parts.filter(([name]) => /charts\/chart\d+\.xml$/.test(name));
    const linesOf = (title: string): string => drawn.find(([, xml]) => xml.includes(title))![1];
    const late = linesOf('Actions late');
    expect(late).toContain('<c:lineChart>');
    expect([...late.matchAll(/<c:v>([^<]*)</g)].map(([, value]) => value)).toEqual([
      'Actions late',
      '15 Oct 23',
      '15 Jan 24',
      '30',
      '38',
    ]);
  });

  testValidity('docx', () => writeOnce(charted));
});

test('the chart is Word’s own, with its figures and what it shows in words', async () => {
  const parts = await partsOf(paper);
  const chart = paper.sections
    .flatMap(({ blocks }) => blocks)
    .flatMap((block) => (block.kind === 'chart' ? block : []))[0]!;
  expect(parts['word/document.xml']).toContain(`descr="${chart.altText}"`);
  const xml = Object.entries(parts).find(([name]) => /charts\/chart\d+\.xml$/.test(name))![1];
  expect(xml).toContain(chart.title);
  for (const category of chart.categories) expect(xml).toContain(category);
  expect(xml).toContain('<c:tickLblSkip val="1"/>');
  expect(Object.keys(parts).some((name) => name.endsWith('.xlsx'))).toBe(true);
});

test('the file says who wrote it and what it is, in British English, and nothing of when it was made', async () => {
  const parts = await partsOf(paper);
  const core = parts['docProps/core.xml']!;
  expect(core).toContain('<dc:title>Progress of the maturity matrix</dc:title>');
  expect(core).toContain('<dc:creator>Anytown Council</dc:creator>');
  expect(core).toContain('2023-10-15T00:00:00Z');
  expect(core).not.toContain(`${new Date().getUTCFullYear()}-`);
  expect(parts['word/styles.xml']).toContain('w:val="en-GB"');
});

test('what the author has yet to write stands out in a draft', async () => {
  const prompts = [
    ...paper.front,
    ...paper.sections.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === 'paragraph' ? block : [])),
    ),
  ].filter(({ isPrompt }) => isPrompt);
  expect(prompts.length).toBeGreaterThan(5);
  expect(count(await bodyOf(paper), /<w:rStyle w:val="AuthorPrompt"\/>/g)).toBe(prompts.length);
});

test('what a person has written stays text', async () => {
  const trap = '</w:t><w:instrText>HYPERLINK x</w:instrText> & <b>';
  const trapped = composePaper(contexts.plain, {
    ...DEFAULT_SETTINGS.paper,
    title: trap,
    contact: trap,
    texts: { financial: trap },
    recommendations: [{ id: 'note', isIncluded: true, text: trap }],
  });
  const [table] = tablesOf(trapped);
  const sections = trapped.sections.map((section) => ({
    ...section,
    blocks: section.blocks.map((block) =>
      block === table
        ? { ...table, caption: trap, rows: table.rows.map((row) => row.map(() => trap)) }
        : block,
    ),
  }));
  const xml = await bodyOf(withOneAppendix({ ...trapped, sections }));
  expect(xml).not.toContain('<w:instrText>HYPERLINK x');
  const escaped = '&lt;/w:t&gt;&lt;w:instrText&gt;HYPERLINK x&lt;/w:instrText&gt; &amp; &lt;b&gt;';
  expect(count(xml, new RegExp(escaped, 'g'))).toBe(5 + 2 * table!.rows.length);
});
