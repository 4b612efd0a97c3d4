import type { CalendarDate } from '../../../src/domain/calendar-date';
import { daysInMonth } from '../../../src/domain/calendar-date';
import type { Dice } from './dice';
import type { SpeltDue } from './due-words';
import { spellDue } from './due-words';
import type { Forms } from './forms';
import { FORM_CHOICES, isInACell } from './forms';

/** A scale as a council has it: the names of its levels, or the number of the first of them, or both. */
export interface ScaleFacts {
  /** Empty where the levels are numbers alone. */
  readonly names: readonly string[];
  readonly firstNumber: number;
  readonly levelCount: number;
}

export type StateFact = 'open' | 'complete' | 'ongoing' | 'cancelled' | 'on hold';

export interface ActionFacts {
  readonly text: string;
  readonly due: SpeltDue;
  /** The due before it was revised. */
  readonly original: SpeltDue | null;
  /** A day some time before the due. */
  readonly start: CalendarDate;
  readonly dueDay: CalendarDate;
  readonly state: StateFact;
  readonly owner: string | null;
  readonly evidence: string | null;
  readonly priority: string | null;
}

export interface LevelFacts {
  /** 0 is the lowest of the scale; between two levels where scores have decimals. */
  readonly rank: number;
  readonly text: string;
}

export interface KpiFacts {
  readonly reference: string;
  readonly name: string;
  readonly current: LevelFacts;
  readonly target: LevelFacts;
  readonly actions: readonly ActionFacts[];
}

export interface AreaFacts {
  readonly name: string;
  readonly kpis: readonly KpiFacts[];
}

/** What a matrix says, whatever its layout: what a careful person would read. */
export interface MatrixFacts {
  readonly scale: ScaleFacts;
  readonly areas: readonly AreaFacts[];
  /** The day that it is judged at. */
  readonly asAt: CalendarDate;
}

const SCALES: Readonly<Record<Forms['scale'], ScaleFacts>> = {
  NPS: named('Minimum', 'Developing', 'Mature', 'Leader', 'Innovator'),
  CCIAF: named('Developing', 'Good', 'Better', 'Best'),
  CAF: { ...named('Not achieved', 'Partially achieved', 'Achieved'), firstNumber: 0 },
  CMMI: named('Initial', 'Managed', 'Defined', 'Quantitatively managed', 'Optimizing'),
  DMA: named('Beginning', 'Emerging', 'Learning', 'Developing', 'Mastering'),
  SAMM: { names: [], firstNumber: 0, levelCount: 4 },
  '0-5': { names: [], firstNumber: 0, levelCount: 6 },
  '1-5': { names: [], firstNumber: 1, levelCount: 5 },
  '1-4': { names: [], firstNumber: 1, levelCount: 4 },
};

/** What the numbers mean where a key says so. */
const NAMES_OF_NUMBERS = [
  'Absent',
  'Initial',
  'Repeatable',
  'Established',
  'Measured',
  'Improving',
];

function named(...names: string[]): ScaleFacts {
  return { names, firstNumber: 1, levelCount: names.length };
}

/** The scale of a layout, with names for its numbers where the layout has a key. */
export function scaleOf({ scale, key }: Forms): ScaleFacts {
  const facts = SCALES[scale];
  if (facts.names.length > 0 || key === 'none') return facts;
  const names = NAMES_OF_NUMBERS.slice(facts.firstNumber, facts.firstNumber + facts.levelCount);
  return { ...facts, names };
}

