import type { Dice } from './dice';

/**
 * The forms of a layout, each with all that it can be: the plain one first. A layout takes one of each, in any
 * combination that a person could write down.
 */
export const FORM_CHOICES = {
  scale: ['NPS', 'CCIAF', 'CAF', 'CMMI', 'DMA', 'SAMM', '0-5', '1-5', '1-4'],
  level: ['first word', 'own column', 'own column and statement', 'grid'],
  levelWords: [
    'name',
    'number',
    'number as text',
    'number - name',
    'name (number)',
    'Level n',
    'Ln',
    'n/most',
    'decimal',
  ],
  marks: ['Now/Target', 'N/T', 'C/T', 'Current/Target', '✓/★', 'x/●'],
  key: ['none', 'below', 'own sheet'],
  header: ['one row', 'two rows, merged', 'two rows, first cell'],
  headings: ['usual', 'composed'],
  arrangement: ['list', 'blocks', 'sheets'],
  area: [
    'column repeated',
    'column merged',
    'column blank below',
    'banner',
    'banner merged',
    'banner numbered',
    'reference',
    'none',
  ],
  kpi: ['repeated', 'merged', 'blank below'],
  reference: ['none', 'column'],
  actions: ['one a row', 'lines', 'numbered', 'bulleted', 'sheet by reference', 'sheet by name'],
  shared: ['as many dues', 'one due'],
  /** How the numbered actions of a cell stand in it, and whether their dues are numbered as well. */
  numbers: ['by line', 'in one line', 'by line, dues too', 'in one line, dues too'],
  due: ['one column', 'original and revised', 'start and end', 'quarter and year', 'quarter grid'],
  dueWords: [
    'Q2 23',
    'Q2 2023/24',
    '2023/24 Q2',
    'Quarter 2 2023/24',
    'by end of Q2 23',
    'Q2 (Jul-Sep) 2023',
    'Q2/3 23',
    'June 2023',
    'Jun-23',
    'by end of June 2023',
    'Jun-23, a date',
    '30/09/2023',
    '30 September 2023',
    '30 Sep 23',
    '30/09/2023, a date',
    '30 Sep 2023, a date',
    '2023/24',
    '24-Mar, a date',
    'mixed',
  ],
  state: ['none', 'in By when', 'status', 'percent', 'tick'],
  owner: ['none', 'column', 'several'],
  evidence: ['none', 'column'],
  priority: ['none', 'column'],
  rag: ['none', 'column'],
  more: ['none', 'notes', 'sponsor', 'cost', 'dependency', 'updated', 'all'],
  between: ['none', 'one', 'two'],
  hidden: ['none', 'old level', 'plain'],
  offset: ['none', 'rows', 'columns', 'both'],
  titles: ['none', 'title', 'title and notes'],
  below: ['none', 'totals', 'notes', 'key of colours'],
  otherSheets: ['none', 'contents', 'hidden old copy'],
  names: ['all different', 'some alike', 'some short'],
  /** Owner and Status of a KPI's actions, where they are the same. */
  alike: ['each row', 'merged down'],
} as const;

export type FormName = keyof typeof FORM_CHOICES;

/** One form of each, and how large the matrix is. */
export type Forms = { readonly [Name in FormName]: (typeof FORM_CHOICES)[Name][number] } & {
  readonly areaCount: number;
  readonly kpiCount: number;
  /** At most so many actions a KPI. */
  readonly actionCount: number;
};

export const FORM_NAMES = Object.keys(FORM_CHOICES) as FormName[];

/** The plainest layout. */
export const PLAIN_FORMS: Forms = {
  ...(Object.fromEntries(FORM_NAMES.map((name) => [name, FORM_CHOICES[name][0]])) as Omit<
    Forms,
    'areaCount' | 'kpiCount' | 'actionCount'
  >),
  areaCount: 2,
  kpiCount: 2,
  actionCount: 1,
};

/** Draws a layout: from almost plain to as odd as can be. */
export function drawForms(dice: Dice): Forms {
  const oddness = dice.pick('oddness', [0.15, 0.3, 0.3, 0.5, 0.75]);
  const drawn = FORM_NAMES.map((name) => {
    const [plain, ...others] = FORM_CHOICES[name] as readonly string[];
    return [name, dice.chance(`odd ${name}`, oddness) ? dice.pick(name, others) : plain];
  });
  return settleForms({
    ...(Object.fromEntries(drawn) as Forms),
    areaCount: 1 + dice.int('areas', 4),
    kpiCount: 2 + dice.int('kpis', 3),
    actionCount: 1 + dice.int('actions', 3),
  });
}

