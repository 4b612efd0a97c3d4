import { describeReview } from '../../../src/app/describe-review';
import type { Review } from '../../../src/app/review-matrix';
import { formatIsoDate } from '../../../src/domain/calendar-date';
import { lastDayOfDue } from '../../../src/domain/due';
import { listKpis } from '../../../src/domain/matrix';
import { cellBeside, parseCell, splitAddress } from '../../../src/workbook/address';
import type { SheetGrid } from '../../../src/workbook/sheet-grid';
import type { LaidWorkbook } from '../layouts/laid-workbook';
import type { Layout } from '../layouts/try-layout';
import type { ActionFacts } from '../layouts/matrix-facts';

/** What an import is judged by. */
export const SCORED_FACTS = ['KPIs', 'levels', 'actions', 'dues', 'owners'] as const;

/** A kind of fact that is scored. */
export type ScoredFact = (typeof SCORED_FACTS)[number];

/** How many there are, were read, and were read right. */
export interface Score {
  readonly wanted: number;
  readonly read: number;
  readonly right: number;
  /** Read wrong although nothing on the record says that it may be. */
  readonly wrongAndCertain: number;
  /** Read right, though the record of the import says that it may be wrong. */
  readonly doubtedThoughRight: number;
  /** The first of those that are wrong and certain, for people. */
  readonly examples: readonly string[];
}

export type Scores = Readonly<Record<ScoredFact, Score>>;

/** What is said of one fact, and who says that it is not sure: the record of the import, or that or a question or a finding. */
interface Said extends Doubt {
  readonly key: string;
}

interface Doubt {
  readonly isOnRecord: boolean;
  readonly isDoubted: boolean;
}

/** Holds the reading of an imported paper against what the paper says. */
export function scoreImport(
  review: Review,
  layout: Layout,
  isCellDoubted: (cell: string) => boolean,
): Scores {
  const wanted = listWanted(layout);
  const read = listRead(review, layout, isCellDoubted);
  return mapFacts((fact) => scoreFact(wanted[fact], read[fact]));
}

/** The scores of a paper of which no matrix came out: nothing read, all missed. */
export function scoreRefusal(layout: Layout): Scores {
  const wanted = listWanted(layout);
  return mapFacts((fact) => scoreFact(wanted[fact], []));
}

export function addScores(left: Scores, right: Scores): Scores {
  return mapFacts((fact) => ({
    wanted: left[fact].wanted + right[fact].wanted,
    read: left[fact].read + right[fact].read,
    right: left[fact].right + right[fact].right,
    wrongAndCertain: left[fact].wrongAndCertain + right[fact].wrongAndCertain,
    doubtedThoughRight: left[fact].doubtedThoughRight + right[fact].doubtedThoughRight,
    examples: [...left[fact].examples, ...right[fact].examples].slice(0, 5),
  }));
}

export const NO_SCORES: Scores = mapFacts(() => ({
  wanted: 0,
  read: 0,
  right: 0,
  wrongAndCertain: 0,
  doubtedThoughRight: 0,
  examples: [],
}));

/** How many cells of the sheet that was printed came back letter by letter, and how many there are. */
export function scoreCells(workbook: LaidWorkbook, grid: SheetGrid | null): [number, number] {
  const wanted = workbook.flatMap((sheet) =>
    [...sheet.cells.values()].map(({ rowIndex, columnIndex }) =>
      fold(sheet.textAt(rowIndex, columnIndex)),
    ),
  );
  const read = countKeys((grid?.values ?? []).flat().map((value) => fold(String(value))));
  let right = 0;
  for (const key of wanted) if (takeKey(read, key)) right += 1;
  return [right, wanted.length];
}

function mapFacts(score: (fact: ScoredFact) => Score): Scores {
  return Object.fromEntries(SCORED_FACTS.map((fact) => [fact, score(fact)])) as Record<
    ScoredFact,
    Score
  >;
}

function scoreFact(wanted: readonly string[], read: readonly Said[]): Score {
  const left = countKeys(wanted);
  // Of those that say the same, once too often, what is wrong is the one that is doubted.
  const found = [...read].sort((one, other) => Number(one.isDoubted) - Number(other.isDoubted));
  const isRight = found.map(({ key }) => takeKey(left, key));
  const wrong = found.filter((_, index) => !isRight[index]);
  const silent = wrong.filter(({ isDoubted }) => !isDoubted);
  return {
    wanted: wanted.length,
    read: read.length,
    right: read.length - wrong.length,
    wrongAndCertain: silent.length,
    doubtedThoughRight: found.filter(({ isOnRecord }, index) => isRight[index] && isOnRecord)
      .length,
    examples: silent.slice(0, 2).map(({ key }) => key),
  };
}

