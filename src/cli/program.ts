import { Command, CommanderError } from 'commander';
import type { ReadingQuestion } from '../domain/reading-question';
import { optionOfAnswer } from '../domain/reading-question';
import { joinWords, startSentence } from '../domain/wording';
import type { ErrorCode } from '../workbook/errors';
import { AddInError } from '../workbook/errors';
import type { ChaseOptions } from './chase-command';
import type { CheckOptions } from './check-command';
import type { CollectOptions } from './data-set/collect-command';
import type { CompareOptions } from './data-set/compare-command';
import type { QueryOptions } from './data-set/query-command';
import type { ExportOptions } from './export-command';
import type { ImportOptions } from './import-command';
import type { MergeOptions } from './merge-command';
import type { NewMatrixOptions } from './new-command';
import type { PackCommandOptions } from './pack-command';
import type { RoundStartOptions, SignOffOptions } from './round-command';
import type { RollUpCommandOptions } from './roll-up-command';
import type { RunOptions } from './run-command';
import type { Terminal } from './terminal';
import { showingUnshown } from './terminal';
import type { TidyOptions } from './tidy-command';

/** Exit code for input or options that cannot be used. */
const EXIT_UNUSABLE = 2;

/**
 * Runs one command; returns the exit code. Whatever is thrown is a bug of ours. What only a command needs is loaded
 * when it is run.
 */
export async function runCommandLine(args: readonly string[], output: Terminal): Promise<number> {
  const terminal = showingUnshown(output);
  let exitCode = 0;
  const program = createProgram(terminal, (code) => {
    exitCode = code;
  });
  try {
    await program.parseAsync(args, { from: 'user' });
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : EXIT_UNUSABLE;
    if (!(error instanceof AddInError)) throw error;
    terminal.writeError(`${joinLines(adviseOnOptions(error as AddInError))}\n`);
    return EXIT_UNUSABLE;
  }
}

/** The argument of what reads a workbook and leaves it as it is. */
const WORKBOOK = ['<file>', 'a workbook (.xlsx), which is never written to'] as const;

/** The argument of what reads many. */
const WORKBOOKS = [
  '<files...>',
  'workbooks (.xlsx), folders, or patterns such as "plans/**/*.xlsx", none of which is ever written to',
] as const;

/** How the matrix is read: options that every command takes which reads one. */
function addReadingOptions(command: Command): Command {
  return command
    .option(
      '--sheet <name>',
      'the sheet with the matrix, when there are several; once for each where several are one matrix',
      (name: string, before?: readonly string[]): readonly string[] => [...(before ?? []), name],
    )
    .option(
      '--map <columns>',
      'which column is which, by letter or heading, such as "kpi=C,actions=Remediation action"; the others are found by their headings',
    )
    .option(
      '--marks <marks>',
      'what the marks in columns for levels say, such as "now=x,target=o"; else as the workbook’s settings sheet says, else as the marks tell',
    )
    .option(
      '--quarter-start <month>',
      'the month in which Q1 starts, such as April or 4; else the month on the workbook’s settings sheet, else April',
    )
    .option(
      '--scale <scale>',
      'the scale of the levels: its name, such as CAF, or its levels, such as "Basic<Emerging<Strong"; else the one chosen in the workbook, else what the cells say',
    )
    .option(
      '--treat-as <words>',
      'words that cells say in a level’s place and the level that each is read as, such as "Basic=Minimum,None=Minimum"; beside those on the workbook’s settings sheet',
    );
}

