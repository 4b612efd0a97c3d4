import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  Document,
  Footer,
  Header,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx';
import type { FileChild, IRunOptions, IStylesOptions } from 'docx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { writeXlsx } from 'hucre/xlsx';
import { buildPaperTemplate } from '../../../scripts/build-paper-template';
import { composePaper } from '../../../src/board-pack/paper/compose-paper';
import { fillPlaceholders } from '../../../src/board-pack/paper/placeholders';
import { packFiles } from '../../../src/files/pack-files';
import type { CommitteePaper } from '../../../src/workbook/committee-paper';
import type { AddInError } from '../../../src/workbook/errors';
import type { PackSheetId } from '../../../src/workbook/pack-sheet';
import type { PackCover } from '../../../src/workbook/settings';
import { DEFAULT_SETTINGS } from '../../../src/workbook/settings';
import { prepareSeedPapers } from '../../board-pack/seed-pack';
import { testValidity } from '../../support/test-validity';

const PROPERTIES = {
  title: 'Progress of the maturity matrix',
  author: 'Anytown Council',
  asAt: { year: 2023, month: 10, day: 15 },
};

const COVER: PackCover = { ...DEFAULT_SETTINGS.cover, committee: 'Audit Committee' };
const contexts = prepareSeedPapers(COVER);
const paper = composePaper(contexts.moved, DEFAULT_SETTINGS.paper);
const sample = readFileSync(join(__dirname, '../../../seeds/paper-template.docx'));

const fill = (bytes: Uint8Array, one: CommitteePaper = paper) =>
  packFiles.fillTemplate({ name: 'ours.docx', bytes }, fillPlaceholders(one), PROPERTIES);

/** A template of these paragraphs and tables. */
async function templateOf(
  children: readonly FileChild[],
  around: { header?: string; footer?: string; styles?: IStylesOptions } = {},
): Promise<Uint8Array> {
  const { header = '', footer = '', styles } = around;
  const document = new Document({
    ...(styles && { styles }),
    sections: [
      {
        headers: { default: new Header({ children: [new Paragraph(header)] }) },
        footers: { default: new Footer({ children: [new Paragraph(footer)] }) },
        children: [...children],
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

const lines = (...texts: readonly string[]): FileChild[] =>
  texts.map((text) => new Paragraph(text));

const partsOf = (bytes: Uint8Array): Record<string, string> =>
  Object.fromEntries(
    Object.entries(unzipSync(bytes)).flatMap(([name, part]) =>
      /\.(xml|rels)$/.test(name) ? [[name, strFromU8(part)]] : [],
    ),
  );

/** The text of each paragraph of a part. */
const paragraphsOf = (bytes: Uint8Array, part = 'word/document.xml'): string[] =>
  [...partsOf(bytes)[part]!.matchAll(/<w:p[ >].*?<\/w:p>/gs)].map(([paragraph]) =>
    [...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)</g)].map(([, text]) => text).join(''),
  );

/** A template with one of its parts edited. */
function edited(bytes: Uint8Array, part: string, edit: (xml: string) => string): Uint8Array {
  const parts = unzipSync(bytes);
  const xml = strFromU8(parts[part]!);
  if (edit(xml) === xml) throw new Error(`The edit of ${part} changes nothing`);
  return zipSync({ ...parts, [part]: strToU8(edit(xml)) });
}

describe('the sample', () => {
  let filled: Awaited<ReturnType<typeof fill>>;

  beforeAll(async () => {
    filled = await fill(sample);
  });

  test('is what the script makes (npx tsx scripts/make-paper-template.ts)', async () => {
    expect(sample.equals(Buffer.from(await buildPaperTemplate()))).toBe(true);
  });

  test('is filled, with nothing unknown, and none of its braces stay', () => {
    const { bytes, report } = filled;
    expect(report).toMatchObject({ unknown: [], misplaced: [] });
    expect(report.filled).toEqual(
      expect.arrayContaining(['committee', 'recommendations', 'table:exceptions', 'chart:areas']),
    );
    const xml = partsOf(bytes)['word/document.xml']!;
    expect(xml).not.toMatch(/\{\{|\}\}|[\ufdd0-\ufdd2]/);
    const texts = paragraphsOf(bytes);
    expect(texts).toContain('Audit Committee');
    for (const { blocks } of paper.sections.filter(({ id }) => id === 'recommendations')) {
      for (const block of blocks)
        if (block.kind === 'paragraph') expect(texts).toContain(block.text);
    }
    expect(partsOf(bytes)['word/header1.xml']).toContain('Audit Committee');
    expect(Object.keys(partsOf(bytes)).some((name) => name.includes('charts/chart'))).toBe(true);
    expect(partsOf(bytes)['docProps/core.xml']).toContain(`<dc:title>${PROPERTIES.title}<`);
  });

  test('gives the same bytes for the same paper', async () => {
    const first = Buffer.from(filled.bytes);
    expect(first.equals(Buffer.from((await fill(sample)).bytes))).toBe(true);
    const other = composePaper(contexts.plain, DEFAULT_SETTINGS.paper);
    expect(first.equals(Buffer.from((await fill(sample, other)).bytes))).toBe(false);
  });

  testValidity('docx', async () => filled.bytes);

  test('calls its tables by the numbers that the recommendations point to', () => {
    const captions = paragraphsOf(filled.bytes).filter((text) => text.startsWith('Table '));
    const tables = paper.sections.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === 'table' ? block : [])),
    );
    expect(captions).toEqual(tables.map(({ number, caption }) => `Table ${number}: ${caption}`));
  });
});

