import { countThings, startSentence } from './count-words';

/** "11 actions fall due this quarter, Q3 2023/24 (Oct–Dec 2023)."; `quarter` is the as-at date's, spelled out. */
export function writeDueThisQuarterSentence(dueCount: number, quarter: string): string {
  const actions = startSentence(countThings(dueCount, 'action'));
  return dueCount === 0
    ? `Nothing falls due this quarter, ${quarter}.`
    : `${actions} ${dueCount === 1 ? 'falls' : 'fall'} due this quarter, ${quarter}.`;
}
