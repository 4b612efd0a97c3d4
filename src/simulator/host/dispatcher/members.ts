import { accessDenied, apiNotFound } from '../errors';
import type { HostObject } from '../object-type';
import { readMember, typeOf } from '../object-type';

/** Setters whose name on the wire is not the property's. */
const WIRE_ALIASES: Readonly<Record<string, string>> = {
  'Worksheet.Gridlines': 'showGridlines',
  'Worksheet.Headings': 'showHeadings',
};

/** "values" for "Values"; private names such as "_KeepReference" stay as they are. */
export function memberName(wireName: string): string {
  return wireName.charAt(0).toLowerCase() + wireName.slice(1);
}

/** "Values" for "values". */
export function wireName(member: string): string {
  return member.charAt(0).toUpperCase() + member.slice(1);
}

function findMember(
  object: HostObject,
  listed: readonly string[],
  nameOnWire: string,
): string | undefined {
  const name = WIRE_ALIASES[`${typeOf(object).typeName}.${nameOnWire}`] ?? memberName(nameOnWire);
  if (listed.includes(name)) return name;
  // The library spells the worksheet functions in ways of its own, such as "SumIfs".
  return listed.find((candidate) => candidate === name.toLowerCase());
}

/** Calls a listed method; throws ApiNotFound for any other. */
export function callMethod(
  object: HostObject,
  nameOnWire: string,
  methodArguments: readonly unknown[],
): unknown {
  const type = typeOf(object);
  const name = findMember(object, type.methods, nameOnWire);
  if (name === undefined) throw apiNotFound(type.typeName, memberName(nameOnWire));
  const method = readMember(object, name) as (...values: readonly unknown[]) => unknown;
  return method.apply(object, methodArguments as unknown[]);
}

/** The object behind a listed navigation property; throws ApiNotFound for any other. */
export function navigate(object: HostObject, nameOnWire: string): unknown {
  const type = typeOf(object);
  const name = findMember(object, type.navigations, nameOnWire);
  if (name === undefined) throw apiNotFound(type.typeName, memberName(nameOnWire));
  return readMember(object, name);
}

/** Sets a listed property; throws ApiNotFound for any other and AccessDenied for one that is read-only. */
export function setProperty(object: HostObject, nameOnWire: string, value: unknown): void {
  const type = typeOf(object);
  const name = findMember(object, type.scalars, nameOnWire);
  if (name === undefined) throw apiNotFound(type.typeName, memberName(nameOnWire));
  if (!isSettable(object, name)) {
    throw accessDenied(`${type.typeName}.${name} is read-only.`);
  }
  (object as unknown as Record<string, unknown>)[name] = value;
}

function isSettable(object: HostObject, name: string): boolean {
  for (
    let prototype: object | null = object;
    prototype !== null;
    prototype = Object.getPrototypeOf(prototype) as object | null
  ) {
    const descriptor = Object.getOwnPropertyDescriptor(prototype, name);
    if (descriptor) return descriptor.set !== undefined;
  }
  return false;
}