test('what is not known, what is in the wrong place and what has none is told', async () => {
  const row = new TableRow({
    children: [new TableCell({ children: [new Paragraph('{{fund}}')] })],
  });
  const template = await templateOf(
    [
      ...lines('Report', 'To the {{committee}} by {{officer}}', 'See {{table:figures}} below'),
      new Table({ rows: [row] }),
      ...lines('{{decisions}}'),
    ],
    { header: '{{logo}} {{summary}}', footer: '{{title}}' },
  );
  const { bytes, report } = await fill(template);
  expect(report.filled).toEqual(['committee', 'title', 'decisions']);
  expect(report.unknown).toEqual([
    { name: 'officer', place: 'page body paragraph 2' },
    { name: 'fund', place: 'page body table 1 row 1' },
    { name: 'logo', place: 'header' },
  ]);
  expect(report.misplaced).toEqual([
    { name: 'table:figures', place: 'page body paragraph 3' },
    { name: 'summary', place: 'header' },
  ]);
  expect(report.unused).toContain('recommendations');
  expect(report.unused).not.toContain('table:late');
  expect(report.unused).not.toContain('summary');
  expect(paragraphsOf(bytes)).toEqual(
    expect.arrayContaining([
      'To the Audit Committee by {{officer}}',
      'See {{table:figures}} below',
    ]),
  );
  expect(paragraphsOf(bytes, 'word/footer1.xml')).toEqual([paper.title]);
});

test('a placeholder is found split over runs, in capitals and with spaces, and keeps its look', async () => {
  const run = (text: string, look: IRunOptions): TextRun => new TextRun({ ...look, text });
  const split = new Paragraph({
    children: [
      run('To: {', { bold: true }),
      run('{ Comm', { bold: true, color: 'C00000' }),
      run('ITTEE }', { italics: true }),
      new TextRun('}, on the {{Meeting  Date}}.'),
    ],
  });
  const { bytes, report } = await fill(await templateOf([split]));
  expect(report.filled).toEqual(['committee', 'meeting date']);
  expect(paragraphsOf(bytes)[0]).toBe(
    'To: Audit Committee, on the [Author to give: the date of the meeting].',
  );
  expect(partsOf(bytes)['word/document.xml']).toMatch(
    /<w:r><w:rPr><w:b\/><w:bCs\/><\/w:rPr><w:t[^>]*>Audit Committee</,
  );
});

test('braces and markup in what a person has written stay text', async () => {
  const trap = '{{title}} </w:t><w:instrText>{{contact}} {';
  const written = composePaper(prepareSeedPapers({ ...COVER, committee: trap }).moved, {
    ...DEFAULT_SETTINGS.paper,
    reportOf: trap,
    recommendations: [{ id: 'note', isIncluded: true, text: trap }],
  });
  const template = await templateOf(
    lines(
      '{{{committee}}{title}}',
      '{{report of}}',
      '{{title}}',
      '{{recommendations}}',
      '{{contact}}',
    ),
  );
  const { bytes } = await fill(template, written);
  const said = trap.replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  const texts = paragraphsOf(bytes);
  expect(texts.filter((text) => text === said)).toHaveLength(2);
  expect(texts[0]).toBe(`{${said}{title}}`);
});

