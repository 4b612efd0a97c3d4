import { PACK_SHEET_CHOICES, PRINTED_WHEN_ASKED_NAMES } from '../../../src/app/list-pack-sheets';
import type { Finding } from '../../../src/domain/finding';
import { excelWorkbook } from '../../../src/excel/excel-workbook';
import { readWorkbook } from '../../../src/files/xlsx/read-workbook';
import { AddInError } from '../../../src/workbook/errors';
import type { SheetEdits } from '../../../src/workbook/port';
import { addChanges } from '../../../src/workbook/records';
import { DEFAULT_SETTINGS } from '../../../src/workbook/settings';
import type { CellValue } from '../../../src/workbook/sheet-grid';
import { PACK_NAMES } from '../../support/main-job';
import { closeHost, sheetOf, SMALL_MATRIX, TODAY, workbookOf } from '../../support/matrix-host';
import { writeRecords } from '../../support/write-records';
import type { SessionHost } from './session-host';
import { NO_RECORDS } from '../../../src/workbook/records';
import { openRules, openSession, valueAt } from './session-host';

afterEach(closeHost);

/** Two dues that are spelled oddly, and a level. */
const ODD_MATRIX: readonly (readonly CellValue[])[] = SMALL_MATRIX.map((row, index) => {
  if (index === 1) return [...row.slice(0, 4), 'q1 23'];
  return index === 2 ? [...row.slice(0, 4), 'quarter 1 23'] : row;
});

const openPlan = (rows = SMALL_MATRIX) => openSession(workbookOf(sheetOf('Plan', rows)));

const findingsOf = ({ ready }: SessionHost, rule: string): Finding[] =>
  ready().findings.filter((finding) => finding.rule === rule);

const sheetNames = ({ host }: SessionHost): string[] =>
  host.workbook.sheets.map(({ name }) => name);

test('fixes are applied, recorded and gone from the findings', async () => {
  const opened = await openPlan(ODD_MATRIX);
  const odd = findingsOf(opened, 'non-canonical-due');
  expect(odd).toHaveLength(2);
  const { written, skipped } = await opened.session.applyFixes(odd);
  expect(written.map(({ cell, to }) => `${cell} ${to}`)).toEqual(['E2 Q1 23', 'E3 Q1 23']);
  expect(skipped).toEqual([]);
  expect([valueAt(opened, 1, 4), valueAt(opened, 2, 4)]).toEqual(['Q1 23', 'Q1 23']);
  expect(findingsOf(opened, 'non-canonical-due')).toEqual([]);
  expect(opened.ready().changes).toEqual([
    expect.objectContaining({ cell: 'E3', from: 'quarter 1 23', to: 'Q1 23', changedOn: TODAY }),
    expect.objectContaining({ cell: 'E2', sheet: 'Plan', label: 'Write Q1 23' }),
  ]);
});

test('what was changed is put back, also by a session that was opened later', async () => {
  const first = await openPlan(ODD_MATRIX);
  await first.session.applyFixes(findingsOf(first, 'non-canonical-due'));
  const later = await openSession(first.host.workbook);
  const { written } = await later.session.putBack(later.ready().changes.slice(0, 1));
  expect(written).toEqual([{ cell: 'E3', from: 'Q1 23', to: 'quarter 1 23' }]);
  expect(valueAt(later, 2, 4)).toBe('quarter 1 23');
  await later.session.putBack(later.ready().changes);
  expect(valueAt(later, 1, 4)).toBe('q1 23');
  expect(later.ready().changes).toEqual([]);
  await later.untilFollowed();
  expect(sheetNames(later)).toEqual(['Plan']);
});

test('a cell is found again after rows were inserted above it', async () => {
  const opened = await openPlan(ODD_MATRIX);
  await opened.session.applyFixes(findingsOf(opened, 'non-canonical-due').slice(1));
  await opened.atSheet((sheet) => void sheet.getRange('2:2').insert('Down'));
  const { written } = await opened.session.putBack(opened.ready().changes);
  expect(written).toEqual([{ cell: 'E4', from: 'Q1 23', to: 'quarter 1 23' }]);
  expect(opened.ready().changes).toEqual([]);
});

