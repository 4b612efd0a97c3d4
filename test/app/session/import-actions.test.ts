import { settingsOfAnswer } from '../../../src/app/answer-question';
import { placeOfAnswers } from '../../../src/app/bring-in-matrix';
import type { ImportPreview, UnclearImport } from '../../../src/app/bring-in-matrix';
import { describePreview } from '../../../src/app/words/describe-import';
import { DEFAULT_SCALE, parseScale } from '../../../src/domain/level-scale';
import { listKpis } from '../../../src/domain/matrix';
import { excelWorkbook } from '../../../src/excel/excel-workbook';
import { AddInError } from '../../../src/workbook/errors';
import { closeHost, sheetOf, SMALL_MATRIX, workbookOf } from '../../support/matrix-host';
import { drawText, writeSmallPdf } from '../../support/small-pdf';
import type { SessionHost } from './session-host';
import { openSession } from './session-host';

afterEach(closeHost);

const PAPER = [
  'Board paper 7',
  'KPI\tWhere we are now\tWhere we want to be\tActions\tBy when',
  'Waste\tDeveloping Some rounds\tLeader All rounds\tBuy two lorries\tQ1 24',
  '\t\t\tTrain the crews\tQ2 24',
  'Parks\tMature Most parks\tLeader All parks\tPlant 40 trees\tQ3 24',
].join('\n');

const blankWorkbook = (): ReturnType<typeof workbookOf> =>
  workbookOf(sheetOf('Plan', [['A letter'], ['Dear colleagues']]));

async function read(
  { session }: SessionHost,
  text: string,
): Promise<ImportPreview | UnclearImport> {
  const bytes = new TextEncoder().encode(text);
  return (await session.previewImport({ name: 'paper.txt', bytes }))!;
}

const found = (outcome: ImportPreview | UnclearImport): ImportPreview => {
  if (outcome.kind === 'found') return outcome;
  throw outcome.trouble;
};

const preview = async (desk: SessionHost, text = PAPER): Promise<ImportPreview> =>
  found(await read(desk, text));

const kpiNames = ({ ready }: SessionHost): (string | null)[] =>
  listKpis(ready().review.matrix).map(({ name }) => name);

const sheetNames = ({ host }: SessionHost): string[] =>
  host.workbook.sheets.map(({ name }) => name);

test('what a text holds is told before anything is written', async () => {
  const desk = await openSession(blankWorkbook());
  const [sizes, , noise] = describePreview(await preview(desk));
  expect(sizes).toBe('2 KPIs, 4 levels and 3 actions.');
  expect(noise).toMatch(/pieces of text are in no cell\.$/);
  expect(sheetNames(desk)).toEqual(['Plan']);
});

test('where there was no matrix, the sheet is the matrix, with what was repaired on record', async () => {
  const desk = await openSession(blankWorkbook());
  const found = await preview(desk);
  const { sheet, isMatrix } = await desk.session.writeImport(found);
  expect(isMatrix).toBe(true);
  expect(desk.ready().review.matrix.source.sheets).toEqual([sheet]);
  expect(kpiNames(desk)).toEqual(['Waste', 'Parks']);
  expect(desk.ready().repairs).toHaveLength(found.laidOut.repairs.length);
  expect(desk.ready().noise.map(({ text }) => text)).toContain('Board paper 7');
  const placed = await desk.session.listRepairs();
  expect(placed.every(({ cells }) => cells.length > 0)).toBe(true);
});

test('a matrix that stands there stays the matrix until a person says otherwise', async () => {
  const desk = await openSession(workbookOf(sheetOf('Plan', SMALL_MATRIX)));
  const { sheet, choice, isMatrix } = await desk.session.writeImport(await preview(desk));
  expect(isMatrix).toBe(false);
  expect(sheetNames(desk)).toContain(sheet);
  expect(desk.ready().review.matrix.source.sheets).toEqual(['Plan']);
  await desk.session.changeSettings(choice);
  expect(kpiNames(desk)).toEqual(['Waste', 'Parks']);
});

