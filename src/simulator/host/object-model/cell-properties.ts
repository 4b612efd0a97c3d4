import { navigate, setProperty } from '../dispatcher/members';
import { apiNotFound, invalidArgument } from '../errors';
import { HostObject, readMember, typeOf } from '../object-type';
import { RangeBorderCollection } from './range-borders';

/** Borders by their name among a cell's properties. */
const BORDERS: Readonly<Record<string, string>> = {
  top: 'EdgeTop',
  bottom: 'EdgeBottom',
  left: 'EdgeLeft',
  right: 'EdgeRight',
};

type Properties = Readonly<Record<string, unknown>>;

/** The properties that are true in the options, nested as in `{ format: { fill: { color: true } } }`. */
export function readCellProperties(object: HostObject, options: unknown): object {
  if (object instanceof RangeBorderCollection) return readBorders(object, options);
  const found: Record<string, unknown> = {};
  for (const [name, wanted] of Object.entries(requireProperties(options))) {
    if (wanted === false) continue;
    if (wanted !== true) found[name] = readCellProperties(childOf(object, name), wanted);
    else if (isScalar(object, name)) found[name] = readMember(object, name);
    else found[name] = readScalars(childOf(object, name));
  }
  return found;
}

/** The options are for each of the four alike. */
function readBorders(borders: RangeBorderCollection, options: unknown): object {
  const read = ([name, side]: [string, string]) =>
    [name, readCellProperties(borders.getItem(side), options)] as const;
  return Object.fromEntries(Object.entries(BORDERS).map(read));
}

/** Sets what is given, nested in the same way; what is left out stays. */
export function writeCellProperties(object: HostObject, properties: unknown): void {
  for (const [name, value] of Object.entries(requireProperties(properties ?? {}))) {
    if (isScalar(object, name)) setProperty(object, name, value);
    else writeCellProperties(childOf(object, name), value);
  }
}

function requireProperties(given: unknown): Properties {
  if (typeof given !== 'object' || given === null) throw invalidArgument();
  return given as Properties;
}

const isScalar = (object: HostObject, name: string): boolean =>
  typeOf(object).scalars.includes(name);

function readScalars(object: HostObject): object {
  return Object.fromEntries(typeOf(object).scalars.map((name) => [name, readMember(object, name)]));
}

function childOf(object: HostObject, name: string): HostObject {
  if (object instanceof RangeBorderCollection) return object.getItem(BORDERS[name]);
  const child = navigate(object, name);
  if (!(child instanceof HostObject)) throw apiNotFound(typeOf(object).typeName, name);
  return child;
}
