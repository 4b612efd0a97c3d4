import { useFeatureHost } from './feature-host';

const host = useFeatureHost();

test('a custom format keeps rule and look', async () => {
  await host.run((sheet) => {
    const format = sheet.getRange('E2:E9').conditionalFormats.add('Custom');
    format.stopIfTrue = true;
    const { rule, format: look } = format.custom;
    rule.formula = '=$E2="Complete"';
    look.fill.color = '#e4f0e1';
    look.font.color = '#1F5A2A';
    look.font.bold = true;
    look.font.italic = false;
    look.font.strikethrough = true;
    look.font.underline = 'Single';
    look.numberFormat = '"✓ "@';
    const top = look.borders.getItem('EdgeTop');
    top.style = 'Continuous';
    top.color = '#7A1212';
    look.borders.bottom.style = 'Dash';
  });
  expect(host.sheet.conditionalFormats).toEqual([
    {
      id: expect.any(String) as string,
      kind: 'formula',
      ranges: ['E2:E9'],
      priority: 0,
      stopIfTrue: true,
      formula: '=$E2="Complete"',
      style: {
        fill: '#E4F0E1',
        font: {
          color: '#1F5A2A',
          bold: true,
          italic: false,
          strikethrough: true,
          underline: true,
        },
        numberFormat: '"✓ "@',
        borders: {
          top: { style: 'thin', color: '#7A1212' },
          bottom: { style: 'dashed', color: '#000000' },
        },
      },
    },
  ]);
});

test('what was set can be loaded again', async () => {
  await host.run((sheet) => {
    const { custom } = sheet.getRange('A1').conditionalFormats.add('Custom');
    custom.rule.formula = '=A1>1';
    custom.format.font.color = 'red';
    custom.format.borders.getItem('EdgeLeft').style = 'Dot';
  });
  const read = await host.run((sheet) => {
    const { custom } = sheet.getRange('A1').conditionalFormats.getItemAt(0);
    custom.load('rule/formula,format/numberFormat');
    const { font, fill, borders } = custom.format;
    font.load();
    fill.load('color');
    borders.load('items/sideIndex,items/style');
    return { custom, font, fill, borders };
  });
  expect(read.custom.rule.formula).toBe('=A1>1');
  expect(read.font.toJSON()).toMatchObject({ color: '#FF0000', bold: null, underline: null });
  expect(read.fill.color).toBe('');
  expect(read.borders.items.map(({ sideIndex, style }) => `${sideIndex} ${style}`)).toEqual([
    'EdgeTop None',
    'EdgeBottom None',
    'EdgeLeft Dot',
    'EdgeRight None',
  ]);
});

test('a fill and a font can be cleared', async () => {
  await host.run((sheet) => {
    for (const part of ['fill', 'font'] as const) {
      const { format } = sheet.getRange('A1').conditionalFormats.add('Custom').custom;
      format.fill.color = '#FFFFFF';
      format.font.bold = true;
      format[part].clear();
    }
  });
  expect(
    host.sheet.conditionalFormats.map((format) =>
      format.kind === 'formula' ? format.style : null,
    ),
  ).toEqual([{ fill: '#FFFFFF' }, { font: { bold: true } }]);
});

test('several areas share one format', async () => {
  const address = await host.run(async (sheet, context) => {
    const format = sheet.getRanges('E2:E4,E8').conditionalFormats.add('Custom');
    format.custom.rule.formula = '=E2=""';
    const single = format.getRangeOrNullObject();
    const areas = format.getRanges();
    single.load('address');
    areas.load('address');
    await context.sync();
    return { isNull: single.isNullObject, areas: areas.address };
  });
  expect(host.sheet.conditionalFormats[0]!.ranges).toEqual(['E2:E4', 'E8']);
  expect(address).toEqual({
    isNull: true,
    areas: `'${host.sheet.name}'!E2:E4,'${host.sheet.name}'!E8`,
  });
});

test('a format that add gave goes on working in later batches', async () => {
  await host.run(async (sheet, context) => {
    const format = sheet.getRange('A1:A3').conditionalFormats.add('Custom');
    format.load('id');
    await context.sync();
    format.custom.rule.formula = '=A1=1';
    await context.sync();
    format.stopIfTrue = true;
  });
  expect(host.sheet.conditionalFormats).toMatchObject([{ formula: '=A1=1', stopIfTrue: true }]);
});

test('colour scales and the like are refused, not dropped', async () => {
  expect(
    await host.codeOf((sheet) => sheet.getRange('A1').conditionalFormats.add('ColorScale')),
  ).toBe('ApiNotFound');
  expect(host.sheet.conditionalFormats).toEqual([]);
});

test('a protected sheet takes none', async () => {
  host.sheet.protected = true;
  expect(await host.codeOf((sheet) => sheet.getRange('A1').conditionalFormats.add('Custom'))).toBe(
    'AccessDenied',
  );
});