test('an import that is the matrix is kept when another comes', async () => {
  const desk = await openSession(blankWorkbook());
  const first = await desk.session.writeImport(await preview(desk));
  const second = await desk.session.writeImport(
    await preview(desk, PAPER.replace('Parks', 'Roads')),
  );
  expect(second.isMatrix).toBe(false);
  expect(second.sheet).not.toBe(first.sheet);
  expect(sheetNames(desk)).toEqual(expect.arrayContaining([first.sheet, second.sheet]));
  expect(kpiNames(desk)).toEqual(['Waste', 'Parks']);
  await desk.session.changeSettings(second.choice);
  expect(kpiNames(desk)).toEqual(['Waste', 'Roads']);
});

test('what was repaired for several sheets is on record side by side, and goes with its sheet', async () => {
  const desk = await openSession(blankWorkbook());
  const first = await desk.session.writeImport(await preview(desk));
  const other = PAPER.replace('Parks', 'Roads');
  const second = await desk.session.writeImport(await preview(desk, other));
  const repairsOf = (id: string): number =>
    desk.ready().repairs.filter(({ of }) => of === id).length;
  const count = repairsOf(first.id);
  expect([count > 0, repairsOf(second.id)]).toEqual([true, count]);
  expect(desk.ready().madeSheets).toMatchObject(
    [first, second].map(({ id, sheet }) => ({ id, sheet, record: { source: 'paper.txt' } })),
  );
  const placed = await desk.session.listRepairs();
  expect(new Set(placed.map(({ sheet }) => sheet))).toEqual(new Set([first.sheet, second.sheet]));
  const [open] = placed.filter(({ record }) => record.of === second.id);
  await desk.session.answerRepairs([open!.record], { kind: 'accept' });
  const decided = desk.ready().repairs.filter(({ decision }) => decision !== 'open');
  expect(decided.map(({ of }) => of)).toEqual([second.id]);
  await desk.session.removeMadeSheet(second.id);
  expect([repairsOf(first.id), repairsOf(second.id)]).toEqual([count, 0]);
  expect(sheetNames(desk)).not.toContain(second.sheet);
  const later = await openSession(desk.host.workbook);
  expect(new Set(later.ready().repairs.map(({ of }) => of))).toEqual(new Set([first.id]));
});

test('the same file again takes the place of a sheet that nobody has touched, and of no other', async () => {
  const desk = await openSession(workbookOf(sheetOf('Plan', SMALL_MATRIX)));
  const write = async (): Promise<string> =>
    (await desk.session.writeImport(await preview(desk))).sheet;
  expect(await write()).toBe('Maturity matrix');
  expect(await write()).toBe('Maturity matrix');
  expect(desk.ready().madeSheets).toHaveLength(1);
  const [repair] = desk.ready().repairs;
  await desk.session.answerRepairs([repair!], { kind: 'accept' });
  expect(await write()).toBe('Maturity matrix (2)');
  expect(desk.ready().repairs.filter(({ decision }) => decision === 'accepted')).toHaveLength(1);
});

test('what is recorded of a sheet that somebody has deleted is shown no more, and goes with the next', async () => {
  const desk = await openSession(workbookOf(sheetOf('Plan', SMALL_MATRIX)));
  const first = await desk.session.writeImport(await preview(desk));
  desk.host.workbook.sheets.splice(
    desk.host.workbook.sheets.findIndex(({ name }) => name === first.sheet),
    1,
  );
  await desk.session.refresh();
  expect(desk.ready()).toMatchObject({ madeSheets: [], repairs: [], noise: [] });
  await desk.session.writeImport(await preview(desk, PAPER.replace('Parks', 'Roads')));
  expect((await excelWorkbook.readRecords()).made).toMatchObject([{ kind: 'import' }]);
});

