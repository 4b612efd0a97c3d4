import type { CellEdit } from '../../domain/finding';
import { agreeNoun, countOf } from '../../domain/wording';
import { isSameSheetName, splitAddress } from '../../workbook/address';
import type { EditOutcome } from '../../workbook/port';
import type { ChangeRecord } from '../../workbook/records';
import type { BulkFixes } from '../matrix-session';
import { shortenEdit } from './shorten-edit';

/** One line on the cells that a fix wrote. */
export function describeFixed(outcome: EditOutcome): string {
  return describeOutcome(outcome, 'Wrote');
}

/** A sentence for each reason that cells were left alone when many were to be written. */
export function describeLeftAlone(readCount: number, refusedCount: number): string[] {
  const say = (count: number, why: string): string[] =>
    count === 0 ? [] : [`${countOf(count, 'cell')} ${count === 1 ? 'was' : 'were'} left: ${why}.`];
  return [
    ...say(readCount, 'formulas of this workbook read what stands there'),
    ...say(refusedCount, 'the list of allowed texts does not have the new name'),
  ];
}

/** What depends on the cells of one fix, for whoever is about to write it; null where nothing does. */
export function describeObstacles({
  formulaCount,
  readCount,
  refusedCount,
}: Omit<BulkFixes, 'findings'>): string | null {
  if (readCount > 0) {
    const [read, they] = formulaCount === 1 ? ['reads', 'It'] : ['read', 'They'];
    return `${countOf(formulaCount, 'formula')} ${read} this cell. ${they} will read the new text.`;
  }
  if (refusedCount === 0) return null;
  return 'The cell’s list of allowed texts does not have the new text.';
}

/** One line on the cells that were put back. */
export function describePutBack(outcome: EditOutcome): string {
  return describeOutcome(outcome, 'Put back');
}

/** One line on findings that were accepted. */
export function describeAcceptance(count: number): string {
  return `Accepted ${countOf(count, 'finding')}. ${count === 1 ? 'It stands' : 'They stand'} under Accepted until the cell changes.`;
}

/** One line on acceptances that were withdrawn. */
export function describeWithdrawal(count: number): string {
  return `Withdrew ${countOf(count, 'acceptance')}. ${count === 1 ? 'It is a finding' : 'They are findings'} again.`;
}

/**
 * The records of the cells that a fix has just written, named with their sheet or without, to put them back; `changes`
 * newest first.
 */
export function listChangesOf(
  { written }: EditOutcome,
  changes: readonly ChangeRecord[],
): ChangeRecord[] {
  return written.flatMap(({ cell, from, to }) => {
    const { sheet, local } = splitAddress(cell);
    const record = changes.find(
      (change) =>
        change.cell === local &&
        (sheet === null || isSameSheetName(sheet, change.sheet)) &&
        change.from === from &&
        change.to === to,
    );
    return record ? [record] : [];
  });
}

function describeOutcome({ written, skipped }: EditOutcome, verb: string): string {
  const sentences = [];
  if (written.length > 0 || skipped.length === 0) {
    sentences.push(`${verb} ${describeCells(written)}.`);
  }
  if (skipped.length > 0) sentences.push(describeSkipped(skipped));
  return sentences.join(' ');
}

function describeCells(edits: readonly CellEdit[]): string {
  const [only] = edits;
  if (!only || edits.length > 1) return countOf(edits.length, 'cell');
  return `${shortenEdit(only).to} in ${only.cell}`;
}

function describeSkipped(skipped: EditOutcome['skipped']): string {
  const [only] = skipped;
  if (only && skipped.length === 1) {
    if (only.says === null) return `${only.edit.cell} was left alone: its rows have just changed.`;
    const says = shortenEdit({ from: '', to: only.says }).to;
    return `${only.edit.cell} was left alone: it now says ${says}.`;
  }
  return `${skipped.length} ${agreeNoun('cell', skipped.length)} were left alone, because they now say something else.`;
}
