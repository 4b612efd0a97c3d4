#!/usr/bin/env node
import { Command, CommanderError } from 'commander';
import { AddInError } from '../workbook/errors';
import { runCheck } from './check-command';
import { runPack } from './pack-command';
import { runScriptFile } from './run-command';

/** No errors found · errors found in the matrix · input or options that cannot be used. */
const EXIT_UNUSABLE = 2;

const program = new Command('matrix')
  .description('Reads, checks, highlights and reports on a maturity matrix, without Excel.')
  .exitOverride();

program
  .command('check')
  .description(
    'Say what is wrong with the matrix and what to do. Exit 0: no errors, 1: errors found, 2: unusable input.',
  )
  .argument(
    '<file>',
    'a workbook (.xlsx), or the text of a matrix (.txt: a line a row, a tab a cell)',
  )
  .option('--sheet <name>', 'the sheet with the matrix, when there are several')
  .option(
    '--as-at <date>',
    'the date that overdue is judged on, YYYY-MM-DD (else the workbook’s setting, else today)',
  )
  .option(
    '--quarter-start <month>',
    'the month in which Q1 starts, such as April or 4 (else the workbook’s setting, else April)',
  )
  .option('--json', 'print everything as JSON')
  .action(async (file: string, options) => {
    process.exitCode = await runCheck(file, options);
  });

program
  .command('pack')
  .description(
    'Write a copy of the workbook with highlights on the matrix and the board pack as further sheets.',
  )
  .argument('<file>', 'a workbook (.xlsx); never written to')
  .requiredOption('--as-at <date>', 'the date that overdue is judged on, YYYY-MM-DD')
  .requiredOption('--out <file>', 'the new workbook (.xlsx)')
  .option('--sheet <name>', 'the sheet with the matrix, when there are several')
  .option('--quarter-start <month>', 'the month in which Q1 starts, such as April or 4')
  .action(async (file: string, options) => {
    await runPack(file, options);
  });

program
  .command('run')
  .description('Run a plain Office.js script against the embedded workbook.')
  .argument('<script>', 'a .js file; its body may use Excel.run, console.log and await')
  .option('--workbook <file>', 'the workbook to open (.xlsx); a blank one when not given')
  .option('--out <file>', 'where to save the workbook afterwards (.xlsx)')
  .action(async (script: string, options) => {
    process.exitCode = await runScriptFile(script, options);
  });

try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof AddInError) {
    process.stderr.write(`${error.message}\n`);
    process.exitCode = EXIT_UNUSABLE;
  } else if (error instanceof CommanderError) {
    process.exitCode = error.exitCode === 0 ? 0 : EXIT_UNUSABLE;
  } else {
    throw error;
  }
}
