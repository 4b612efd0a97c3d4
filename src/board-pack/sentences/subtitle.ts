import { countThings, startSentence } from './count-words';

/** What a list holds, in the words of its sheet's second row. */
export interface ListWords {
  readonly singular: string;
  /** After the noun, such as "overdue"; '' for none. */
  readonly state: string;
  /** How the list is ordered, said of lists that have an order: "oldest first". */
  readonly order: string;
}

/** "24 actions overdue, oldest first, as at 15 October 2023."; the order is left out for fewer than two. */
export function writeSubtitle(count: number, words: ListWords, asAtText: string): string {
  const things = startSentence(countThings(count, words.singular));
  const state = words.state === '' ? '' : ` ${words.state}`;
  const order = count < 2 ? '' : `, ${words.order}`;
  return `${things}${state}${order}, as at ${asAtText}.`;
}

/** Stands at the foot of every page, beside the title and the page's number. */
export function writeFooter(asAtText: string): string {
  return `As at ${asAtText}`;
}
