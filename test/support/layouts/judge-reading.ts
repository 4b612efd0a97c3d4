import type { Review } from '../../../src/app/review-matrix';
import { describeReview } from '../../../src/app/describe-review';
import { compareDates, formatIsoDate } from '../../../src/domain/calendar-date';
import type { MatrixColumn } from '../../../src/domain/column-headings';
import type { Finding } from '../../../src/domain/finding';
import { listKpis } from '../../../src/domain/matrix';
import type { ReadingQuestion } from '../../../src/domain/reading-question';
import { endOfQuarter } from './due-words';
import type { Forms } from './forms';
import type { LaidWorkbook } from './laid-workbook';
import type { ActionFacts, AreaFacts, KpiFacts, LevelFacts, MatrixFacts } from './matrix-facts';
import { areNamesShown } from './plan-columns';

/** Something that was read otherwise than a careful person would. */
export interface Difference {
  /** What kind of fact: "level", "due". */
  readonly fact: string;
  readonly wanted: string;
  readonly read: string;
  /** Whether the product says of this fact that it is not sure of it. */
  readonly asked: boolean;
}

/** The parts of `check --json` that are held against the facts. */
interface DescribedAction {
  readonly reference: string | null;
  readonly text: string;
  readonly cell: string;
  readonly state?: string;
  readonly owner?: string | readonly string[] | null;
  readonly evidence?: string | readonly string[] | null;
  readonly priority?: string | null;
  readonly originalDue?: string | null;
  readonly due: {
    readonly raw: string;
    readonly state: string;
    readonly by: { readonly quarter: number; readonly year: number } | null;
    readonly certain: boolean;
    readonly end?: string | null;
    readonly precision?: string | null;
  };
  readonly overdue: boolean;
}
interface DescribedKpi {
  readonly reference: string | null;
  readonly name: string | null;
  readonly cell: string;
  readonly current: { readonly level: string | null; readonly inferred: boolean };
  readonly target: { readonly level: string | null; readonly inferred: boolean };
  readonly gap: number | null;
  readonly actions: readonly DescribedAction[];
}
interface DescribedReview {
  readonly areas: readonly { readonly name: string; readonly kpis: readonly DescribedKpi[] }[];
}

interface Doubts {
  /** Whether a finding of one of these rules stands on one of the cells. */
  covers(rules: RegExp, cells: readonly string[]): boolean;
}

