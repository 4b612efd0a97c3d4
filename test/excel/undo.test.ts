import type { HostProfile } from '../../src/simulator/host/host-profiles';
import { HOST_PROFILES, PLAIN_HOST } from '../../src/simulator/host/host-profiles';
import { PACK_SHEET_IDS } from '../../src/workbook/pack-sheet';
import type { SessionHost } from '../app/session/session-host';
import { openSession } from '../app/session/session-host';
import { bytesOf } from '../support/main-job';
import { closeHost, sheetOf, SMALL_MATRIX, workbookOf } from '../support/matrix-host';

afterEach(closeHost);

const { 'windows-2505': older } = HOST_PROFILES;
/** How long a formula may be is no matter of undoing. */
const takingAll = (profile: HostProfile): HostProfile => {
  const { mostCriteriaCharacters } = PLAIN_HOST.traits;
  return { ...profile, traits: { ...profile.traits, mostCriteriaCharacters } };
};
const web = takingAll(HOST_PROFILES.web);
const mac = takingAll(HOST_PROFILES.mac);

/** A matrix with a due to repair and merged cells; somebody has typed in it since the pane was opened. */
async function openTyped(profile?: HostProfile): Promise<SessionHost> {
  const rows = SMALL_MATRIX.map((row, index) =>
    index === 1 ? [...row.slice(0, 4), 'q1 23'] : [...row],
  );
  const sheet = sheetOf('Plan', rows);
  sheet.merges.push({ rowIndex: 1, columnIndex: 0, rowCount: 2, columnCount: 1 });
  const opened = await openSession(workbookOf(sheet), {}, profile && { profile });
  opened.host.session.undo.addStep('typed');
  return opened;
}

const stepsOf = ({ host }: SessionHost): readonly string[] => host.session.undo.steps;

test.each([
  ['the web', web],
  ['a Mac', mac],
  ['an older Windows, whose stack is emptied by reading merged cells', older],
])('opening the pane and following edits leave the undo stack of %s alone', async (_, profile) => {
  const opened = await openTyped(profile);
  await opened.session.close();
  await opened.session.open();
  expect(stepsOf(opened)).toEqual(['typed']);
  opened.host.session.editByPerson(() => {
    const [plan] = opened.host.workbook.sheets;
    plan!.cells.set(4, 4, { value: 'Q1 23' });
    opened.host.session.contentChanged(plan!, {
      rowIndex: 4,
      columnIndex: 4,
      rowCount: 1,
      columnCount: 1,
    });
  });
  opened.host.publishEvents();
  await opened.untilFollowed();
  expect(opened.ready().review.grid.values[4]![4]).toBe('Q1 23');
  expect(stepsOf(opened)).toEqual(['typed', 'person']);
});

test('where opening does not look at merged cells, the pane says so until somebody checks again', async () => {
  const opened = await openTyped(older);
  const told = (): boolean => opened.ready().review.grid.isMergingUnknown === true;
  expect([told(), opened.ready().review.grid.mergedAreas]).toEqual([true, []]);
  await opened.atSheet((sheet) => (sheet.getRange('E5').values = [['Q1 23']]));
  expect(told()).toBe(true);
  await opened.session.refresh();
  expect([told(), opened.ready().review.grid.mergedAreas]).toEqual([false, ['A2:A3']]);
  await opened.atSheet((sheet) => (sheet.getRange('E5').values = [['Q2 23']]));
  expect(told()).toBe(false);
});

type Job = (opened: SessionHost) => Promise<unknown>;

const fix: Job = ({ session, ready }) =>
  session.applyFixes(ready().findings.filter(({ rule }) => rule === 'non-canonical-due'));
const accept: Job = ({ session, ready }) =>
  session.accept(
    ready().findings.filter(({ rule }) => rule === 'action-without-due'),
    'Agreed',
    'AB',
  );

/** Two sheets are as good as all of them. */
const chooseSheets: Job = ({ session }) =>
  session.changeSettings({
    omittedPackSheets: PACK_SHEET_IDS.filter((id) => id !== 'summary' && id !== 'gaps'),
  });

/** Each with what it comes after, and whether it adds, names or deletes a sheet. */
const JOBS: readonly (readonly [string, Job | null, Job, 'sheets' | 'cells'])[] = [
  [
    'the first settings',
    null,
    ({ session }) => session.changeSettings({ startMonth: 1 }),
    'sheets',
  ],
  [
    'later settings',
    ({ session }) => session.changeSettings({ widestExpectedGap: 3 }),
    ({ session }) => session.changeSettings({ startMonth: 1 }),
    'cells',
  ],
  ['the first fix', null, fix, 'sheets'],
  ['a fix after an acceptance', accept, fix, 'cells'],
  [
    'highlights',
    ({ session }) => session.highlight(),
    ({ session }) => session.highlight(),
    'cells',
  ],
  [
    'clearing highlights',
    ({ session }) => session.highlight(),
    ({ session }) => session.clearHighlights(),
    'cells',
  ],
  ['the first pack', chooseSheets, ({ session }) => session.generatePack({}), 'sheets'],
  [
    'the next pack',
    async (opened) => {
      await chooseSheets(opened);
      await opened.session.generatePack({});
    },
    ({ session }) => session.generatePack({}),
    'cells',
  ],
];

test.each(JOBS)(
  '%s can be taken back by one step on the web, and writes the same on a Mac, which cannot undo as much',
  async (_title, before, job, changes) => {
    const run = async (profile: HostProfile): Promise<SessionHost> => {
      const opened = await openTyped(profile);
      await before?.(opened);
      opened.host.session.undo.addStep('typed');
      await job(opened);
      return opened;
    };
    const onWeb = await run(web);
    expect(stepsOf(onWeb).slice(-2)).toEqual(['typed', 'add-in']);
    const onMac = await run(mac);
    if (changes === 'cells') expect(stepsOf(onMac).slice(-2)).toEqual(['typed', 'add-in']);
    else expect(stepsOf(onMac)).not.toContain('typed');
    const files = [onWeb, onMac].map(({ host }) => bytesOf(host.workbook));
    const [webFile, macFile] = await Promise.all(files);
    expect(macFile!.equals(webFile!)).toBe(true);
  },
);

test('putting the only fix back takes the sheet of records away with it, groups or not', async () => {
  for (const profile of [web, mac]) {
    const opened = await openTyped(profile);
    await fix(opened);
    await opened.session.putBack(opened.ready().changes);
    expect(opened.host.workbook.sheets.map(({ name }) => name)).toEqual(['Plan']);
  }
});
