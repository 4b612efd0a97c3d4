import type { CommandMessage, CommandName } from '../../src/commands/ribbon-commands';
import { createRibbonCommands } from '../../src/commands/ribbon-commands';
import { excelWorkbook } from '../../src/excel/excel-workbook';
import type { WorkbookPort } from '../../src/workbook/port';
import { TODAY } from './matrix-host';

/** What came of a button of the ribbon. */
interface Pressed {
  /** The messages in order. */
  readonly messages: readonly CommandMessage[];
  /** What each says. */
  readonly shown: readonly string[];
  /** How often Excel was told that it is done. */
  readonly completedCount: number;
  /** The bug that it ended in; null where it ended well. */
  readonly failure: unknown;
}

/** Presses a button, and in each message the choice that is next in `answers`; one that is not there is closed. */
export async function pressRibbon(
  name: CommandName,
  {
    workbook = excelWorkbook,
    answers = [],
  }: { readonly workbook?: WorkbookPort; readonly answers?: readonly string[] } = {},
): Promise<Pressed> {
  const messages: CommandMessage[] = [];
  let completedCount = 0;
  const commands = createRibbonCommands({
    workbook,
    readToday: () => TODAY,
    showMessage: (message) => {
      if (completedCount > 0) throw new Error('Excel was told that it is done before a message');
      const index = message.choices.indexOf(answers[messages.length] ?? '');
      messages.push(message);
      return Promise.resolve(index < 0 ? null : index);
    },
    startLimit: () => new AbortController().signal,
  });
  const failure = await commands[name]({ completed: () => (completedCount += 1) }).then(
    () => null,
    (error: unknown) => error,
  );
  return {
    messages,
    shown: messages.map(({ text, note }) => [text, note].filter(Boolean).join(' ')),
    completedCount,
    failure,
  };
}
