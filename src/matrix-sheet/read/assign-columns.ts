import { joinWords, toOneLine } from '../../domain/wording';
import { COLUMN_HEADINGS } from '../../domain/column-headings';
import type { MatrixColumn } from '../../domain/matrix';
import type { ReadingQuestion } from '../../domain/reading-question';
import { formatCell, columnLetter } from '../../workbook/address';
import { SOURCE_HEADING } from '../standard-form/standard-form';
import type { HeadingMeaning, HeadingReading } from './read-heading';
import type { ColumnContent } from './sample-column';
import { scoreFit } from './sample-column';

/** A column and what its heading says, as typed; the index is absolute and 0-based. */
export interface HeadedColumn {
  readonly columnIndex: number;
  readonly heading: string;
}

/** A headed column with all that can tell what it holds. */
export interface ColumnCandidate extends HeadedColumn {
  readonly reading: HeadingReading;
  readonly content: ColumnContent;
  readonly isHidden: boolean;
}

/** Which column is which, as far as headings and cells tell. */
export interface ColumnAssignment {
  readonly columns: Readonly<Partial<Record<MatrixColumn, number>>>;
  /** Meanings that several columns have a like claim to, so that none has them. */
  readonly unclear: readonly MatrixColumn[];
  readonly leftOver: readonly HeadedColumn[];
  readonly questions: readonly ReadingQuestion[];
}

/** Points of one step of a heading's strength. */
const STRENGTH_POINTS = 10;
/** Fewer points than this are no claim. */
const FEWEST_POINTS = 10;
/** A claim by so many points more is the better one without asking. */
const CLEAR_LEAD = 8;

interface Option extends HeadingMeaning {
  readonly points: number;
}

interface Claim {
  readonly candidate: ColumnCandidate;
  readonly option: Option;
}

/** Who has a meaning, what becomes of the others, and what to say of it. Whose claim is in no list is left over for good. */
interface Verdict {
  readonly winner: Claim | null;
  /** Claims that may turn to what else their headings can mean. */
  readonly turnedAway?: readonly Claim[];
  readonly moved?: readonly { readonly claim: Claim; readonly to: MatrixColumn }[];
  readonly question?: ReadingQuestion;
}

/**
 * Gives each column the meaning that its heading and its cells claim most. Where two claim one, the visible goes
 * before the hidden, the revised due before the original, the better claim before the lesser, the later by its
 * heading before the earlier; where nothing tells, neither has it and it is asked.
 */
export function assignColumns(
  candidates: readonly ColumnCandidate[],
  headerRowIndex: number,
  /** Whether columns for each level stand beside these. */
  hasLevelGrid = false,
): ColumnAssignment {
  const options = new Map(candidates.map((candidate) => [candidate, listOptions(candidate)]));
  nameKpis(options, hasLevelGrid);
  const settled = new Map<MatrixColumn, Claim>();
  const unclear = new Set<MatrixColumn>();
  const questions: ReadingQuestion[] = [];
  const open = new Set(candidates);
  for (
    let claims = listClaims(open, options);
    claims.size > 0;
    claims = listClaims(open, options)
  ) {
    for (const [column, claimants] of claims) {
      const holder = settled.get(column);
      const rivals = holder ? [holder, ...claimants] : claimants;
      const verdict = unclear.has(column)
        ? { winner: null }
        : judgeRivals(column, rivals, headerRowIndex);
      settled.delete(column);
      for (const { candidate } of rivals) open.delete(candidate);
      if (verdict.winner) settled.set(column, verdict.winner);
      else unclear.add(column);
      if (verdict.question) questions.push(verdict.question);
      for (const { candidate } of verdict.turnedAway ?? []) {
        options.set(
          candidate,
          options.get(candidate)!.filter((option) => option.column !== column),
        );
        open.add(candidate);
      }
      for (const { claim, to } of verdict.moved ?? []) {
        options.set(claim.candidate, [{ ...claim.option, column: to, isRevised: false }]);
        open.add(claim.candidate);
      }
    }
  }
  standIn(settled, unclear, hasLevelGrid);
  preferVisible(settled, headerRowIndex, questions);
  const columns = Object.fromEntries(
    [...settled].map(([column, { candidate }]) => [column, candidate.columnIndex]),
  );
  const assigned = new Set(Object.values(columns));
  const leftOver = candidates
    .filter(({ columnIndex }) => !assigned.has(columnIndex))
    // A column of ours, of which nobody has to be told that nothing is read.
    .filter(({ heading }) => heading.trim() !== SOURCE_HEADING)
    .map(({ columnIndex, heading }) => ({ columnIndex, heading }));
  return { columns, unclear: [...unclear], leftOver, questions };
}

