import type { HostProfile } from '../../../src/simulator/host/host-profiles';
import {
  findProfile,
  HOST_PROFILES,
  PROFILE_NAMES,
} from '../../../src/simulator/host/host-profiles';
import type { HostFixture } from './host-fixture';
import { closeHosts, startHost } from './host-fixture';

afterEach(closeHosts);

const startAs = (name: keyof typeof HOST_PROFILES): Promise<HostFixture> =>
  startHost(undefined, { profile: HOST_PROFILES[name], calculator: null });

test.each(Object.entries(HOST_PROFILES))('%s says of itself what it is', async (_name, profile) => {
  const { Office } = (await startHost(undefined, { profile, calculator: null })).host;
  const { ExcelApi } = profile.requirements as { readonly ExcelApi: string };
  const { platform, requirements, diagnostics } = Office.context;
  expect(platform).toBe(profile.platform);
  expect(diagnostics).toMatchObject({ platform: profile.platform, version: profile.version });
  const next = `1.${Number(ExcelApi.split('.')[1]) + 1}`;
  expect([ExcelApi, next].map((v) => requirements.isSetSupported('ExcelApi', v))).toEqual([
    true,
    false,
  ]);
  expect(requirements.isSetSupported('PdfFile', '1.1')).toBe(profile.traits.pdf !== 'none');
});

test('areas are listed by the separator of the computer', async () => {
  const { run, refuse } = await startAs('windows-2505');
  const { code } = await refuse(async (context, sheet) => {
    sheet.getRanges('A1,B2').load('areaCount');
    await context.sync();
  });
  expect(code).toBe('InvalidArgument');
  const areas = await run(async (context, sheet) => {
    const ranges = sheet.getRanges('A1;B2').load('areaCount');
    await context.sync();
    return ranges.areaCount;
  });
  expect(areas).toBe(2);
});

test('a conditional format takes no longer formula than it is said to', async () => {
  const { run, refuse } = await startAs('web');
  const setFormula = async (
    context: Excel.RequestContext,
    sheet: Excel.Worksheet,
    formula: string,
  ): Promise<void> => {
    const { custom } = sheet.getRange('A1').conditionalFormats.add('Custom');
    custom.rule.formula = formula;
    await context.sync();
  };
  const formulaOf = (characters: number): string => `=A1="${'x'.repeat(characters - 6)}"`;
  await run((context, sheet) => setFormula(context, sheet, formulaOf(255)));
  const { code } = await refuse((context, sheet) => setFormula(context, sheet, formulaOf(256)));
  expect(code).toBe('InvalidArgument');
});

test.each([
  ['windows-2505', 'opened'],
  ['web', 'GeneralException'],
  ['mac', 'InvalidArgument'],
  ['ltsc-2021', 'NotImplemented'],
] as const)('%s: a new workbook is %s', async (name, expected) => {
  const { host } = await startAs(name);
  const outcome = await host.Excel.createWorkbook('UEs=').then(
    () => 'opened',
    (error: unknown) => (error as OfficeExtension.Error).code,
  );
  expect(outcome).toBe(expected);
  expect(host.session.openedWorkbooks).toEqual(expected === 'opened' ? ['UEs='] : []);
});

test.each([
  ['least', undefined],
  ['ltsc-2021', 'ThisLocalAddin'],
] as const)('%s tells of a change with its trigger: %s', async (name, expected) => {
  const { run } = await startAs(name);
  const trigger = await run(async (context, sheet) => {
    const told = new Promise((resolve) =>
      sheet.onChanged.add(({ triggerSource }) => Promise.resolve(resolve(triggerSource))),
    );
    await context.sync();
    sheet.getRange('A1').values = [[1]];
    await context.sync();
    return told;
  });
  expect(trigger).toBe(expected);
});

test.each([
  ['web', ''],
  ['ltsc-2024', '%PDF'],
] as const)('%s: a PDF begins with “%s”', async (name, expected) => {
  const { Office } = (await startAs(name)).host;
  const file = await new Promise<Office.AsyncResult<Office.File>>((done) =>
    Office.context.document.getFileAsync(Office.FileType.Pdf, done),
  );
  expect(file.status).toBe('succeeded');
  const slice =
    file.value.sliceCount === 0
      ? []
      : await new Promise<number[]>((done) =>
          file.value.getSliceAsync(0, ({ value }) => done(value.data as number[])),
        );
  expect(String.fromCharCode(...slice.slice(0, 4))).toBe(expected);
});

test('a profile is found by its name, or as JSON over the plain host', () => {
  expect(findProfile('mac')).toBe(HOST_PROFILES.mac);
  const asked: Partial<HostProfile> = { platform: 'PC', requirements: { ExcelApi: '1.12' } };
  const found = findProfile(JSON.stringify({ ...asked, traits: { listSeparator: ';' } }));
  expect(found).toMatchObject({ ...asked, traits: { listSeparator: ';', keepsDownloads: true } });
  expect(() => findProfile('lotus')).toThrow(PROFILE_NAMES.join(', '));
});
