import type { Pause } from '../domain/steps';

/** Steps of so many milliseconds together keep clear of the 50 from which on browsers call a task long. */
const LONGEST_MS = 16;

/**
 * Makes a pause that the page draws and answers in, whenever steps have gone on for 16 milliseconds without one. A timer
 * would wait for four milliseconds each time; a message comes as soon as nothing else is waiting.
 */
export function createPause(now: () => number = () => performance.now()): Pause {
  let beganMs = -Infinity;
  return () => {
    if (now() - beganMs < LONGEST_MS) return undefined;
    return nextMessage().then(() => {
      beganMs = now();
    });
  };
}

function nextMessage(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      // An open port keeps Node running.
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
