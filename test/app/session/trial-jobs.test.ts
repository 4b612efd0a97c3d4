import { ASKS_NOTHING, TRIAL_JOBS } from '../../support/faults/trial-jobs';
import type { Desk } from '../../support/faults/jobs/desk';
import type { TrialHost } from '../../support/faults/trial-desk';
import { untilQuiet } from '../../support/faults/jobs/desk';
import { openTrialHost } from '../../support/faults/trial-desk';
import { closeHost } from '../../support/matrix-host';

/** What `npm run faults` and `npm run faults:colleague` try: what is not among it is never refused nor interfered with. */
let trial: TrialHost;
/** What sessions and the ribbon have been asked for by the jobs. */
const asked = new Set<string>();
let known: readonly string[] = [];

beforeAll(async () => {
  trial = await openTrialHost();
});
afterAll(closeHost);

function listen(desk: Desk): Desk {
  const { session, commands } = desk;
  known = [...Object.keys(session), ...Object.keys(commands)];
  return { ...desk, session: noteCalls(session), commands: noteCalls(commands) };
}

const noteCalls = <Methods extends object>(methods: Methods): Methods =>
  new Proxy(methods, {
    get(of, name) {
      asked.add(String(name));
      return Reflect.get(of, name) as unknown;
    },
  });

test.each(TRIAL_JOBS.flatMap(({ name, on, run }) => on.map((start) => ({ name, start, run }))))(
  '$name ($start) has something to do, and comes to its end',
  async ({ start, run }) => {
    const desk = await trial.openDesk(start);
    const said = await run(listen(desk));
    expect(said).not.toBeNull();
    await untilQuiet();
    await desk.session.close();
  },
);

test('every job of the pane and the ribbon that asks something of the workbook is tried', () => {
  const silent: readonly string[] = ASKS_NOTHING;
  expect(known.filter((name) => !asked.has(name) && !silent.includes(name))).toEqual([]);
});
