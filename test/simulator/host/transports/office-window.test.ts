import { openOfficeWindow } from '../../../../src/simulator/host/transports/office-window';

test('timers that are ended do not run, and later ones do', async () => {
  const window = openOfficeWindow(() => undefined);
  const setTimeoutThere = window.globals['setTimeout'] as (run: () => void) => void;
  const ran: string[] = [];
  setTimeoutThere(() => ran.push('ended'));
  window.endTimers();
  await new Promise<void>((resolve) => setTimeoutThere(() => resolve(void ran.push('later'))));
  window.close();
  expect(ran).toEqual(['later']);
});
