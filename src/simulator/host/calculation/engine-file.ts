import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** The engine's bytes from the installed package: the EngineSource for Node. */
export function readEngineFile(): Buffer<ArrayBuffer> {
  const require = createRequire(import.meta.url);
  return readFileSync(require.resolve('@ironcalc/wasm/wasm_bg.wasm'));
}
