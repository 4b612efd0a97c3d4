import type { CalendarDate } from '../../domain/calendar-date';
import { formatLongDate } from '../../domain/calendar-date';
import { groupBy } from '../../domain/group-by';
import type { LevelScale } from '../../domain/level-scale';
import { isSameScale, rankLevel, roundScore, writeScale } from '../../domain/level-scale';
import type { Kpi } from '../../domain/matrix';
import { isAreaStated } from '../../domain/matrix';
import type { LevelRollUp } from '../../domain/roll-up';
import { rollUpLevels } from '../../domain/roll-up';
import type { Steps } from '../../domain/steps';
import { mapInSteps, runAtOnce } from '../../domain/steps';
import type { Figures } from '../figures';
import { countFiguresInSteps } from '../figures';
import { freezeKpi } from '../movement/freeze-records';
import { matchAcrossInSteps } from '../movement/match-across';
import type { Certainty } from '../movement/match-pairs';
import { comparable } from '../movement/text-similarity';
import type { PackContext } from '../pack-context';
import { preparePackInSteps } from '../pack-context';
import type { KpiRecord } from '../records';
import { gatherServices } from './gather-services';
import type {
  HonouredValue,
  OfficialSubject,
  OfficialValue,
  RefusedValue,
} from './official-values';
import { settleOfficialValues } from './official-values';
import type { ServiceMatrix, ServiceReading, UnreadFile } from './service-matrix';

/** A service with all that its own board pack would be written from. */
export interface Service {
  /** A name that no other service has. */
  readonly label: string;
  readonly matrix: ServiceMatrix;
  /** What its own pack is prepared from; KPIs are counted from its group's level on. */
  readonly context: PackContext;
  /** As its own pack has them. */
  readonly figures: Figures;
}

/** The services that are on the same scale: what they say can be compared. */
export interface ScaleGroup {
  readonly scale: LevelScale;
  /** What tells the scale from those of other groups. */
  readonly name: string;
  /** 0-based rank of the level at or above which KPIs are counted. */
  readonly chosenRank: number;
  readonly services: readonly Service[];
  readonly areas: readonly SharedArea[];
  readonly kpis: readonly SharedKpi[];
  /** Over all KPIs of all services. */
  readonly levels: Levels;
}

/** How current and target levels of some KPIs are spread. */
export interface Levels {
  readonly current: LevelRollUp;
  readonly target: LevelRollUp;
}

/** An area of one service or of several, known by its name. */
export interface SharedArea extends OfficialSubject {
  /** False for the KPIs of which nothing tells the area: they are listed together and are no area. */
  readonly isStated: boolean;
  readonly parts: readonly { readonly service: Service; readonly levels: Levels }[];
  readonly levels: Levels;
}

/** A KPI of one service or of several, as matched. */
export interface SharedKpi extends OfficialSubject {
  readonly levels: Levels;
  readonly parts: readonly {
    readonly service: Service;
    readonly record: KpiRecord;
    readonly certainty: Certainty;
  }[];
}

/** What services can agree on or not. */
export type Shared = SharedArea | SharedKpi;

/** Levels that lie two apart or more, of what several services state. */
export interface Disagreement {
  readonly subject: Shared;
  readonly group: ScaleGroup;
  readonly of: 'now' | 'target';
  /** In levels. */
  readonly distance: number;
  readonly lowest: Stand;
  readonly highest: Stand;
  /** How sure it is that the services mean the same. */
  readonly certainty: Certainty;
}

/** Where services stand: a 0-based rank, and those that stand there. */
export interface Stand {
  readonly rank: number;
  readonly services: readonly Service[];
}

/** All that the sheets of a roll-up are written from, worked out once. */
export interface RolledUp {
  readonly asAt: CalendarDate;
  /** "15 October 2023" */
  readonly asAtText: string;
  /** Where all services say the same one; else ''. */
  readonly organisation: string;
  readonly services: readonly Service[];
  /** The one with the most services first. */
  readonly groups: readonly ScaleGroup[];
  /** Widest first. */
  readonly disagreements: readonly Disagreement[];
  readonly unread: readonly UnreadFile[];
  readonly honoured: ReadonlyMap<Shared, HonouredValue>;
  readonly refused: readonly RefusedValue[];
  /** Pairs of KPIs that may be the same and are not compared. */
  readonly doubtfulCount: number;
  /** Whether it is for everybody to read: what only officers work with is left out. */
  readonly isPublished: boolean;
}

/** What a roll-up is made from besides what was read; only the as-at date has to be given. */
export interface RollUpOptions {
  /** The day that every service is judged at. */
  readonly asAt: CalendarDate;
  readonly official?: readonly OfficialValue[];
  readonly isPublished?: boolean;
}