/** Holds a reading against the facts; nothing comes back where they are the same. */
export function compareReading(
  review: Review,
  facts: MatrixFacts,
  forms: Forms,
  workbook: LaidWorkbook,
): Difference[] {
  const described = JSON.parse(JSON.stringify(describeReview(review))) as DescribedReview;
  const differences: Difference[] = [];
  const questioned = listQuestioned(review.matrix.questions);
  const add = (fact: string, wanted: unknown, read: unknown, asked = false): void =>
    void differences.push({
      fact,
      wanted: String(wanted),
      read: String(read),
      asked: asked || questioned === 'everything' || questioned.has(fact),
    });

  const doubts = createDoubts(review.findings);
  compareAreas(described, facts, forms, add);

  const kpis = facts.areas.flatMap((area) => area.kpis.map((kpi) => ({ area, kpi })));
  const read = described.areas.flatMap((area) => area.kpis);
  const inMatrix = listKpis(review.matrix);
  if (read.length !== kpis.length) {
    add('KPIs', kpis.length, `${read.length}: ${read.map(({ name }) => name).join(', ')}`);
    return differences;
  }
  kpis.forEach(({ kpi }, index) => {
    const said = read[index]!;
    const cells = inMatrix[index]!;
    compareReferences(kpi, said);
    if (said.name !== kpi.name) add('KPI', kpi.name, said.name);
    else if (!saysAt(workbook, review, said.cell, kpi.name))
      add('cell of KPI', kpi.name, said.cell);
    for (const side of ['current', 'target'] as const) {
      const accepted = namesOf(kpi[side], facts, forms);
      const { level, inferred } = said[side];
      if (!accepted.includes(fold(level))) {
        const { cell, textCells } = cells[side];
        const asked = inferred || doubts.covers(LEVEL_DOUBTS, [cell, ...textCells]);
        add(`${side} level`, accepted.join(' or '), level, asked);
      }
    }
    compareGap(kpi, said, add);
    compareActions(kpi, said, index);
  });
  return differences;

  /** Each action has its KPI's reference, wherever it stands. */
  function compareReferences(kpi: KpiFacts, { reference, actions }: DescribedKpi): void {
    const wanted = forms.reference === 'column' ? kpi.reference : null;
    const odd = [reference, ...actions.map((one) => one.reference)].find((one) => one !== wanted);
    if (odd !== undefined) add('reference', wanted, odd);
  }

  function compareActions(kpi: KpiFacts, said: DescribedKpi, index: number): void {
    const texts = said.actions.map(({ text }) => fold(text.replace(MARK_OF_ITEM, '')));
    const wanted = kpi.actions.map(({ text }) => fold(text));
    if (texts.join('|') !== wanted.join('|')) {
      const { actions, cell } = listKpis(review.matrix)[index]!;
      const cells = [cell, ...actions.flatMap((action) => action.cells)];
      add('actions', wanted.join(' | '), texts.join(' | '), doubts.covers(ACTION_DOUBTS, cells));
      return;
    }
    kpi.actions.forEach((action, order) =>
      compareAction(action, said.actions[order]!, inMatrix[index]!.actions[order]!.dueCell),
    );
  }

  function compareAction(action: ActionFacts, said: DescribedAction, dueCell: string): void {
    const { due } = said;
    const missing = doubts.covers(/^column-missing$/, []);
    const asked = !due.certain || missing || doubts.covers(DUE_DOUBTS, [dueCell]);
    if (!saysAt(workbook, review, said.cell, action.text)) {
      add('cell of action', action.text, said.cell);
    }
    const state = said.state ?? due.state;
    if (!ACCEPTED_STATES[action.state].includes(state)) {
      add('state', action.state, state, asked);
      return;
    }
    const saysDue = forms.state !== 'in By when' || action.state === 'open';
    if (saysDue && !action.due.doubtful) {
      const end = due.end ?? (due.by ? formatIsoDate(endOfQuarter(due.by)) : null);
      const wanted = formatIsoDate(action.due.end);
      if (end !== wanted)
        add('due', `${wanted} (${action.due.precision})`, `${end} (${due.raw})`, asked);
      else if (due.precision !== undefined && due.precision !== action.due.precision) {
        add('precision', action.due.precision, due.precision, asked);
      }
      const late = action.state === 'open' && compareDates(action.due.end, facts.asAt) < 0;
      if (said.overdue !== late) add('overdue', late, `${said.overdue} (${due.raw})`, asked);
    }
    if (action.due.doubtful && saysDue && !asked) {
      add(
        'doubt',
        `${String(action.due.cell.shown)} is doubtful`,
        `certain, ${due.end ?? due.raw}`,
      );
    }
    for (const member of ['owner', 'evidence', 'priority'] as const) {
      const value = said[member];
      if (value === undefined) {
        if (forms[member] !== 'none') add(member, action[member], 'not given');
        continue;
      }
      const read = Array.isArray(value) ? value.join(' / ') : value;
      if (fold((read as string | null) ?? '') !== fold(action[member] ?? '')) {
        add(member, action[member], read);
      }
    }
    if (action.original && saysDue && !action.original.doubtful) {
      const { value, shown } = action.original.cell;
      const wanted = shown ?? String(value);
      if (said.originalDue !== wanted) add('original due', wanted, said.originalDue);
    }
  }
}

/** What a question about a column, a scale or marks leaves open. */
const FACTS_OF_COLUMN: Readonly<Partial<Record<MatrixColumn, readonly string[]>>> = {
  area: ['areas', 'area'],
  reference: ['reference'],
  kpi: ['areas', 'KPIs', 'KPI', 'cell of KPI'],
  current: ['current level', 'gap'],
  currentLevel: ['current level', 'gap'],
  target: ['target level', 'gap'],
  targetLevel: ['target level', 'gap'],
  actions: ['actions', 'cell of action'],
  start: ['due', 'precision', 'overdue', 'state'],
  due: ['due', 'precision', 'overdue', 'state', 'original due'],
  dueYear: ['due', 'precision', 'overdue', 'state'],
  originalDue: ['due', 'precision', 'overdue', 'state', 'original due'],
  owner: ['owner'],
  status: ['state', 'overdue'],
  percent: ['state', 'overdue'],
  evidence: ['evidence'],
  priority: ['priority'],
};
const FACTS_OF_SCALE = ['current level', 'target level', 'gap'];

