import type { MatrixColumn } from '../../domain/matrix';

/** What a word of a heading can stand for. A word may be in several classes; the rules decide which is meant. */
export type WordClass =
  | 'now'
  | 'judged'
  | 'aim'
  | 'aimOrDate'
  | 'level'
  | 'position'
  | 'action'
  | 'advice'
  | 'actionKind'
  | 'date'
  | 'when'
  | 'dateKind'
  | 'ending'
  | 'doneBy'
  | 'year'
  | 'original'
  | 'revised'
  | 'start'
  | 'reason'
  | 'change'
  | 'person'
  | 'post'
  | 'unit'
  | 'personKind'
  | 'sponsor'
  | 'kpi'
  | 'subject'
  | 'group'
  | 'name'
  | 'description'
  | 'reference'
  | 'status'
  | 'progress'
  | 'done'
  | 'rag'
  | 'percent'
  | 'evidence'
  | 'notes'
  | 'update'
  | 'last'
  | 'touched'
  | 'priority'
  | 'cost'
  | 'dependency';

/** Words by class, in small letters; `foldWord` takes plurals off. */
const CLASSES: Readonly<Record<WordClass, string>> = {
  now: 'current currently currently-at now today present baseline as-is actual existing latest',
  judged: 'self-assessment assessment assessed achieved',
  aim: 'target targeted desired aimed-at future to-be ambition aspiration aspired aspirational goal aim required intended',
  aimOrDate: 'target goal',
  level: 'level score tier rating maturity grade stage',
  position: 'position state situation status practice performance standing profile arrangement',
  action: 'action act-on task step remediation mitigation improvement',
  advice:
    'recommendation enhancement proposal plan solution milestone activity initiative intervention',
  actionKind:
    'planned key next recommended remedial remediation corrective mitigating improvement agreed required proposed needed necessary further future development main priority suggested outstanding specific smart management audit delivery treatment implementation taken target detailed additional other supporting',
  date: 'date quarter deadline timescale timeframe timeline timing month qtr by-when due schedule',
  when: 'when',
  dateKind:
    'planned target completion due end expected delivery finish implementation agreed estimated anticipated scheduled proposed required complete completing close closure achievement action deadline remediation resolution milestone',
  ending: 'completion end finish',
  doneBy: 'done-by',
  year: 'year fy',
  original: 'original originally initial first baseline old previous',
  revised: 'revised updated new amended extended latest current forecast rescheduled extension',
  start: 'start starting commencement commence begin from',
  reason: 'reason rationale justification explanation',
  change:
    'change revision revised slippage delay extension extended amendment slipped due date deadline new',
  person:
    'owner lead responsible accountable responsibility accountability assignee who contact assigned-to poc',
  post: 'officer person manager director head individual post executive',
  unit: 'team department directorate division',
  personKind:
    'named responsible accountable action task lead senior service delivery project business improvement control kpi implementation improvement',
  sponsor: 'sponsor sro executive-sponsor',
  kpi: 'kpi',
  subject:
    'behaviour behavior indicator criterion measure standard capability competency competence practice principle element topic objective statement question requirement control subcategory outcome assertion attribute factor enabler process stream skill item characteristic expectation component aspect deliverable metric parameter safeguard activity',
  group:
    'area theme domain category section pillar dimension workstream function chapter strand group grouping heading',
  name: 'name title',
  description: 'description detail text summary definition descriptor narrative wording statement',
  reference: 'ref reference id identifier number no code # index sn',
  status: 'status progress',
  progress: 'progress delivery implementation completion action task',
  done: 'done completed complete closed',
  rag: 'rag brag bragg traffic-light',
  percent: 'percent percentage',
  evidence: 'evidence proof artefact',
  notes: 'note comment commentary remark observation finding information',
  update: 'update updated reviewed amended modified changed',
  last: 'last latest',
  touched: 'last-updated',
  priority: 'priority prioritisation prioritization urgency moscow',
  cost: 'cost budget resource funding investment price spend',
  dependency: 'dependency interdependency prerequisite dependent blocker',
};

/** Words that leave a heading's meaning as it is. */
export const FILLERS: ReadonlySet<string> = new Set(
  'the a an our your their its of for to in at on be is are was and or this that we you will it per each any by with what which how please select enter council organisation organisational organization authority trust agency departmental overall key main specific take focus achieve required if applicable there link links unique general'.split(
    ' ',
  ),
);

