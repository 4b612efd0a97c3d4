/**
 * How many times as much of the processor the large work takes as the small. Each is done three times, in turn, and its
 * fastest counts, so that neither what else the machine does nor a collection of garbage tells; what takes less than a
 * millisecond counts as one.
 */
export function measureGrowth(small: () => unknown, large: () => unknown): number {
  const timesMs = [1, 2, 3].map(() => ({ small: processorMs(small), large: processorMs(large) }));
  const fastest = (size: 'small' | 'large'): number =>
    Math.max(1, Math.min(...timesMs.map((times) => times[size])));
  return fastest('large') / fastest('small');
}

function processorMs(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  return process.cpuUsage(before).user / 1000;
}
