import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runCommand } from './command-line';

/** The guide of the command line: a section for each command, headed by its name, that begins with its help. */
const GUIDE = join(__dirname, '../../docs/command-line.md');
const REBASELINE = 'UPDATE_GOLDEN=1 npx jest test/cli/help';

const HELP_IN_GUIDE = /^## ([a-z-]+(?: [a-z-]+)?)\n\n```text\n([\s\S]*?)```\n/gm;

/** The commands that a help lists, with the words that come before them: those of `round` come instead of it. */
async function listCommands(...before: string[]): Promise<string[]> {
  const { stdout } = await runCommand(...before, '--help');
  const [, listed] = stdout.split('\nCommands:\n');
  if (listed === undefined) return [before.join(' ')];
  const names = [...listed.matchAll(/^ {2}([a-z-]+)/gm)].map(([, name]) => name!);
  const commands = names.filter((name) => name !== 'help');
  return (await Promise.all(commands.map((name) => listCommands(...before, name)))).flat();
}

/** The help of a command as the guide shows it: how to ask for it again is said once, at the top. */
async function helpOf(command: string): Promise<string> {
  const { exitCode, stdout } = await runCommand(...command.split(' '), '--help');
  expect(exitCode).toBe(0);
  return stdout.replace(/^ {2}-h, --help .*\n/m, '').replace(/\nOptions:\n$/, '');
}

test('the guide has each command with its help, in the order of the program', async () => {
  const commands = await listCommands();
  const helps = new Map(
    await Promise.all(commands.map(async (command) => [command, await helpOf(command)] as const)),
  );
  const guide = readFileSync(GUIDE, 'utf8');
  const updated = guide.replace(HELP_IN_GUIDE, (section: string, command: string) =>
    helps.has(command) ? `## ${command}\n\n\`\`\`text\n${helps.get(command)}\`\`\`\n` : section,
  );
  if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(GUIDE, updated);
  else if (updated !== guide) throw new Error(`${GUIDE} differs from the help. ${REBASELINE}`);
  expect([...updated.matchAll(HELP_IN_GUIDE)].map(([, command]) => command)).toEqual(commands);
});

test('what starts processes is no command for people', async () => {
  expect((await runCommand('--help')).stdout).not.toContain('collect-part');
});