test('cells of a KPI in which the same was written are told apart by their order', async () => {
  const opened = await openPlan(ODD_MATRIX);
  await opened.session.applyFixes(findingsOf(opened, 'non-canonical-due'));
  await opened.atSheet((sheet) => void sheet.getRange('2:2').insert('Down'));
  const ofSecond = opened.ready().changes.filter(({ cell }) => cell === 'E3');
  const { written } = await opened.session.putBack(ofSecond);
  expect(written).toEqual([{ cell: 'E4', from: 'Q1 23', to: 'quarter 1 23' }]);
  await opened.session.putBack(opened.ready().changes);
  expect([valueAt(opened, 2, 4), valueAt(opened, 3, 4)]).toEqual(['q1 23', 'quarter 1 23']);
  expect(opened.ready().changes).toEqual([]);
});

test('both are found again far from where they stood', async () => {
  const opened = await openPlan(ODD_MATRIX);
  await opened.session.applyFixes(findingsOf(opened, 'non-canonical-due'));
  await opened.atSheet((sheet) => void sheet.getRange('2:6').insert('Down'));
  await opened.session.putBack(opened.ready().changes);
  expect([valueAt(opened, 6, 4), valueAt(opened, 7, 4)]).toEqual(['q1 23', 'quarter 1 23']);
});

test('what somebody has changed since is left alone and stays listed', async () => {
  const opened = await openPlan(ODD_MATRIX);
  await opened.session.applyFixes(findingsOf(opened, 'non-canonical-due').slice(0, 1));
  await opened.atSheet((sheet) => (sheet.getRange('E2').values = [['Q4 23']]));
  const { written, skipped } = await opened.session.putBack(opened.ready().changes);
  expect(written).toEqual([]);
  expect(skipped).toMatchObject([{ says: 'Q4 23' }]);
  expect(opened.ready().changes).toHaveLength(1);
});

test('what somebody has put back by hand is no longer listed once it is asked for', async () => {
  const opened = await openPlan(ODD_MATRIX);
  await opened.session.applyFixes(findingsOf(opened, 'non-canonical-due').slice(0, 1));
  await opened.atSheet((sheet) => (sheet.getRange('E2').values = [['q1 23']]));
  await opened.session.putBack(opened.ready().changes);
  expect(opened.ready().changes).toEqual([]);
});

test('two changes of one cell are put back together', async () => {
  const opened = await openPlan(ODD_MATRIX);
  const [finding] = findingsOf(opened, 'non-canonical-due');
  await opened.session.applyFixes([finding!]);
  const again: Finding = {
    ...finding!,
    fix: { label: 'Write Q2 23', edits: [{ cell: 'E2', from: 'Q1 23', to: 'Q2 23' }] },
  };
  await opened.session.applyFixes([again]);
  const { written } = await opened.session.putBack(opened.ready().changes);
  expect(written).toEqual([{ cell: 'E2', from: 'Q2 23', to: 'q1 23' }]);
  expect(opened.ready().changes).toEqual([]);
});

test('a fix whose cell says something else by now is not recorded', async () => {
  const opened = await openPlan(ODD_MATRIX);
  const [finding] = findingsOf(opened, 'non-canonical-due');
  const stale: Finding = {
    ...finding!,
    fix: { label: 'Write Q1 23', edits: [{ cell: 'E2', from: 'Q9 99', to: 'Q1 23' }] },
  };
  const { skipped } = await opened.session.applyFixes([stale]);
  expect(skipped).toHaveLength(1);
  expect(opened.ready().changes).toEqual([]);
  await opened.untilFollowed();
  expect(sheetNames(opened)).toEqual(['Plan']);
});

test('a protected sheet is refused, and nothing is recorded', async () => {
  const opened = await openPlan(ODD_MATRIX);
  opened.host.workbook.sheets[0]!.protected = true;
  const odd = findingsOf(opened, 'non-canonical-due');
  await expect(opened.session.applyFixes(odd)).rejects.toMatchObject({ code: 'sheet-protected' });
  expect(opened.ready().changes).toEqual([]);
  expect(sheetNames(opened)).toEqual(['Plan']);
});

