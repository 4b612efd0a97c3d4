import { settleWhiteSpace } from '../../../../src/files/xlsx/package/settle-white-space';

const settle = (xml: string): string =>
  new TextDecoder().decode(settleWhiteSpace(new TextEncoder().encode(xml)));

test.each([
  [
    'a line break is one LF however it is stored',
    '<t>a\r\nb\rc\nd\r\r\n</t>',
    '<t>a\nb\nc\nd\n\n</t>',
  ],
  ['a tab stays in text', '<t>a\tb</t>', '<t>a\tb</t>'],
  [
    'white space in an attribute is a blank',
    `<a b="1\r\n2\t3" c='4\r5'>\r\n</a>`,
    `<a b="1 2 3" c='4 5'>\n</a>`,
  ],
  ['a tag may break between its attributes', '<a\r\nb="1"\r\n>\r\n</a>', '<a\nb="1"\n>\n</a>'],
  [
    'the other kind of quote and ">" stand in an attribute',
    `<a b="it's >\n">'\n"</a>`,
    `<a b="it's > ">'\n"</a>`,
  ],
  [
    'references and escapes are meant as they stand',
    '<t a="&#13;&#10;">&#13;&#xD;_x000D_\r\n</t>',
    '<t a="&#13;&#10;">&#13;&#xD;_x000D_\n</t>',
  ],
  ['a comment is no tag', `<!-- <a b="\r\n --><t>\r\n</t>`, `<!-- <a b="\n --><t>\n</t>`],
  [
    'neither is unparsed text',
    `<t><![CDATA[<a b="\r\n]]>\r\n</t>`,
    `<t><![CDATA[<a b="\n]]>\n</t>`,
  ],
  [
    'nor an instruction',
    `<?xml version="1.0"?>\r\n<?x don't\r\n?><t>\r\n</t>`,
    `<?xml version="1.0"?>\n<?x don't\n?><t>\n</t>`,
  ],
  ['letters of several bytes stay whole', '<t a="…\r\n">čĊ\r\n</t>', '<t a="… ">čĊ\n</t>'],
])('%s', (_, xml, settled) => {
  expect(settle(xml)).toBe(settled);
});

test('a part without white space is handed on, not copied', () => {
  const part = new TextEncoder().encode('<t>a b</t>');
  expect(settleWhiteSpace(part)).toBe(part);
});
