import type { Dice } from './dice';
import type { NamedQuarter, SpeltDue } from './due-words';
import { financialYear, nextQuarter, quarterOf, spellDue } from './due-words';
import type { Forms } from './forms';
import { isInACell, isOnOwnSheet } from './forms';
import type { ColumnKind } from './heading-words';
import { nameColumn, OTHER_COLUMNS, PARENTS, UNDER_PARENT } from './heading-words';
import type { LaidCell } from './laid-workbook';
import type { ActionFacts, AreaFacts, KpiFacts, LevelFacts, MatrixFacts } from './matrix-facts';

/** A row of a table: a KPI with one of its actions, or with all of them. */
export interface TableRow {
  readonly area: AreaFacts;
  readonly kpi: KpiFacts;
  readonly actions: readonly ActionFacts[];
  /** 0 on the KPI's first row. */
  readonly rowOfKpi: number;
  readonly rowOfArea: number;
  /** 0 on the table's first row. */
  readonly rowOfTable: number;
}

/** A column of a table before it is laid. */
export interface PlannedColumn {
  readonly heading: string;
  /** What stands over it and its neighbours in a header of two rows; null for nothing. */
  readonly parent: string | null;
  /** What it is called under its parent. */
  readonly under: string;
  /** Whose rows have one cell in common where cells are merged or left blank below. */
  readonly of: 'area' | 'kpi' | 'action';
  readonly cell: (row: TableRow) => LaidCell;
  readonly kind: ColumnKind | 'level of the grid' | 'quarter of the grid' | 'other';
  readonly hidden?: boolean;
}

type Placed = Omit<PlannedColumn, 'parent' | 'under' | 'heading' | 'kind'>;

/** Plans the columns of a matrix, and those of its actions where they stand on a sheet of their own. */
export interface ColumnPlanner {
  matrixColumns(): PlannedColumn[];
  actionColumns(): PlannedColumn[];
}

