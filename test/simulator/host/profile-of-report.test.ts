import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { askedProfile, readReport } from '../../../scripts/excel-report/read-report';
import { checkExcel } from '../../../src/excel/assumptions/check-excel';
import { ASSUMPTIONS } from '../../../src/excel/assumptions/index';
import { findProfile, HOST_PROFILES } from '../../../src/simulator/host/host-profiles';
import { listUnswitched, profileOfReport } from '../../../src/simulator/host/profile-of-report';
import type { ExcelReport } from '../../../src/workbook/excel-report';
import { closeHost, openHost, sheetOf, SMALL_MATRIX, workbookOf } from '../../support/matrix-host';

const folder = mkdtempSync(join(tmpdir(), 'maturity-matrix-report-'));
afterAll(() => rmSync(folder, { recursive: true }));
afterEach(closeHost);

/** The report of a kind of Excel, with what opens a workbook and without what opens a message. */
async function reportOf(name: keyof typeof HOST_PROFILES): Promise<ExcelReport> {
  await openHost(workbookOf(sheetOf('Matrix', SMALL_MATRIX)), { profile: HOST_PROFILES[name] });
  return checkExcel(
    {
      signal: new AbortController().signal,
      onProgress: () => undefined,
      opensWindows: true,
      today: '2023-10-15',
    },
    ASSUMPTIONS.filter(({ id }) => id !== 'window-opens-and-closes'),
  );
}

test.each(['web', 'windows-2505', 'mac', 'ltsc-2021', 'least'] as const)(
  'the host can be switched to behave as a report of %s tells',
  async (name) => {
    const report = await reportOf(name);
    const { platform, version, requirements, limits, traits } = HOST_PROFILES[name];
    expect(profileOfReport(report)).toMatchObject({ platform, version, traits });
    expect(profileOfReport(report).requirements).toMatchObject(requirements);
    const path = join(folder, `${name}.json`);
    writeFileSync(path, JSON.stringify(report));
    expect(findProfile(askedProfile(path))).toMatchObject({ platform, traits });
    // The oldest desktop is held to the limits of the web, which no report tells.
    if (name !== 'least') expect(findProfile(askedProfile(path)).limits).toEqual(limits);
    expect(listUnswitched(report).map(({ id }) => id)).toEqual(
      name === 'least'
        ? ['text-prefix-in-text-format']
        : ['text-prefix-in-text-format', 'spilled-cell-is-told-from-a-typed-one'],
    );
  },
);

test('what is no report is refused, and says so', () => {
  const path = join(folder, 'package.json');
  writeFileSync(path, '{"name":"another thing"}');
  expect(() => readReport(path)).toThrow('is no report of “Check this Excel”');
  writeFileSync(path, 'not JSON');
  expect(() => readReport(path)).toThrow('cannot be read');
  expect(askedProfile('mac')).toBe('mac');
});
