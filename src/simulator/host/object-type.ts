/**
 * What the dispatcher may do with the objects of one type of the Office.js API. Only members listed here can be
 * reached by a request: everything else answers ApiNotFound. A listed property without a setter is read-only.
 */
export interface ObjectType {
  /** As Office.js names it, such as "Range". */
  readonly typeName: string;
  /** Properties that hold plain values; loaded all together when a request names none. */
  readonly scalars: readonly string[];
  /** Properties that hold other host objects, or null for a null object. */
  readonly navigations: readonly string[];
  /** Methods, whether they answer with an object or with a plain value. */
  readonly methods: readonly string[];
  /** How an object that outlives its batch is found again by its collection's getItem; null when it is not. */
  readonly identity: ObjectIdentity | null;
}

/** How the library finds an object of a type again: the member of an answer that holds its key, and what the key is. */
export interface ObjectIdentity {
  /** "Id" for types with a public id, "_Id" for those known by a key such as their name. */
  readonly wireName: 'Id' | '_Id';
  /** The property that holds the key. */
  readonly property: string;
}

export const PUBLIC_ID: ObjectIdentity = { wireName: 'Id', property: 'id' };
export const NAME_KEY: ObjectIdentity = { wireName: '_Id', property: 'name' };
export const KEY_KEY: ObjectIdentity = { wireName: '_Id', property: 'key' };

/** Base of every object that a request can reach; the static members are its ObjectType. */
export abstract class HostObject {
  static readonly typeName: string = 'Object';
  static readonly scalars: readonly string[] = [];
  static readonly navigations: readonly string[] = [];
  static readonly methods: readonly string[] = [];
  static readonly identity: ObjectIdentity | null = null;

  /** True once what the object stands for has been deleted; using it then answers ItemNotFound. */
  get isGone(): boolean {
    return false;
  }
}

/** Base of the collections; one that can be indexed has `getItem` among its methods. */
export abstract class HostCollection<Item extends HostObject = HostObject> extends HostObject {
  abstract get items(): readonly Item[];
}

/** The static members of the object's class. */
export function typeOf(object: HostObject): ObjectType {
  return object.constructor as unknown as ObjectType;
}

/** Reads a member that the type lists. */
export function readMember(object: HostObject, member: string): unknown {
  return (object as unknown as Record<string, unknown>)[member];
}