export function createColumnPlanner(facts: MatrixFacts, forms: Forms, dice: Dice): ColumnPlanner {
  const text = (value: string | null): LaidCell => ({ value: value ?? '' });

  const column = (kind: ColumnKind, placed: Placed): PlannedColumn => {
    const heading = nameColumn(kind, forms, dice);
    return { kind, heading, parent: null, under: heading, ...placed };
  };

  /** A column of which each action has a cell of its own, or a line where they share one. */
  const ofAction = (kind: ColumnKind, cell: (action: ActionFacts) => LaidCell): PlannedColumn =>
    column(kind, { of: 'action', cell: ({ actions }) => joinLines(actions.map(cell)) });
  /** One that says the same of all the actions of a cell. */
  const ofFirst = (kind: ColumnKind, cell: (action: ActionFacts) => LaidCell): PlannedColumn =>
    column(kind, {
      of: 'action',
      cell: ({ actions: [first] }) => (first ? cell(first) : text('')),
    });

  function labelColumns(): PlannedColumn[] {
    const area = column('area', { of: 'area', cell: ({ area: { name } }) => text(name) });
    const reference = column('reference', {
      of: 'kpi',
      cell: ({ kpi }) => referenceCell(kpi.reference),
    });
    const kpi = column('kpi', { of: 'kpi', cell: ({ kpi: { name } }) => text(name) });
    const hasArea = forms.arrangement === 'list' && forms.area.startsWith('column');
    const references = forms.reference === 'column' ? [reference] : [];
    const areas = hasArea ? [area] : [];
    return dice.chance('area first', 0.7)
      ? [...areas, ...references, kpi]
      : [...references, ...areas, kpi];
  }

  function levelColumns(): PlannedColumn[] {
    const spell = createLevelSpeller(facts, forms, dice);
    if (forms.level === 'grid') return gridColumns();
    const isApart = forms.level === 'own column and statement';
    const parentOf = { current: PARENTS.current, target: PARENTS.target };
    const sides = (['current', 'target'] as const).map((side): PlannedColumn[] => {
      const parent = isApart ? dice.pick(`parent ${side}`, parentOf[side]) : null;
      if (forms.level === 'first word') {
        const cell = ({ kpi }: TableRow): LaidCell => text(spell.withStatement(kpi[side]));
        return [column(side, { of: 'kpi', cell })];
      }
      const kind = `${side}Level` as const;
      const level = {
        ...column(kind, { of: 'kpi', cell: ({ kpi }) => spell.alone(kpi[side]) }),
        parent,
      };
      if (!isApart) return [level];
      const statement = {
        ...column(side, { of: 'kpi', cell: ({ kpi }) => text(kpi[side].text) }),
        parent,
        under: dice.pick('under statement', UNDER_PARENT.statement),
      };
      return [{ ...level, under: dice.pick('under level', UNDER_PARENT.level) }, statement];
    });
    if (isApart) return sides.flat();
    const parent = dice.pick('parent of levels', ['Maturity', 'Maturity level', 'Level', 'Score']);
    const under = dice.pick('under levels', [
      ['Now', 'Target'],
      ['Current', 'Target'],
      ['As is', 'To be'],
    ]);
    return sides.flat().map((level, index) => ({ ...level, parent, under: under[index]! }));
  }

  /** A column for each level, with a mark in those that hold. */
  function gridColumns(): PlannedColumn[] {
    const { scale } = facts;
    const [now, wanted] = forms.marks.split('/') as [string, string];
    const parent = dice.pick('parent of levels', ['Maturity level', 'Level', 'Maturity']);
    return Array.from({ length: scale.levelCount }, (_, rank) => {
      const number = scale.firstNumber + rank;
      const heading =
        forms.levelWords === 'number'
          ? String(number)
          : forms.levelWords === 'Level n' || scale.names.length === 0
            ? `Level ${number}`
            : forms.levelWords === 'number - name'
              ? `${number} - ${scale.names[rank]}`
              : scale.names[rank]!;
      const cell = ({ kpi }: TableRow): LaidCell => {
        const marks = [
          kpi.current.rank === rank ? now : '',
          kpi.target.rank === rank ? wanted : '',
        ];
        const joint = /\w/.test(now) && wanted !== '●' ? '/' : '';
        return text(marks.filter((mark) => mark !== '').join(joint));
      };
      return { kind: 'level of the grid', heading, parent, under: heading, of: 'kpi', cell };
    });
  }

  function actionColumns(): PlannedColumn[] {
    const parent = dice.pick('parent of actions', PARENTS.action);
    const bullet = dice.pick('bullet', ['• ', '- ', '* ', '– ']);
    const actions = column('actions', {
      of: 'action',
      cell: (row) => {
        const cells = row.actions.map((action) => text(action.text));
        if (forms.actions === 'numbered') return joinNumbered(cells);
        const isMarked = forms.actions === 'bulleted' && cells.length > 1;
        return joinLines(isMarked ? cells.map(({ value }) => text(`${bullet}${value}`)) : cells);
      },
    });
    const owner = forms.owner === 'none' ? [] : [ofFirst('owner', (action) => text(action.owner))];
    const main = dice.chance('owner first', 0.25)
      ? [...owner, actions, ...dueColumns()]
      : [actions, ...owner, ...dueColumns()];
    const proof = [
      ...(forms.evidence === 'none' ? [] : [ofFirst('evidence', ({ evidence }) => text(evidence))]),
    ];
    const priority =
      forms.priority === 'none' ? [] : [ofFirst('priority', (action) => text(action.priority))];
    return [
      ...(dice.chance('priority first', 0.5) ? priority : []),
      ...main.map((each) => ({ ...each, parent: each.parent ?? parent })),
      ...stateColumns(),
      ...(dice.chance('priority first', 0.5) ? [] : priority),
      ...proof,
      ...moreColumns(),
    ];
  }

  /** "1. Do this 2. Do that", on a line each or on one; a single one has no number. */
  function joinNumbered(cells: readonly LaidCell[]): LaidCell {
    if (cells.length === 1) return cells[0]!;
    const numbering = dice.pick('numbering', [
      (index: number) => `${index + 1}. `,
      (index: number) => `${index + 1}) `,
      (index: number) => `(${'abcdefg'[index]}) `,
    ]);
    const items = cells.map(({ value, shown }, index) => `${numbering(index)}${shown ?? value}`);
    return text(items.join(forms.numbers.startsWith('in one line') ? ' ' : '\n'));
  }

  function dueColumns(): PlannedColumn[] {
    const blank = text('');
    const due = (action: ActionFacts): LaidCell => sayDue(action, forms, dice);
    switch (forms.due) {
      case 'one column':
        return [
          column('due', {
            of: 'action',
            cell: ({ actions }) => {
              const lines = actions.map(due);
              if (forms.numbers.endsWith('dues too')) return joinNumbered(lines);
              return forms.shared === 'one due' && lines[0] ? lines[0] : joinLines(lines);
            },
          }),
        ];
      case 'original and revised': {
        const original = ofAction('original', (action) => (action.original ?? action.due).cell);
        const revised = ofAction('revised', (action) => (action.original ? due(action) : blank));
        const reason = ofAction('reason', (action) =>
          action.original ? text('Supplier was late') : blank,
        );
        // A state in By when stands where the due that counts would stand.
        const first =
          forms.state === 'in By when' ? { ...original, cell: originalOrState } : original;
        return [first, revised, ...(dice.chance('reason', 0.3) ? [reason] : [])];
      }
      case 'start and end': {
        const start = ofAction(
          'start',
          ({ start: day, due: { precision } }) => spellDue(day, startWords(forms, precision)).cell,
        );
        return [start, ofAction('end', due)];
      }
      case 'quarter and year': {
        const asNumber = dice.chance('quarter as number', 0.3);
        const yearWords = dice.pick('year', ['2023/24', '2023', '2023-24']);
        return [
          ofAction('quarter', ({ dueDay }) => {
            const { quarter } = quarterOf(dueDay);
            return { value: asNumber ? quarter : `Q${quarter}` };
          }),
          ofAction('year', ({ dueDay }) => {
            const { year } = quarterOf(dueDay);
            if (yearWords === '2023') return { value: year };
            const named = financialYear(year);
            return text(yearWords === '2023/24' ? named : named.replace('/', '-'));
          }),
        ];
      }
      case 'quarter grid':
        return quarterColumns();
    }
  }

  function originalOrState({ actions: [action] }: TableRow): LaidCell {
    if (!action) return text('');
    if (action.original) return action.original.cell;
    return sayDue(action, forms, dice);
  }

  function quarterColumns(): PlannedColumn[] {
    const mark = dice.pick('quarter mark', ['x', 'X', '✓', '●', '■']);
    const isBar = dice.chance('bar', 0.4);
    const hasYearAbove = forms.header !== 'one row' && dice.chance('year above', 0.6);
    const words = dice.pick('quarter heading', ['Q2 23', 'Q2 2023/24']);
    return listQuarters(facts).map((named, index, all) => {
      const heading =
        words === 'Q2 23'
          ? `Q${named.quarter} ${String(named.year % 100)}`
          : `Q${named.quarter} ${financialYear(named.year)}`;
      const cell = ({ actions: [action] }: TableRow): LaidCell => {
        if (!action) return text('');
        const isDue = isSame(quarterOf(action.dueDay), named);
        const next = all[index + 1];
        const runs = isBar && next !== undefined && isSame(quarterOf(action.dueDay), next);
        return text(isDue || runs ? mark : '');
      };
      return {
        kind: 'quarter of the grid',
        heading,
        parent: hasYearAbove ? financialYear(named.year) : null,
        under: hasYearAbove ? `Q${named.quarter}` : heading,
        of: 'action',
        cell,
      };
    });
  }

  function stateColumns(): PlannedColumn[] {
    const rag = ofFirst('rag', ({ text: said }) =>
      text(dice.pick(`rag ${said}`, ['Red', 'Amber', 'Green'])),
    );
    const rags = forms.rag === 'none' ? [] : [rag];
    switch (forms.state) {
      case 'none':
      case 'in By when':
        return rags;
      case 'status':
        return [
          ...rags,
          ofAction('status', ({ state, text: said }) =>
            text(dice.pick(`status ${said}`, STATUS_WORDS[state])),
          ),
        ];
      case 'percent': {
        const style = dice.pick('percent', ['0.5', '50%', '50']);
        return [
          ofAction('percent', ({ state, text: said }) => {
            const done =
              state === 'complete' ? 100 : dice.pick(`percent ${said}`, [0, 25, 50, 75, 90]);
            if (style === '50') return { value: done };
            return style === '50%'
              ? text(`${done}%`)
              : { value: done / 100, shown: `${done}%`, format: '0%' };
          }),
          ...rags,
        ];
      }
      case 'tick': {
        const [yes, no] = dice.pick('tick', TICKS);
        return [
          ofAction('tick', ({ state }) => ({ value: state === 'complete' ? yes : no })),
          ...rags,
        ];
      }
    }
  }

  function moreColumns(): PlannedColumn[] {
    const has = (name: Forms['more']): boolean => forms.more === name || forms.more === 'all';
    const dated = spellDue({ year: 2023, month: 9, day: 12 }, '30/09/2023, a date').cell;
    const planned: [Forms['more'], PlannedColumn][] = [
      ['sponsor', ofFirst('sponsor', () => text('Chief Executive'))],
      ['cost', ofFirst('cost', ({ text: said }) => ({ value: 500 * (1 + dice.int(said, 40)) }))],
      ['dependency', ofFirst('dependency', () => text('New finance system'))],
      ['updated', ofFirst('updated', () => dated)],
      ['notes', ofFirst('notes', ({ text: said }) => text(dice.pick(`note ${said}`, NOTES)))],
    ];
    return planned.flatMap(([name, each]) => (has(name) ? [each] : []));
  }

  function insertOthers(columns: readonly PlannedColumn[]): PlannedColumn[] {
    const all = [...columns];
    const count = { none: 0, one: 1, two: 2 }[forms.between];
    for (let index = 0; index < count; index += 1) {
      const { heading, values } =
        OTHER_COLUMNS[(dice.int('other', OTHER_COLUMNS.length) + index) % OTHER_COLUMNS.length]!;
      const cell = ({ rowOfTable }: TableRow): LaidCell =>
        text(values[rowOfTable % values.length]!);
      const at = dice.int(`other ${index}`, all.length + 1);
      all.splice(at, 0, otherColumn(heading, cell, all[at]));
    }
    const hidden = hiddenColumn(columns);
    const at = dice.int('hidden', all.length + 1);
    return hidden ? [...all.slice(0, at), hidden, ...all.slice(at)] : all;
  }

  function hiddenColumn(columns: readonly PlannedColumn[]): PlannedColumn | null {
    if (forms.hidden === 'none') return null;
    const level = columns.find(({ kind }) => kind === 'currentLevel' || kind === 'current');
    if (forms.hidden === 'plain' || !level) {
      const cell = ({ rowOfTable }: TableRow): LaidCell => ({ value: 7001 + rowOfTable });
      return { ...otherColumn('Row key', cell), hidden: true };
    }
    // Last year's levels, put out of sight: everybody was at the lowest.
    const spell = createLevelSpeller(facts, forms, dice);
    const lowest: LevelFacts = { rank: 0, text: 'As it was last year.' };
    const cell = (): LaidCell =>
      level.kind === 'current' ? text(spell.withStatement(lowest)) : spell.alone(lowest);
    return { ...level, cell, hidden: true };
  }

  return {
    matrixColumns: () =>
      insertOthers([
        ...labelColumns(),
        ...levelColumns(),
        ...(isOnOwnSheet(forms) ? [] : actionColumns()),
      ]),
    actionColumns: () => {
      const byReference = forms.actions === 'sheet by reference';
      const key = byReference
        ? column('reference', { of: 'kpi', cell: ({ kpi }) => referenceCell(kpi.reference) })
        : column('kpi', { of: 'kpi', cell: ({ kpi: { name } }) => text(name) });
      return [key, ...actionColumns()];
    },
  };
}