/** Turns of phrase, put in the place of the words that they are made of. */
export const PHRASES: readonly (readonly [RegExp, string])[] = [
  [
    /\bwhere (?:do |does |should |would |must |will )?(?:we|you|they|the [a-z]+|our [a-z]+)(?: (?:want|wants|need|needs|aim|aims|would like|plan|plans|hope|hopes|should|ought|must|like|intend|intends|will|are going))?(?: to)? (?:be|get|reach|go)(?: to)?\b/g,
    'aimed-at',
  ],
  [
    /\bwhere (?:(?:are|is) )?(?:we|you|they|the [a-z]+|our [a-z]+)(?: (?:are|is))?(?: at)?(?: now| today| currently| at present)?\b/g,
    'currently-at',
  ],
  [
    /\bhow (?:(?:will|do|can|are) )?we (?:(?:will|can|plan to|intend to|going to) )?(?:get|be) there\b/g,
    'act-on',
  ],
  [
    /\bwhat (?:(?:will|do|must|should|are) )?(?:we|you|needs?|must|is|has|have|else)(?: (?:will|need|needs|are|must|going|plan|intend|to|do))*(?: (?:do|be done|happen|change|next|done|improve))\b.*$/g,
    'act-on',
  ],
  [/\bactions? to (?:get|be|close|reach|achieve|improve)\b.*$/g, 'act-on'],
  [/\bsteps? to (?:get|be|close|reach|achieve|improve)\b.*$/g, 'act-on'],
  [/\b(?:by when|when by|due by|date due)\b/g, 'by-when'],
  [/\b(?:to be )?(?:completed?|done|delivered|implemented|finished) by\b/g, 'done-by'],
  [/\bwhen (?:will|should|must|is)\b.*$/g, 'by-when'],
  [/\btime ?(?:scale|frame|line|table)s?\b/g, 'timescale'],
  [/\b(?:by whom|who (?:will|is|should|does)\b.*|assigned to|point of contact)/g, 'assigned-to'],
  [/\b(?:senior responsible (?:owner|officer)|executive sponsor)\b/g, 'sponsor'],
  [/\bas[- ]is\b/g, 'as-is'],
  [/\bto[- ]be\b(?! )|^to[- ]be\b/g, 'to-be'],
  [/\bself[- ]assess(?:ment|ed)\b/g, 'self-assessment'],
  [/\bkey performance indicators?\b|\bperformance indicators?\b/g, 'kpi'],
  [/\bhigh[- ]level principles?\b|\blines? of enquiry\b/g, 'principle'],
  [
    /\bsub[- ]?(?:category|categories|theme|themes|area|areas|domain|domains|criteria|criterion|element|elements|capability|practice|section|sections|topic|process)\b/g,
    'subcategory',
  ],
  [
    /\bassessment (?=criteri|question|area|statement|domain|element|categor|topic|theme|item|standard)/g,
    '',
  ],
  [/\b(?:improvement|corrective|mitigating|mitigation|remedial) measures?\b/g, 'action'],
  [/\bmanagement responses?\b/g, 'recommendation'],
  [/\bperformance measures?\b/g, 'measure'],
  [/\bwhat good looks like\b/g, 'aimed-at'],
  [
    /\b(?:planned|expected|wanted|proposed) (?=(?:level|score|tier|rating|maturity|grade)\b)/g,
    'target ',
  ],
  [/\b(?<=(?:level|score|tier|rating|maturity|grade) )wanted\b/g, 'target'],
  [/\bwhy\b/g, 'reason'],
  [/\bfinancial years?\b/g, 'year'],
  [/\bprogress to date\b/g, 'update'],
  [/\bext(?:ended|ension) (?:to|until)\b/g, 'revised date'],
  [/\bresources? (?:implications?|requirements?|needed)\b/g, 'resource'],
  [/\btraffic[- ]light\b/g, 'rag'],
  [/\bpre[- ]?requisites?\b/g, 'prerequisite'],
  [/\binter[- ]?dependenc(?:y|ies)\b/g, 'dependency'],
  [/\bdependent (?:on|upon)\b/g, 'dependency'],
  [
    /\b(?:date (?:of )?(?:last )?|last )(?:updated?|reviewed|amended)\b|\bupdated on\b/g,
    'last-updated',
  ],
  [/\bdepends? on\b/g, 'dependency'],
  [/%|\bper cent\b/g, ' percent '],
];

/** How one kind of heading is composed. */
export interface HeadingRule {
  readonly column: MatrixColumn;
  /** Each class needs a word of its own. */
  readonly needs: readonly WordClass[];
  /** Classes of the other words that may stand beside; any further word makes it another heading. */
  readonly may?: readonly WordClass[];
  /** 3 says it outright, 2 usually means it, 1 means it only where the cells below fit. */
  readonly strength: 1 | 2 | 3;
  /** Whether it is a due that takes the place of an earlier one. */
  readonly isRevised?: true;
}

