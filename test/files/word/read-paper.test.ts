import { readPaper } from '../../../src/files/word/read-paper';
import { cell, paperOf, par, row, run, table } from './paper-file';

/** What a paper reads as, a line for each text: `place text`, with what is told of it. */
function outline(body: string, parts: Readonly<Record<string, string>> = {}): string[] {
  return readPaper(paperOf(body, parts), 'paper.docx').blocks.flatMap((block) => {
    const list = (asides: readonly { kind: string; text: string }[]): string[] =>
      asides.map(({ kind, text }) => `  ${kind}: ${text}`);
    if (block.kind === 'paragraph') {
      return [`${block.isHeading ? 'heading' : 'paragraph'}: ${block.text}`, ...list(block.asides)];
    }
    return block.rows.flatMap((cells, rowIndex) =>
      cells.flatMap(({ columnIndex, columnSpan, rowSpan, isStruck, holdsTable, text, asides }) => [
        `${rowIndex},${columnIndex}${rowSpan > 1 || columnSpan > 1 ? ` ${rowSpan}x${columnSpan}` : ''}${isStruck ? ' struck' : ''}${holdsTable ? ' table' : ''}: ${text}`,
        ...list(asides),
      ]),
    );
  });
}

describe('tables', () => {
  test('cells merged across and down stand in their first row and column', () => {
    const body = table(
      row(cell('Buying', '<w:gridSpan w:val="3"/>')),
      row(cell('KPI', '<w:vMerge w:val="restart"/>'), 'Now', 'Then'),
      row(cell('', '<w:vMerge/>'), 'Minimum', cell('Leader', '<w:vMerge w:val="restart"/>')),
      row(cell('Other', '<w:vMerge w:val="restart"/>'), 'Mature', cell('', '<w:vMerge/>')),
    );
    expect(outline(body)).toEqual([
      '0,0 1x3: Buying',
      '1,0 2x1: KPI',
      '1,1: Now',
      '1,2: Then',
      '2,1: Minimum',
      '2,2 2x1: Leader',
      '3,0: Other',
      '3,1: Mature',
    ]);
  });

  test('text that a merge hides is told', () => {
    const body = table(
      row(cell('KPI', '<w:vMerge w:val="restart"/>')),
      row(cell('Lost', '<w:vMerge/>')),
    );
    expect(outline(body)).toEqual(['0,0 2x1: KPI', '  hidden-text: Lost']);
  });

  test('borders that are a little out of line make no columns', () => {
    const grid = [2000, 60, 1940, 4000].map((width) => `<w:gridCol w:w="${width}"/>`).join('');
    const wide = '<w:gridSpan w:val="2"/>';
    const body = table(
      `<w:tblGrid>${grid}</w:tblGrid>`,
      row('KPI', cell('Now', wide), 'Then'),
      row(cell('Culture', wide), 'Minimum', 'Leader'),
      row('Reporting', cell('Mature', '<w:gridSpan w:val="3"/>')),
    );
    expect(outline(body)).toEqual([
      ...['0,0: KPI', '0,1: Now', '0,2: Then'],
      ...['1,0: Culture', '1,1: Minimum', '1,2: Leader'],
      ...['2,0: Reporting', '2,1 1x2: Mature'],
    ]);
  });

  test('a row may begin further right, and a table in a cell becomes lines', () => {
    const inner = table(row('Publish it', 'Q1 23'), row('Train all', 'Q2 23'));
    const body = table(
      row('KPI', 'Actions'),
      `<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>${cell(`${par('First:')}${inner}${par('')}`)}</w:tr>`,
    );
    expect(outline(body)).toEqual([
      '0,0: KPI',
      '0,1: Actions',
      '1,1 table: First:\nPublish it Q1 23\nTrain all Q2 23',
    ]);
  });

  test('rows and cells within controls and tracked changes are found', () => {
    const body = `<w:sdt><w:sdtPr/><w:sdtContent>${table(
      `<w:sdt><w:sdtContent>${row('KPI')}</w:sdtContent></w:sdt>`,
      `<w:tr><w:trPr><w:del w:id="1"/></w:trPr>${cell('Gone')}</w:tr>`,
      `<w:tr><w:trPr><w:ins w:id="2"/></w:trPr>${cell('New')}</w:tr>`,
    )}</w:sdtContent></w:sdt>`;
    expect(outline(body)).toEqual(['0,0: KPI', '1,0: New', 'paragraph: ', '  deleted-text: Gone']);
  });
});