function createProgram(terminal: Terminal, exit: (code: number) => void): Command {
  const program = new Command('matrix')
    .description('Reads, checks, highlights and reports on a maturity matrix, without Excel.')
    .helpOption('-h, --help', 'show this help')
    .helpCommand('help [command]', 'show the help of a command')
    .configureHelp({ helpWidth: terminal.columns })
    .configureOutput({
      writeOut: (text) => terminal.write(text),
      writeErr: (text) => terminal.writeError(text),
      outputError: (text, write) => write(`${describeUsageError(text)}\n`),
    })
    .exitOverride();

  addCheck(program, terminal, exit);
  addImport(program, terminal);
  addNew(program, terminal);
  addPack(program, terminal, exit);
  addFreeze(program, terminal);
  addTidy(program, terminal);
  addExport(program, terminal, exit);
  addRound(program, terminal);
  addChase(program, terminal);
  addRollUp(program, terminal, exit);
  addCollect(program, terminal, exit);
  addQuery(program, terminal);
  addCompare(program, terminal);
  addMerge(program, terminal);
  addPublicationCheck(program, terminal, exit);
  addRun(program, terminal, exit);
  return program;
}

function addCheck(program: Command, terminal: Terminal, exit: (code: number) => void): void {
  const command = program
    .command('check')
    .summary('say what is wrong with a matrix and what to do')
    .description(
      'Says what is wrong with a matrix and what to do. Exit code 0: no errors; 1: errors found; 2: the file or an option cannot be used.',
    )
    .argument(
      '<file>',
      'a workbook (.xlsx), or a PDF, Word document (.docx) or text (.txt, .tsv, .csv) that holds a matrix',
    )
    .option(
      '--as-at <date>',
      'the date that overdue is judged on, such as 2023-10-15; else the date on the workbook’s settings sheet, else today',
    )
    .option(...KNOWN_NAMES);
  addReadingOptions(command)
    .option('--json', 'print everything as JSON')
    .action(async (file: string, options: CheckOptions) => {
      const { runCheck } = await import('./check-command');
      exit(await runCheck(file, options, terminal));
    });
}

function addImport(program: Command, terminal: Terminal): void {
  const command = program
    .command('import')
    .summary('make a workbook of the matrix in a PDF, a Word document or a text')
    .description(
      'Writes the matrix of a PDF, a Word document or a text into a new workbook: one action a row, with what was repaired and what is in no cell on Matrix records, which the pane reviews. Exit code 0: written; 2: the file or an option cannot be used, and nothing is written.',
    )
    .argument(
      '<file>',
      'a PDF, a Word document (.docx) or a text (.txt, .tsv, .csv), which is never written to',
    )
    .option('--as-at <date>', 'the date that overdue is judged on, such as 2023-10-15; else today')
    .option(...KNOWN_NAMES)
    .requiredOption(...NEW_WORKBOOK);
  addReadingOptions(command)
    .option('--json', 'print everything as JSON')
    .action(async (file: string, options: ImportOptions) => {
      const { runImport } = await import('./import-command');
      await runImport(file, options, terminal);
    });
}

function addNew(program: Command, terminal: Terminal): void {
  program
    .command('new')
    .summary('start a matrix: headings, behaviours of a framework, lists to choose from')
    .description(
      'Writes a workbook with a matrix to be filled in: the areas and behaviours of a framework where its publisher lets them be used (CAF, Data maturity assessment), else blank rows.',
    )
    .requiredOption(
      '--framework <name>',
      'the framework, such as CAF or NPS-2018, a range of numbers, or the levels, such as "Basic<Emerging<Strong"',
    )
    .requiredOption('--out <file>', 'the workbook to write (.xlsx)')
    .action(async (options: NewMatrixOptions) => {
      const { runNew } = await import('./new-command');
      await runNew(options, terminal);
    });
}

/** The option of what reads scanned papers. */
const KNOWN_NAMES = [
  '--known-names <file>',
  'a list of names and words (.txt) that damaged letters of a scan are compared with, in place of those that come with it',
] as const;

/** The option of what writes a pack that may say that it is final. */
const AS_IT_STANDS = [
  '--as-it-stands',
  'write a final pack although points are open; they are listed all the same',
] as const;

