import { zipSync } from 'fflate';
import { writeXlsx } from 'hucre/xlsx';
import { mkdirSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { expectRefusal, makeFolder, runCommand } from './command-line';
import { matrixSheet, saveSheets } from './matrix-files';

const inFolder = makeFolder();

/** Every command that opens a workbook refuses it with the same line, and writes nothing. */
async function expectUnreadable(file: string, line: RegExp): Promise<void> {
  const before = readdirSync(inFolder());
  const script = inFolder('script.js');
  const out = inFolder('out', 'never.xlsx');
  expectRefusal(await runCommand('check', file), line);
  expectRefusal(await runCommand('check', file, '--json'), line);
  expectRefusal(await runCommand('pack', file, '--as-at', '2023-10-15', '--out', out), line);
  expectRefusal(await runCommand('run', script, '--workbook', file, '--out', out), line);
  expect(readdirSync(inFolder())).toEqual(before);
}

beforeAll(() => {
  writeFileSync(inFolder('script.js'), 'console.log("never");');
});

test('no such file', async () => {
  await expectUnreadable(inFolder('nowhere.xlsx'), /^There is no file .*nowhere\.xlsx\. Check/);
});

test('no such folder, and a file where a folder should be', async () => {
  await expectUnreadable(inFolder('no', 'where.xlsx'), /^There is no file /);
  await expectUnreadable(inFolder('script.js', 'plan.xlsx'), /^There is no file /);
});

test('a folder', async () => {
  mkdirSync(inFolder('folder.xlsx'));
  await expectUnreadable(
    inFolder('folder.xlsx'),
    /folder\.xlsx is a folder\. Name a file in it\.$/,
  );
});

test.each<[string, Uint8Array]>([
  ['empty.xlsx', new Uint8Array()],
  ['renamed-csv.xlsx', Buffer.from('KPI,Where we are now,Where we want to be\nA,B,C\n')],
  [
    'letter.xlsx',
    zipSync({
      '[Content_Types].xml': Buffer.from(
        '<Types><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
      ),
      'word/document.xml': Buffer.from('<w:document/>'),
    }),
  ],
])('no workbook: %s', async (name, bytes) => {
  writeFileSync(inFolder(name), bytes);
  await expectUnreadable(inFolder(name), /is not an Excel workbook \(\.xlsx\)\. Open it in Excel/);
});

test('a workbook with a password', async () => {
  const bytes = await writeXlsx({
    sheets: [{ name: 'Plan', rows: [['KPI']] }],
    encryption: { password: 'secret', spinCount: 1 },
  });
  writeFileSync(inFolder('secret.xlsx'), bytes);
  await expectUnreadable(inFolder('secret.xlsx'), /is protected with a password/);
});

test('a workbook cut short', async () => {
  const file = await saveSheets(inFolder('cut.xlsx'), matrixSheet());
  truncateSync(file, readFileSync(file).length / 2);
  await expectUnreadable(file, /is damaged or cut short/);
});

test('an archive that unpacks to too much', async () => {
  const text = Buffer.from('<a/>');
  const bomb = zipSync({
    '[Content_Types].xml': text,
    '_rels/.rels': text,
    'xl/worksheets/sheet1.xml': new Uint8Array(64 * 2 ** 20),
  });
  writeFileSync(inFolder('bomb.xlsx'), bomb);
  await expectUnreadable(inFolder('bomb.xlsx'), /unpacks to far more than a matrix can hold/);
});

test('a workbook named .txt is read as the workbook that it is', async () => {
  const file = await saveSheets(inFolder('workbook.txt'), matrixSheet());
  expect((await runCommand('check', file)).stdout).toContain('Plan: 3 KPIs and 4 actions.');
});

test.each<[string, RegExp]>([
  ['\n\n', /letter\.txt holds no text\. Check that it is the right file\.$/],
  ['Dear all,\tplease find attached\n', /^No maturity matrix was found/],
])('a text without a matrix: %j', async (text, said) => {
  writeFileSync(inFolder('letter.txt'), text);
  expectRefusal(await runCommand('check', inFolder('letter.txt')), said);
});

test.each([['check'], ['import', '--out', 'never.xlsx']])(
  'bytes that are no text given to %s',
  async (command, ...out) => {
    writeFileSync(inFolder('bytes.txt'), '\0\0\0\u0001');
    expectRefusal(
      await runCommand(command, inFolder('bytes.txt'), ...out),
      /bytes\.txt is not a kind of file that a matrix can be brought in from/,
    );
  },
);

test.each(['matrix.txt', 'plan.csv'])('a text given to pack: %s', async (name) => {
  writeFileSync(inFolder(name), 'KPI\tWhere we are now\tWhere we want to be\n');
  expectRefusal(
    await runCommand('pack', inFolder(name), '--as-at', '2023-10-15', '--out', 'x.xlsx'),
    /\.(?:txt|csv) is not an Excel workbook/,
  );
});