test('fixes that stop half way can all be put back', async () => {
  const trouble = new AddInError('edits-interrupted', {
    cells: [{ sheet: 'Plan', cell: 'E2' }],
    isListed: true,
    code: 'GeneralException',
    message: 'x',
  });
  let isFailing = true;
  const opened = await openSession(workbookOf(sheetOf('Plan', ODD_MATRIX)), {
    async editCells(request) {
      if (!isFailing) return excelWorkbook.editCells(request);
      isFailing = false;
      // As Excel leaves it: everything is recorded, and the first cell is written.
      const [{ edits, ...of }] = request.sheets as [SheetEdits];
      const recorded = edits.flatMap((edit) => edit.recorded);
      await excelWorkbook.changeRecords((records) => addChanges(records, recorded));
      const first = { ...of, edits: [{ ...edits[0]!, recorded: [] }] };
      await excelWorkbook.editCells({ ...request, sheets: [first] });
      throw trouble;
    },
  });
  const odd = findingsOf(opened, 'non-canonical-due');
  await expect(opened.session.applyFixes(odd)).rejects.toBe(trouble);
  expect(findingsOf(opened, 'non-canonical-due')).toHaveLength(1);
  await opened.session.putBack(opened.ready().changes);
  expect([valueAt(opened, 1, 4), valueAt(opened, 2, 4)]).toEqual(['q1 23', 'quarter 1 23']);
  expect(opened.ready().changes).toEqual([]);
});

test('an accepted finding is listed apart until its cell says something else', async () => {
  const opened = await openPlan();
  const [finding] = findingsOf(opened, 'action-without-due');
  await opened.session.accept([finding!], 'It is agreed elsewhere', 'AB');
  expect(findingsOf(opened, 'action-without-due')).toEqual([]);
  expect(opened.ready().accepted).toMatchObject([
    { finding, acceptance: { reason: 'It is agreed elsewhere', by: 'AB', acceptedOn: TODAY } },
  ]);
  const later = await openSession(opened.host.workbook);
  expect(later.ready().accepted).toHaveLength(1);
  await later.session.withdraw(later.ready().accepted.map(({ acceptance }) => acceptance));
  expect(findingsOf(later, 'action-without-due')).toEqual([finding]);
  expect(later.ready().accepted).toEqual([]);
});

test('an acceptance moves with its KPI and lapses with its text', async () => {
  const opened = await openPlan(ODD_MATRIX);
  await opened.session.accept(findingsOf(opened, 'non-canonical-due').slice(0, 1), 'Our way', 'AB');
  expect(opened.ready().accepted).toHaveLength(1);
  await opened.atSheet((sheet) => void sheet.getRange('2:2').insert('Down'));
  expect(opened.ready().accepted).toHaveLength(1);
  await opened.atSheet((sheet) => (sheet.getRange('E3').values = [['q2 23']]));
  expect(opened.ready().accepted).toHaveLength(0);
  expect(findingsOf(opened, 'non-canonical-due')).toHaveLength(2);
});

test('what recurs is accepted wherever it stands, as long as it stands in several cells', async () => {
  const rows = ODD_MATRIX.map((row, index) => (index === 2 ? [...row.slice(0, 4), 'q1 23'] : row));
  const opened = await openPlan(rows);
  const [alike] = findingsOf(opened, 'non-canonical-due');
  expect(alike!.cells).toEqual(['E2', 'E3']);
  await opened.session.accept([alike!], 'Our way', 'AB');
  await opened.atSheet((sheet) => void sheet.getRange('2:2').insert('Down'));
  expect(opened.ready().accepted.map(({ finding }) => finding.cells)).toEqual([['E3', 'E4']]);
  await opened.atSheet((sheet) => (sheet.getRange('E3').values = [['Q1 23']]));
  expect(findingsOf(opened, 'non-canonical-due').map(({ cells }) => cells)).toEqual([['E4']]);
});