function addPack(program: Command, terminal: Terminal, exit: (code: number) => void): void {
  const command = program
    .command('pack')
    .summary('write a copy of a workbook with highlights and the board pack')
    .description(
      'Writes a copy of a workbook with highlights on the matrix and the board pack as further sheets. Exit code 0: written; 1: it says Final and points are open, which are listed, and nothing is written; 2: the file or an option cannot be used, and nothing is written.',
    );
  addCopyOptions(command, 'the date that overdue is judged on')
    .option(...AS_IT_STANDS)
    .action(async (file: string, options: PackCommandOptions) => {
      const { runPack } = await import('./pack-command');
      exit(await runPack(file, options, terminal));
    });
}

function addFreeze(program: Command, terminal: Terminal): void {
  const command = program
    .command('freeze')
    .summary('write a copy of a workbook that keeps the matrix as it stands')
    .description(
      'Writes a copy of a workbook with one more sheet, which keeps the matrix as it stands at a date: later packs show what has moved since. Exit code 0: written; 2: the file or an option cannot be used, and nothing is written.',
    );
  addCopyOptions(command, 'the date that the matrix is of').action(
    async (file: string, options: PackCommandOptions) => {
      const { runFreeze } = await import('./freeze-command');
      await runFreeze(file, options, terminal);
    },
  );
}

function addTidy(program: Command, terminal: Terminal): void {
  const command = program
    .command('tidy')
    .summary('write a copy of a workbook that has the matrix in the standard form as well')
    .description(
      'Writes a copy of a workbook with one more sheet, which has the matrix in the standard form: one action a row, in your own words, with lists to choose from and links to where each row came from. What was repaired is listed on Matrix records. The sheet that the matrix stands on stays as it is. Exit code 0: written; 2: the file or an option cannot be used, and nothing is written.',
    )
    .option('--use', 'make the tidy copy the matrix of the workbook that is written')
    .option('--replace', 'replace an earlier tidy copy even where it was changed since');
  addReadingOptions(
    command
      .argument(...WORKBOOK)
      .option(
        '--as-at <date>',
        'the date that the matrix is judged on, such as 2023-10-15; else the date on the workbook’s settings sheet, else today',
      )
      .requiredOption(...NEW_WORKBOOK),
  ).action(async (file: string, options: TidyOptions) => {
    const { runTidy } = await import('./tidy-command');
    await runTidy(file, options, terminal);
  });
}

function addRound(program: Command, terminal: Terminal): void {
  const round = program
    .command('round')
    .summary('start the quarter’s round, and sign it off, in a copy of a workbook')
    .description(
      'Starts the quarter’s round in a copy of a workbook, and signs it off, as the pane does: a final pack is made from a round that is signed off. In between, actions are answered in the pane, or what has changed is written into the matrix. Exit code 0: written; 2: the file or an option cannot be used, or the round is not where it has to be, and nothing is written.',
    );
  const start = round
    .command('start')
    .summary('keep the matrix as it stands, and say what is asked of whom')
    .argument(...WORKBOOK)
    .requiredOption('--as-at <date>', 'the date of the round, such as 2023-10-15')
    .option('--period <period>', 'the period it is of; else the quarter that the date lies in')
    .option('--by <name>', 'who starts it');
  addReadingOptions(start.requiredOption(...NEW_WORKBOOK)).action(
    async (file: string, options: RoundStartOptions) => {
      const { runRoundStart } = await import('./round-command');
      await runRoundStart(file, options, terminal);
    },
  );
  const signOff = round
    .command('sign-off')
    .summary('keep the matrix as it stands at the round’s date, and who answers for it')
    .argument(...WORKBOOK)
    .requiredOption('--by <name>', 'who signs off')
    .option('--on <date>', 'the day of the sign-off, such as 2023-10-20; else today');
  addReadingOptions(signOff.requiredOption(...NEW_WORKBOOK)).action(
    async (file: string, options: SignOffOptions) => {
      const { runSignOff } = await import('./round-command');
      await runSignOff(file, options, terminal);
    },
  );
}

const NEW_WORKBOOK = [
  '--out <file>',
  'the new workbook (.xlsx); one that is there is replaced',
] as const;

