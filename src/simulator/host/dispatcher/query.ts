import { apiNotFound } from '../errors';
import type { HostObject } from '../object-type';
import { HostCollection, readMember, typeOf } from '../object-type';
import { wireName } from './members';
import type { ReferenceTable } from './references';
import type { QueryInfo } from './request';

/** Property names as typed, nested as in "format/fill/color". */
interface Selection {
  [name: string]: Selection;
}

type WireObject = Record<string, unknown>;

/** What Microsoft's samples load from a collection of which they only want to know the items. */
const NO_PROPERTIES = /^no-?properties-?needed$/i;

const ALL: Selection = { '*': {} };

/** What a load asks of an object, in the library's spelling; throws ApiNotFound for a property that is not listed. */
export function queryObject(
  object: HostObject | null,
  query: QueryInfo,
  references: ReferenceTable,
): WireObject | null {
  const selection: Selection = {};
  for (const path of [...(query.Select ?? []), ...(query.Expand ?? [])]) addPath(selection, path);
  const wanted = Object.keys(selection).length > 0 ? selection : ALL;
  return project(object, wanted, references, query);
}

/** How the library finds an object again: its id, key or reference. */
export function identify(object: HostObject, references: ReferenceTable): WireObject {
  const { identity } = typeOf(object);
  const result: WireObject = {};
  if (identity) result[identity.wireName] = readMember(object, identity.property);
  const referenceId = references.idOf(object);
  if (referenceId !== undefined) result['_ReferenceId'] = referenceId;
  return result;
}

function addPath(selection: Selection, path: string): void {
  let level = selection;
  for (const name of path.split(/[/.]/)) level = level[name.trim()] ??= {};
}

function project(
  object: HostObject | null,
  selection: Selection,
  references: ReferenceTable,
  query: QueryInfo = {},
): WireObject | null {
  if (object === null) return null;
  return object instanceof HostCollection
    ? projectCollection(object as HostCollection, selection, references, query)
    : projectProperties(object, selection, references);
}

function projectCollection(
  collection: HostCollection,
  selection: Selection,
  references: ReferenceTable,
  query: QueryInfo,
): WireObject {
  const { scalars } = typeOf(collection);
  const ofItems: Selection = {};
  const result: WireObject = {};
  for (const [name, nested] of Object.entries(selection)) {
    const scalar = findListed(scalars, name);
    if (scalar !== undefined) result[wireName(scalar)] = readMember(collection, scalar);
    else if (name.toLowerCase() === 'items') Object.assign(ofItems, orAll(nested));
    else if (!NO_PROPERTIES.test(name)) ofItems[name] = nested;
  }
  if ('*' in selection || '$all' in selection) {
    for (const name of scalars) result[wireName(name)] = readMember(collection, name);
  }
  const first = query.Skip ?? 0;
  const end = query.Top === undefined ? undefined : first + query.Top;
  result['_Items'] = collection.items
    .slice(first, end)
    .map((item) => project(item, ofItems, references));
  return result;
}

function projectProperties(
  object: HostObject,
  selection: Selection,
  references: ReferenceTable,
): WireObject {
  const { typeName, scalars, navigations } = typeOf(object);
  const result = identify(object, references);
  for (const [name, nested] of Object.entries(selection)) {
    if (name === '*' || name === '$all') {
      for (const scalar of scalars) result[wireName(scalar)] = readMember(object, scalar);
      continue;
    }
    const scalar = findListed(scalars, name);
    const navigation = findListed(navigations, name);
    if (scalar !== undefined) {
      result[wireName(scalar)] = readMember(object, scalar);
    } else if (navigation !== undefined) {
      const child = readMember(object, navigation) as HostObject | null;
      result[wireName(navigation)] = project(child, orAll(nested), references);
    } else {
      throw apiNotFound(typeName, name);
    }
  }
  return result;
}

function orAll(selection: Selection): Selection {
  return Object.keys(selection).length > 0 ? selection : ALL;
}

function findListed(listed: readonly string[], name: string): string | undefined {
  const lower = name.toLowerCase();
  return listed.find((candidate) => candidate.toLowerCase() === lower);
}
