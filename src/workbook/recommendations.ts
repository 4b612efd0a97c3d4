import type { EditedRecommendation } from './settings';

/** What a paper can ask of a committee by itself, in the order in which it asks. */
export const RECOMMENDATION_KINDS = [
  'note',
  'late',
  'moved',
  'twice-moved',
  'done-not-moved',
  'gaps-without-action',
  'without-date',
  'past-end',
  'rag-differs',
] as const;

/** See {@link RECOMMENDATION_KINDS}. */
export type RecommendationKind = (typeof RECOMMENDATION_KINDS)[number];

/** A recommendation as the paper makes it from the numbers. */
export interface MadeRecommendation {
  readonly id: RecommendationKind;
  /** Begins with a verb and ends with a full stop. */
  readonly text: string;
}

/** A recommendation as it will read: the paper's, or one that its author has added. */
export interface Recommendation {
  /** A kind, or the id of the author's own. */
  readonly id: string;
  /** '' for one of the author's own that has no words yet. */
  readonly text: string;
  /** What the paper would say of itself; null for the author's own. */
  readonly ownText: string | null;
  readonly isIncluded: boolean;
}

const isKind = (id: string): boolean => RECOMMENDATION_KINDS.some((kind) => kind === id);

/** What the paper makes as its author has changed it, and then what they have added. */
export function applyEdits(
  made: readonly MadeRecommendation[],
  edited: readonly EditedRecommendation[],
): Recommendation[] {
  return [
    ...made.map(({ id, text }): Recommendation => {
      const edit = edited.find((one) => one.id === id);
      const isIncluded = edit?.isIncluded ?? true;
      return { id, text: edit?.text ?? text, ownText: text, isIncluded };
    }),
    ...edited.flatMap(({ id, text, isIncluded }): Recommendation[] =>
      isKind(id) || text === null ? [] : [{ id, text, ownText: null, isIncluded }],
    ),
  ];
}

/** The edits with another word on one; an edit that says what the paper says of itself goes. */
export function changeEdit(
  edited: readonly EditedRecommendation[],
  { id, ownText, isIncluded, text }: Recommendation,
): EditedRecommendation[] {
  const words = ownText !== null && (text.trim() === '' || text === ownText) ? null : text;
  const edit = { id, isIncluded, text: words };
  if (isIncluded && words === null) return edited.filter((one) => one.id !== id);
  return edited.some((one) => one.id === id)
    ? edited.map((one) => (one.id === id ? edit : one))
    : [...edited, edit];
}

/** The edits with one more of the author's own, which has no words yet. */
export function addOwn(edited: readonly EditedRecommendation[]): EditedRecommendation[] {
  let number = 1;
  while (edited.some(({ id }) => id === `own-${number}`)) number += 1;
  return [...edited, { id: `own-${number}`, isIncluded: true, text: '' }];
}