describe('house styles', () => {
  const tableXml = async (template: Uint8Array): Promise<string> =>
    /<w:tbl>.*?<\/w:tr>/s.exec(partsOf((await fill(template)).bytes)['word/document.xml']!)![0];
  const withStyle = (template: Uint8Array, style: string): Uint8Array =>
    edited(template, 'word/styles.xml', (xml) => xml.replace('</w:styles>', `${style}</w:styles>`));
  const HOUSE_TABLE =
    '<w:style w:type="table" w:customStyle="1" w:styleId="AnytownTable"><w:name w:val="Report Table"/></w:style>';

  test('ours are added where the template has none, and no style is named that is not there', async () => {
    const parts = partsOf((await fill(sample)).bytes);
    const used = [...parts['word/document.xml']!.matchAll(/<w:[prt]\w*Style w:val="([^"]*)"/g)];
    const there = [...parts['word/styles.xml']!.matchAll(/w:styleId="([^"]*)"/g)].map(
      ([, id]) => id,
    );
    expect(used.length).toBeGreaterThan(10);
    for (const [, id] of used) expect(there).toContain(id);
    expect(new Set(there).size).toBe(there.length);
  });

  test('a style that the template has under the name of ours is taken by its own id', async () => {
    const template = await templateOf(lines('{{summary}}'), {
      styles: {
        paragraphStyles: [{ id: 'Absatz', name: 'numbered PARAGRAPH', basedOn: 'Normal' }],
      },
    });
    const { bytes } = await fill(template);
    expect(partsOf(bytes)['word/document.xml']).toContain('<w:pStyle w:val="Absatz"/>');
    expect(partsOf(bytes)['word/styles.xml']).not.toContain('w:styleId="NumberedParagraph"');
  });

  test('a table style named Report table says how tables look', async () => {
    const plain = await templateOf(lines('{{table:figures}}'));
    expect(await tableXml(plain)).toMatch(/<w:tblBorders>.*<w:shd /s);
    const styled = await tableXml(withStyle(plain, HOUSE_TABLE));
    expect(styled).toContain('<w:tblStyle w:val="AnytownTable"/>');
    expect(styled).not.toMatch(/<w:tblBorders>|<w:shd /);
    expect(styled).not.toContain('TableHeading');
  });

  testValidity(
    'docx',
    async () =>
      (await fill(withStyle(await templateOf(lines('{{table:figures}}', 'End')), HOUSE_TABLE)))
        .bytes,
  );
});

test('bookmarks of the template and what leads to them stay as they are', async () => {
  const mark =
    '<w:bookmarkStart w:id="7" w:name="_Toc99"/><w:r><w:t>Here</w:t></w:r><w:bookmarkEnd w:id="7"/>';
  const template = edited(
    await templateOf(lines('{{title}}', 'Here')),
    'word/document.xml',
    (xml) => xml.replace(/<w:r><w:t[^>]*>Here<\/w:t><\/w:r>/, mark),
  );
  const xml = partsOf((await fill(template)).bytes)['word/document.xml']!;
  expect(xml).toContain('<w:bookmarkStart w:id="7" w:name="_Toc99"/>');
  expect(xml).toContain('<w:bookmarkEnd w:id="7"/>');
});

describe('pages of the appendices', () => {
  /** What each section of a document says: how it lies, how it begins, and of the first page, numbers, headers. */
  const sectionsOf = (bytes: Uint8Array): string[] =>
    [...partsOf(bytes)['word/document.xml']!.matchAll(/<w:sectPr.*?<\/w:sectPr>/gs)].map(
      ([section]) =>
        [
          /w:orient="landscape"/.test(section) ? 'landscape' : 'portrait',
          /<w:type w:val="(\w+)"/.exec(section)?.[1] ?? 'as it was',
          ...(section.includes('<w:titlePg') ? ['title page'] : []),
          ...(/ w:start="5"/.test(section) ? ['from page 5'] : []),
          ...(section.includes('<w:headerReference') ? [] : ['no header']),
        ].join(', '),
    );
  const appendicesOf = (ids: readonly PackSheetId[]): CommitteePaper =>
    composePaper(contexts.moved, { ...DEFAULT_SETTINGS.paper, appendices: ids });
  const templateFrom = async (...texts: readonly string[]): Promise<Uint8Array> => {
    const document = new Document({
      sections: [
        {
          properties: {
            titlePage: true,
            page: { pageNumbers: { start: 5 }, margin: { left: 720, right: 720 } },
          },
          headers: { default: new Header({ children: [new Paragraph('Ours')] }) },
          children: lines(...texts),
        },
      ],
    });
    return new Uint8Array(await Packer.toArrayBuffer(document));
  };
  const START = 'portrait, as it was, title page, from page 5';

  test.each<[string, readonly string[], readonly PackSheetId[], readonly string[]]>([
    [
      'go on as the template has it behind them',
      ['Report', '{{appendices}}', 'The end'],
      ['overdue'],
      [START, 'landscape, nextPage', 'portrait, nextPage'],
    ],
    [
      'are the last where nothing stands behind them',
      ['Report', '{{appendices}}'],
      ['overdue', 'exceptions'],
      [START, 'landscape, nextPage'],
    ],
    [
      'are the first where nothing stands before them',
      ['{{appendices}}', 'The end'],
      ['overdue'],
      ['landscape, nextPage, title page, from page 5', 'portrait, nextPage'],
    ],
    [
      'are turned one by one',
      ['Report', '{{appendices}}', 'The end'],
      ['summary', 'overdue', 'summary', 'exceptions'],
      [
        START,
        'landscape, nextPage',
        'portrait, nextPage',
        'landscape, nextPage',
        'portrait, nextPage',
      ],
    ],
    ['stay where no table is wide', ['Report', '{{appendices}}', 'The end'], ['summary'], [START]],
  ])('%s', async (_name, texts, ids, sections) => {
    const { bytes } = await fill(await templateFrom(...texts), appendicesOf(ids));
    expect(sectionsOf(bytes)).toEqual(sections);
    expect(paragraphsOf(bytes).filter((text) => texts.includes(text))).toEqual(
      texts.filter((text) => !text.startsWith('{{')),
    );
  });

  test('stay as they lie in a content control, which no section can break, and where they lie already', async () => {
    const template = await templateFrom('Report', '{{appendices}}', 'The end');
    const held = edited(template, 'word/document.xml', (xml) =>
      xml
        .replace(/<w:p>(?:(?!<w:p>).)*appendices/s, (start) => '<w:sdt><w:sdtContent>' + start)
        .replace(/(?<=appendices\}\}<\/w:t><\/w:r><\/w:p>)/, '</w:sdtContent></w:sdt>'),
    );
    expect(sectionsOf((await fill(held, appendicesOf(['overdue']))).bytes)).toEqual([START]);
    const lying = edited(template, 'word/document.xml', (xml) =>
      xml.replace(/w:w="11906" w:h="16838"/, 'w:w="16838" w:h="11906"'),
    );
    expect(sectionsOf((await fill(lying, appendicesOf(['overdue']))).bytes)).toEqual([START]);
  });

  testValidity('docx', async () => {
    const template = await templateFrom('Report', '{{appendices}}', 'The end');
    return (await fill(template, appendicesOf(['summary', 'overdue', 'summary']))).bytes;
  });
});

