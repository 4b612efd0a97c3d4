/** So many turns of the event loop that events have been sent, gathered and handled. */
const QUIET_TURNS = 25;

const TURN_MS = 3;

/**
 * Waits until nothing has been under way for a while. Counts turns of the event loop, in each of which whatever is due
 * comes to its turn, not time: a busy machine may take all of it away.
 */
export async function untilIdle(isBusy: () => boolean = () => false): Promise<void> {
  for (let quiet = 0; quiet < QUIET_TURNS; quiet = isBusy() ? 0 : quiet + 1) {
    await new Promise((resolve) => setTimeout(resolve, TURN_MS));
  }
}