/** Rolls up what workbooks gave: the same readings give the same, in whatever order they come. */
export function* rollUpServicesInSteps(
  readings: readonly ServiceReading[],
  { asAt, official = [], isPublished = false }: RollUpOptions,
): Steps<RolledUp> {
  const { services: named, unread } = gatherServices(readings);
  yield;
  const prepared: Prepared[] = [];
  for (const { label, matrix } of named) {
    prepared.push({ label, matrix, context: yield* prepareServiceInSteps(matrix, asAt) });
    yield;
  }
  const parted = groupByScale(prepared);
  const formed: FormedGroup[] = [];
  for (const ofScale of parted) formed.push(yield* formGroupInSteps(ofScale, parted));
  const groups = formed.map(({ group }) => group);
  const subjects: Shared[] = groups.flatMap(({ areas, kpis }) => [
    ...areas.filter(({ isStated }) => isStated),
    ...kpis.filter(({ parts }) => parts.length > 1),
  ]);
  const { honoured, refused } = settleOfficialValues(official, subjects);
  const organisations = new Set(named.map(({ matrix }) => matrix.organisation));
  const serviceOf = new Map(
    groups.flatMap(({ services }) => services.map((service) => [service.label, service] as const)),
  );
  return {
    asAt,
    asAtText: formatLongDate(asAt),
    organisation: organisations.size === 1 ? [...organisations][0]! : '',
    services: named.map(({ label }) => serviceOf.get(label)!),
    groups,
    disagreements: groups
      .flatMap(listDisagreements)
      .sort((left, right) => right.distance - left.distance),
    unread,
    honoured,
    refused,
    doubtfulCount: formed.reduce((sum, { doubtfulCount }) => sum + doubtfulCount, 0),
    isPublished,
  };
}

/** What {@link rollUpServicesInSteps} gives, at once. */
export const rollUpServices = (...given: Parameters<typeof rollUpServicesInSteps>): RolledUp =>
  runAtOnce(rollUpServicesInSteps(...given));

type Prepared = Pick<Service, 'label' | 'matrix' | 'context'>;

/** As the pack of the workbook itself is prepared. */
function prepareServiceInSteps(
  { matrix, findings, accepted, settings, freezes, rounds }: ServiceMatrix,
  asAt: CalendarDate,
): Steps<PackContext> {
  return preparePackInSteps(matrix, findings, {
    asAt,
    accepted,
    freezes,
    rounds,
    cover: settings.cover,
    chosenLevel: settings.paper.chosenLevel,
  });
}

function groupByScale(services: readonly Prepared[]): Prepared[][] {
  const groups: Prepared[][] = [];
  for (const service of services) {
    const { scale } = service.context.matrix;
    const own = groups.find(([first]) => isSameScale(first!.context.matrix.scale, scale));
    if (own) own.push(service);
    else groups.push([service]);
  }
  return groups.sort((left, right) => right.length - left.length);
}

interface FormedGroup {
  readonly group: ScaleGroup;
  readonly doubtfulCount: number;
}

function* formGroupInSteps(
  prepared: readonly Prepared[],
  all: readonly (readonly Prepared[])[],
): Steps<FormedGroup> {
  const { scale } = prepared[0]!.context.matrix;
  const chosenRank = chooseRank(prepared, scale);
  const services: Service[] = [];
  for (const { label, matrix, context } of prepared) {
    const ofGroup = { ...context, chosenRank };
    services.push({
      label,
      matrix,
      context: ofGroup,
      figures: yield* countFiguresInSteps(ofGroup),
    });
    yield;
  }
  const isOnlyOfName =
    all.filter(([one]) => one!.context.matrix.scale.name === scale.name).length === 1;
  const name = isOnlyOfName ? scale.name : `${scale.name} (${writeScale(scale)})`;
  const matching = yield* matchKpisInSteps(services, name, scale);
  yield;
  return {
    group: {
      scale,
      name,
      chosenRank,
      services,
      areas: shareAreas(services, name, scale),
      kpis: matching.kpis,
      levels: rollUp(services.flatMap(listKpisOf), scale),
    },
    doubtfulCount: matching.doubtfulCount,
  };
}

/** The level that all services chose; else the middle one, as in a pack of which nobody has chosen one. */
function chooseRank(services: readonly Prepared[], { levels }: LevelScale): number {
  const chosen = new Set(services.map(({ context }) => context.chosenRank));
  return chosen.size === 1 ? [...chosen][0]! : Math.floor(levels.length / 2);
}