/** What headings are composed of. Words come in any order. */
export const HEADING_RULES: readonly HeadingRule[] = [
  { column: 'kpi', needs: ['kpi'], may: ['subject', 'name', 'group'], strength: 3 },
  { column: 'kpi', needs: ['kpi', 'description'], may: ['subject', 'name'], strength: 2 },
  { column: 'kpi', needs: ['subject'], strength: 2 },
  { column: 'kpi', needs: ['subject', 'name'], strength: 3 },
  { column: 'kpi', needs: ['subject', 'description'], may: ['name'], strength: 2 },
  { column: 'kpi', needs: ['group', 'name'], may: ['now', 'level', 'subject'], strength: 2 },
  { column: 'kpi', needs: ['subject', 'group'], may: ['now', 'level', 'name'], strength: 2 },
  { column: 'kpi', needs: ['group', 'now'], may: ['level', 'subject'], strength: 1 },
  { column: 'kpi', needs: ['group', 'level'], may: ['now', 'subject'], strength: 1 },
  { column: 'kpi', needs: ['name'], strength: 1 },
  { column: 'kpi', needs: ['description'], strength: 1 },

  { column: 'area', needs: ['group'], may: ['name', 'action', 'personKind'], strength: 3 },
  {
    column: 'area',
    needs: ['group'],
    may: ['name', 'subject', 'now', 'judged', 'level'],
    strength: 2,
  },
  { column: 'area', needs: ['subject'], may: ['name'], strength: 1 },

  {
    column: 'reference',
    needs: ['reference'],
    may: ['kpi', 'subject', 'group'],
    strength: 3,
  },
  { column: 'actionReference', needs: ['reference', 'action'], may: ['actionKind'], strength: 3 },

  {
    column: 'current',
    needs: ['now'],
    may: ['position', 'description', 'notes'],
    strength: 3,
  },
  {
    column: 'currentLevel',
    needs: ['now', 'level'],
    may: ['position'],
    strength: 3,
  },
  { column: 'currentLevel', needs: ['now'], may: ['position'], strength: 2 },
  {
    column: 'current',
    needs: ['now', 'level'],
    may: ['position', 'description'],
    strength: 1,
  },
  {
    column: 'current',
    needs: ['now', 'level', 'description'],
    may: ['position'],
    strength: 3,
  },
  { column: 'currentLevel', needs: ['level'], strength: 1 },
  { column: 'currentLevel', needs: ['judged', 'level'], may: ['now'], strength: 2 },
  { column: 'currentLevel', needs: ['judged'], may: ['now', 'position'], strength: 1 },
  { column: 'current', needs: ['judged'], may: ['now', 'position', 'description'], strength: 1 },
  {
    column: 'target',
    needs: ['aim'],
    may: ['position', 'description', 'subject', 'notes'],
    strength: 3,
  },
  {
    column: 'targetLevel',
    needs: ['aim', 'level'],
    may: ['position'],
    strength: 3,
  },
  { column: 'targetLevel', needs: ['aim'], may: ['position'], strength: 2 },
  {
    column: 'target',
    needs: ['aim', 'level'],
    may: ['position', 'description'],
    strength: 1,
  },
  {
    column: 'target',
    needs: ['aim', 'level', 'description'],
    may: ['position'],
    strength: 3,
  },

  {
    column: 'actions',
    needs: ['action'],
    may: ['actionKind', 'advice', 'aim', 'name', 'description'],
    strength: 3,
  },
  {
    column: 'actions',
    needs: ['actionKind', 'advice'],
    strength: 3,
  },
  { column: 'actions', needs: ['advice'], may: ['actionKind', 'description'], strength: 2 },

  { column: 'due', needs: ['date'], may: ['dateKind', 'action', 'aim'], strength: 3 },
  { column: 'due', needs: ['when'], may: ['dateKind', 'action'], strength: 3 },
  { column: 'due', needs: ['ending'], may: ['dateKind', 'aim', 'action'], strength: 3 },
  { column: 'due', needs: ['doneBy'], may: ['date', 'aim', 'action'], strength: 2 },
  { column: 'due', needs: ['aimOrDate'], strength: 1 },
  {
    column: 'due',
    needs: ['revised', 'date'],
    may: ['dateKind', 'action', 'aim'],
    strength: 3,
    isRevised: true,
  },
  { column: 'due', needs: ['revised', 'when'], may: ['dateKind'], strength: 3, isRevised: true },
  {
    column: 'due',
    needs: ['revised', 'ending'],
    may: ['dateKind', 'aim'],
    strength: 3,
    isRevised: true,
  },
  {
    column: 'originalDue',
    needs: ['original', 'date'],
    may: ['dateKind', 'action', 'aim'],
    strength: 3,
  },
  { column: 'originalDue', needs: ['original', 'when'], may: ['dateKind'], strength: 3 },
  { column: 'originalDue', needs: ['original', 'ending'], may: ['dateKind', 'aim'], strength: 3 },
  { column: 'dueYear', needs: ['year', 'date'], may: ['dateKind', 'aim'], strength: 3 },
  { column: 'dueYear', needs: ['year'], may: ['dateKind', 'aim'], strength: 1 },
  { column: 'start', needs: ['start'], may: ['date', 'dateKind', 'actionKind'], strength: 3 },
  { column: 'reason', needs: ['reason', 'change'], may: ['revised'], strength: 3 },
  { column: 'reason', needs: ['reason'], strength: 1 },

  {
    column: 'owner',
    needs: ['person'],
    may: ['post', 'unit', 'personKind', 'action', 'name'],
    strength: 3,
  },
  { column: 'owner', needs: ['post', 'personKind'], may: ['name'], strength: 3 },
  { column: 'owner', needs: ['unit', 'personKind'], strength: 2 },
  { column: 'owner', needs: ['post'], may: ['name'], strength: 1 },
  { column: 'owner', needs: ['doneBy'], strength: 1 },
  { column: 'sponsor', needs: ['sponsor'], may: ['post', 'name', 'personKind'], strength: 3 },

  { column: 'status', needs: ['status'], may: ['progress'], strength: 3 },
  { column: 'status', needs: ['status', 'now'], may: ['progress'], strength: 2 },
  { column: 'status', needs: ['done'], may: ['action'], strength: 2 },
  {
    column: 'rag',
    needs: ['rag'],
    may: ['status', 'level', 'now', 'progress'],
    strength: 3,
  },
  { column: 'status', needs: ['rag'], may: ['status', 'level', 'progress'], strength: 2 },
  {
    column: 'percent',
    needs: ['percent'],
    may: ['progress', 'dateKind', 'done', 'ending', 'status'],
    strength: 3,
  },

  {
    column: 'evidence',
    needs: ['evidence'],
    may: [
      'progress',
      'now',
      'aim',
      'position',
      'notes',
      'name',
      'description',
      'reference',
      'actionKind',
    ],
    strength: 3,
  },
  {
    column: 'notes',
    needs: ['notes'],
    may: ['now', 'progress', 'actionKind', 'update', 'position'],
    strength: 3,
  },
  {
    column: 'notes',
    needs: ['update'],
    may: ['progress', 'status', 'last', 'notes', 'position', 'now'],
    strength: 2,
  },
  { column: 'updated', needs: ['update', 'date'], may: ['last'], strength: 2 },
  { column: 'updated', needs: ['touched'], may: ['date'], strength: 3 },
  { column: 'updated', needs: ['update'], strength: 1 },
  { column: 'priority', needs: ['priority'], may: ['level', 'action', 'name'], strength: 3 },
  { column: 'cost', needs: ['cost'], may: ['dateKind', 'actionKind', 'aim'], strength: 3 },
  {
    column: 'dependency',
    needs: ['dependency'],
    may: ['notes', 'action'],
    strength: 3,
  },
];

const CLASSES_OF_WORD: ReadonlyMap<string, ReadonlySet<WordClass>> = indexWords();

function indexWords(): Map<string, Set<WordClass>> {
  const index = new Map<string, Set<WordClass>>();
  for (const [wordClass, words] of Object.entries(CLASSES)) {
    for (const word of words.split(' ')) {
      const known = index.get(word) ?? new Set();
      index.set(word, known.add(wordClass as WordClass));
    }
  }
  return index;
}

/** What a word can stand for; null for a word that no heading is composed of. Plurals stand for the same. */
export function classesOf(word: string): ReadonlySet<WordClass> | null {
  return (
    CLASSES_OF_WORD.get(word) ??
    CLASSES_OF_WORD.get(word.replace(/ies$/, 'y')) ??
    CLASSES_OF_WORD.get(word.replace(/s$/, '')) ??
    CLASSES_OF_WORD.get(word.replace(/criteria$/, 'criterion')) ??
    null
  );
}
