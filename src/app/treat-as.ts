import type { Finding } from '../domain/finding';
import type { LevelAlias } from '../domain/level-scale';
import { levelOfAlias } from '../domain/level-scale';
import type { LevelStatement, MaturityMatrix } from '../domain/matrix';
import { listKpis } from '../domain/matrix';
import { describeOutside, findLevelTrouble } from '../domain/level-trouble';

/** A word that cells say in a level's place. */
export interface SaidWord {
  readonly word: string;
  /** How many KPIs’ levels, now or wanted, say it. */
  readonly count: number;
  /** The level that it is read as; null where it is none yet. */
  readonly level: string | null;
}

/** A longer text is a descriptor, and no word that could be read as a level. */
const LONGEST_WORD = 40;
/** More words than this are no vocabulary but prose. */
const MOST_UNKNOWN = 12;

/** The words that are read as levels, and those that could be, most frequent first; in any case only once. */
export function listSaidWords(
  matrix: MaturityMatrix,
  treatedAs: readonly LevelAlias[],
): SaidWord[] {
  const known = { ...matrix.scale, aliases: treatedAs };
  const counts = new Map<string, { word: string; count: number }>();
  for (const statement of listStatements(matrix)) {
    const word = unknownWord(statement, matrix) ?? aliasedWord(statement, matrix);
    if (word === null) continue;
    const count = counts.get(word.toLowerCase()) ?? { word, count: 0 };
    counts.set(word.toLowerCase(), { ...count, count: count.count + 1 });
  }
  const aliased = treatedAs.map(({ word, level }): SaidWord => {
    const count = counts.get(word.toLowerCase())?.count ?? 0;
    return { word, count, level };
  });
  const unknown = [...counts.values()]
    .filter(({ word }) => levelOfAlias(word, known) === null)
    .sort((left, right) => right.count - left.count)
    .slice(0, MOST_UNKNOWN)
    .map((said): SaidWord => ({ ...said, level: null }));
  return [...aliased, ...unknown];
}

/** The word that a finding of an unknown level is about, where it could be read as a level; null for any other. */
export function findSaidWord({ cells }: Finding, matrix: MaturityMatrix): string | null {
  const [cell] = cells;
  const statement = listStatements(matrix).find((one) => one.cell === cell);
  return statement ? unknownWord(statement, matrix) : null;
}

const listStatements = (matrix: MaturityMatrix): LevelStatement[] =>
  listKpis(matrix).flatMap(({ current, target }) => [current, target]);

/** What stands in front of a descriptor, or alone. */
const SET_OFF_WORD = /^\s*(\S.*?)\s*(?:$|\n|[:;–—]|\s-\s|\.(?:\s|$))/;

/** A number outside the scale is no other level: it asks for another scale, or for another number. */
function unknownWord(statement: LevelStatement, { scale }: MaturityMatrix): string | null {
  if (findLevelTrouble(statement, scale) !== 'unknown') return null;
  const said = SET_OFF_WORD.exec(statement.cellText)?.[1] ?? '';
  const isWord = said !== '' && said.length <= LONGEST_WORD;
  return isWord && describeOutside(said, scale) === null ? said : null;
}

function aliasedWord({ word }: LevelStatement, { scale }: MaturityMatrix): string | null {
  return levelOfAlias(word, scale) === null ? null : word;
}
