import { RunsAside } from '../../../../src/files/xlsx/mapping/runs';

const setAside = (xml: string): { xml: string; items: readonly string[] } => {
  const runs = new RunsAside();
  const part = runs.setAside(new TextEncoder().encode(xml), 'si');
  return { xml: new TextDecoder().decode(part), items: runs.items };
};

test('a plain text is left as it is', () => {
  const xml = '<sst><si><t>plan</t></si></sst>';
  expect(setAside(xml)).toEqual({ xml, items: [] });
});

test('a text with runs becomes one run that stands for it, whatever prefix its part has', () => {
  const runs = '<r><rPr><b/></rPr><t xml:space="preserve">write </t></r><r><t>it &amp; go</t></r>';
  const prefixed = runs.replace(/<(\/?)/g, '<$1x:');
  for (const [item, prefix] of [
    [runs, ''],
    [prefixed, 'x:'],
  ]) {
    const { xml, items } = setAside(
      `<${prefix}sst><${prefix}si><${prefix}t>plan</${prefix}t></${prefix}si><${prefix}si>${item}</${prefix}si></${prefix}sst>`,
    );
    expect(items).toEqual([runs]);
    expect(xml).toContain('<t xml:space="preserve">write it &amp; go</t>');
    expect(xml).toContain('<rFont val="&quot;carried element 0&quot;"/>');
  }
});

test('how a text is spoken goes with it, and is none of the text', () => {
  const spoken = '<t>課長</t><rPh sb="0" eb="2"><t>カチョウ</t></rPh><phoneticPr fontId="1"/>';
  const { xml, items } = setAside(`<sst><si>${spoken}</si></sst>`);
  expect(items).toEqual([spoken]);
  expect(xml).toContain('<t xml:space="preserve">課長</t>');
});
