/** Says what a report of "Check this Excel" has found, or makes the reports of the kinds of Excel that the host stands in for. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import { describeReport, nameReportFile } from '../src/app/words/describe-excel-check';
import { listUnswitched } from '../src/simulator/host/profile-of-report';
import { HOST_PROFILES } from '../src/simulator/host/host-profiles';
import { checkProfile } from './excel-report/check-profile';
import { readReport, ReportError } from './excel-report/read-report';

const program = new Command('npm run excel-report --')
  .description('Says which assumptions differ in a report of “Check this Excel”.')
  .argument('[file]', 'a report that was saved or copied in the pane, .json')
  .option(
    '--profiles <folder>',
    'make the report of every kind of Excel that the host stands in for',
  )
  .allowExcessArguments(false)
  .parse();
const { profiles: folder } = program.opts<{ profiles?: string }>();
const [file] = program.args;

try {
  if (folder !== undefined) await writeProfiles(folder);
  else if (file !== undefined) printFile(file);
  else program.help({ error: true });
} catch (error) {
  if (!(error instanceof ReportError)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}

function printFile(path: string): void {
  const report = readReport(path);
  console.log(describeReport(report));
  const unswitched = listUnswitched(report);
  if (unswitched.length > 0) {
    console.log(
      `The embedded host has no switch for: ${unswitched.map(({ id }) => id).join(', ')}.`,
    );
  }
  console.log(`To work in a workbench that behaves so: npm start -- --as "${path}"`);
}

async function writeProfiles(target: string): Promise<void> {
  mkdirSync(target, { recursive: true });
  for (const [name, profile] of Object.entries(HOST_PROFILES)) {
    const report = await checkProfile(profile);
    const path = join(target, `${name} ${nameReportFile(report)}`);
    writeFileSync(path, `${JSON.stringify(report, null, 2)}\n`);
    console.log(`${name}: ${describeReport(report).split('\n')[1]!} ${path}`);
  }
}