test('a sheet that was brought in becomes the matrix on the scale that it was read with', async () => {
  const desk = await openSession(workbookOf(sheetOf('Plan', SMALL_MATRIX)));
  const paper = PAPER.replace(/Developing|Mature/g, 'Basic').replace(/Leader/g, 'Strong');
  await desk.session.changeSettings({ scale: parseScale('Basic<Strong')!, isScaleChosen: true });
  const { id } = await desk.session.writeImport(await preview(desk, paper));
  await desk.session.changeSettings({ scale: DEFAULT_SCALE, isScaleChosen: true });
  await desk.session.useMadeSheet(id);
  expect(desk.ready().review.matrix.scale.levels).toEqual(['Basic', 'Strong']);
  expect(listKpis(desk.ready().review.matrix)[0]!.target.level).toBe('Strong');
  await desk.session.useSources();
  expect(desk.ready().review.matrix.scale.levels).toEqual(DEFAULT_SCALE.levels);
});

test('a matrix whose start was cut off is started anew in its place, and one that is being filled in is kept', async () => {
  let isRefused = true;
  const desk = await openSession(blankWorkbook(), {
    async writeSettings(settings) {
      if (isRefused) throw new AddInError('host-failed', { code: 'AccessDenied', message: 'No' });
      await excelWorkbook.writeSettings(settings);
    },
  });
  await expect(desk.session.startMatrix(DEFAULT_SCALE)).rejects.toMatchObject({
    code: 'written-in-part',
  });
  expect(sheetNames(desk)).toEqual(['Plan', 'Maturity matrix']);
  isRefused = false;
  await desk.session.startMatrix(DEFAULT_SCALE);
  expect(sheetNames(desk)).toEqual(['Plan', 'Maturity matrix', 'Matrix settings']);
  expect(desk.ready().review.settings.sheets).toEqual(['Maturity matrix']);
  const { cells } = desk.host.workbook.sheets[1]!;
  cells.set(1, 0, { value: 'Waste' });
  await desk.session.startMatrix(DEFAULT_SCALE);
  expect(sheetNames(desk)).toContain('Maturity matrix (2)');
  expect(cells.get(1, 0)?.value).toBe('Waste');
});

test('a long list of known names counts until another has been kept, and what Excel refuses is said', async () => {
  const rows = [
    ['KPI', 'Where we are now', 'Where we want to be', 'Actions', 'By when'],
    ['Waste', 'Developing', 'Leader', 'Close the 1edger', 'Q1 24'],
    ['Parks', 'Mature', 'Leader', 'Plant 40 trees', 'Q3 24'],
  ];
  const draws = rows.flatMap((row, line) =>
    row.map((text, column) => drawText(text, 20 + column * 150, 180 - line * 30)),
  );
  const bytes = writeSmallPdf([{ width: 800, draws: draws.join('\n') }]);
  const refusal = new AddInError('host-failed', { code: 'AccessDenied', message: 'No' });
  const desk = await openSession(blankWorkbook(), {
    writeSettings: () => Promise.reject(refusal),
  });
  const isMended = async (): Promise<boolean> => {
    const { laidOut } = found((await desk.session.previewImport({ name: 'plan.pdf', bytes }))!);
    const texts = [...laidOut.sheet.data.cells.entries()].map(({ cell }) => cell.value);
    return texts.includes('Close the ledger');
  };
  const names = Array.from({ length: 2000 }, (_, index) =>
    `x${index}`.replace(/\d/g, (digit) => 'abcdefghij'[Number(digit)]!),
  );
  expect(await isMended()).toBe(false);
  const long = [...names, 'ledger'].join(' ');
  expect(await desk.session.useKnownNames(long, 'long.txt')).toMatchObject({ isKept: false });
  expect(await isMended()).toBe(true);
  await expect(desk.session.useKnownNames('Exham', 'short.txt')).rejects.toBe(refusal);
  expect(await isMended()).toBe(true);
});

test('a person stops the reading of a PDF after a page, and nothing comes of it', async () => {
  const desk = await openSession(blankWorkbook());
  const page = { draws: drawText('KPI', 20, 180) };
  const stop = new AbortController();
  const pages: number[] = [];
  const file = { name: 'plan.pdf', bytes: writeSmallPdf([page, page, page]) };
  const onPage = (pageNumber: number): void => {
    pages.push(pageNumber);
    stop.abort();
  };
  expect(await desk.session.previewImport(file, { signal: stop.signal, onPage })).toBeNull();
  expect(pages).toEqual([1]);
});