test('an acceptance that somebody adds at the same time is kept', async () => {
  const opened = await openPlan();
  const record = {
    rule: 'overdue',
    kpiId: 'Elsewhere',
    column: 'E',
    cellText: 'Q1 23',
    message: 'Overdue.',
    reason: 'Known',
    acceptedOn: TODAY,
  };
  await writeRecords({ ...NO_RECORDS, acceptances: [record] });
  await opened.session.accept(findingsOf(opened, 'action-without-due'), 'Agreed', 'AB');
  expect((await excelWorkbook.readRecords()).acceptances).toHaveLength(2);
});

test('areas that are named fall silent and keep the ids of their KPIs', async () => {
  const rows = [
    SMALL_MATRIX[0]!,
    ['Procurement & commercial champions', 'Mature x', 'Mature y', '', ''],
  ];
  const opened = await openPlan(rows);
  const [area] = opened.ready().review.matrix.areas;
  await opened.session.changeSettings({ areaNames: [{ read: area!.name, name: 'Councillors' }] });
  const [named] = opened.ready().review.matrix.areas;
  expect(named).toMatchObject({ name: 'Councillors', inferred: false });
  expect(named!.kpis.map(({ id }) => id)).toEqual(area!.kpis.map(({ id }) => id));
  expect(openRules(opened)).not.toContain('area-heading-missing');
  expect(openRules(opened)).not.toContain('area-not-stated');
});

test('a matrix without known headings is read once its columns are mapped', async () => {
  const rows = [['Was', 'Ist', 'Soll', 'Tun', 'Wann'], ...SMALL_MATRIX.slice(1)];
  const opened = await openPlan(rows);
  expect(opened.session.getState().kind).toBe('no-matrix');
  await opened.session.changeSettings({
    mapping: {
      sheet: 'Plan',
      headerRowNumber: 1,
      columns: { kpi: 'A', current: 'B', target: 'C', actions: 'D', due: 'E' },
    },
  });
  expect(opened.ready().review.matrix.areas.flatMap(({ kpis }) => kpis)).toHaveLength(3);
  const later = await openSession(opened.host.workbook);
  expect(later.session.getState().kind).toBe('ready');
});

test('settings that cannot be stored leave the state as it was', async () => {
  const opened = await openPlan();
  opened.host.workbook.structureProtected = true;
  const before = opened.session.getState();
  await expect(opened.session.changeSettings({ startMonth: 1 })).rejects.toMatchObject({
    code: 'workbook-protected',
  });
  expect(opened.session.getState()).toBe(before);
});

test('highlighting counts cells by kind, without the kinds that are switched off', async () => {
  const opened = await openPlan();
  expect((await opened.session.highlight()).cellsByKind).toMatchObject({
    overdue: 1,
    complete: 1,
    'gap-of-2': 2,
  });
  await opened.session.changeSettings({ hiddenHighlights: ['complete'] });
  expect(await opened.session.highlight()).toMatchObject({ sheets: ['Plan'], cellCount: 5 });
  expect(await opened.session.clearHighlights()).toEqual({ cellCount: 5, formatsUnread: 0 });
  expect(await opened.session.clearHighlights()).toEqual({ cellCount: 0, formatsUnread: 0 });
});

test('a protected matrix has its pack, and is neither highlighted nor cleared', async () => {
  const opened = await openPlan();
  await opened.session.highlight();
  opened.host.workbook.sheets[0]!.protected = true;
  const refusal = { code: 'sheet-protected', details: { sheet: 'Plan' } };
  await expect(opened.session.highlight()).rejects.toMatchObject(refusal);
  await expect(opened.session.clearHighlights()).rejects.toMatchObject(refusal);
  expect(await opened.session.generatePack({})).toMatchObject({ stopped: false, keptAside: [] });
});

