import { createPause } from '../../src/taskpane/pause';

test('steps go on until 16 milliseconds have passed since the last pause, which lets messages through', async () => {
  let nowMs = 0;
  const pause = createPause(() => nowMs);
  await pause();
  nowMs = 15;
  expect(pause()).toBeUndefined();
  nowMs = 16;
  const heard: string[] = [];
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => heard.push('a message that was waiting');
  port2.postMessage(null);
  const waiting = pause();
  expect(waiting).toBeInstanceOf(Promise);
  await waiting;
  port1.close();
  expect(heard).toEqual(['a message that was waiting']);
  nowMs = 31;
  expect(pause()).toBeUndefined();
});
