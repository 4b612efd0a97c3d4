import type { Steps } from '../../../domain/steps';
import { countOf } from '../../../domain/wording';
import { fitText } from '../../fit-text';
import { countThings, startSentence } from '../../sentences/count-words';
import type { ColumnSpec } from '../../sheets/define-table';
import { defineListSheetInSteps } from '../../sheets/list-sheet';
import type { OfficialValue } from '../official-values';
import type { RolledUp, Shared } from '../rolled-up';
import type { RollUpSheetContent, RollUpSheetKind } from './roll-up-sheet';
import { sayRange } from './roll-up-sheet';

/** What people have set to be reported where services say different things, and where they can set it. */
export const officialSheet = {
  id: 'roll-up-official',
  name: 'Official values',
  staysEmpty: true,
  buildInSteps: buildOfficial,
} as const satisfies RollUpSheetKind;

/** The headings by which what people have typed is found again. */
export const OFFICIAL_HEADINGS = {
  scale: 'Scale',
  area: 'Area',
  kpi: 'KPI',
  level: 'Official level now',
  reason: 'Reason',
} as const satisfies Record<Exclude<keyof OfficialValue, 'replaces'>, string>;

/** What stands in the column of KPIs for an area. */
export const WHOLE_AREA = 'The area as a whole';

/** A row of the table. */
interface OfficialRow extends OfficialValue {
  /** "3 services, Minimum to Leader" */
  readonly said: string;
  readonly standing: string;
}

function* buildOfficial(rolledUp: RolledUp): Steps<RollUpSheetContent> {
  const { honoured, refused, isPublished, asAtText } = rolledUp;
  const set: OfficialRow[] = [...honoured].map(([subject, { value, level }]) => ({
    ...toRow(subject),
    level,
    reason: fitText(value.reason),
    standing: 'Honoured',
  }));
  const unhonoured = refused.map(({ value, why }): OfficialRow => ({
    ...value,
    said: '',
    standing: `Not honoured: ${why}`,
  }));
  const open = isPublished ? [] : listOpen(rolledUp);
  const rows = isPublished ? set : [...set, ...unhonoured, ...open];
  const { empty, ...sheet } = yield* defineListSheetInSteps<OfficialRow>(
    {
      title: 'Official values: what is reported where services differ',
      words: { singular: 'value', state: 'set', order: '' },
      table: {
        name: 'RollUpOfficial',
        whenEmpty: 'No official value is set.',
        columns: listColumns(isPublished),
      },
      notes: [
        'An official value is what the organisation reports for an area or a KPI of which services state different levels. It stands beside what the services state and changes none of it.',
        ...(isPublished
          ? []
          : [
              'To set one, write a level and a reason into its row, or a new row with its area, and its KPI where it is of one, and roll up again into this file. To take one back, empty both cells.',
            ]),
      ],
    },
    rows,
    asAtText,
  );
  return {
    ...sheet,
    subtitle: `${startSentence(countThings(honoured.size, 'official value'))} set, as at ${asAtText}.`,
    // Where values can be set the sheet is there to be filled in.
    ...(isPublished && empty && { empty }),
  };
}

function listColumns(isPublished: boolean): ColumnSpec<OfficialRow>[] {
  const standing = text('How it stands', 26, ({ standing: words }) => words);
  return [
    text(OFFICIAL_HEADINGS.scale, 12, ({ scale }) => scale),
    text(OFFICIAL_HEADINGS.area, 30, ({ area }) => area),
    text(OFFICIAL_HEADINGS.kpi, 34, ({ kpi }) => kpi || WHOLE_AREA),
    text('Services state now', 36, ({ said }) => said),
    text(OFFICIAL_HEADINGS.level, 18, ({ level }) => level),
    { ...text(OFFICIAL_HEADINGS.reason, 40, ({ reason }) => reason), fills: true },
    ...(isPublished ? [] : [standing]),
  ];
}

const text = (
  header: string,
  widthChars: number,
  cell: (row: OfficialRow) => string,
): ColumnSpec<OfficialRow> => ({
  header,
  kind: 'text',
  widthChars,
  cell: (row) => cell(row) || null,
});

/** What can be set and is not: every area that several services state, and the KPIs of which they disagree. */
function listOpen({ groups, disagreements, honoured }: RolledUp): OfficialRow[] {
  const areas = groups
    .flatMap((group) => group.areas)
    .filter(({ isStated, parts }) => isStated && parts.length > 1);
  const subjects = new Set<Shared>([...areas, ...disagreements.map(({ subject }) => subject)]);
  return [...subjects]
    .filter((subject) => !honoured.has(subject))
    .map((subject) => ({ ...toRow(subject), level: '', reason: '', standing: 'Not set' }));
}

function toRow({
  scaleName,
  scale,
  area,
  kpi,
  parts,
  levels,
}: Shared): Pick<OfficialRow, 'scale' | 'area' | 'kpi' | 'said'> {
  const said = `${countOf(parts.length, 'service')}: ${sayRange(levels.current, scale)}`;
  return { scale: scaleName, area, kpi, said };
}