function listOptions({ reading, content }: ColumnCandidate): Option[] {
  return reading.meanings
    .map((meaning) => ({
      ...meaning,
      points: meaning.strength * STRENGTH_POINTS + scoreFit(meaning.column, content),
    }))
    .filter(({ points }) => points >= FEWEST_POINTS)
    .sort((left, right) => right.points - left.points);
}

const OF_LEVELS: readonly MatrixColumn[] = ['current', 'currentLevel', 'target', 'targetLevel'];

/**
 * Where no heading says first of all that it is the KPI, of several that say it is an area those are it that can be:
 * "Category name" beside "Domain". Else, where levels stand beside them, each of several that are shown may be what is
 * assessed: "Theme" beside "Pillar".
 */
function nameKpis(options: Map<ColumnCandidate, readonly Option[]>, hasLevelGrid: boolean): void {
  const firstOf = (...wanted: MatrixColumn[]): ColumnCandidate[] =>
    [...options].flatMap(([candidate, [first]]) =>
      first && wanted.includes(first.column) ? [candidate] : [],
    );
  const areas = firstOf('area');
  if (firstOf('kpi').length > 0) return;
  const kpiOf = (candidate: ColumnCandidate): Option | undefined =>
    options.get(candidate)!.find(({ column }) => column === 'kpi');
  const named = areas.filter(kpiOf);
  const areNamed = named.length > 0 && named.length < areas.length;
  const shown = areas.filter(({ isHidden }) => !isHidden);
  const areSeveralAssessed =
    shown.length !== 1 && (hasLevelGrid || firstOf(...OF_LEVELS).length > 0);
  const assessed = shown.length > 0 ? shown : areas;
  const kpis = areNamed ? named : areSeveralAssessed ? assessed : [];
  for (const candidate of kpis) {
    const [area, ...others] = options.get(candidate)!;
    options.set(candidate, [kpiOf(candidate) ?? { ...area!, column: 'kpi' }, area!, ...others]);
  }
}

/** The best option of each column that has none yet, by what it claims. */
function listClaims(
  open: ReadonlySet<ColumnCandidate>,
  options: ReadonlyMap<ColumnCandidate, readonly Option[]>,
): Map<MatrixColumn, Claim[]> {
  const claims = new Map<MatrixColumn, Claim[]>();
  for (const candidate of open) {
    const option = options.get(candidate)![0];
    if (!option) continue;
    claims.set(option.column, [...(claims.get(option.column) ?? []), { candidate, option }]);
  }
  return claims;
}

function judgeRivals(
  column: MatrixColumn,
  claims: readonly Claim[],
  headerRowIndex: number,
): Verdict {
  const [first, ...others] = claims;
  if (others.length === 0) return { winner: first! };
  return (
    judgeByHiding(column, claims, headerRowIndex) ??
    judgeByRevision(column, claims, headerRowIndex) ??
    judgeByPoints(column, claims, headerRowIndex) ??
    judgeByFilling(column, claims, headerRowIndex) ??
    judgeByFineness(column, claims, headerRowIndex) ??
    judgeByMoment(column, claims, headerRowIndex) ?? {
      winner: null,
      question: askWhich(column, claims, null, headerRowIndex),
    }
  );
}

/** A judge says who stays in; the others are dealt with as it says, and the rest is judged further. */
type Judge = (
  column: MatrixColumn,
  claims: readonly Claim[],
  headerRowIndex: number,
) => Verdict | null;

