import { HostError } from '../errors';
import type { HostObject } from '../object-type';
import type { ArgumentInfo, BatchRequest, ObjectPath } from './request';
import { ObjectPathType } from './request';
import { callMethod, navigate } from './members';
import { readArguments } from './read-arguments';
import type { ReferenceTable } from './references';

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
