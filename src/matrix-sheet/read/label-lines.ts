import { foldToWords } from '../../domain/fold-text';
import type { Vocabulary } from '../repair/doubled-lines';
import { chooseSounderLine, isDoubledLine } from '../repair/doubled-lines';
import type { MatrixRow } from './matrix-rows';
import { breaksOff, startsLowerCase } from './tidy-text';

/** One line of a KPI's label: the row it stands in. */
export type LabelLine = Pick<MatrixRow, 'rowIndex' | 'label'>;

/** How a label relates to the lines of the label above it. */
export type LabelRelation = 'first' | 'same' | 'continues' | 'doubles' | 'different';

/** Labels of lengths further apart differ in more than punctuation. */
const MOST_PUNCTUATION = 4;

/** Whether two labels are the same but for case and punctuation. */
export function isSameLabel(left: string, right: string): boolean {
  if (left === right) return true;
  return (
    Math.abs(left.length - right.length) <= MOST_PUNCTUATION &&
    foldToWords(left) === foldToWords(right)
  );
}

/**
 * How a further label line relates to the lines that a block already has. Only lines in neighbouring rows
 * continue or double one another.
 */
export function relateLabel(lines: readonly LabelLine[], next: LabelLine): LabelRelation {
  const last = lines.at(-1);
  if (!last) return 'first';
  if (isSameLabel(last.label, next.label)) return 'same';
  if (next.rowIndex !== last.rowIndex + 1) return 'different';
  if (continuesLabel(lines, next.label)) return 'continues';
  return isDoubledLine(last.label, next.label) ? 'doubles' : 'different';
}

/** A label goes on in small letters, after an end that promises more, or inside an open bracket. */
function continuesLabel(lines: readonly LabelLine[], next: string): boolean {
  const last = lines.at(-1)!.label;
  if (startsLowerCase(next)) return !startsLowerCase(lines[0]!.label);
  return breaksOff(last) || (opensBracket(last) && /^[^(]*\)/.test(next));
}

function opensBracket(text: string): boolean {
  return text.lastIndexOf('(') > text.lastIndexOf(')');
}

/** The lines that make up the whole label: of doubled lines the sounder one stays. */
export function pickLabelLines<Line extends LabelLine>(
  lines: readonly Line[],
  vocabulary: () => Vocabulary,
): Line[] {
  const picked: Line[] = [];
  for (const line of lines) {
    const last = picked.at(-1);
    if (last && isSameLabel(last.label, line.label)) continue;
    if (last && isDoubledLine(last.label, line.label)) {
      const sounder = chooseSounderLine(last.label, line.label, vocabulary());
      if (sounder === line.label) picked[picked.length - 1] = line;
      continue;
    }
    picked.push(line);
  }
  return picked;
}
