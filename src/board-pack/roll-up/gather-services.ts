import { leaveAliasesOut } from '../../domain/level-scale';
import { freezeRecords } from '../movement/freeze-records';
import { listKpiRecords } from '../records';
import type { ServiceMatrix, ServiceReading, UnreadFile } from './service-matrix';

/** A service by a name that no other one has. */
export interface NamedService {
  readonly label: string;
  readonly matrix: ServiceMatrix;
}

/** The services of some workbooks, and the workbooks that gave none, both in an order of their own. */
export interface GatheredServices {
  /** By organisation, then by name. */
  readonly services: readonly NamedService[];
  /** By file. */
  readonly unread: readonly UnreadFile[];
}

/**
 * Puts what many workbooks gave in order, whatever the order that they were read in, and gives each service a name of its
 * own. A matrix that several of them hold, such as a workbook and a copy of it with its board pack, counts once.
 */
export function gatherServices(readings: readonly ServiceReading[]): GatheredServices {
  const read = readings.flatMap((one) => (one.kind === 'read' ? one.service : []));
  const { kept, repeated } = leaveRepeatedOut(read);
  const unread = readings.flatMap((one) =>
    one.kind === 'unread' ? { file: one.file, reason: one.reason } : [],
  );
  return {
    services: nameApart(kept.sort(compareServices)),
    unread: [...unread, ...repeated].sort((left, right) => compareTexts(left.file, right.file)),
  };
}

/** By code units, which every computer orders alike. */
const compareTexts = (left: string, right: string): number =>
  left === right ? 0 : left < right ? -1 : 1;

function compareServices(left: ServiceMatrix, right: ServiceMatrix): number {
  return (
    compareTexts(left.organisation, right.organisation) ||
    compareTexts(left.name, right.name) ||
    compareTexts(left.file, right.file)
  );
}

function leaveRepeatedOut(services: readonly ServiceMatrix[]): {
  readonly kept: ServiceMatrix[];
  readonly repeated: readonly UnreadFile[];
} {
  const kept: ServiceMatrix[] = [];
  const repeated: UnreadFile[] = [];
  const known = new Map<string, ServiceMatrix>();
  for (const service of [...services].sort(compareCopies)) {
    const key = tellContent(service);
    const other = key === null ? undefined : known.get(key);
    if (other && !isCalledOtherwise(service, other)) {
      const reason = `It holds the same matrix as ${other.file}, which was read.`;
      repeated.push({ file: service.file, reason });
      continue;
    }
    if (key !== null && !other) known.set(key, service);
    kept.push(service);
  }
  return { kept, repeated };
}

/** Of copies the one that knows most of the past is read, then the one with the shortest name. */
function compareCopies(left: ServiceMatrix, right: ServiceMatrix): number {
  return (
    right.freezes.length - left.freezes.length ||
    left.file.length - right.file.length ||
    compareTexts(left.file, right.file)
  );
}

/** What a matrix says; null for one that says nothing yet, as those of several services may. */
function tellContent({ matrix, settings: { asAt } }: ServiceMatrix): string | null {
  const { kpis, actions } = freezeRecords(listKpiRecords(matrix, asAt), asAt);
  const isFilled = actions.length > 0 || kpis.some(({ current }) => current !== null);
  return isFilled
    ? JSON.stringify([leaveAliasesOut(matrix.scale), matrix.basis, kpis, actions])
    : null;
}

/** Whether people have said of two workbooks that they are of different services. */
function isCalledOtherwise(left: ServiceMatrix, right: ServiceMatrix): boolean {
  const areNamed = left.nameFrom === 'title' && right.nameFrom === 'title';
  return left.organisation !== right.organisation || (areNamed && left.name !== right.name);
}

/** Names that several services share are told apart by the organisation, and where that does not do, by the file. */
function nameApart(services: readonly ServiceMatrix[]): NamedService[] {
  const organisations = new Set(services.map(({ organisation }) => organisation));
  const labels = services.map(({ name, organisation }) =>
    organisations.size > 1 && organisation !== '' ? `${organisation}: ${name}` : name,
  );
  const counts = new Map<string, number>();
  for (const label of labels) {
    const key = label.toLowerCase();
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return services.map((matrix, index) => {
    const label = labels[index]!;
    const isShared = counts.get(label.toLowerCase())! > 1;
    return { label: isShared ? `${label} (${matrix.file})` : label, matrix };
  });
}
