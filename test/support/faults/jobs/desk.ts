import type { MatrixSession, ReadyState } from '../../../../src/app/matrix-session';
import { findOpenRound } from '../../../../src/app/round/run-round';
import type { CommandName, RibbonCommand } from '../../../../src/commands/ribbon-commands';
import type { Finding } from '../../../../src/domain/finding';
import type { Action } from '../../../../src/domain/matrix';
import { listActions } from '../../../../src/domain/matrix';
import { untilAnswered } from '../../../../src/excel/run-excel';
import type { AddInError } from '../../../../src/workbook/errors';
import type { TrialStart } from '../trial-starts';

/** What a person has in front of them. */
export interface Desk {
  readonly session: MatrixSession;
  readonly commands: Record<CommandName, RibbonCommand>;
  /** What the ribbon's commands have said. */
  readonly shown: string[];
  /** What the person chooses where the ribbon's commands offer it; null for nothing. */
  choice: string | null;
  /** What was refused of what they asked of the workbook. */
  readonly refusals: AddInError[];
}

/** Something that a person asks for; a second time it does what is left of it. */
export interface TrialJob {
  readonly name: string;
  readonly on: readonly TrialStart[];
  /** Returns what the person reads; null where there is nothing to do. */
  readonly run: (desk: Desk) => Promise<string | null>;
}

/** Waits until what was scheduled meanwhile has run. */
export async function untilQuiet(): Promise<void> {
  for (let turn = 0; turn < 4; turn += 1) await new Promise((resolve) => setTimeout(resolve));
}

/** Opens the pane, and waits for the look at the workbook that follows when it is open. */
export async function openPane(session: MatrixSession): Promise<void> {
  await session.open();
  await untilQuiet();
  await untilAnswered();
  await untilQuiet();
}

export const BOTH = ['new', 'used'] as const;

/** The state of a session that has found the matrix; throws why it has not. */
export const ready = ({ session }: Desk): ReadyState => {
  const state = session.getState();
  if (state.kind === 'ready') return state;
  throw state.kind === 'no-matrix' ? state.trouble : new Error('Not opened');
};

export const fixable = (desk: Desk): readonly Finding[] =>
  ready(desk).findings.filter(({ rule }) => rule === 'non-canonical-due');

export const actionSaying = (desk: Desk, text: string): Action | undefined =>
  listActions(ready(desk).review.matrix).find((action) => action.text === text);

export const openRound = (desk: Desk): ReturnType<typeof findOpenRound> =>
  findOpenRound(ready(desk));