/** What a command takes that writes a copy of a workbook; `asAt` says what the date is. */
function addCopyOptions(command: Command, asAt: string): Command {
  return addReadingOptions(
    command
      .argument(...WORKBOOK)
      .requiredOption('--as-at <date>', `${asAt}, such as 2023-10-15`)
      .requiredOption(...NEW_WORKBOOK),
  );
}

function addExport(program: Command, terminal: Terminal, exit: (code: number) => void): void {
  const command = program
    .command('export')
    .summary('write the board pack alone, as a workbook, a Word paper or a PDF')
    .description(
      'Writes the board pack into files of its own, without the matrix. They are named after the committee, the date and whether it is a draft. Exit code 0: written; 1: it says Final and points are open, which are listed, and nothing is written; 2: the file or an option cannot be used.',
    )
    .argument(...WORKBOOK)
    .requiredOption('--as-at <date>', 'the date that overdue is judged on, such as 2023-10-15')
    .requiredOption('--to <folder>', 'the folder for the files; it is made when it is missing')
    .option('--format <formats>', 'xlsx, docx or pdf, or several with commas between', 'xlsx')
    .option(
      '--publication',
      'workbook and Word paper for everybody to read, without officers’ names',
    )
    .option('--with-data-quality', 'keep the notes on data quality in the publication copy')
    .option(
      '--template <file>',
      'the council’s own Word document (.docx) to make the Word paper from',
    )
    .option(...AS_IT_STANDS);
  addReadingOptions(command).action(async (file: string, options: ExportOptions) => {
    const { runExport } = await import('./export-command');
    exit(await runExport(file, options, terminal));
  });
}

function addChase(program: Command, terminal: Terminal): void {
  const command = program
    .command('chase')
    .summary('write what each owner is to be asked about their actions')
    .description(
      'Writes a message, a calendar (.ics) and one table (.csv) for the owners of actions that are late, fall due or have no date. Nothing is sent. Exit code 0: written; 2: the file or an option cannot be used.',
    )
    .argument(...WORKBOOK)
    .requiredOption('--as-at <date>', 'the date that overdue is judged on, such as 2023-10-15')
    .requiredOption('--to <folder>', 'the folder for the files; it is made when it is missing')
    .option('--owner <name>', 'only this owner, as the matrix names them');
  addReadingOptions(command).action(async (file: string, options: ChaseOptions) => {
    const { runChase } = await import('./chase-command');
    await runChase(file, options, terminal);
  });
}

function addRollUp(program: Command, terminal: Terminal, exit: (code: number) => void): void {
  const command = program
    .command('rollup')
    .summary('bring the matrices of many workbooks together in one report')
    .description(
      'Reads the matrix of each workbook, judges each by its own scale and quarters, and writes one report: services by area, what is late, where services disagree, what has changed. Freezes and packs are read too. Options that say how a matrix is read go for every workbook. Exit code 0: written; 1: written without some workbooks that were not read, which are listed; 2: no workbook or an option cannot be used, and nothing is written.',
    )
    .argument(...WORKBOOKS)
    .requiredOption('--as-at <date>', 'the date that overdue is judged on, such as 2023-10-15')
    .requiredOption(
      '--out <file>',
      'the report (.xlsx); an earlier one is made anew, and official values that were set in it are kept',
    )
    .option(
      '--official <value>',
      'a level that is reported where services differ, with a reason, such as "Social value=Mature because audited in March", or of a KPI "Social value > TOMs=Mature because …"; once for each',
      (value: string, before?: readonly string[]): readonly string[] => [...(before ?? []), value],
    )
    .option('--paper <file>', 'a committee paper in Word (.docx) as well')
    .option(
      '--template <file>',
      'the council’s own Word document (.docx) to make the Word papers from',
    )
    .option(
      '--publish <file>',
      'a copy for everybody to read as well, without officers’ names: of the report (.xlsx) or of the paper (.docx); once for each',
      (file: string, before?: readonly string[]): readonly string[] => [...(before ?? []), file],
    );
  addReadingOptions(command).action(
    async (files: readonly string[], options: RollUpCommandOptions) => {
      const { runRollUp } = await import('./roll-up-command');
      exit(await runRollUp(files, options, terminal));
    },
  );
}

