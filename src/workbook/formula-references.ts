import type { CellBlock } from './address';
import { parseBlock } from './address';

/** Cells that a formula reads. */
export interface CellReference {
  readonly sheet: string;
  readonly block: CellBlock;
}

const SHEET = /(?:'((?:[^']|'')+)'|([\p{L}_][\p{L}\p{N}_.]*))!/u.source;
const CELLS = /\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?/.source;
const COLUMNS = /\$?[A-Z]{1,3}:\$?[A-Z]{1,3}/.source;
const ROWS = /\$?\d+:\$?\d+/.source;
/** Not within a name or a function, nor behind a sheet of another workbook. */
const REFERENCE = new RegExp(
  `(?<![\\p{L}\\p{N}_.\\]'!])(?:${SHEET})?(${CELLS}|${COLUMNS}|${ROWS})(?![\\p{L}\\p{N}_.(![])`,
  'giu',
);
const STRING = /"(?:[^"]|"")*"/g;

/**
 * The cells that a formula names on the sheets of its own workbook, by address; `homeSheet` is the one that it stands
 * on. What it only makes up, as with INDIRECT, and what it reads by a name is not among them.
 */
export function listReferences(formula: string, homeSheet: string): CellReference[] {
  const references: CellReference[] = [];
  for (const [, quoted, plain, cells] of formula.replace(STRING, '""').matchAll(REFERENCE)) {
    const sheet = quoted?.replaceAll("''", "'") ?? plain ?? homeSheet;
    const block = parseBlock(cells!);
    if (block) references.push({ sheet, block });
  }
  return references;
}

/** The words of a formula that may be names of cells or of tables, in lower case. */
export function listNames(formula: string): Set<string> {
  const words = formula.replace(STRING, '""').matchAll(/[\p{L}_\\][\p{L}\p{N}_.\\]*/gu);
  return new Set([...words].map(([word]) => word.toLowerCase()));
}