function judgeFurther(
  staying: readonly Claim[],
  column: MatrixColumn,
  headerRowIndex: number,
  { turnedAway = [], moved = [] }: Pick<Verdict, 'turnedAway' | 'moved'>,
): Verdict {
  const further = judgeRivals(column, staying, headerRowIndex);
  return {
    ...further,
    turnedAway: [...turnedAway, ...(further.turnedAway ?? [])],
    moved: [...moved, ...(further.moved ?? [])],
  };
}

/**
 * A hidden column never wins over one that is shown; it stands among those left over. It is asked about only where something
 * speaks for it.
 */
const judgeByHiding: Judge = (column, claims, headerRowIndex) => {
  const visible = claims.filter(({ candidate }) => !candidate.isHidden);
  if (visible.length === 0 || visible.length === claims.length) return null;
  const hidden = claims.filter(({ candidate }) => candidate.isHidden);
  const verdict = judgeRivals(column, visible, headerRowIndex);
  const { winner } = verdict;
  if (verdict.question || !winner || !hidden.some((claim) => speaksFor(claim, winner))) {
    return verdict;
  }
  return { ...verdict, question: sayHidden(column, winner, hidden, headerRowIndex) };
};

/** Whether something but its being hidden speaks for a column: a later date in its heading, or that the one shown is blank. */
function speaksFor({ candidate: hidden }: Claim, { candidate: shown }: Claim): boolean {
  const [moment, other] = [hidden.reading.moment, shown.reading.moment];
  const isLater = moment !== null && moment.kind === other?.kind && moment.value > other.value;
  const isDatedAlone = moment !== null && other === null;
  const isFilledAlone = hidden.content.filled > 0 && shown.content.filled === 0;
  return isLater || isDatedAlone || isFilledAlone;
}

/** The revised due counts; a due that nothing is said of is then the original one. */
const judgeByRevision: Judge = (column, claims, headerRowIndex) => {
  const revised = claims.filter(({ option }) => option.isRevised);
  if (revised.length === 0 || revised.length === claims.length) return null;
  const others = claims.filter(({ option }) => !option.isRevised);
  return judgeFurther(revised, column, headerRowIndex, {
    moved: others.map((claim) => ({ claim, to: 'originalDue' })),
  });
};

const judgeByPoints: Judge = (column, claims, headerRowIndex) => {
  const most = Math.max(...claims.map(({ option }) => option.points));
  const near = claims.filter(({ option }) => most - option.points < CLEAR_LEAD);
  if (near.length === claims.length) return null;
  const far = claims.filter((claim) => !near.includes(claim));
  return judgeFurther(near, column, headerRowIndex, { turnedAway: far });
};

/** A column in which nothing stands claims nothing beside one that is filled. */
const judgeByFilling: Judge = (column, claims, headerRowIndex) => {
  const filled = claims.filter(({ candidate }) => candidate.content.filled > 0);
  if (filled.length === 0 || filled.length === claims.length) return null;
  return judgeRivals(column, filled, headerRowIndex);
};

/** Of several columns that name what is assessed the finest is the KPI, and the coarsest its area. */
const judgeByFineness: Judge = (column, claims, headerRowIndex) => {
  if (column !== 'kpi' && column !== 'area') return null;
  const byFineness = [...claims].sort(
    (left, right) => right.candidate.content.distinct - left.candidate.content.distinct,
  );
  const finest = byFineness[0]!.candidate.content.distinct;
  const coarsest = byFineness.at(-1)!.candidate.content.distinct;
  if (finest === coarsest) return null;
  const wanted = column === 'kpi' ? finest : coarsest;
  const staying = claims.filter(({ candidate }) => candidate.content.distinct === wanted);
  return judgeFurther(staying, column, headerRowIndex, {
    turnedAway: claims.filter((claim) => !staying.includes(claim)),
  });
};