function otherColumn(
  heading: string,
  cell: PlannedColumn['cell'],
  /** A column put between others stands under their parent. */
  right?: PlannedColumn,
): PlannedColumn {
  return {
    kind: 'other',
    heading,
    parent: right?.parent ?? null,
    under: heading,
    of: 'action',
    cell,
  };
}

/** Excel makes a number of a reference such as 1.2. */
function referenceCell(reference: string): LaidCell {
  return { value: /^\d+(?:\.[1-9])?$/.test(reference) ? Number(reference) : reference };
}

const STATUS_WORDS: Readonly<Record<ActionFacts['state'], readonly string[]>> = {
  open: ['In progress', 'Not started', 'On track', 'Open', 'Underway', 'Started'],
  complete: ['Complete', 'Completed', 'Closed', 'Done', 'Implemented'],
  ongoing: ['Ongoing'],
  cancelled: ['Cancelled', 'Withdrawn', 'No longer required'],
  'on hold': ['On hold', 'Paused'],
};
const TICKS: readonly (readonly [string | boolean, string | boolean])[] = [
  ['✓', ''],
  ['Yes', 'No'],
  ['Y', 'N'],
  ['☑', '☐'],
  [true, false],
];
const NOTES = ['Discussed at the board in May.', 'Waiting for Finance.', 'See the strategy.', ''];

