import { createContext, useContext } from 'react';
import type { ReadingPart } from '../../app/words/describe-reading';

/** Opens the card that says how the matrix was read, at what a person wants to correct; null at its top. */
export type ShowReading = (part: ReadingPart | null) => void;

export const ReadingContext = createContext<ShowReading | null>(null);

/** How to lead to the card; throws an Error outside of the pane at work: a bug of ours. */
export function useShowReading(): ShowReading {
  const show = useContext(ReadingContext);
  if (!show) throw new Error('This part stands outside of the pane at work');
  return show;
}
