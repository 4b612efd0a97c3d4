import type { Steps } from '../../domain/steps';
import { visitInSteps } from '../../domain/steps';
import type { PlacedText, TextLine } from './text-lines';
import { findLines } from './text-lines';
import type { WhiteColumn } from './white-columns';

/** Lines of a text that are further apart than this are not set single, in parts of the font's size. */
const WIDEST_SINGLE = 1.3;
/** Of the lines of texts, at least so many begin in the middle of a sentence. */
const GOING_ON_SHARE = 0.1;
/** So many lines that go on with a sentence, of those a step apart, tell that lines of texts are, though more rows are further apart. */
const OF_SENTENCES = { fewest: 3, share: 0.5 };

/** Steps that differ from the usual one by no more than this, in points or in parts of it, are of lines of one text too. */
const SAME_STEP = { points: 0.1, share: 0.04 };

/** What is lost where places are reckoned. */
const ROUNDING = 1e-6;

const SMALL_START = /^[\p{Ll},;)]/u;

/** A line of one column. */
export interface ColumnLine extends TextLine {
  readonly columnIndex: number;
  /** Where its own letters stand, which may be a little above or below those of other columns on its line. */
  readonly ownBaseline: number;
}

/** Lines cut at the white between columns, line by line and from the left; what was on one line keeps its height. */
export function listColumnLines(
  lines: readonly TextLine[],
  columns: readonly WhiteColumn[],
): ColumnLine[] {
  return lines.flatMap((line) => {
    const words = columns.map((): PlacedText[] => []);
    for (const word of line.words) words[findColumn(word, columns)]!.push(word);
    return words.flatMap((ofColumn, columnIndex) =>
      ofColumn.length === 0
        ? []
        : findLines(ofColumn).map((found) => ({
            ...found,
            baseline: line.baseline,
            ownBaseline: found.baseline,
            columnIndex,
          })),
    );
  });
}

/** The column that a word stands in: that in which its middle is, or before which it is. */
function findColumn({ box }: PlacedText, columns: readonly WhiteColumn[]): number {
  const middle = box.left + box.width / 2;
  let found = 0;
  columns.forEach(({ from }, index) => {
    const before = columns[index - 1];
    if (before && middle >= (before.to + from) / 2) found = index;
  });
  return found;
}

/**
 * How far apart the lines of one text usually are: the distance below a size and three quarters that occurs most, or at which most
 * lines go on with sentences. The lines of all pages in their order; `fontSize` is that of the first of these pages' lines.
 */
export function* findUsualPitchInSteps(
  lines: readonly ColumnLine[],
  fontSize: number,
): Steps<number> {
  const counts = new Map<number, number>();
  const goingOn = new Map<number, number>();
  const above = new Map<number, TextLine>();
  const steps: number[] = [];
  yield* visitInSteps(lines, (line) => {
    const before = above.get(line.columnIndex);
    above.set(line.columnIndex, line);
    if (before?.pageNumber !== line.pageNumber) return;
    const step = Math.round((line.baseline - before.baseline) * 5) / 5;
    if (step <= 0.9 * line.fontSize || step >= 1.75 * line.fontSize) return;
    steps.push(line.baseline - before.baseline);
    counts.set(step, (counts.get(step) ?? 0) + 1);
    if (SMALL_START.test(line.words[0]!.text)) goingOn.set(step, (goingOn.get(step) ?? 0) + 1);
  });
  const most = Math.max(...counts.values());
  const usual = [...counts].filter(([, count]) => count >= 0.5 * most).map(([step]) => step);
  const ofSentences = [...counts.keys()].filter((step) =>
    isOfSentences(goingOn.get(step) ?? 0, counts.get(step)!),
  );
  const mostUsual = Math.min(...usual, Infinity);
  const least = ofSentences.includes(mostUsual) ? mostUsual : Math.min(mostUsual, ...ofSentences);
  // Rows of one line each stand further apart than lines of a text, and begin with capitals.
  const isOfTexts =
    least <= WIDEST_SINGLE * fontSize ||
    (goingOn.get(least) ?? 0) >= GOING_ON_SHARE * (counts.get(least) ?? Infinity);
  const [single] = [...counts]
    .filter(([step, count]) => step <= WIDEST_SINGLE * fontSize && count >= OF_SENTENCES.fewest)
    .sort((one, other) => other[1] - one[1]);
  const step = isOfTexts ? least : single?.[0];
  if (step === undefined || step === Infinity) return 1.2 * fontSize;
  const reach = Math.max(SAME_STEP.points, SAME_STEP.share * step);
  const alike = steps.filter((each) => Math.abs(each - step) <= reach + ROUNDING);
  return alike.reduce((sum, each) => sum + each, 0) / alike.length;
}

const isOfSentences = (goingOn: number, count: number): boolean =>
  goingOn >= Math.max(OF_SENTENCES.fewest, OF_SENTENCES.share * count);
