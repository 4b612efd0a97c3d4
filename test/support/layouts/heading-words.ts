import type { Dice } from './dice';
import type { Forms } from './forms';

/** What a column of a layout holds. */
export type ColumnKind =
  | 'area'
  | 'reference'
  | 'kpi'
  | 'current'
  | 'currentLevel'
  | 'target'
  | 'targetLevel'
  | 'actions'
  | 'due'
  | 'original'
  | 'revised'
  | 'reason'
  | 'start'
  | 'end'
  | 'quarter'
  | 'year'
  | 'owner'
  | 'sponsor'
  | 'status'
  | 'percent'
  | 'tick'
  | 'rag'
  | 'evidence'
  | 'priority'
  | 'cost'
  | 'dependency'
  | 'updated'
  | 'notes';

/** The headings of the guide, where one is usual. */
const USUAL: Readonly<Record<ColumnKind, readonly string[]>> = {
  area: ['Area', 'Theme'],
  reference: ['Ref', 'Reference'],
  kpi: ['KPI'],
  current: ['Where we are now'],
  currentLevel: ['Current level'],
  target: ['Where we want to be'],
  targetLevel: ['Target level'],
  actions: ['Actions', 'Action'],
  due: ['By when', 'Due'],
  original: ['By when (original)', 'Original due date'],
  revised: ['By when (revised)', 'Revised due date'],
  reason: ['Reason for change'],
  start: ['Start date'],
  end: ['End date'],
  quarter: ['Quarter'],
  year: ['Year'],
  owner: ['Owner'],
  sponsor: ['Sponsor'],
  status: ['Status'],
  percent: ['% complete'],
  tick: ['Done?'],
  rag: ['RAG'],
  evidence: ['Evidence'],
  priority: ['Priority'],
  cost: ['Cost'],
  dependency: ['Dependencies'],
  updated: ['Last updated'],
  notes: ['Notes', 'Comments'],
};

/** One of each list, put together; '' leaves a part out. */
function compose(...parts: readonly (readonly string[])[]): readonly string[] {
  return parts
    .reduce<readonly string[]>(
      (begun, words) => begun.flatMap((start) => words.map((word) => `${start} ${word}`.trim())),
      [''],
    )
    .map((heading) => heading.charAt(0).toUpperCase() + heading.slice(1));
}

const LEVEL_WORDS = [
  'level',
  'score',
  'tier',
  'rating',
  'maturity',
  'maturity level',
  'maturity score',
];
const PERSONS = ['person', 'officer', 'owner'];

