import type { CalendarDate } from '../../domain/calendar-date';
import {
  compareDates,
  formatIsoDate,
  parseIsoDate,
  toExcelSerial,
} from '../../domain/calendar-date';
import type { RoundAnswer, RoundEntry } from '../../workbook/round';
import type { RecordTable } from './record-tables';
import { A_DATE, CHANGE_TABLE, dateColumn, readDate, RowFault, textColumn } from './record-tables';

/** The cells of a row by what they hold, as text but for the two dates. */
interface RoundCells {
  readonly on: CalendarDate | null;
  readonly what: string;
  readonly asAt: CalendarDate | null;
  readonly by: string;
  readonly kpi: string;
  readonly action: string;
  readonly before: string;
  readonly says: string;
  readonly reason: string;
  readonly sheet: string;
  readonly cells: string;
  readonly freeze: string;
  readonly check: string;
}

const KEYS = [
  'on',
  'what',
  'asAt',
  'by',
  'kpi',
  'action',
  'before',
  'says',
  'reason',
  'sheet',
  'cells',
  'freeze',
  'check',
] as const satisfies readonly (keyof RoundCells)[];

type What = Exclude<RoundEntry['kind'], 'answered'> | RoundAnswer;

const WORDS: Readonly<Record<What, string>> = {
  started: 'Round started',
  done: 'Done',
  'on-course': 'On course',
  moved: 'Moved',
  dropped: 'Dropped',
  'signed-off': 'Signed off',
  'taken-back': 'Sign-off taken back',
  cancelled: 'Round cancelled',
};

/** What was done in the quarters' rounds, a step a row. */
export const ROUND_TABLE: RecordTable<RoundEntry> = {
  name: 'Matrix_Rounds',
  title: 'The quarters’ rounds',
  fault: 'round-unreadable',
  firstColumnIndex: CHANGE_TABLE.firstColumnIndex + CHANGE_TABLE.columns.length + 1,
  columns: [
    dateColumn('On'),
    textColumn('What', 110),
    dateColumn('Round as at'),
    textColumn('By', 110),
    textColumn('KPI', 180),
    textColumn('Action', 200),
    textColumn('Said before', 90),
    textColumn('Says', 110),
    textColumn('Reason', 180),
    textColumn('Sheet', 90),
    textColumn('Cells', 80),
    textColumn('Freeze', 120),
    textColumn('Check', 120),
  ],
  toRow(entry) {
    const cells = toCells(entry);
    return KEYS.map((key) => {
      const value = cells[key] ?? '';
      return typeof value === 'string' ? value : toExcelSerial(value);
    });
  },
  fromRow(values) {
    const text = (index: number): string => String(values[index] ?? '');
    const dates: Partial<Record<(typeof KEYS)[number], CalendarDate | null>> = {
      on: readDate(values[KEYS.indexOf('on')]),
      asAt: readDate(values[KEYS.indexOf('asAt')]),
    };
    const cells = Object.fromEntries(
      KEYS.map((key, index) => [key, key in dates ? dates[key] : text(index)]),
    ) as unknown as RoundCells;
    return fromCells(cells);
  },
};

/**
 * The first step that stands above the one that it follows, the start of its round or the sign-off that it takes back, as
 * when a person has sorted the table; null where there is none. Null entries are rows without a step.
 */
export function findMisplacedStep(
  entries: readonly (RoundEntry | null)[],
): { readonly index: number; readonly fault: RowFault } | null {
  for (const [index, entry] of entries.entries()) {
    if (!entry || entry.kind === 'started') continue;
    const wanted = entry.kind === 'taken-back' ? 'signed-off' : 'started';
    const isWanted = (other: RoundEntry | null): boolean =>
      other?.kind === wanted && compareDates(other.asAt, entry.asAt) === 0;
    if (entries.slice(0, index).some(isWanted) || !entries.slice(index + 1).some(isWanted))
      continue;
    return { index, fault: fault('what', `a step that comes after “${WORDS[wanted]}” below it`) };
  }
  return null;
}