const judgeByMoment: Judge = (column, claims, headerRowIndex) => {
  const moments = claims.map(({ candidate }) => candidate.reading.moment);
  const [first] = moments;
  if (!first || moments.some((moment) => moment?.kind !== first.kind)) return null;
  const latest = Math.max(...moments.map((moment) => moment!.value));
  const [winner, ...equals] = claims.filter(
    ({ candidate }) => candidate.reading.moment!.value === latest,
  );
  if (equals.length > 0) return null;
  return {
    winner: winner!,
    question: askWhich(column, claims, claims.indexOf(winner!), headerRowIndex),
  };
};

/** What the columns that claim most have to do without, and another can give: a KPI, a due. What is asked about nothing gives. */
function standIn(
  settled: Map<MatrixColumn, Claim>,
  unclear: ReadonlySet<MatrixColumn>,
  hasLevelGrid: boolean,
): void {
  const moveWhereMissing = (from: MatrixColumn, to: MatrixColumn): void => {
    const claim = settled.get(from);
    if (!claim || settled.has(to) || unclear.has(to)) return;
    settled.delete(from);
    settled.set(to, claim);
  };
  // Where only an "Area" or "Theme" stands beside the levels, that is what is being assessed.
  const isAssessed = hasLevelGrid || OF_LEVELS.some((column) => settled.has(column));
  if (isAssessed) moveWhereMissing('area', 'kpi');
  // Where nothing else has a number, that of an action may name its KPI as well.
  moveWhereMissing('actionReference', 'reference');
  moveWhereMissing('originalDue', 'due');
  moveWhereMissing('dueYear', 'due');
}

const LEVEL_COLUMNS: readonly (readonly [MatrixColumn, MatrixColumn])[] = [
  ['currentLevel', 'current'],
  ['targetLevel', 'target'],
];

/** A hidden column of levels would settle what the visible statement beside it says. */
function preferVisible(
  settled: Map<MatrixColumn, Claim>,
  headerRowIndex: number,
  questions: ReadingQuestion[],
): void {
  for (const [levelColumn, statementColumn] of LEVEL_COLUMNS) {
    const level = settled.get(levelColumn);
    const statement = settled.get(statementColumn);
    if (!level?.candidate.isHidden || !statement || statement.candidate.isHidden) continue;
    settled.delete(levelColumn);
    if (speaksFor(level, statement)) {
      questions.push(sayHidden(statementColumn, statement, [level], headerRowIndex));
    }
  }
}

/** A column as a person finds it, after the word "column": "C, “Current level (2023)”". */
function describeColumn({ candidate: { columnIndex, heading } }: Claim): string {
  return `${columnLetter(columnIndex)}, “${toOneLine(heading)}”`;
}

function askWhich(
  column: MatrixColumn,
  claims: readonly Claim[],
  assumed: number | null,
  headerRowIndex: number,
): ReadingQuestion {
  const wanted = COLUMN_HEADINGS[column];
  const text =
    assumed === null
      ? `Which column is “${wanted}”? Several headings say so, and nothing tells which one counts.`
      : `Which column is “${wanted}”? The latest by its heading is read: column ${describeColumn(claims[assumed]!)}.`;
  return question(column, text, claims, assumed, headerRowIndex);
}

function sayHidden(
  column: MatrixColumn,
  shown: Claim,
  hidden: readonly Claim[],
  headerRowIndex: number,
): ReadingQuestion {
  const others = `${joinWords(hidden.map((claim) => `column ${describeColumn(claim)}`))} ${hidden.length === 1 ? 'is' : 'are'} hidden`;
  const text = `Which column is “${COLUMN_HEADINGS[column]}”? The one that is shown is read: column ${describeColumn(shown)}; ${others}.`;
  return question(column, text, [shown, ...hidden], 0, headerRowIndex);
}

function question(
  column: MatrixColumn,
  text: string,
  claims: readonly Claim[],
  assumed: number | null,
  headerRowIndex: number,
): ReadingQuestion {
  return {
    id: `${column}-column`,
    text,
    cells: claims.map(({ candidate }) => formatCell(headerRowIndex, candidate.columnIndex)),
    choices: claims.map((claim) => ({
      label: `Column ${describeColumn(claim)}`,
      answer: {
        kind: 'columns',
        columns: { [column]: columnLetter(claim.candidate.columnIndex) },
      },
    })),
    assumed,
  };
}