test('the pack is written as it was asked for, and its sheets are listed', async () => {
  const opened = await openPlan();
  const [finding] = findingsOf(opened, 'action-without-due');
  await opened.session.accept([finding!], 'Agreed', 'AB');
  await opened.session.changeSettings({
    omittedPackSheets: ['gaps'],
    keepsEmptySheets: true,
    cover: {
      organisation: 'Anytown Council',
      committee: '=Audit Committee',
      meetingDate: { year: 2023, month: 11, day: 14 },
      period: 'Quarter 2 2023/24',
      status: 'Final',
      version: '1.0',
      purpose: 'For noting',
    },
  });
  await opened.session.startRound({ asAt: TODAY, period: 'Quarter 2 2023/24', by: '' });
  await opened.session.signOffRound({ by: 'Ann Lee', on: TODAY });
  const written: number[] = [];
  const outcome = await opened.session.generatePack({
    onProgress: (progress) => written.push(progress.written),
  });
  const total = PACK_SHEET_CHOICES.length - 1;
  expect(outcome).toMatchObject({ stopped: false, total });
  expect(outcome.sheets).toHaveLength(total);
  expect(written).toEqual([...written].sort((left, right) => left - right));
  expect([written[0], written.at(-1)]).toEqual([0, total]);
  expect(opened.ready().packSheets.map(({ name }) => name)).toEqual(
    PACK_SHEET_CHOICES.map(({ name }) => name).filter((name) => name !== 'Gaps'),
  );
  const summary = opened.host.workbook.sheets.find(({ name }) => name === 'Summary')!;
  expect(summary.cells.get(3, 0)!.value).toBe(
    'Anytown Council · =Audit Committee, meeting on 14 November 2023',
  );
  expect(summary.cells.get(4, 0)!.value).toBe(
    'For noting · Quarter 2 2023/24 · Final, version 1.0',
  );
  const quality = opened.host.workbook.sheets.find(({ name }) => name === 'Data quality')!;
  const texts = [...quality.cells.entries()].map(({ cell }) => cell.value);
  expect(texts).not.toContain(finding!.message);
});

test('a final pack is refused until its cover says whose meeting it is for', async () => {
  const opened = await openPlan();
  const cover = {
    ...DEFAULT_SETTINGS.cover,
    status: 'Final',
    committee: 'Audit Committee',
  } as const;
  await opened.session.changeSettings({ cover });
  await expect(opened.session.generatePack({})).rejects.toThrow(
    'A final board pack cannot be made yet. Missing on the first page: the organisation. Missing on the first page: the date of the meeting. A final pack is made from a round that is signed off. Sign it off under Round. Settle them, or make it a draft under Board pack. Nothing was changed.',
  );
  expect(sheetNames(opened)).not.toContain('Summary');
});

test('the pack alone is given out in a file, and the workbook is left as it is', async () => {
  const opened = await openPlan();
  const before = sheetNames(opened);
  expect(await opened.session.exportPack('board-print')).toEqual({
    fileName: 'Board pack 2023-10-15 Draft.xlsx',
    delivery: 'saved',
    copy: null,
    keptAside: [],
    namePlaceCount: null,
  });
  expect(opened.session.listExportKinds()).not.toContain('pdf');
  const saved = await readWorkbook(opened.delivered[0]!.bytes, 'pack.xlsx');
  expect(saved.sheets.map(({ name }) => name)).toEqual(
    PACK_NAMES.filter((name) => !PRINTED_WHEN_ASKED_NAMES.includes(name)),
  );
  await opened.session.changeSettings({ printsAllSheets: true });
  await opened.session.exportPack('board-print');
  const whole = await readWorkbook(opened.delivered[1]!.bytes, 'pack.xlsx');
  expect(whole.sheets.map(({ name }) => name)).toEqual(PACK_NAMES);
  expect(sheetNames(opened).filter((name) => name !== 'Matrix settings')).toEqual(before);
  await opened.session.changeSettings({
    omittedPackSheets: PACK_SHEET_CHOICES.map(({ id }) => id),
  });
  await expect(opened.session.exportPack('word-paper')).rejects.toMatchObject({
    code: 'pack-empty',
  });
});

