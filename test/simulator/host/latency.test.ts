import { closeHosts, startHost } from './host-fixture';

afterEach(closeHosts);

test('each round trip takes the time that the host is given', async () => {
  const { run } = await startHost(undefined, { latencyMs: 60 });
  const start = performance.now();
  await run(async (context, sheet) => {
    sheet.load('name');
    await context.sync();
    sheet.load('visibility');
    await context.sync();
  });
  // Timers may fire up to a millisecond early.
  expect(performance.now() - start).toBeGreaterThanOrEqual(118);
});
