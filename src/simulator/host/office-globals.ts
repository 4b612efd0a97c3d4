import type { OfficeHost } from './office-host';

const NAMES = ['Office', 'Excel', 'OfficeExtension'] as const;

/** Runs code that uses the globals Office, Excel and OfficeExtension against a host, and takes them away again. */
export async function withOfficeGlobals<Result>(
  host: OfficeHost,
  run: () => Promise<Result>,
): Promise<Result> {
  const restore = installOfficeGlobals(host);
  try {
    return await run();
  } finally {
    restore();
  }
}

/** Puts the globals in place; the returned function puts back what was there before. */
export function installOfficeGlobals(host: OfficeHost): () => void {
  const before = NAMES.map(
    (name) => [name, Object.getOwnPropertyDescriptor(globalThis, name)] as const,
  );
  for (const name of NAMES) {
    Object.defineProperty(globalThis, name, { value: host[name], configurable: true });
  }
  return () => {
    for (const [name, descriptor] of before) {
      if (descriptor) Object.defineProperty(globalThis, name, descriptor);
      else Reflect.deleteProperty(globalThis, name);
    }
  };
}
