/**
 * Jest's environment of Node, with a plain global object, in processes that end at once. Jest lays a proxy over the
 * global object, through which each look at a global of the language goes; code then runs at a half or a third of its
 * speed. A process that ends by itself first frees whatever its tests have left in memory, a gigabyte or more; that takes
 * longer than Jest waits before it complains of something left open.
 */
import { TestEnvironment } from 'jest-environment-node';
import vm from 'node:vm';

const isWorker = process.send !== undefined;
// Told when nothing is under way: what is really left open still keeps the process, and Jest says so.
if (isWorker) process.once('beforeExit', () => process.exit());

/** Node knows contexts without interceptors from 20.18 on; before, Jest's own are used. */
const PLAIN = vm.constants?.DONT_CONTEXTIFY;

export default class PlainNodeEnvironment extends TestEnvironment {
  constructor(config, context) {
    const { createContext } = vm;
    if (PLAIN !== undefined) vm.createContext = () => createContext(PLAIN);
    try {
      super(config, context);
    } finally {
      vm.createContext = createContext;
    }
  }
}
