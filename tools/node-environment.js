/**
 * Jest's environment of Node, in processes that end at once. One that ends by itself first frees whatever its tests have
 * left in memory, a gigabyte or more; that takes longer than Jest waits before it complains of something left open.
 */
import { TestEnvironment } from 'jest-environment-node';

const isWorker = process.send !== undefined;
// Told when nothing is under way: what is really left open still keeps the process, and Jest says so.
if (isWorker) process.once('beforeExit', () => process.exit());

export default TestEnvironment;