describe('what styles say', () => {
  const style = (id: string, look: string, more = ''): string =>
    `<w:style w:styleId="${id}"${more}><w:rPr>${look}</w:rPr></w:style>`;
  const styles = [
    style('Plain', '', ' w:type="paragraph" w:default="1"'),
    style('Gone', '<w:strike/>'),
    style('Below', '').replace('<w:rPr>', '<w:basedOn w:val="Gone"/><w:rPr>'),
    style('Back', '<w:strike w:val="0"/>').replace('<w:rPr>', '<w:basedOn w:val="Gone"/><w:rPr>'),
    style('Struck', '<w:strike/>'),
    style('Twice', '<w:dstrike/>'),
    style('Secret', '<w:vanish/>'),
  ].join('');
  const ofStyle = (id: string): string => `<w:pStyle w:val="${id}"/>`;
  const withStyle = (id: string): string => `<w:rStyle w:val="${id}"/>`;
  const read = (...content: readonly string[]): string[] =>
    outline(table(row(cell(content.join('')))), { styles });

  test.each<[string, string[], string[]]>([
    ['a struck paragraph style', [par('Old', ofStyle('Gone'))], ['0,0 struck: Old']],
    ['one built on it', [par('Old', ofStyle('Below'))], ['0,0 struck: Old']],
    ['one that turns it off again', [par('New', ofStyle('Back'))], ['0,0: New']],
    ['a struck style of a run', [par(run('Old', withStyle('Struck')))], ['0,0 struck: Old']],
    ['one struck twice', [par(run('Old', withStyle('Twice')))], ['0,0 struck: Old']],
    [
      'a style of a run over one of its paragraph, each turning the other off',
      [par(run('New', withStyle('Struck')), ofStyle('Gone'))],
      ['0,0: New'],
    ],
    [
      'what the run says itself, before any style',
      [par(run('New', '<w:strike w:val="0"/>'), ofStyle('Gone'))],
      ['0,0: New'],
    ],
    [
      'a hidden style',
      [par('Said'), par('Not said', ofStyle('Secret')), par(run('Nor this', withStyle('Secret')))],
      ['0,0: Said', '  hidden-text: Not said', '  hidden-text: Nor this'],
    ],
  ])('%s', (_name, content, expected) => expect(read(...content)).toEqual(expected));

  test('the style that paragraphs have which name none, and what holds for the whole paper', () => {
    const body = table(row('Old'));
    const usual = style('Plain', '<w:strike/>', ' w:type="paragraph" w:default="1"');
    const defaults =
      '<w:docDefaults><w:rPrDefault><w:rPr><w:strike/></w:rPr></w:rPrDefault></w:docDefaults>';
    expect(outline(body, { styles: usual })).toEqual(['0,0 struck: Old']);
    expect(outline(body, { styles: defaults })).toEqual(['0,0 struck: Old']);
  });
});

describe('what is left out', () => {
  test('a cell that was deleted stays empty, so that the others stand where they stood', () => {
    const body = table(
      row('KPI', 'Notes', 'Target'),
      row('Culture', cell('Gone', '<w:cellDel w:id="3" w:author="A"/>'), 'Leader'),
      row('Reports', cell('New', '<w:cellIns w:id="4" w:author="A"/>'), 'Mature'),
    );
    expect(outline(body).slice(3)).toEqual([
      ...['1,0: Culture', '1,1: ', '  deleted-text: Gone', '1,2: Leader'],
      ...['2,0: Reports', '2,1: New', '2,2: Mature'],
    ]);
  });

  test('of a text with a reading aid the text is read', () => {
    const ruby = `<w:r><w:ruby><w:rubyPr/><w:rt>${run('toukyou')}</w:rt><w:rubyBase>${run('東京')}</w:rubyBase></w:ruby></w:r>`;
    expect(outline(table(row(cell(par(`${ruby}${run(' office')}`)))))).toEqual([
      '0,0: 東京 office',
      '  reading-aid: toukyou',
    ]);
  });

  test('a sheet that is embedded and a picture are told where they stand', () => {
    const embedded = (program: string): string =>
      `<w:r><w:object><v:shape><v:imagedata r:id="rId4"/></v:shape><o:OLEObject Type="Embed" ProgID="${program}" r:id="rId5"/></w:object></w:r>`;
    const picture =
      '<w:r><w:drawing><wp:inline><a:graphic><a:graphicData><pic:pic/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>';
    const body = `${par(embedded('Excel.Sheet.12'))}${table(row(cell(par(`${run('Plan')}${picture}`)), cell(par(embedded('Acme.1')))))}`;
    expect(outline(body)).toEqual([
      'paragraph: ',
      '  embedded-file: A sheet of Excel that stands here, embedded, and was not read',
      '0,0: Plan',
      '  picture: A picture that stands here, and was not read',
      '0,1: ',
      '  embedded-file: A file that stands here, embedded, and was not read',
    ]);
  });
});