const AREA_NAMES = [
  'Buying and tendering',
  'Value for money',
  'People and skills',
  'Information security',
  'Customer access',
  'Asset management',
];
const KPI_NAMES = [
  'Spend analysis',
  'Contract register',
  'Lessons learned',
  'Supplier feedback',
  'Pipeline planning',
  'Access control',
  'Staff induction',
  'Records of decisions',
  'Incident response',
  'Service standards',
  'Board reporting',
  'Asset inventory',
  'Apprenticeships',
  'Complaints handling',
  'Budget monitoring',
  'Business continuity',
];
const NAME_ALIKE = 'Training';
const SHORT_NAMES = ['R&D', 'ICT', 'H&S', 'IT', 'PR', 'HR'];
const VERBS = ['Publish', 'Review', 'Agree', 'Test', 'Roll out', 'Update', 'Document'];
const OBJECTS = [
  'the supplier charter',
  'the induction pack',
  'the asset list',
  'the escalation route',
  'the contract handbook',
  'the training plan',
  'the data catalogue',
  'the service catalogue',
  'the review calendar',
  'the risk log',
  'the reporting template',
];
const SUBJECTS = ['The council', 'The team', 'Each service', 'The board'];
const DEEDS = [
  'keeps a list of all contracts.',
  'has a written procedure.',
  'reports each quarter.',
  'reviews what was agreed.',
  'shares what it learns.',
  'publishes its results.',
];
const OWNERS = [
  'Priya Shah',
  'Head of Procurement',
  'T Okafor',
  'Ann Jones',
  'Director of Resources',
];
const EVIDENCE = ['Board minute 12', 'Audit report May', 'Intranet page', 'Signed policy'];
const PRIORITIES = ['High', 'Medium', 'Low'];
const AS_AT: CalendarDate = { year: 2023, month: 10, day: 15 };

/** The facts of a layout: what they are depends on its forms only where those cannot say it otherwise. */
export function drawFacts(forms: Forms, dice: Dice): MatrixFacts {
  const scale = scaleOf(forms);
  const nameOffset = dice.int('names', KPI_NAMES.length);
  const areaOffset = dice.int('area names', AREA_NAMES.length);
  // A reference such as 1.1 tells the area, so it is none where nothing does.
  const styles = forms.area === 'none' ? ['P1', 'KPI 1', '1'] : ['1.1', 'P1', 'KPI 1', '1', 'A01'];
  const style = forms.area === 'reference' ? '1.1' : dice.pick('references', styles);
  let number = 0;
  const areas = Array.from({ length: forms.areaCount }, (_, areaIndex): AreaFacts => {
    const kpis = Array.from({ length: forms.kpiCount }, (__, kpiIndex): KpiFacts => {
      const name = KPI_NAMES[(nameOffset + number) % KPI_NAMES.length]!;
      number += 1;
      return {
        reference: nameReference(style, number, [areaIndex, kpiIndex]),
        name: nameKpi(forms, name, areaIndex, kpiIndex),
        ...drawKpi(forms, scale, dice.for(`kpi ${areaIndex} ${kpiIndex}`), number),
      };
    });
    return { name: AREA_NAMES[(areaOffset + areaIndex) % AREA_NAMES.length]!, kpis };
  });
  return { scale, areas, asAt: AS_AT };
}

/** The first KPI of each area may be called as in another area, or by its initials. */
function nameKpi({ names }: Forms, name: string, areaIndex: number, kpiIndex: number): string {
  if (kpiIndex > 0 || names === 'all different') return name;
  return names === 'some alike' ? NAME_ALIKE : SHORT_NAMES[areaIndex]!;
}

function nameReference(style: string, number: number, [area, kpi]: [number, number]): string {
  switch (style) {
    case 'P1':
      return `P${number}`;
    case 'KPI 1':
      return `KPI ${number}`;
    case '1':
      return String(number);
    case 'A01':
      return `${'ABCDEF'[area]}${String(kpi + 1).padStart(2, '0')}`;
    default:
      return `${area + 1}.${kpi + 1}`;
  }
}