export const NUMBER_SCALES: readonly string[] = ['SAMM', '0-5', '1-5', '1-4'];
const QUARTER_WORDS: readonly string[] = FORM_CHOICES.dueWords.slice(0, 7);
const IN_A_CELL: readonly string[] = ['lines', 'numbered', 'bulleted'];

export const isInACell = ({ actions }: Forms): boolean => IN_A_CELL.includes(actions);
export const isOnOwnSheet = ({ actions }: Forms): boolean => actions.startsWith('sheet by');

/** Takes plainer forms where those chosen cannot stand together. */
export function settleForms(forms: Forms): Forms {
  let settled: Forms = forms;
  const set = (change: Partial<Forms>): void => void (settled = { ...settled, ...change });
  const is = <Name extends FormName>(name: Name, ...of: Forms[Name][]): boolean =>
    of.includes(settled[name]);

  // Levels.
  const isNumbers = NUMBER_SCALES.includes(settled.scale);
  if (isNumbers && is('levelWords', 'name', 'number - name', 'name (number)')) {
    if (settled.key === 'none') set({ levelWords: 'number' });
  }
  if (is('levelWords', 'decimal') && !is('scale', 'SAMM')) set({ scale: 'SAMM' });
  if (is('scale', 'SAMM') && is('level', 'grid')) set({ scale: '1-5', levelWords: 'number' });
  if (is('scale', 'SAMM')) set({ key: 'none', levelWords: 'decimal' });
  if (is('level', 'first word') && !is('levelWords', 'name', 'number - name', 'Level n')) {
    set({ level: 'own column' });
  }
  if (is('level', 'grid')) {
    if (is('levelWords', 'n/most', 'Ln', 'decimal', 'name (number)', 'number as text')) {
      set({ levelWords: isNumbers ? 'number' : 'name' });
    }
    if (is('hidden', 'old level')) set({ hidden: 'plain' });
  } else set({ marks: 'Now/Target' });

  // Areas, KPIs and references.
  if (is('arrangement', 'blocks', 'sheets')) set({ area: 'column repeated' });
  if (is('area', 'reference') || is('actions', 'sheet by reference')) set({ reference: 'column' });
  const tellsApart = settled.areaCount > 1 && !is('area', 'none', 'reference');
  if (is('names', 'some alike') && (!tellsApart || is('actions', 'sheet by name'))) {
    set({ names: 'all different' });
  }
  // A single caption could be a title, and a single sheet says nothing of an area.
  if (is('arrangement', 'sheets', 'blocks') && settled.areaCount === 1) set({ areaCount: 2 });

  // Actions, dues and states.
  if (isInACell(settled)) {
    if (is('due', 'quarter grid', 'quarter and year', 'start and end', 'original and revised')) {
      set({ due: 'one column' });
    }
    if (/a date$/.test(settled.dueWords)) set({ shared: 'one due' });
    if (is('shared', 'one due') || is('dueWords', 'Q2/3 23')) set({ state: 'none' });
    if (is('state', 'tick', 'percent')) set({ state: 'status' });
    set({ kpi: 'repeated' });
    if (settled.actionCount === 1) set({ actionCount: 2 });
  } else set({ shared: 'as many dues' });
  if (!is('actions', 'numbered')) set({ numbers: 'by line' });
  if (is('shared', 'one due')) {
    set({ numbers: settled.numbers.startsWith('by line') ? 'by line' : 'in one line' });
  }
  if (isOnOwnSheet(settled)) set({ kpi: 'repeated' });
  if (is('due', 'quarter and year', 'quarter grid')) {
    if (!QUARTER_WORDS.includes(settled.dueWords) || is('dueWords', 'Q2/3 23')) {
      set({ dueWords: 'Q2 23' });
    }
    if (is('state', 'in By when')) set({ state: 'status' });
  }
  return settled;
}

/** The forms that are not plain, as words such as "area: banner". */
export function listForms(forms: Forms): string[] {
  return FORM_NAMES.filter((name) => forms[name] !== PLAIN_FORMS[name]).map(
    (name) => `${name}: ${forms[name]}`,
  );
}