const listKpisOf = ({ context }: Service): Kpi[] => context.kpis.map(({ kpi }) => kpi);

function rollUp(kpis: readonly Kpi[], scale: LevelScale): Levels {
  return {
    current: rollUpLevels(
      kpis.map(({ current }) => current),
      scale,
    ),
    target: rollUpLevels(
      kpis.map(({ target }) => target),
      scale,
    ),
  };
}

/** Areas by their names, in the order in which the services have them first. */
function shareAreas(
  services: readonly Service[],
  scaleName: string,
  scale: LevelScale,
): SharedArea[] {
  const placed = services.flatMap((service) =>
    service.context.matrix.areas.map((area) => ({ service, area })),
  );
  return [...groupBy(placed, ({ area }) => comparable(area.name))].map(([, all]): SharedArea => {
    const ofServices = groupBy(all, ({ service }) => service);
    const { area } = all[0]!;
    return {
      scaleName,
      scale,
      area: area.name,
      kpi: '',
      isStated: isAreaStated(area),
      parts: [...ofServices].map(([service, own]) => ({
        service,
        levels: rollUp(
          own.flatMap(({ area: { kpis } }) => kpis),
          scale,
        ),
      })),
      levels: rollUp(
        all.flatMap(({ area: { kpis } }) => kpis),
        scale,
      ),
    };
  });
}

function* matchKpisInSteps(
  services: readonly Service[],
  scaleName: string,
  scale: LevelScale,
): Steps<{ readonly kpis: SharedKpi[]; readonly doubtfulCount: number }> {
  const records = services.flatMap(({ context }) => context.kpis);
  const recordOf = new Map(
    yield* mapInSteps(records, (record) => [freezeKpi(record), record] as const),
  );
  const frozen = [...recordOf.keys()];
  let taken = 0;
  const matrices = services.map(({ context }) => {
    const own = frozen.slice(taken, taken + context.kpis.length);
    taken += own.length;
    return own;
  });
  const { groups, doubtful } = yield* matchAcrossInSteps(matrices);
  return {
    kpis: yield* mapInSteps(groups, ({ members }): SharedKpi => {
      const ofGroup = members.map(({ kpi }) => recordOf.get(kpi)!);
      const first = ofGroup[0]!;
      return {
        levels: rollUp(
          ofGroup.map(({ kpi }) => kpi),
          scale,
        ),
        scaleName,
        scale,
        area: first.area.name,
        kpi: first.name,
        parts: members.map(({ matrix, kpi, certainty }) => ({
          service: services[matrix]!,
          record: recordOf.get(kpi)!,
          certainty,
        })),
      };
    }),
    doubtfulCount: doubtful.length,
  };
}

/** From here on services disagree. */
const LEAST_DISTANCE = 2;

function listDisagreements(group: ScaleGroup): Disagreement[] {
  const ofAreas = group.areas
    .filter(({ isStated }) => isStated)
    .flatMap((subject) =>
      (['now', 'target'] as const).flatMap((of) => {
        const side = of === 'now' ? 'current' : 'target';
        const stands = subject.parts.map(({ service, levels }) => ({
          service,
          rank: levels[side].spread?.medianRank ?? null,
        }));
        return findDisagreement(stands, { subject, group, of, certainty: 'certain' });
      }),
    );
  const ofKpis = group.kpis.flatMap((subject) =>
    (['now', 'target'] as const).flatMap((of) => {
      const side = of === 'now' ? 'current' : 'target';
      const stands = subject.parts.map(({ service, record }) => ({
        service,
        rank: rankLevel(record.kpi[side].level, group.scale),
      }));
      const isSure = subject.parts.every(({ certainty }) => certainty === 'certain');
      return findDisagreement(stands, {
        subject,
        group,
        of,
        certainty: isSure ? 'certain' : 'likely',
      });
    }),
  );
  return [...ofAreas, ...ofKpis];
}

function findDisagreement(
  stands: readonly { readonly service: Service; readonly rank: number | null }[],
  about: Omit<Disagreement, 'distance' | 'lowest' | 'highest'>,
): Disagreement[] {
  const ranks = stands.flatMap(({ rank }) => rank ?? []);
  if (ranks.length < 2) return [];
  const stand = (rank: number): Stand => ({
    rank,
    services: stands.filter((one) => one.rank === rank).map(({ service }) => service),
  });
  const lowest = stand(ranks.reduce((a, b) => Math.min(a, b)));
  const highest = stand(ranks.reduce((a, b) => Math.max(a, b)));
  const distance = roundScore(highest.rank - lowest.rank);
  return distance < LEAST_DISTANCE ? [] : [{ ...about, distance, lowest, highest }];
}