const NOTHING: Omit<RoundCells, 'on' | 'what' | 'asAt' | 'by'> = {
  kpi: '',
  action: '',
  before: '',
  says: '',
  reason: '',
  sheet: '',
  cells: '',
  freeze: '',
  check: '',
};

function toCells(entry: RoundEntry): RoundCells {
  const { on, asAt, by } = entry;
  const what = WORDS[entry.kind === 'answered' ? entry.answer : entry.kind];
  const cells = { ...NOTHING, on, asAt, by, what };
  switch (entry.kind) {
    case 'started': {
      const { before, period, freezeId } = entry;
      const said = `${formatIsoDate(before.asAt)} ${before.period}`.trimEnd();
      return { ...cells, before: said, says: period, freeze: freezeId };
    }
    case 'answered':
      return {
        ...cells,
        kpi: entry.kpiId,
        action: entry.action,
        before: entry.dueBefore,
        says: entry.due,
        reason: entry.reason,
        sheet: entry.sheet,
        cells: entry.cells.join(' '),
      };
    case 'signed-off':
      return { ...cells, freeze: entry.freezeId, check: entry.fingerprint };
    case 'taken-back':
      return { ...cells, reason: entry.reason };
    case 'cancelled':
      return cells;
  }
}

const fault = (key: (typeof KEYS)[number], expected: string): RowFault =>
  new RowFault(KEYS.indexOf(key), expected);

const isWhat = (word: string): word is What => word in WORDS;

function fromCells(cells: RoundCells): RoundEntry | RowFault {
  const { on, asAt, by } = cells;
  const what = Object.keys(WORDS).find((word) => WORDS[word as What] === cells.what.trim());
  if (!on) return fault('on', A_DATE);
  if (!asAt) return fault('asAt', A_DATE);
  const step = { on, asAt, by };
  if (what === undefined || !isWhat(what)) {
    return fault('what', `one of ${Object.values(WORDS).join(', ')}`);
  }
  switch (what) {
    case 'started':
      return readStart(step, cells);
    case 'signed-off':
      return readSignOff(step, cells);
    case 'taken-back':
      return { ...step, kind: what, reason: cells.reason };
    case 'cancelled':
      return { ...step, kind: what };
    default:
      return readAnswer(step, what, cells);
  }
}

type Step = Pick<RoundEntry, 'on' | 'asAt' | 'by'>;

function readStart(step: Step, { before, says, freeze }: RoundCells): RoundEntry | RowFault {
  const asAt = parseIsoDate(before.slice(0, ISO_DATE_CHARS));
  if (!asAt) return fault('before', 'the as-at date from before, such as 2023-07-15');
  if (freeze === '') return fault('freeze', 'the freeze that the round started from');
  const period = before.slice(ISO_DATE_CHARS).trim();
  return { ...step, kind: 'started', period: says, freezeId: freeze, before: { asAt, period } };
}

function readSignOff(step: Step, { freeze, check }: RoundCells): RoundEntry | RowFault {
  if (step.by.trim() === '') return fault('by', 'the name of who signed off');
  if (freeze === '') return fault('freeze', 'the freeze that was signed off');
  if (!FINGERPRINT.test(check)) return fault('check', 'what the freeze is checked by');
  return { ...step, kind: 'signed-off', freezeId: freeze, fingerprint: check };
}

function readAnswer(step: Step, answer: RoundAnswer, cells: RoundCells): RoundEntry | RowFault {
  if (cells.kpi === '') return fault('kpi', 'the KPI of the action that was answered');
  return {
    ...step,
    kind: 'answered',
    answer,
    kpiId: cells.kpi,
    action: cells.action,
    dueBefore: cells.before,
    due: cells.says,
    reason: cells.reason,
    sheet: cells.sheet,
    cells: cells.cells.split(/\s+/).filter(Boolean),
  };
}

const ISO_DATE_CHARS = '2023-10-15'.length;
/** As fingerprintOf writes it. */
const FINGERPRINT = /^[0-9a-f]{16}$/;