test.each(['reading', 'gathering', 'judging', 'laying-out'])(
  'a person stops the import of a text before it goes on to %s, and nothing comes of it',
  async (last) => {
    const desk = await openSession(blankWorkbook());
    const stop = new AbortController();
    const steps: string[] = [];
    const onStep = (step: string): void => {
      steps.push(step);
      // As a press of Cancel would, once the pane can take it.
      if (step === last) setTimeout(() => stop.abort());
    };
    const file = { name: 'paper.txt', bytes: new TextEncoder().encode(PAPER) };
    expect(await desk.session.previewImport(file, { signal: stop.signal, onStep })).toBeNull();
    expect(steps.at(-1)).toBe(last);
  },
);

test('what holds no matrix is asked for its columns, and the workbook stays as it is', async () => {
  const desk = await openSession(blankWorkbook());
  const outcome = await read(desk, 'A letter');
  expect(outcome).toMatchObject({ kind: 'unclear', trouble: { code: 'matrix-not-found' } });
  expect(sheetNames(desk)).toEqual(['Plan']);
});

test('columns under headings that nobody knows are read once a person has said which is which', async () => {
  const desk = await openSession(blankWorkbook());
  const paper = PAPER.replace(/^KPI.*$/m, 'One\tTwo\tThree\tFour\tFive');
  const outcome = await read(desk, paper);
  expect(outcome.kind).toBe('unclear');
  const { sheet } = outcome.imported.grid;
  const columns = { kpi: 'A', current: 'B', target: 'C', actions: 'D', due: 'E' };
  const mapping = { sheet, headerRowNumber: 2, columns };
  const answered = found(await desk.session.answerImport(outcome, { mapping }));
  expect(describePreview(answered)[0]).toBe('2 KPIs, 4 levels and 3 actions.');
  await desk.session.writeImport(answered);
  expect(kpiNames(desk)).toEqual(['Waste', 'Parks']);
});

test.each([
  [
    'which of two columns is meant',
    'KPI\tCurrent level\tCurrent level\tTarget level\tActions\tBy when',
    [
      'Waste\tDeveloping\tMature\tLeader\tBuy\tQ1 24',
      'Parks\tMature\tMature\tLeader\tPlant\tQ3 24',
    ],
    1,
    ['Mature', 'Leader'],
  ],
  [
    'which levels numbers are',
    'KPI\tWhere we are now\tWhere we want to be\tActions\tBy when',
    ['Waste\t1\t3\tBuy\tQ1 24', 'Parks\t2\t4\tPlant\tQ3 24'],
    2,
    ['1', '3'],
  ],
  [
    'what marks mean',
    'KPI\tMinimum\tDeveloping\tMature\tLeader\tActions\tBy when',
    ['Waste\to\t\tx\t\tBuy\tQ1 24', 'Parks\t\to\t\tx\tPlant\tQ3 24'],
    1,
    ['Mature', 'Minimum'],
  ],
])(
  '%s is answered before anything is written, and the file is read anew',
  async (_, headings, rows, choice, levels) => {
    const desk = await openSession(blankWorkbook());
    const outcome = await read(desk, [headings, ...rows].join('\n'));
    const [question] =
      outcome.kind === 'found'
        ? outcome.review.matrix.questions
        : 'questions' in outcome.trouble.details
          ? outcome.trouble.details.questions
          : [];
    const { answer } = question!.choices[choice]!;
    const said = settingsOfAnswer(answer, placeOfAnswers(outcome, question!));
    const again = found(await desk.session.answerImport(outcome, said));
    expect(again.review.matrix.questions.map(({ id }) => id)).not.toContain(question!.id);
    await desk.session.writeImport(again);
    const [kpi] = listKpis(desk.ready().review.matrix);
    expect([kpi!.current.level, kpi!.target.level]).toEqual(levels);
  },
);