function countKeys(keys: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

function takeKey(counts: Map<string, number>, key: string): boolean {
  const count = counts.get(key) ?? 0;
  if (count > 0) counts.set(key, count - 1);
  return count > 0;
}

function listWanted({ facts, forms }: Layout): Record<ScoredFact, string[]> {
  const kpis = facts.areas.flatMap((area) => area.kpis);
  const ofActions = (say: (action: ActionFacts) => string | null): string[] =>
    kpis.flatMap(({ name, actions }) =>
      actions.flatMap((action) => {
        const said = say(action);
        return said === null ? [] : [fold(`${name}: ${said}`)];
      }),
    );
  return {
    KPIs: kpis.map(({ name }) => fold(name)),
    levels: kpis.flatMap(({ name, current, target }) =>
      [`now ${current.rank}`, `target ${target.rank}`].map((side) => fold(`${name}: ${side}`)),
    ),
    actions: ofActions(({ text }) => text),
    dues: ofActions((action) =>
      isDueStated(action) ? `${action.text} by ${formatIsoDate(action.due.end)}` : null,
    ),
    owners:
      forms.owner === 'none' ? [] : ofActions(({ text, owner }) => owner && `${text}: ${owner}`),
  };
}

/** A due of which the paper says when; what is done or doubtful is scored by its action alone. */
function isDueStated({ state, due }: ActionFacts): boolean {
  return state === 'open' && !due.doubtful;
}

const MARK_OF_ITEM = /^(?:[•*–-]|\d+[.)]|\([a-z]\))\s+/;

function listRead(
  review: Review,
  layout: Layout,
  isCellDoubted: (cell: string) => boolean,
): Record<ScoredFact, Said[]> {
  const found: Record<ScoredFact, Said[]> = {
    KPIs: [],
    levels: [],
    actions: [],
    dues: [],
    owners: [],
  };
  const isAsked = review.matrix.questions.length > 0;
  const doubted = new Set(
    review.findings.flatMap(({ severity, cells }) => (severity === 'insight' ? [] : cells)),
  );
  const judge = (cells: readonly string[]): Doubt => {
    const isOnRecord = cells.some(isCellDoubted);
    return {
      isOnRecord,
      isDoubted: isOnRecord || isAsked || cells.some((cell) => doubted.has(cell)),
    };
  };
  /** Where the owners of actions in these cells stand. */
  const ownerCellsOf = (cells: readonly string[]): string[] =>
    cells.flatMap((cell) => {
      const rowNumber = parseCell(splitAddress(cell).local)!.rowIndex + 1;
      const section = review.matrix.source.sections.find(
        ({ firstRowNumber, lastRowNumber }) =>
          firstRowNumber <= rowNumber && rowNumber <= lastRowNumber,
      );
      const letter = section?.columns.owner;
      return letter === undefined ? [] : [cellBeside(cell, letter)];
    });
  const described = describeReview(review).areas.flatMap(({ kpis }) => kpis);
  const stated = new Set(
    layout.facts.areas.flatMap(({ kpis }) =>
      kpis.flatMap(({ name, actions }) =>
        actions
          .filter((action) => !isDueStated(action))
          .map(({ text }) => fold(`${name}: ${text}`)),
      ),
    ),
  );
  listKpis(review.matrix).forEach((kpi, index) => {
    const name = kpi.name ?? '';
    found.KPIs.push({ key: fold(name), ...judge([kpi.cell, ...kpi.nameCells]) });
    for (const side of ['current', 'target'] as const) {
      const { level, inferred, cell, textCells } = kpi[side];
      if (level === null) continue;
      const rank = rankOf(level, described[index]![side].score, layout);
      const doubt = judge([cell, ...textCells, kpi.cell]);
      found.levels.push({
        key: fold(`${name}: ${side === 'current' ? 'now' : 'target'} ${rank}`),
        ...doubt,
        isDoubted: inferred || doubt.isDoubted,
      });
    }
    for (const action of kpi.actions) {
      const text = action.text.replace(MARK_OF_ITEM, '');
      const doubt = judge([...action.cells, kpi.cell]);
      const key = fold(`${name}: ${text}`);
      found.actions.push({ key, ...doubt });
      const end = lastDayOfDue(action.settled, review.matrix.basis);
      if (action.settled.state === 'scheduled' && end !== null && !stated.has(key)) {
        const ofDue = judge([...action.cells, action.dueCell, kpi.cell]);
        found.dues.push({
          key: fold(`${name}: ${text} by ${formatIsoDate(end)}`),
          ...ofDue,
          isDoubted: !action.due.certain || ofDue.isDoubted,
        });
      }
      const { owner } = action.details;
      if (owner !== undefined) {
        const ofOwner = judge([...action.cells, ...ownerCellsOf(action.cells), kpi.cell]);
        found.owners.push({ key: fold(`${name}: ${text}: ${owner}`), ...ofOwner });
      }
    }
  });
  return found;
}

/** The rank of a level that was read, by the paper's own scale; its name where it is none of that scale's. */
function rankOf(level: string, score: number | null, { facts: { scale } }: Layout): string {
  const byName = scale.names.findIndex((name) => fold(name) === fold(level));
  if (byName >= 0) return String(byName);
  const number = score ?? Number(/\d+(?:\.\d+)?/.exec(level)?.[0] ?? NaN);
  return Number.isNaN(number) ? level : String(number - scale.firstNumber);
}

const fold = (text: string): string => text.replace(/\s+/g, ' ').trim().toLowerCase();