/** Headings put together from the words that councils use, in many an order. */
const COMPOSED: Readonly<Record<ColumnKind, readonly string[]>> = {
  area: [
    'Domain',
    'Theme',
    'Pillar',
    'Section',
    'Dimension',
    'Focus area',
    'Workstream',
    'Area of focus',
  ],
  reference: [
    'Ref.',
    'No.',
    'ID',
    'Ref no',
    '#',
    'Item no.',
    'Unique reference',
    'Reference number',
  ],
  kpi: [
    ...compose(
      ['category', 'control', 'requirement', 'practice', 'capability', 'KPI', 'measure'],
      ['name'],
    ),
    'Requirement',
    'Control',
    'Practice',
    'Capability',
    'Key performance indicator',
    'Performance measure',
    'Behaviour',
    'Criterion',
  ],
  current: [
    ...compose(
      ['current', 'as-is', 'present', 'existing'],
      ['position', 'state', 'situation', 'practice'],
    ),
    'Where are we now?',
    'Position today',
  ],
  currentLevel: [
    ...compose(['current', 'as-is', 'present', 'actual'], LEVEL_WORDS),
    ...compose(LEVEL_WORDS, ['now', '(current)', 'today']),
  ],
  target: [
    ...compose(['target', 'to-be', 'desired', 'future'], ['position', 'state']),
    'Where do we want to be?',
    'What good looks like',
  ],
  targetLevel: [
    ...compose(['target', 'to-be', 'desired', 'planned', 'required'], LEVEL_WORDS),
    ...compose(LEVEL_WORDS, ['wanted', '(target)']),
  ],
  actions: [
    ...compose(
      [
        'recommended',
        'remediation',
        'improvement',
        'agreed',
        'planned',
        'corrective',
        'key',
        'proposed',
      ],
      ['action', 'actions'],
    ),
    'Action to be taken',
    'Actions required',
    'Next steps',
    'What we will do',
  ],
  due: [
    ...compose(
      ['planned', 'target', 'expected', 'agreed', 'forecast', ''],
      ['completion date', 'due date'],
    ),
    ...compose(['action', ''], ['deadline', 'due by']),
    'To be completed by',
    'Timescale',
    'Target date',
    'Date due',
    'Due date (quarter)',
  ],
  original: compose(
    ['original', 'initial'],
    ['due date', 'target date', 'completion date', 'deadline'],
  ),
  revised: compose(
    ['revised', 'new', 'current', 'updated'],
    ['due date', 'target date', 'completion date', 'deadline'],
  ),
  reason: ['Reason for revision', 'Why revised', 'Reason for delay'],
  start: compose(['planned', ''], ['start', 'start date']),
  end: compose(['planned', ''], ['end', 'end date', 'finish date']),
  quarter: ['Due quarter', 'Quarter due', 'Qtr', 'Target quarter'],
  year: ['Due year', 'Year due', 'Financial year', 'FY', 'Target year'],
  owner: [
    ...compose(['responsible', 'lead', 'action', 'accountable'], PERSONS),
    ...compose(['action', 'service', ''], ['lead']),
    'Assigned to',
    'Who',
    'By whom',
    'Responsibility',
  ],
  sponsor: ['Executive sponsor', 'Sponsor', 'Senior responsible owner', 'Director sponsor'],
  status: [
    ...compose(['action', 'delivery', 'progress', 'implementation', ''], ['status']),
    'Progress',
  ],
  percent: [
    '% done',
    'Percent complete',
    'Percentage complete',
    'Progress (%)',
    'Completion %',
    'Complete (%)',
  ],
  tick: ['Complete?', 'Completed (Y/N)', 'Done', 'Done (tick)', 'Action complete?'],
  rag: ['RAG rating', 'RAG status', 'BRAG', 'RAG (delivery)'],
  evidence: ['Supporting evidence', 'Evidence link', 'Evidence of completion', 'Proof'],
  priority: ['Priority (H/M/L)', 'Action priority', 'Priority rating'],
  cost: ['Estimated cost', 'Cost (£)', 'Budget', 'Resource cost'],
  dependency: ['Depends on', 'Dependency', 'Key dependencies'],
  updated: ['Date updated', 'Last reviewed', 'Updated on'],
  notes: ['Remarks', 'Commentary', 'Further comments', 'General notes'],
};

/** What a level's number may range over, in brackets, as forms and toolkits print it. */
function withRange(heading: string, forms: Forms, dice: Dice): string {
  const range = /^(\d)-(\d)$/.exec(forms.scale);
  return range && !heading.includes('(') && dice.chance('range', 0.4)
    ? `${heading} (${forms.scale})`
    : heading;
}

/** The heading of a column in one row. */
export function nameColumn(kind: ColumnKind, forms: Forms, dice: Dice): string {
  const usual = forms.headings === 'usual';
  const heading = dice.pick(`heading ${kind}`, usual ? USUAL[kind] : COMPOSED[kind]);
  const isLevel = kind === 'currentLevel' || kind === 'targetLevel';
  return isLevel && !usual ? withRange(heading, forms, dice) : heading;
}

/** Headings over two rows: what stands over a group of columns, and under it what each of them is. */
export const PARENTS: Readonly<Record<'current' | 'target' | 'action', readonly string[]>> = {
  current: ['Where we are now', 'Current position', 'As is'],
  target: ['Where we want to be', 'Target position', 'To be'],
  action: ['Improvement plan', 'Action plan', 'Getting there', 'Delivery'],
};

/** Under a parent that says now or target: the level and the statement. */
export const UNDER_PARENT = {
  level: ['Level', 'Score', 'Maturity', 'Rating'],
  statement: ['Evidence', 'Description', 'Position', 'Statement'],
};

/** Columns that no matrix needs and many have: what they hold is nobody's level, action or due. */
export const OTHER_COLUMNS: readonly {
  readonly heading: string;
  readonly values: readonly string[];
}[] = [
  { heading: 'Directorate', values: ['Resources', 'Place', 'Adults'] },
  { heading: 'Risk ref', values: ['R12', 'R7', 'R31'] },
  { heading: 'Link to corporate plan', values: ['Aim 1', 'Aim 2', 'Aim 4'] },
  { heading: 'Budget code', values: ['B1042', 'B2077', 'B3391'] },
  { heading: 'Ward', values: ['All', 'North', 'Harbour'] },
  { heading: 'Consultation needed', values: ['Yes', 'No', 'No'] },
];