function addCollect(program: Command, terminal: Terminal, exit: (code: number) => void): void {
  program
    .command('collect')
    .summary('bring the matrices of many workbooks into a data set')
    .description(
      'Reads the matrix of each workbook and brings it into a data set of Parquet files: KPIs, actions, findings and freezes, by organisation and date. What was collected before and has not changed is passed over, so that a run that was stopped goes on where it was. Exit code 0: collected; 1: some workbooks were not read, which are listed, and all others are collected; 2: an option cannot be used.',
    )
    .argument(...WORKBOOKS)
    .requiredOption('--to <folder>', 'the folder of the data set; it is made when it is missing')
    .option(
      '--organisation <name>',
      'whose the workbooks are; else as the settings sheet of each says',
    )
    .option(
      '--as-at <date>',
      'the date that the matrices are judged at, such as 2023-10-15; else as the settings sheet of each says',
    )
    .option(
      '--without-owners',
      'leave out the names of owners and sponsors, which are personal data, in all that is written',
    )
    .option('--again', 'read again what was collected before, as after an update of this program')
    .option('--workers <number>', 'how many processes read side by side; else one for each core')
    .action(async (files: readonly string[], options: CollectOptions) => {
      const { runCollect } = await import('./data-set/collect-command');
      exit(await runCollect(files, options, terminal, WORKER_COMMAND));
    });
  program.command(WORKER_COMMAND, { hidden: true }).action(async () => {
    const { workForParent } = await import('./data-set/collect-workers');
    await workForParent();
  });
}

/** The command by which `collect` starts processes that read beside it. */
const WORKER_COMMAND = 'collect-part';

function addMerge(program: Command, terminal: Terminal): void {
  program
    .command('merge')
    .summary('make one matrix of those of several councils or services')
    .description(
      'Writes the matrices of several workbooks as one, in the standard form: KPIs that are the same become one that keeps what each states, and every action keeps its owner. Nothing of any is left out. Where levels differ the cell is blank for a person to settle. Exit code 0: written; 2: a file or an option cannot be used, or the matrices are on different scales or quarters, and nothing is written.',
    )
    .argument(
      '<files...>',
      'workbooks (.xlsx), two or more, which are never written to; names and order of the first go before the others’',
    )
    .option(
      '--as-at <date>',
      'the date that is put into the settings, such as 2023-10-15; else today',
    )
    .option(
      '--review <file>',
      'write the list of matches (.csv) as well, for a person to go through and change “Same as”',
    )
    .option('--matches <file>', 'that list as a person has left it: what it says is the same is')
    .requiredOption(...NEW_WORKBOOK)
    .action(async (files: readonly string[], options: MergeOptions) => {
      const { runMerge } = await import('./merge-command');
      await runMerge(files, options, terminal);
    });
}

function addQuery(program: Command, terminal: Terminal): void {
  program
    .command('query')
    .summary('ask a data set a question in SQL, or one that comes with the program')
    .description(
      'Answers a SELECT over the tables of a data set: kpis, actions, findings and freezes. Nothing is written, and nothing but the data set is read. Exit code 0: answered; 2: the data set, the question or an option cannot be used.',
    )
    .argument('[sql]', 'a SELECT, such as "SELECT service, COUNT(*) FROM kpis GROUP BY service"')
    .option('--from <folder>', 'the folder of the data set')
    .option('--named <name>', 'a question that comes with the program, such as late-by-service')
    .option('--list', 'list the questions that come with the program')
    .option('--csv', 'print the answer as CSV')
    .option('--json', 'print the answer as JSON')
    .action(async (sql: string | undefined, options: QueryOptions) => {
      const { runQuery } = await import('./data-set/query-command');
      await runQuery(sql, options, terminal);
    });
}

