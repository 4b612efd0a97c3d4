import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { readPaper } from '../../../src/files/word/read-paper';
import type { SourceBlock } from '../../../src/workbook/source-document';
import { cell, paperOf, par, row, run, table } from './paper-file';

const read = (body: string, parts: Readonly<Record<string, string>> = {}): readonly SourceBlock[] =>
  readPaper(paperOf(body, parts), 'paper.docx').blocks;

const rowsOf = (blocks: readonly SourceBlock[]): string[][] =>
  blocks.flatMap((block) =>
    block.kind === 'table' ? block.rows.map((cells) => cells.map(({ text }) => text)) : [],
  );

const asidesOf = (blocks: readonly SourceBlock[]): string[] =>
  blocks
    .flatMap((block) =>
      block.kind === 'table' ? block.rows.flat().flatMap(({ asides }) => asides) : block.asides,
    )
    .map(({ kind, text }) => `${kind}: ${text}`);

describe('text as Word saves it', () => {
  test.each([
    [
      'runs cut by spelling and revisions',
      '<w:r w:rsidR="00A1"><w:t xml:space="preserve">Publish the </w:t></w:r><w:proofErr w:type="spellStart"/><w:r w:rsidRPr="00B2"><w:t>regi</w:t></w:r><w:r w:rsidR="00C3"><w:t>ster</w:t></w:r><w:proofErr w:type="spellEnd"/>',
      'Publish the register',
    ],
    [
      'smart tags and links',
      '<w:smartTag w:uri="u" w:element="place"><w:smartTagPr><w:attr w:name="a" w:val="b"/></w:smartTagPr><w:r><w:t>Anytown</w:t></w:r></w:smartTag><w:hyperlink r:id="r1"><w:r><w:t xml:space="preserve"> online</w:t></w:r></w:hyperlink>',
      'Anytown online',
    ],
    [
      'a field and its result',
      '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>DATE \\@ "MMM"</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>Jul</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r><w:fldSimple w:instr="PAGE"><w:r><w:t xml:space="preserve"> 7</w:t></w:r></w:fldSimple>',
      'Jul 7',
    ],
    [
      'what is chosen in an old form',
      '<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:ddList><w:result w:val="1"/><w:listEntry w:val="Minimum"/><w:listEntry w:val="Mature"/></w:ddList></w:ffData></w:fldChar></w:r><w:r><w:instrText>FORMDROPDOWN</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>',
      'Mature',
    ],
    [
      'hyphens that show where a line ends',
      `<w:r><w:t>Gover&#173;</w:t><w:softHyphen/><w:t>nance</w:t></w:r>`,
      'Governance',
    ],
    [
      'a control that is filled in',
      '<w:sdt><w:sdtPr><w:alias w:val="Level"/></w:sdtPr><w:sdtContent><w:r><w:t>Leader</w:t></w:r></w:sdtContent></w:sdt>',
      'Leader',
    ],
    [
      'a move and an insertion',
      '<w:moveTo w:id="1"><w:r><w:t xml:space="preserve">Buy </w:t></w:r></w:moveTo><w:ins w:id="2"><w:r><w:t>bins</w:t></w:r></w:ins>',
      'Buy bins',
    ],
  ])('%s', (_, content, text) => {
    expect(rowsOf(read(table(row(cell(par(content)), 'x'))))).toEqual([[text, 'x']]);
  });

  test('what Word asks for in a control is no text, wherever the control stands', () => {
    const prompt =
      '<w:r><w:rPr><w:rStyle w:val="PlaceholderText"/></w:rPr><w:t>Click here</w:t></w:r>';
    const control = (content: string): string =>
      `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
    const blocks = read(
      table(
        `<w:tr>${cell(par(control(run('Choose an item.'))))}${control(cell(par(prompt)))}</w:tr>`,
      ),
    );
    expect(rowsOf(blocks)).toEqual([['', '']]);
    expect(asidesOf(blocks)).toEqual(['says-nothing: Choose an item.', 'says-nothing: Click here']);
  });

  test('lists of Pages take their levels from a style', () => {
    const numbering =
      '<w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="Imported Style 1"/></w:abstractNum>' +
      '<w:abstractNum w:abstractNumId="1"><w:styleLink w:val="Imported Style 1"/><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum>' +
      '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>';
    const item = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>';
    const blocks = read(table(row(cell(par('Train', item) + par('Ask', item)), 'x')), {
      numbering,
    });
    expect(rowsOf(blocks)).toEqual([['1. Train\n2. Ask', 'x']]);
  });

  test('what diagrams and charts say is told', () => {
    const point = (text: string): string => `<pt><t><p><r><t>${text}</t></r></p></t></pt>`;
    const blocks = read(par('KPI'), {
      'diagrams/data1': `<ptLst>${point('Plan')}${point('Do')}</ptLst>`,
      'charts/chart1': '<title><tx><rich><p><r><t>Levels</t></r></p></rich></tx></title>',
    });
    expect(asidesOf(blocks)).toEqual(['text-box: Plan\nDo', 'text-box: Levels']);
  });

  test('a document within the document is not passed over', () => {
    expect(() => read(`${par('KPI')}<w:altChunk r:id="rId5"/>`)).toThrow(
      /Open it in Word and save/,
    );
  });
});

describe('kinds of Word files', () => {
  const STRICT = 'http://purl.oclc.org/ooxml/wordprocessingml/main';
  const asType = (type: string, from = paperOf(table(row('KPI', 'Now')))): Uint8Array => {
    const files = unzipSync(from);
    const types = strFromU8(files['[Content_Types].xml']!);
    const main = /application[^"]+/.exec(types)![0];
    return zipSync({ ...files, '[Content_Types].xml': strToU8(types.replace(main, type)) });
  };

  test.each([
    ['.docm', 'application/vnd.ms-word.document.macroEnabled.main+xml'],
    ['.dotx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml'],
    ['.dotm', 'application/vnd.ms-word.template.macroEnabledTemplate.main+xml'],
  ])('%s is read', (_, type) => {
    expect(rowsOf(readPaper(asType(type), 'paper').blocks)).toEqual([['KPI', 'Now']]);
  });

  test('one in strict namespaces is read, and a main part with a number', () => {
    const files = unzipSync(paperOf(table(row('KPI', 'Now'))));
    const xml = strFromU8(files['word/document.xml']!);
    const body = strToU8(xml.replace(/http[^"]+main/, STRICT).replace(/w:/g, 'ns0:'));
    const { 'word/document.xml': _, ...others } = files;
    const strict = zipSync({ ...others, 'word/document2.xml': body });
    expect(rowsOf(readPaper(strict, 'paper').blocks)).toEqual([['KPI', 'Now']]);
  });
});

/** Word's XML around a word; each of them may stand in another. */
const WRAPPERS: readonly ((inner: string) => string)[] = [
  (inner) => `<w:ins w:id="1">${inner}</w:ins>`,
  (inner) => `<w:del w:id="1">${inner}</w:del>`,
  (inner) => `<w:moveFrom w:id="1">${inner}</w:moveFrom>`,
  (inner) => `<w:hyperlink>${inner}</w:hyperlink>`,
  (inner) => `<w:smartTag>${inner}</w:smartTag>`,
  (inner) => `<w:sdt><w:sdtPr/><w:sdtContent>${inner}</w:sdtContent></w:sdt>`,
  (inner) => `<w:fldSimple>${inner}</w:fldSimple>`,
  (inner) =>
    `<w:r><w:pict><v:textbox><w:txbxContent><w:p>${inner}</w:p></w:txbxContent></v:textbox></w:pict></w:r>`,
  (inner) =>
    `<w:r><mc:AlternateContent><mc:Choice><w:drawing><w:txbxContent><w:p>${inner}</w:p></w:txbxContent></w:drawing></mc:Choice><mc:Fallback/></mc:AlternateContent></w:r>`,
];
const LOOKS = ['', '<w:vanish/>', '<w:strike/>', '<w:rStyle w:val="PlaceholderText"/>'];
const CELL_LOOKS = [
  '',
  '<w:vMerge/>',
  '<w:vMerge w:val="restart"/>',
  '<w:hMerge/>',
  '<w:gridSpan w:val="2"/>',
];

interface Made {
  readonly xml: string;
  readonly words: readonly string[];
}

const join = (parts: readonly Made[], wrap: (xml: string) => string): Made => ({
  xml: wrap(parts.map(({ xml }) => xml).join('')),
  words: parts.flatMap(({ words }) => words),
});

const someWord = fc
  .tuple(fc.integer({ min: 0, max: 9_999_999 }), fc.constantFrom(...LOOKS))
  .map(([number, look]): Made => {
    const word = `w${String(number).padStart(7, '0')}`;
    return { xml: run(word, look), words: [word] };
  });
const someContent = fc
  .tuple(someWord, fc.array(fc.constantFrom(...WRAPPERS), { maxLength: 3 }))
  .map(([word, wrappers]): Made => ({
    ...word,
    xml: wrappers.reduce((inner, wrap) => wrap(inner), word.xml),
  }));
const { block: someBlock } = fc.letrec<{ block: Made; table: Made; paragraph: Made }>((tie) => ({
  paragraph: fc
    .array(someContent, { maxLength: 3 })
    .map((parts) => join(parts, (xml) => `<w:p>${xml}</w:p>`)),
  table: fc
    .array(
      fc.tuple(
        fc.array(
          fc.tuple(
            fc.array(tie('block'), { minLength: 1, maxLength: 2 }),
            fc.constantFrom(...CELL_LOOKS),
          ),
          { minLength: 1, maxLength: 3 },
        ),
        fc.constantFrom('', '<w:del/>', '<w:gridBefore w:val="1"/>'),
      ),
      { minLength: 1, maxLength: 3 },
    )
    .map((rows) =>
      join(
        rows.map(([cells, look]) =>
          join(
            cells.map(([blocks, cellLook]) =>
              join(blocks, (xml) => `<w:tc><w:tcPr>${cellLook}</w:tcPr>${xml}</w:tc>`),
            ),
            (xml) => `<w:tr><w:trPr>${look}</w:trPr>${xml}</w:tr>`,
          ),
        ),
        (xml) => `<w:tbl>${xml}</w:tbl>`,
      ),
    ),
  block: fc.oneof({ depthSize: 'small', withCrossShrink: true }, tie('paragraph'), tie('table')),
}));

test('each word of a paper is in a text or beside one, whatever it stands in', () => {
  fc.assert(
    fc.property(fc.array(someBlock, { minLength: 1, maxLength: 4 }), (blocks) => {
      const { xml, words } = join(blocks, (inner) => inner);
      const found = read(xml);
      const said = JSON.stringify(found);
      expect(words.filter((word) => !said.includes(word))).toEqual([]);
    }),
    { numRuns: 300 },
  );
});
