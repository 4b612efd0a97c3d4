import { checkPublication } from '../board-pack/publication/check-publication';
import type { PublicationFinding } from '../board-pack/publication/publication-rule';
import { countOf } from '../domain/wording';
import { openWorkbook } from './files';
import type { Terminal } from './terminal';

/** Exit code for a workbook that breaks a rule. */
const EXIT_BREACHES = 1;

/** Prints where a workbook breaks the rules of published spreadsheets; the exit code. Throws AddInErrors. */
export async function runPublicationCheck(file: string, terminal: Terminal): Promise<number> {
  const findings = checkPublication(await openWorkbook(file));
  if (findings.length === 0) {
    terminal.write(`${file} keeps the rules of published spreadsheets.\n`);
    return 0;
  }
  const lines = findings.map(
    (finding) => `${placeOf(finding)}${finding.message} (${finding.rule})`,
  );
  terminal.write(`${lines.join('\n')}\n${countOf(findings.length, 'place')} to put right.\n`);
  return EXIT_BREACHES;
}

function placeOf({ sheet, cell }: PublicationFinding): string {
  if (sheet === null) return '';
  return cell === null ? `${sheet}: ` : `${sheet}!${cell}: `;
}