function addCompare(program: Command, terminal: Terminal): void {
  program
    .command('compare')
    .summary('say where a matrix lies among those of a data set, with nobody named')
    .description(
      'Compares each area of a matrix with the quarter points of the organisations of a data set. Areas of fewer than five organisations are left blank. Exit code 0: compared; 2: the file, the data set or an option cannot be used.',
    )
    .argument(...WORKBOOK)
    .requiredOption('--with <folder>', 'the folder of the data set')
    .option(
      '--as-at <date>',
      'the date that the matrix is judged at, such as 2023-10-15; else the date on the workbook’s settings sheet, else today',
    )
    .option('--csv', 'print the comparison as CSV')
    .option('--json', 'print the comparison as JSON')
    .action(async (file: string, options: CompareOptions) => {
      const { runCompare } = await import('./data-set/compare-command');
      await runCompare(file, options, terminal);
    });
}

function addPublicationCheck(
  program: Command,
  terminal: Terminal,
  exit: (code: number) => void,
): void {
  program
    .command('publication-check')
    .summary('check a workbook against the rules of published spreadsheets')
    .description(
      'Names each cell that breaks a rule of the UK Analysis Function for published spreadsheets, and what to do. Exit code 0: it keeps them; 1: it does not; 2: the file cannot be used.',
    )
    .argument(...WORKBOOK)
    .action(async (file: string) => {
      const { runPublicationCheck } = await import('./publication-check-command');
      exit(await runPublicationCheck(file, terminal));
    });
}

function addRun(program: Command, terminal: Terminal, exit: (code: number) => void): void {
  program
    .command('run')
    .summary('run an Office.js script on a workbook')
    .description(
      'Runs an Office.js script on a workbook, without Excel. Exit code 0: it ended; 1: it failed, and nothing is saved; 2: a file or an option cannot be used.',
    )
    .argument('<script>', 'a .js file; it may use Excel.run, console.log and await')
    .option('--workbook <file>', 'the workbook to open (.xlsx); else a blank one')
    .option('--out <file>', 'where to save the workbook afterwards (.xlsx); else it is not saved')
    .action(async (script: string, options: RunOptions) => {
      const { runScriptFile } = await import('./run-command');
      exit(await runScriptFile(script, options, terminal));
    });
}

/** "error: unknown option '--asat'\n(Did you mean --as-at?)" as one line for people. */
function describeUsageError(text: string): string {
  const [problem = '', ...hints] = text
    .replace(/^error: /, '')
    .trim()
    .split('\n');
  const sentence = startSentence(problem).replace(/\.?$/, '.');
  const hint = hints.map((line) => line.replace(/^\((.*)\)$/, '$1'));
  return joinLines([sentence, ...hint, 'See --help.'].join(' '));
}

/** How the command line offers what a message asks for. */
const OPTION_ADVICE: Partial<Record<ErrorCode, string>> = {
  'matrix-ambiguous': 'Name it with --sheet; once for each where several are one matrix.',
  'sheet-not-found': 'Name one of them with --sheet.',
  'column-missing': 'Or say which column it is with --map, such as --map "current=C".',
  'map-column-missing': 'Name one of them in --map.',
};

function adviseOnOptions({ code, message, details }: AddInError): string {
  const advice =
    'questions' in details ? adviseOnQuestions(details.questions) : OPTION_ADVICE[code];
  return advice === undefined ? message : `${message} ${advice}`;
}

/** The options that answer the questions. */
function adviseOnQuestions(questions: readonly ReadingQuestion[]): string {
  const options = questions.map(({ choices }) =>
    joinWords(
      choices.map(({ answer }) => optionOfAnswer(answer)),
      'or',
    ),
  );
  return `Answer with ${joinWords(options)}.`;
}

/** A sheet's or file's name may hold line breaks. */
function joinLines(text: string): string {
  return text.replace(/[\r\n]+/g, ' ');
}
