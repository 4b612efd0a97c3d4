/** Loaded into a program that is measured: when it ends, it says what it has cost, as `Cost` in measuring.ts. */
process.on('exit', () => {
  const { user, system } = process.cpuUsage();
  const cost = { cpuMs: (user + system) / 1000, peakMb: process.resourceUsage().maxRSS / 1024 };
  process.stderr.write(`${JSON.stringify(cost)}\n`);
});
