import type { CommandName } from '../../../../src/commands/ribbon-commands';
import type { Desk, TrialJob } from './desk';
import { BOTH } from './desk';

/**
 * A button of the ribbon, whose question is answered with a choice; throws the refusal that it shows in the end, as the
 * pane's jobs do.
 */
const press =
  (name: CommandName, choice: string | null = null) =>
  async (desk: Desk): Promise<string> => {
    const { commands, shown, refusals } = desk;
    shown.length = 0;
    refusals.length = 0;
    desk.choice = choice;
    await commands[name]({ completed: () => undefined });
    const said = shown.at(-1) ?? '';
    const refusal = refusals.find(({ message }) => said.startsWith(aboutTrouble(message)));
    // With what it was shown as: after a choice it is told otherwise what was changed.
    if (refusal) throw Object.create(refusal, { message: { value: said } });
    return said;
  };

/** What an error says of what is in the way. */
const aboutTrouble = (message: string): string => message.split(' Nothing was changed.')[0]!;

/** The buttons of the ribbon. */
export const RIBBON_JOBS: readonly TrialJob[] = [
  { name: 'ribbon: check', on: BOTH, run: press('checkMatrix') },
  { name: 'ribbon: choose a sheet', on: ['two plans'], run: press('checkMatrix', 'Use Plan') },
  { name: 'ribbon: highlight', on: BOTH, run: press('highlightMatrix') },
  { name: 'ribbon: start round', on: ['new'], run: press('startRound') },
  { name: 'ribbon: generate', on: BOTH, run: press('generateSummary') },
];