test('a PDF is of the pack as it is now, whose sheets are written for it', async () => {
  const printsPdf = () => Promise.resolve(new TextEncoder().encode('%PDF-1.7'));
  const workbook = workbookOf(sheetOf('Plan', SMALL_MATRIX));
  const opened = await openSession(workbook, {}, { printsPdf });
  expect(opened.session.listExportKinds()).toContain('pdf');
  await opened.session.generatePack({});
  const gaps = opened.host.workbook.sheets.find(({ name }) => name === 'Gaps')!;
  gaps.cells.set(0, 0, { value: 'Edited by hand' });
  expect(await opened.session.exportPack('pdf')).toEqual({
    fileName: 'Board pack 2023-10-15 Draft.pdf',
    delivery: 'saved',
    copy: null,
    keptAside: [{ name: 'Gaps', keptAs: 'Gaps (edited)' }],
    namePlaceCount: null,
  });
  expect(opened.delivered).toMatchObject([{ kind: 'pdf', mediaType: 'application/pdf' }]);
  expect(
    opened
      .ready()
      .packSheets.map(({ name }) => name)
      .sort(),
  ).toEqual([...PACK_NAMES].sort());
});

test('a PDF that Excel does not make leaves the pack written, and the pane knows of it', async () => {
  const printsPdf = () => Promise.resolve(new Uint8Array(0));
  const workbook = workbookOf(sheetOf('Plan', SMALL_MATRIX));
  const opened = await openSession(workbook, {}, { printsPdf });
  await expect(opened.session.exportPack('pdf')).rejects.toMatchObject({ code: 'pdf-not-made' });
  expect(opened.delivered).toEqual([]);
  expect(opened.ready().packSheets).toHaveLength(PACK_NAMES.length);
  await opened.session.changeSettings({
    omittedPackSheets: PACK_SHEET_CHOICES.map(({ id }) => id),
  });
  await expect(opened.session.exportPack('pdf')).rejects.toMatchObject({ code: 'pack-empty' });
  expect(opened.ready().packSheets).toHaveLength(PACK_NAMES.length);
});

test('a pack that is stopped says so', async () => {
  const opened = await openPlan();
  const signal = { aborted: true };
  expect(await opened.session.generatePack({ signal })).toEqual({
    sheets: [],
    keptAside: [],
    total: PACK_NAMES.length,
    stopped: true,
  });
  expect(sheetNames(opened)).toEqual(['Plan']);
});

test('the pane goes to cells and sheets', async () => {
  const opened = await openPlan();
  await opened.session.goToCell('E3');
  expect(opened.host.session.selection.blocks).toMatchObject([{ rowIndex: 2, columnIndex: 4 }]);
  await expect(opened.session.goToSheet('Gone')).rejects.toMatchObject({ code: 'sheet-not-found' });
});

describe('a matrix that somebody deletes meanwhile', () => {
  const JOBS: Readonly<Record<string, (opened: SessionHost) => Promise<unknown>>> = {
    fixing: (opened) => opened.session.applyFixes(findingsOf(opened, 'non-canonical-due')),
    'putting back': ({ session, ready }) => session.putBack(ready().changes),
    highlighting: ({ session }) => session.highlight(),
  };

  async function openWithChange(): Promise<SessionHost> {
    const notes = sheetOf('Notes', [['Hello']]);
    const opened = await openSession(workbookOf(sheetOf('Plan', ODD_MATRIX), notes));
    await opened.session.applyFixes(findingsOf(opened, 'non-canonical-due').slice(1));
    return opened;
  }

  test.each(Object.entries(JOBS))('is said to be gone when %s', async (_name, job) => {
    const opened = await openWithChange();
    // Nothing has been told of it yet.
    opened.host.workbook.sheets.shift();
    await expect(job(opened)).rejects.toMatchObject({ code: 'matrix-not-found' });
    expect(opened.session.getState()).toMatchObject({ trouble: { code: 'matrix-not-found' } });
    await expect(opened.session.accept([], 'Known', 'AB')).rejects.toMatchObject({
      code: 'matrix-not-found',
    });
  });

  test('is said to lack the column that somebody deletes', async () => {
    const opened = await openWithChange();
    await opened.atSheet((sheet) => sheet.getRange('A:A').delete('Left'));
    const fixing = opened.session.applyFixes([]);
    await expect(fixing).rejects.toMatchObject({ details: { columns: ['KPI'] } });
  });
});