/** What By when says of an action: its due, or its state where states stand there. */
function sayDue(action: ActionFacts, forms: Forms, dice: Dice): LaidCell {
  if (forms.state !== 'in By when' || action.state === 'open') return action.due.cell;
  const words: Readonly<Record<string, readonly string[]>> = {
    complete: ['Complete', 'Completed', 'Done'],
    ongoing: ['Ongoing', 'Ongoing'],
    cancelled: ['Cancelled', 'Withdrawn'],
    'on hold': ['On hold'],
  };
  return { value: dice.pick(`said ${action.text}`, words[action.state]!) };
}

function startWords(forms: Forms, precision: SpeltDue['precision']): string {
  if (forms.dueWords !== 'mixed') return forms.dueWords;
  return { day: '30/09/2023', month: 'June 2023', quarter: 'Q2 23', year: '2023/24' }[precision];
}

/** The lines of a cell that several actions share; a single one keeps its form. */
function joinLines(cells: readonly LaidCell[]): LaidCell {
  if (cells.length === 1) return cells[0]!;
  return { value: cells.map(({ value, shown }) => shown ?? String(value)).join('\n') };
}

const isSame = (left: NamedQuarter, right: NamedQuarter): boolean =>
  left.quarter === right.quarter && left.year === right.year;

