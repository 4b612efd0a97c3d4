import type { Finding } from '../../domain/finding';
import { agreeNoun, countOf, joinWords } from '../../domain/wording';
import { HIGHLIGHTS } from '../../workbook/highlight-kinds';
import { countReview } from '../count-review';
import type { Review } from '../review-matrix';

/** What the state of a matrix is told by, in the order in which it is told. */
export type FigureKind = 'errors' | 'warnings' | 'overdue' | 'due-this-quarter' | 'gaps';

/** One number of the state of a matrix. */
export interface ReviewFigure {
  readonly kind: FigureKind;
  readonly count: number;
  /** What is counted, as it stands after the number: "errors", "overdue". */
  readonly words: string;
}

/** The state of a matrix in five numbers; `open` are the findings that nobody has accepted. */
export function listFigures(review: Review, open: readonly Finding[]): ReviewFigure[] {
  const { dues, gaps, findings } = countReview(review, open);
  return [
    { kind: 'errors', count: findings.error, words: agreeNoun('error', findings.error) },
    { kind: 'warnings', count: findings.warning, words: agreeNoun('warning', findings.warning) },
    { kind: 'overdue', count: dues.overdue, words: HIGHLIGHTS.overdue.phrase },
    {
      kind: 'due-this-quarter',
      count: dues['due-this-quarter'],
      words: HIGHLIGHTS['due-this-quarter'].phrase,
    },
    { kind: 'gaps', count: gaps, words: agreeNoun('gap', gaps) },
  ];
}

/** What a number at a glance has to do with the findings that it leads to; null where it counts them. */
export function describeBehind({ kind, count }: ReviewFigure, shownCount: number): string | null {
  if (kind === 'errors' || kind === 'warnings' || count === shownCount) return null;
  const are = count === 1 ? 'is' : 'are';
  const what =
    kind === 'gaps'
      ? `${countOf(count, 'KPI')} ${are} below target`
      : `${countOf(count, 'action')} ${are} ${HIGHLIGHTS[kind].phrase}`;
  const about = shownCount === 1 ? 'finding is' : 'findings are';
  return `${what}; ${shownCount} ${about} about ${count === 1 ? 'it' : 'them'}.`;
}

/** One line on the sheet that was read once more. */
export function describeRefresh({ matrix }: Review): string {
  return `Read ${joinWords(matrix.source.sheets)} again.`;
}
