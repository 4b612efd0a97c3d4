import { freezeKpi } from '../../board-pack/movement/freeze-records';
import { matchAcrossInSteps } from '../../board-pack/movement/match-across';
import type { Certainty } from '../../board-pack/movement/match-pairs';
import type { KpiRecord } from '../../board-pack/records';
import type { Steps } from '../../domain/steps';
import { runAtOnce } from '../../domain/steps';
import { addToGroup } from '../../domain/group-by';
import { columnLetter } from '../../workbook/address';
import { AddInError } from '../../workbook/errors';

/** A KPI of one of the matrices that are merged. */
export interface MergeKpi {
  /** The matrix's letter and the KPI's number in it: "B12". Both count in the order given. */
  readonly key: string;
  /** 0-based place of its matrix. */
  readonly matrix: number;
  /** What its matrix is called. */
  readonly label: string;
  readonly record: KpiRecord;
}

/** A KPI with the one of an earlier matrix that it is taken for, or may be. */
export interface KpiMatch {
  readonly kpi: MergeKpi;
  /** Null where it stands alone, or is the first of those that are the same. */
  readonly sameAs: MergeKpi | null;
  /** How sure that is; given where a person has said it, null where nothing comes near. */
  readonly certainty: Certainty | 'given' | null;
  /** What it may be, and is not taken for unless a person says so. */
  readonly mayBe: MergeKpi | null;
}

/** Gives the KPIs of matrices their keys. */
export function listMergeKpis(
  matrices: readonly { readonly label: string; readonly kpis: readonly KpiRecord[] }[],
): MergeKpi[] {
  return matrices.flatMap(({ label, kpis }, matrix) =>
    kpis.map((record, index) => ({
      key: `${columnLetter(matrix)}${index + 1}`,
      matrix,
      label,
      record,
    })),
  );
}

/** Which KPIs are the same, as two states of one matrix are compared; one match a KPI, in their order. */
export function* matchMergeKpisInSteps(kpis: readonly MergeKpi[]): Steps<KpiMatch[]> {
  const kpiOf = new Map(kpis.map((kpi) => [freezeKpi(kpi.record), kpi]));
  const frozen = [...kpiOf.keys()];
  const matrixCount = Math.max(0, ...kpis.map(({ matrix }) => matrix + 1));
  const { groups, doubtful } = yield* matchAcrossInSteps(
    Array.from({ length: matrixCount }, (_, matrix) =>
      frozen.filter((one) => kpiOf.get(one)!.matrix === matrix),
    ),
  );
  const matches = new Map<MergeKpi, Omit<KpiMatch, 'kpi'>>();
  for (const { members } of groups) {
    const [first, ...others] = members;
    for (const { kpi, certainty } of others) {
      const sameAs = kpiOf.get(first!.kpi)!;
      matches.set(kpiOf.get(kpi)!, { sameAs, certainty, mayBe: null });
    }
  }
  for (const { first, other } of doubtful) {
    const mayBe = kpiOf.get(first.kpi)!;
    matches.set(kpiOf.get(other.kpi)!, { sameAs: null, certainty: 'doubtful', mayBe });
  }
  return kpis.map((kpi) => ({ kpi, ...(matches.get(kpi) ?? ALONE) }));
}

/** The same at once. */
export const matchMergeKpis = (kpis: readonly MergeKpi[]): KpiMatch[] =>
  runAtOnce(matchMergeKpisInSteps(kpis));

const ALONE = { sameAs: null, certainty: null, mayBe: null } as const;

/** KPIs that are the same, the first matrix's first, in the order of the first of each. */
export function groupMatches(matches: readonly KpiMatch[]): MergeKpi[][] {
  const groups = new Map<MergeKpi, MergeKpi[]>();
  const firstOf = new Map<MergeKpi, MergeKpi>();
  for (const { kpi, sameAs } of matches) {
    const first = sameAs ? firstOf.get(sameAs)! : kpi;
    firstOf.set(kpi, first);
    addToGroup(groups, first, kpi);
  }
  return [...groups.values()];
}

/** The headings of the list that a person reads and edits. */
const HEADINGS = {
  key: 'Key',
  label: 'Matrix',
  area: 'Area',
  name: 'KPI',
  now: 'Level now',
  target: 'Target level',
  sameAs: 'Same as',
  match: 'Match',
  mayBe: 'May be',
  otherArea: 'Its area',
  otherName: 'Its KPI',
} as const;