describe('text', () => {
  test('insertions are taken, deletions are left out and told', () => {
    const body = par(
      `${run('By ')}<w:del><w:r><w:delText>Q1</w:delText></w:r></w:del><w:ins>${run('Q2')}</w:ins><w:moveFrom>${run(' away')}</w:moveFrom>${run(' 23')}`,
    );
    expect(outline(body)).toEqual(['paragraph: By Q2 23', '  deleted-text: Q1 away']);
  });

  test('a paragraph whose end was deleted goes on in the next', () => {
    const ends = '<w:rPr><w:del w:id="1"/></w:rPr>';
    const body = `${par('Publish ', ends)}${par('a dashboard')}${table(row(cell(`${par('Train ', ends)}${par('all')}`)))}`;
    expect(outline(body)).toEqual(['paragraph: Publish a dashboard', '0,0: Train all']);
  });

  test('hidden text, notes and boxes are told and no part of the text', () => {
    const box = `<w:r><mc:AlternateContent><mc:Choice><w:drawing><w:txbxContent>${par('Boxed')}</w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:txbxContent>${par('Boxed')}</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r>`;
    const said = `${run('Said')}${run('Unseen', '<w:vanish/>')}<w:r><w:footnoteReference w:id="2"/></w:r>${box}`;
    const notes = { footnotes: `<w:footnote w:id="2">${par('As agreed.')}</w:footnote>` };
    expect(outline(table(row(cell(par(said)))), notes)).toEqual([
      '0,0: Said',
      '  hidden-text: Unseen',
      '  footnote: As agreed.',
      '  text-box: Boxed',
    ]);
    expect(outline(par(said), notes)).toEqual([
      'paragraph: Said',
      '  hidden-text: Unseen',
      '  footnote: As agreed.',
      'paragraph: Boxed',
    ]);
  });

  test('what stands around the text is told once', () => {
    const body = par('Said');
    const title = par('Somerset Council');
    const parts = {
      header1: title,
      footer1: title,
      comments: `<w:comment w:id="0">${par('Check this.')}</w:comment>`,
    };
    expect(outline(body, parts)).toEqual([
      'paragraph: Said',
      'paragraph: ',
      '  comment: Check this.',
      '  running-title: Somerset Council',
    ]);
  });

  test('a cell is struck where all of its text is', () => {
    const struck = run('Done', '<w:strike/>');
    const body = table(row(cell(par(struck)), cell(par(`${struck}${run(' soon')}`)), cell('')));
    expect(outline(body)).toEqual(['0,0 struck: Done', '0,1: Done soon', '0,2: ']);
  });

  test('signs of fonts, tabs and breaks are what they show', () => {
    const sign = '<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>';
    expect(outline(par(`${sign}<w:r><w:tab/><w:t>a</w:t><w:br/><w:t>&amp; b</w:t></w:r>`))).toEqual(
      ['paragraph: ✓\ta\n& b'],
    );
  });

  test('headings are told by style, by outline and by bold type alone', () => {
    const styles = {
      styles: [
        '<w:style w:styleId="Own"><w:basedOn w:val="H"/></w:style>',
        '<w:style w:styleId="H"><w:name w:val="heading 2"/></w:style>',
      ].join(''),
    };
    const body = [
      par('By style', '<w:pStyle w:val="Own"/>'),
      par('By outline', '<w:outlineLvl w:val="0"/>'),
      par(run('Bold', '<w:b/>')),
      par('Plain', '<w:pStyle w:val="None"/>'),
    ].join('');
    expect(outline(body, styles)).toEqual([
      'heading: By style',
      'heading: By outline',
      'heading: Bold',
      'paragraph: Plain',
    ]);
  });
});

describe('lists', () => {
  const level = (ilvl: number, format: string, text: string): string =>
    `<w:lvl w:ilvl="${ilvl}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
  const numbering = [
    `<w:abstractNum w:abstractNumId="0">${level(0, 'decimal', '%1.')}${level(1, 'lowerLetter', '%1.%2)')}</w:abstractNum>`,
    `<w:abstractNum w:abstractNumId="1">${level(0, 'bullet', '\uf0b7')}${level(1, 'lowerRoman', '(%2)')}</w:abstractNum>`,
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
    '<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>',
    '<w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="4"/></w:lvlOverride></w:num>',
  ].join('');
  const item = (text: string, numId: number, ilvl = 0): string =>
    par(text, `<w:numPr><w:ilvl w:val="${ilvl}"/><w:numId w:val="${numId}"/></w:numPr>`);

  test('items begin with the number or bullet that Word shows', () => {
    const items = [
      item('One', 1),
      item('Sub', 1, 1),
      item('Sub', 1, 1),
      item('Two', 1),
      item('Sub', 1, 1),
      item('Point', 2),
      item('Deep', 2, 1),
      item('Anew', 3),
      item('None', 0),
      par('Styled', '<w:pStyle w:val="L"/>'),
    ];
    const styles =
      '<w:style w:styleId="L"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>';
    expect(outline(table(row(cell(items.join('')))), { numbering, styles })).toEqual([
      '0,0: 1. One\n1.a) Sub\n1.b) Sub\n2. Two\n2.a) Sub\n• Point\n(i) Deep\n4. Anew\nNone\n3. Styled',
    ]);
  });

  test('a cell may hold its number alone, and no bullet', () => {
    const body = table(row(cell(item('', 1)), cell(item('', 2)), cell(item('Said', 1))));
    expect(outline(body, { numbering })).toEqual(['0,0: 1.', '0,1: ', '0,2: 2. Said']);
  });
});