test('the end of a section is not lost with a placeholder', async () => {
  const template = edited(
    await templateOf(lines('{{summary}}', 'Rest')),
    'word/document.xml',
    (xml) => xml.replace('<w:body><w:p>', '<w:body><w:p><w:pPr><w:sectPr/></w:pPr>'),
  );
  expect((await fill(template)).report.misplaced).toEqual([
    { name: 'summary', place: 'page body paragraph 1' },
  ]);
});

describe('files that are no template', () => {
  const faultOf = async (bytes: Uint8Array): Promise<string> => {
    const error = await fill(bytes).then(
      () => null,
      (thrown: unknown) => thrown as AddInError<'template-unusable'>,
    );
    if (error?.code !== 'template-unusable') throw error ?? new Error('It was filled');
    return error.details.fault;
  };

  test.each<[string, () => Uint8Array | Promise<Uint8Array>]>([
    ['nothing', () => new Uint8Array()],
    ['text', () => strToU8('{{committee}}')],
    ['a workbook', () => writeXlsx({ sheets: [{ name: 'Plan', rows: [['KPI']] }] })],
    ['an old .doc', () => Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0])],
    [
      'a .dotx',
      () =>
        edited(sample, '[Content_Types].xml', (xml) =>
          xml.replace('wordprocessingml.document.main', 'wordprocessingml.template.main'),
        ),
    ],
  ])('%s is no .docx', async (_, make) => {
    expect(await faultOf(await make())).toMatch(/^is not a Word document/);
  });

  test('one with a password', async () => {
    const locked = await writeXlsx({
      sheets: [{ name: 'Plan', rows: [['KPI']] }],
      encryption: { password: 'secret', spinCount: 1 },
    });
    expect(await faultOf(locked)).toMatch(/^is protected with a password/);
  });

  test.each([0.2, 0.6, 0.99])('one cut short after %d of it', async (share) => {
    expect(await faultOf(sample.subarray(0, sample.length * share))).toMatch(
      /^is damaged or cut short/,
    );
  });

  test.each<[string, (xml: string) => string]>([
    ['cut short', (xml) => xml.slice(0, xml.length / 2)],
    ['with tags that do not match', (xml) => xml.replace('</w:p>', '</w:q>')],
    ['with entities that explode', (xml) => xml.replace('<w:document', '<!DOCTYPE a><w:document')],
  ])('a document %s', async (_, edit) => {
    expect(await faultOf(edited(sample, 'word/document.xml', edit))).toMatch(
      /^is damaged or cut short/,
    );
  });

  test('one that unpacks to too much', async () => {
    const bomb = zipSync({
      ...unzipSync(sample),
      'word/media/a.bin': new Uint8Array(64 * 2 ** 20),
    });
    expect(await faultOf(bomb)).toMatch(/^unpacks to far more/);
  });
});