function drawKpi(
  forms: Forms,
  scale: ScaleFacts,
  dice: Dice,
  number: number,
): Pick<KpiFacts, 'current' | 'target' | 'actions'> {
  const step = forms.levelWords === 'decimal' ? 0.25 : 1;
  const steps = Math.round((scale.levelCount - 1) / step);
  const current = dice.int('current', steps);
  const gap = dice.chance('no gap', 0.2) ? 0 : 1 + dice.int('gap', Math.min(2, steps - current));
  const level = (name: string, at: number): LevelFacts => ({
    rank: at * step,
    text: `${dice.pick(`${name} subject`, SUBJECTS)} ${dice.pick(`${name} deed`, DEEDS)}`,
  });
  // A KPI that is where it wants to be may have nothing left to do; any other has something open.
  const least = gap > 0 || isInACell(forms) ? 1 : 0;
  const count = least + dice.int('actions', forms.actionCount - least + 1);
  const actions = Array.from({ length: count }, (_, index) =>
    drawAction(forms, dice.for(`action ${index}`), number * 4 + index, index === 0),
  );
  return {
    current: level('current', current),
    target: level('target', current + gap),
    actions: isInACell(forms) ? shareCells(actions, forms) : actions,
  };
}

/** Actions of one cell have the cells beside it in common, and its due where only one stands there. */
function shareCells(actions: readonly ActionFacts[], { shared }: Forms): ActionFacts[] {
  const { owner, evidence, priority, due, dueDay } = actions[0]!;
  const common = { owner, evidence, priority, ...(shared === 'one due' ? { due, dueDay } : {}) };
  return actions.map((action) => ({ ...action, ...common }));
}

function drawAction(forms: Forms, dice: Dice, number: number, mustBeOpen: boolean): ActionFacts {
  const dueDay = drawDay(dice);
  const words = drawWords(forms, dice);
  const isRevised = forms.due === 'original and revised' && dice.chance('revised', 0.6);
  const text = `${VERBS[number % VERBS.length]} ${OBJECTS[number % OBJECTS.length]}`;
  const owners =
    forms.owner === 'several' && dice.chance('two owners', 0.5)
      ? `${dice.pick('owner', OWNERS.slice(0, 2))} / ${dice.pick('other owner', OWNERS.slice(2))}`
      : dice.pick('owner', OWNERS);
  const filled = <Item>(name: string, isThere: boolean, item: Item): Item | null =>
    isThere && !dice.chance(`${name} blank`, 0.15) ? item : null;
  return {
    text,
    due: spellDue(dueDay, words),
    original: isRevised ? spellDue({ ...dueDay, year: dueDay.year - 1 }, words) : null,
    start: { ...dueDay, year: dueDay.year - 1, day: 1 },
    dueDay,
    state: mustBeOpen ? 'open' : drawState(forms, dice),
    owner: filled('owner', forms.owner !== 'none', owners),
    evidence: filled('evidence', forms.evidence !== 'none', dice.pick('evidence', EVIDENCE)),
    priority: filled('priority', forms.priority !== 'none', dice.pick('priority', PRIORITIES)),
  };
}

/** A day between summer 2023 and spring 2025. */
function drawDay(dice: Dice): CalendarDate {
  const months = 5 + dice.int('month', 22);
  const [year, month] = [2023 + Math.floor(months / 12), (months % 12) + 1];
  return { year, month, day: 1 + dice.int('day', daysInMonth(year, month)) };
}

const MIXED_WORDS = FORM_CHOICES.dueWords.filter((words) => words !== 'mixed');

function drawWords({ dueWords }: Forms, dice: Dice): string {
  return dueWords === 'mixed' ? dice.pick('words', MIXED_WORDS) : dueWords;
}

function drawState({ state }: Forms, dice: Dice): StateFact {
  switch (state) {
    case 'none':
      return 'open';
    case 'percent':
    case 'tick':
      return dice.pick('state', ['open', 'complete']);
    case 'in By when':
      return dice.pick('state', ['open', 'complete', 'ongoing', 'cancelled']);
    case 'status':
      return dice.pick('state', ['open', 'complete', 'cancelled', 'on hold']);
  }
}
