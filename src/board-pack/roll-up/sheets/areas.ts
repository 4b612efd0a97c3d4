import type { Steps } from '../../../domain/steps';
import { allOf, countOf } from '../../../domain/wording';
import { startSentence } from '../../sentences/count-words';
import type { ColumnSpec } from '../../sheets/define-table';
import { defineListSheetInSteps } from '../../sheets/list-sheet';
import type { Levels, RolledUp, SharedArea } from '../rolled-up';
import type { RollUpSheetContent, RollUpSheetKind } from './roll-up-sheet';
import { sayMedian, sayOfficial, sayRange, scaleColumn } from './roll-up-sheet';

/** Where each area stands and is to stand, over all services and in each. */
export const areasSheet = {
  id: 'roll-up-areas',
  name: 'Areas',
  buildInSteps: buildAreas,
} as const satisfies RollUpSheetKind;

/** A row of the table: an area over all its services, or one of them. */
interface AreaRow {
  readonly area: SharedArea;
  /** Null for all services. */
  readonly service: string | null;
  readonly levels: Levels;
}

function* buildAreas(rolledUp: RolledUp): Steps<RollUpSheetContent> {
  const areas = rolledUp.groups.flatMap((group) => group.areas);
  const rows = areas.flatMap((area): AreaRow[] => [
    { area, service: null, levels: area.levels },
    ...area.parts.map(({ service, levels }) => ({ area, service: service.label, levels })),
  ]);
  const sheet = yield* defineListSheetInSteps<AreaRow>(
    {
      title: 'Areas: where services stand and where they want to be',
      words: { singular: 'area', state: '', order: 'each with all its services' },
      table: {
        name: 'RollUpAreas',
        whenEmpty: 'No service that was read has an area.',
        columns: [
          ...scaleColumn(rolledUp, ({ area }: AreaRow) => area.scaleName),
          text('Area', 30, ({ area, service }) => (service === null ? area.area : null)),
          text('Service', 30, ({ area, service }) => service ?? nameAll(area)),
          count('KPIs with a level now', ({ levels }) => levels.current.readCount),
          text('Now: lowest to highest', 26, ({ area, levels }) =>
            sayRange(levels.current, area.scale),
          ),
          text('Now: median', 15, ({ area, levels }) => sayMedian(levels.current, area.scale)),
          count('KPIs with a target', ({ levels }) => levels.target.readCount),
          text('Target: lowest to highest', 26, ({ area, levels }) =>
            sayRange(levels.target, area.scale),
          ),
          text('Target: median', 16, ({ area, levels }) => sayMedian(levels.target, area.scale)),
          ...(rolledUp.honoured.size === 0
            ? []
            : [
                text('Official value now', 16, ({ area, service }) =>
                  service === null ? sayOfficial(rolledUp, area) : null,
                ),
              ]),
        ].map(withBand),
      },
      notes: [
        'A median is the level in the middle when all are put in order: as many KPIs stand at it or below as at it or above. It is said with the lowest and the highest, since one figure alone hides how far services lie apart.',
      ],
    },
    rows,
    rolledUp.asAtText,
  );
  return { ...sheet, subtitle: writeSubtitle(areas.length, rolledUp) };
}

const writeSubtitle = (areaCount: number, { services, asAtText }: RolledUp): string =>
  `${countOf(areaCount, 'area')} of ${countOf(services.length, 'service')}, as at ${asAtText}.`;

const nameAll = ({ parts }: SharedArea): string =>
  parts.length === 1 ? 'One service' : startSentence(allOf(parts.length, 'service'));

const text = (
  header: string,
  widthChars: number,
  cell: (row: AreaRow) => string | null,
): ColumnSpec<AreaRow> => ({ header, kind: 'text', widthChars, cell });

const count = (header: string, cell: (row: AreaRow) => number): ColumnSpec<AreaRow> => ({
  header,
  kind: 'number',
  widthChars: 9,
  cell,
});

/** The row of all services is one band, so that an area is found among its services. */
function withBand(column: ColumnSpec<AreaRow>): ColumnSpec<AreaRow> {
  return {
    ...column,
    cell: (row) => {
      const cell = column.cell(row);
      if (row.service !== null) return cell;
      return typeof cell === 'number'
        ? { figure: cell, look: 'group' }
        : { text: typeof cell === 'string' ? cell : '', look: 'group' };
    },
  };
}