/** The facts that questions are about; a question about sheets leaves all of them open. */
function listQuestioned(questions: readonly ReadingQuestion[]): ReadonlySet<string> | 'everything' {
  const answers = questions.flatMap(({ choices }) => choices.map(({ answer }) => answer));
  if (answers.some(({ kind }) => kind === 'sheets')) return 'everything';
  return new Set(
    answers.flatMap((answer) =>
      answer.kind === 'columns'
        ? Object.keys(answer.columns).flatMap(
            (column) => FACTS_OF_COLUMN[column as MatrixColumn] ?? [],
          )
        : FACTS_OF_SCALE,
    ),
  );
}

type Add = (fact: string, wanted: unknown, read: unknown, asked?: boolean) => void;

function compareAreas(
  { areas }: DescribedReview,
  facts: MatrixFacts,
  forms: Forms,
  add: Add,
): void {
  const sizes = areas.map(({ kpis }) => kpis.length).join('+');
  if (forms.area === 'none' && forms.arrangement === 'list') {
    if (areas.length !== 1)
      add('areas', 'one, without a name', areas.map(({ name }) => name).join(', '));
    return;
  }
  const wanted = facts.areas.map(({ kpis }) => kpis.length).join('+');
  if (sizes !== wanted) {
    add(
      'areas',
      `${facts.areas.length} of ${wanted}`,
      areas.map(({ name, kpis }) => `${name} ${kpis.length}`).join(', '),
    );
    return;
  }
  areas.forEach(({ name }, index) => {
    if (!isNameOf(name, facts.areas[index]!, index, forms)) {
      add('area', facts.areas[index]!.name, name);
    }
  });
}

/** A caption may keep its number; an area that only references tell has no other name. */
function isNameOf(read: string, { name }: AreaFacts, index: number, forms: Forms): boolean {
  if (forms.area === 'reference' && forms.arrangement === 'list') {
    return new RegExp(`^(?:area )?${index + 1}$`).test(fold(read));
  }
  const stripped = fold(read).replace(/^(?:area(?: \d+)?: |\d+\. )/, '');
  return stripped === fold(name);
}

function compareGap(kpi: KpiFacts, said: DescribedKpi, add: Add): void {
  if (said.current.level === null || said.target.level === null) return;
  const wanted = kpi.target.rank - kpi.current.rank;
  if (said.gap === null || Math.abs(said.gap - wanted) > 0.001) {
    add('gap', `${wanted} (${kpi.current.rank} to ${kpi.target.rank})`, said.gap);
  }
}

/** What a level may be called: its name where one is shown anywhere, its number where numbers are. */
function namesOf({ rank }: LevelFacts, facts: MatrixFacts, forms: Forms): string[] {
  const { scale } = facts;
  const number = scale.firstNumber + rank;
  const numbers = [`${number}`, `level ${number}`, `l${number}`];
  const name = scale.names[rank];
  if (name === undefined || !areNamesShown(forms, facts)) return numbers;
  const areNumbersShown = forms.levelWords !== 'name';
  return [fold(name), ...(areNumbersShown ? numbers : []), `${number} - ${fold(name)}`];
}

const fold = (text: string | null): string =>
  (text ?? 'nothing').replace(/\s+/g, ' ').trim().toLowerCase();
const MARK_OF_ITEM = /^(?:[•*–-]|\d+[.)]|\([a-z]\))\s+/;

const LEVEL_DOUBTS = /level|column-missing/;
const DUE_DOUBTS = /due|year|column-missing|status-contradicts/;
const ACTION_DOUBTS = /dues-share|run-together|action-without|due-without-action|column-missing/;

const ACCEPTED_STATES: Readonly<Record<ActionFacts['state'], readonly string[]>> = {
  open: ['scheduled', 'open'],
  complete: ['complete'],
  ongoing: ['ongoing'],
  cancelled: ['cancelled'],
  'on hold': ['on-hold'],
};

function createDoubts(findings: readonly Finding[]): Doubts {
  const serious = findings.filter(({ severity }) => severity !== 'insight');
  return {
    covers: (rules, cells) =>
      serious.some(
        ({ rule, cells: found }) =>
          rules.test(rule) && (cells.length === 0 || found.some((cell) => cells.includes(cell))),
      ),
  };
}

/** Whether the cell that is given for something is one that says it. */
function saysAt(workbook: LaidWorkbook, { matrix }: Review, cell: string, text: string): boolean {
  const [address, quoted] = cell.split('!').reverse();
  const name = quoted?.replace(/^'|'$/g, '').replace(/''/g, "'") ?? matrix.source.sheet;
  const value = workbook.find((sheet) => sheet.name === name)?.cells.get(address!)?.value;
  return fold(String(value ?? '')).includes(fold(text));
}