const MATCH_WORDS: Readonly<Record<NonNullable<KpiMatch['certainty']>, string>> = {
  certain: 'Certain',
  likely: 'Likely',
  doubtful: 'Doubtful',
  given: 'As given',
};

/** The matches as a table with a header row, a KPI a row, for a person to look through and to change “Same as”. */
export function listMatches(matches: readonly KpiMatch[]): string[][] {
  const rows = matches.map(
    ({ kpi, sameAs, certainty, mayBe }): Record<keyof typeof HEADINGS, string> => {
      const { area, name, kpi: own } = kpi.record;
      const other = sameAs ?? mayBe;
      return {
        key: kpi.key,
        label: kpi.label,
        area: area.name,
        name,
        now: own.current.level ?? own.current.word,
        target: own.target.level ?? own.target.word,
        sameAs: sameAs?.key ?? '',
        match: certainty === null ? '' : MATCH_WORDS[certainty],
        mayBe: mayBe?.key ?? '',
        otherArea: other?.record.area.name ?? '',
        otherName: other?.record.name ?? '',
      };
    },
  );
  const columns = Object.keys(HEADINGS) as (keyof typeof HEADINGS)[];
  return [
    columns.map((column) => HEADINGS[column]),
    ...rows.map((row) => columns.map((column) => row[column])),
  ];
}

/**
 * The matches as a person has left them in such a table, its header row first: what “Same as” names is the same, and
 * nothing else is. `path` names the file. Throws matches-unusable where the list is not of these matrices, or says what
 * cannot be.
 */
export function readMatches(
  rows: readonly (readonly string[])[],
  kpis: readonly MergeKpi[],
  path: string,
): KpiMatch[] {
  const refuse = (fault: string): never => {
    throw new AddInError('matches-unusable', { path, fault });
  };
  const [headings = [], ...lines] = rows;
  const columnOf = (heading: string): number => {
    const index = headings.findIndex((one) => one.trim() === heading);
    return index >= 0 ? index : refuse(`has no column “${heading}”.`);
  };
  const [key, name, sameAs] = [HEADINGS.key, HEADINGS.name, HEADINGS.sameAs].map(columnOf);
  const kpiOf = new Map(kpis.map((kpi) => [kpi.key.toLowerCase(), kpi]));
  const given = new Map<MergeKpi, string>();
  for (const line of lines.filter((cells) => cells.some((cell) => cell.trim() !== ''))) {
    const wanted = (line[key!] ?? '').trim();
    const kpi =
      kpiOf.get(wanted.toLowerCase()) ?? refuse(`has the key “${wanted}”, which no KPI has.`);
    if (given.has(kpi)) refuse(`has the key ${kpi.key} twice.`);
    if (asRead(line[name!] ?? '') !== asRead(kpi.record.name)) {
      refuse(`says “${line[name!] ?? ''}” of ${kpi.key}, which is “${kpi.record.name}” now.`);
    }
    given.set(kpi, (line[sameAs!] ?? '').trim());
  }
  const missing = kpis.find((kpi) => !given.has(kpi));
  if (missing) refuse(`has no row for ${missing.key}, “${missing.record.name}”.`);
  const matches = kpis.map((kpi): KpiMatch => {
    const wanted = given.get(kpi)!;
    if (wanted === '') return { kpi, ...ALONE };
    const other = kpiOf.get(wanted.toLowerCase());
    if (!other)
      return refuse(`says that ${kpi.key} is the same as “${wanted}”, which no KPI has for a key.`);
    if (other.matrix >= kpi.matrix) {
      return refuse(
        `says that ${kpi.key} is the same as ${other.key}, which is not of an earlier matrix.`,
      );
    }
    return { kpi, sameAs: other, certainty: 'given', mayBe: null };
  });
  for (const group of groupMatches(matches)) {
    const twice = group.find((one, index) =>
      group.slice(0, index).some(({ matrix }) => matrix === one.matrix),
    );
    if (twice) refuse(`says that two KPIs of ${twice.label} are the same as ${group[0]!.key}.`);
  }
  return matches;
}

/** A spreadsheet that opens and saves a list may take away the apostrophe before what it takes for a formula, and spaces. */
const asRead = (text: string): string => text.replace(/^'/, '').replace(/\s+/g, ' ').trim();