/** The financial years in which anything is due, quarter by quarter. */
function listQuarters({ areas }: MatrixFacts): NamedQuarter[] {
  const dues = areas.flatMap(({ kpis }) =>
    kpis.flatMap(({ actions }) => actions.map(({ dueDay }) => quarterOf(dueDay).year)),
  );
  const [first, last] = [Math.min(2023, ...dues), Math.max(2023, ...dues)];
  const quarters: NamedQuarter[] = [];
  for (let named = { quarter: 1, year: first }; named.year <= last; named = nextQuarter(named)) {
    quarters.push(named);
  }
  return quarters;
}

interface LevelSpeller {
  alone(level: LevelFacts): LaidCell;
  /** The level at the head of what the council says of itself. */
  withStatement(level: LevelFacts): string;
}

function createLevelSpeller({ scale }: MatrixFacts, forms: Forms, dice: Dice): LevelSpeller {
  const alone = ({ rank }: LevelFacts): LaidCell => {
    const number = scale.firstNumber + rank;
    const name = scale.names[rank] ?? '';
    switch (forms.levelWords) {
      case 'name':
        return { value: name };
      case 'number':
      case 'decimal':
        return { value: number };
      case 'number as text':
        return { value: String(number) };
      case 'number - name':
        return { value: `${number} - ${name}` };
      case 'name (number)':
        return { value: `${name} (${number})` };
      case 'Level n':
        return { value: `Level ${number}` };
      case 'Ln':
        return { value: `L${number}` };
      case 'n/most':
        return { value: `${number}/${scale.firstNumber + scale.levelCount - 1}` };
    }
  };
  const joint = dice.pick('joint', [': ', '. ', ' - ', '\n', ' – ']);
  return { alone, withStatement: (level) => `${String(alone(level).value)}${joint}${level.text}` };
}

/** Whether a name of its own stands in the cells or the key for each level, or its number alone. */
export function areNamesShown({ level, levelWords, key }: Forms, { scale }: MatrixFacts): boolean {
  if (scale.names.length === 0) return false;
  return (
    key !== 'none' || levelWords.includes('name') || (level === 'grid' && levelWords === 'name')
  );
}

/** Whether several actions of a KPI stand in one row. */
export const sharesARow = (forms: Forms): boolean => isInACell(forms) || isOnOwnSheet(forms);
