/** Run before every test file: what every browser and Node have, and jsdom has not. The embedded host wants it. */
import { webcrypto } from 'node:crypto';
import { clearImmediate, setImmediate } from 'node:timers';
import { TextDecoder, TextEncoder } from 'node:util';
import { deserialize, serialize } from 'node:v8';
import { MessageChannel } from 'node:worker_threads';

if (!('TextEncoder' in globalThis))
  Object.assign(globalThis, {
    TextDecoder,
    TextEncoder,
    setImmediate,
    clearImmediate,
    MessageChannel,
    structuredClone: (value: unknown): unknown => deserialize(serialize(value)),
  });

if (!('subtle' in crypto)) Object.defineProperty(crypto, 'subtle', { value: webcrypto.subtle });
