import { HostError } from '../errors';
import type { HostObject } from '../object-type';
import { callMethod, navigate } from './members';
import type { ReferenceTable } from './references';
import type { ArgumentInfo, BatchRequest, ObjectPath } from './request';
import { ObjectPathType } from './request';

/** What the requests of one host start from. */
export interface DispatcherRoots {
  /** The workbook. */
  readonly root: HostObject;
  /** Objects that a request creates by their server type, such as "Microsoft.DynamicRibbon.DynamicRibbon". */
  readonly services: ReadonlyMap<string, HostObject>;
  readonly references: ReferenceTable;
}

/** The object paths of one batch; each is resolved once, since methods such as add have effects. */
export class BatchPaths {
  readonly #resolved = new Map<number, HostObject | null>();

  constructor(
    readonly request: BatchRequest,
    readonly roots: DispatcherRoots,
  ) {}

  /** The object at a path, or null for a null object. */
  resolve(pathId: number): HostObject | null {
    const known = this.#resolved.get(pathId);
    if (known !== undefined) return known;
    const object = this.#resolveNew(this.path(pathId));
    this.#resolved.set(pathId, object);
    return object;
  }

  /** The object at a path that this batch has resolved already. */
  resolved(pathId: number | undefined): HostObject | null {
    return (pathId === undefined ? null : this.#resolved.get(pathId)) ?? null;
  }

  path(pathId: number): ObjectPath {
    const path = this.request.ObjectPaths[pathId];
    if (!path) throw new HostError('InvalidObjectPath', `There is no object path ${pathId}.`);
    return path;
  }

  arguments(info: ArgumentInfo | undefined): unknown[] {
    return readArguments(info, (pathId) => this.resolve(pathId));
  }

  #resolveNew(path: ObjectPath): HostObject | null {
    switch (path.ObjectPathType) {
      case ObjectPathType.GlobalRoot:
        return this.roots.root;
      case ObjectPathType.NewObject:
        return this.#service(path.Name);
      case ObjectPathType.ReferenceId:
        return this.#kept(path.Name);
      // Its parent may be gone by now, so it is not looked at.
      case ObjectPathType.NullObject:
        return null;
    }
    const parent = this.resolve(path.ParentObjectPathId ?? 0);
    if (parent === null) return null;
    switch (path.ObjectPathType) {
      case ObjectPathType.Method:
        return asObject(callMethod(parent, path.Name, this.arguments(path.ArgumentInfo)));
      case ObjectPathType.Property:
        return asObject(navigate(parent, path.Name));
      case ObjectPathType.Indexer:
        return asObject(callMethod(parent, 'GetItem', this.arguments(path.ArgumentInfo)));
    }
    throw new HostError('NotImplemented', `Object path type ${path.ObjectPathType}.`);
  }

  #service(typeName: string): HostObject {
    const service = this.roots.services.get(typeName);
    if (!service) {
      throw new HostError('ApiNotFound', `${typeName} is not available in the embedded host.`);
    }
    return service;
  }

  #kept(referenceId: string): HostObject {
    const object = this.roots.references.find(referenceId);
    if (!object) {
      throw new HostError('InvalidReference', 'The object is no longer kept by the host.');
    }
    return object;
  }
}

function asObject(value: unknown): HostObject | null {
  return (value ?? null) as HostObject | null;
}

type ResolvePath = (pathId: number) => HostObject | null;

/** The arguments of a call with objects put in for path ids; optional ones that were left out are undefined. */
function readArguments(info: ArgumentInfo | undefined, resolve: ResolvePath): unknown[] {
  const paths = info?.ReferencedObjectPathIds ?? [];
  const values = (info?.Arguments ?? []).map((value, index) =>
    value === null ? undefined : readArgument(value, paths[index], resolve),
  );
  while (values.length > 0 && values.at(-1) === undefined) values.pop();
  return values;
}

function readArgument(value: unknown, pathId: unknown, resolve: ResolvePath): unknown {
  if (Array.isArray(value)) {
    // A block of plain values, such as 1,500 cells, is taken as it stands.
    if (!Array.isArray(pathId) && !value.some(isJsonObject)) return value;
    const pathIds = Array.isArray(pathId) ? (pathId as unknown[]) : [];
    return value.map((item: unknown, index) => readArgument(item, pathIds[index], resolve));
  }
  if (typeof pathId === 'number' && pathId > 0 && value === pathId) return resolve(pathId);
  return isJsonObject(value) ? readJsonObject(value, resolve) : value;
}

function readJsonObject(value: Record<string, unknown>, resolve: ResolvePath): unknown {
  const pathId = value['_ObjectPathId'];
  if (typeof pathId === 'number') return resolve(pathId);
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, readArgument(item, undefined, resolve)]),
  );
}

function isJsonObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
