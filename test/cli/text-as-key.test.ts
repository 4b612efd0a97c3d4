import { writeFileSync } from 'node:fs';
import { excelWorkbook } from '../../src/excel/excel-workbook';
import { writeWorkbook } from '../../src/files/xlsx/write-workbook';
import { DEFAULT_SETTINGS } from '../../src/workbook/settings';
import { closeHost, openHost, sheetOf, TODAY, workbookOf } from '../support/matrix-host';
import { watchTextAsKey } from '../support/text-as-key';
import { makeFolder, runCommand } from './command-line';
import { HEADER } from './matrix-files';

/** No text of a workbook is looked up in an object that knows `constructor` and `toString` without having been told of them. */

const inFolder = makeFolder();

const ROWS = [
  [...HEADER, 'Owner', 'Status', 'Area', 'zheading', 'Evidence', 'Priority'],
  [
    'zkpi',
    'zlevel some',
    'Top all',
    'zaction',
    'Q1 23',
    'zowner',
    'zstatus',
    'zarea',
    'zkpi',
    'zword',
    'zword',
  ],
  ['', '', '', 'zdue', 'zdue', 'Zowner', 'zstatus', 'zarea', 'zword', 'zword', 'zword'],
  ['ZKPI', 'zword', 'Middle', 'zlevel', 'Q3 23', 'ZOWNER', 'zstatus', 'zarea', 'zword', '', ''],
  ['Zkpi', 'Middle', 'Top', 'zsheet', 'Q4 23', 'zowner', 'Complete', 'Zarea', '', 'zword', 'zkpi'],
];

async function saveWorkbookOfWatchedWords(path: string): Promise<string> {
  const workbook = workbookOf(sheetOf('zsheet', ROWS));
  await openHost(workbook);
  await excelWorkbook.writeSettings({
    ...DEFAULT_SETTINGS,
    asAt: TODAY,
    isScaleChosen: true,
    scale: {
      name: 'Own',
      framework: null,
      levels: ['zlevel', 'Middle', 'Top'],
      lowestNumber: null,
    },
    treatedAs: [{ word: 'zword', level: 'zlevel' }],
    areaNames: [{ read: 'zarea', name: 'Zarea' }],
    cover: {
      ...DEFAULT_SETTINGS.cover,
      organisation: 'zcover',
      committee: 'zcover',
      period: 'zcover',
      version: 'zcover',
    },
  });
  closeHost();
  writeFileSync(path, await writeWorkbook(workbook));
  return path;
}

test('texts of a workbook are never keys of an object that has keys of its own', async () => {
  const file = await saveWorkbookOfWatchedWords(inFolder('plan.xlsx'));
  const at = (date: string) => ['--as-at', date];
  const [started, frozen, signedOff] = ['a.xlsx', 'b.xlsx', 'c.xlsx'].map((name) => inFolder(name));
  const commands = [
    ['check', file, ...at('2023-10-15'), '--treat-as', 'zword=zlevel', '--json'],
    ['freeze', file, ...at('2023-07-15'), '--out', frozen!],
    ['round', 'start', frozen!, ...at('2023-10-15'), '--by', 'zowner', '--out', started!],
    ['round', 'sign-off', started!, '--by', 'zowner', '--on', '2023-10-20', '--out', signedOff!],
    ['pack', signedOff!, ...at('2023-10-15'), '--out', inFolder('pack.xlsx')],
    [
      'export',
      signedOff!,
      ...at('2023-10-15'),
      '--to',
      inFolder('public'),
      '--publication',
      '--format',
      'xlsx,docx',
    ],
    ['chase', signedOff!, ...at('2023-10-15'), '--to', inFolder('chase')],
  ];
  const watch = watchTextAsKey();
  const exitCodes: (number | null)[] = [];
  for (const args of commands) {
    exitCodes.push((await runCommand(...args)).exitCode);
  }
  const places = watch.stop();
  expect(exitCodes).toEqual([1, 0, 0, 0, 0, 0, 0]);
  expect(places).toEqual([]);
});
