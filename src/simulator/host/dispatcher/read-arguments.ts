import type { HostObject } from '../object-type';
import type { ArgumentInfo } from './request';

type ResolvePath = (pathId: number) => HostObject | null;

/** The arguments of a call with objects put in for path ids; optional ones that were left out are undefined. */
export function readArguments(info: ArgumentInfo | undefined, resolve: ResolvePath): unknown[] {
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
