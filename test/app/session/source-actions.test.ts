import { closeHost, sheetOf, workbookOf } from '../../support/matrix-host';
import type { SourceFile } from '../../../src/workbook/source-document';
import type { SessionHost } from './session-host';
import { openSession } from './session-host';

afterEach(closeHost);

const PAPER = [
  'KPI\tWhere we are now\tWhere we want to be\tActions\tBy when',
  'Waste\tDeveloping Some rounds\tLeader All rounds\tBuy two lorries\tQ1 24',
].join('\n');

/** A statement that is broken over two cells. */
const MATRIX = [
  ['KPI', 'Where we are now', 'Where we want to be', 'Actions', 'By when'],
  ['Waste', 'Developing Some rounds', 'Leader All rounds', 'Buy two lorries', 'Q1 24'],
  ['', 'and no more of them', '', 'Train the crews', 'Q2 24'],
];

const fileOf = (text: string, name = 'paper.txt'): SourceFile => ({
  name,
  bytes: new TextEncoder().encode(text),
});

async function writeFound({ session }: SessionHost, text: string): Promise<string> {
  const preview = await session.previewImport(fileOf(text));
  if (preview?.kind !== 'found') throw new Error('Nothing was found');
  return (await session.writeImport(preview)).id;
}

async function bringIn(desk: SessionHost): Promise<string> {
  return writeFound(desk, PAPER);
}

const openLetter = (): Promise<SessionHost> =>
  openSession(workbookOf(sheetOf('Plan', [['Dear colleagues']])));

test('while the pane is open, the line that a repair stood on is shown', async () => {
  const desk = await openLetter();
  await bringIn(desk);
  const repair = desk.ready().repairs.find(({ heading }) => heading === 'Level now');
  expect(await desk.session.findSource(repair!)).toMatchObject({
    kind: 'found',
    name: 'paper.txt',
    rows: [
      { label: 'Line 1' },
      {
        label: 'Line 2',
        cells: expect.arrayContaining([
          { text: 'Developing Some rounds', isMarked: true },
        ]) as unknown,
      },
    ],
  });
});

test('once it is closed the file is asked for again, and no other is taken for it', async () => {
  const before = await openLetter();
  await bringIn(before);
  await before.session.close();
  const desk = await openSession(before.host.workbook);
  const [repair] = desk.ready().repairs;
  expect(await desk.session.findSource(repair!)).toEqual({
    kind: 'absent',
    sheet: repair!.of,
    name: 'paper.txt',
  });
  const changed = desk.session.takeSourceFile(repair!.of, fileOf(`${PAPER} `, 'other.txt'));
  await expect(changed).rejects.toMatchObject({ code: 'source-differs' });
  expect(await desk.session.findSource(repair!)).toMatchObject({ kind: 'absent' });
  expect(await desk.session.takeSourceFile(repair!.of, fileOf(PAPER, 'renamed.txt'))).toBe(true);
  expect(await desk.session.findSource(repair!)).toMatchObject({ kind: 'found' });
});

test('of two files the one that was read last is at hand', async () => {
  const desk = await openLetter();
  const first = await bringIn(desk);
  const second = await writeFound(desk, PAPER.replace('Waste', 'Parks'));
  const kindOf = async (id: string): Promise<string> =>
    (await desk.session.findSource(desk.ready().repairs.find(({ of }) => of === id)!)).kind;
  expect([await kindOf(first), await kindOf(second)]).toEqual(['absent', 'found']);
});

test('a tidy copy leads to the cells that it was made of', async () => {
  const desk = await openSession(workbookOf(sheetOf("Plan, of '23", MATRIX)));
  await desk.session.tidy();
  const repair = desk.ready().repairs.find(({ from }) => from.split('!').length > 2);
  const view = await desk.session.findSource(repair!);
  if (view.kind !== 'cells') throw new Error(`The view is ${view.kind}`);
  expect(view.cells.join(', ')).toBe(repair!.from);
  expect(view.cells.length).toBeGreaterThan(1);
});
