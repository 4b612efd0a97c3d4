import type { ServiceReader } from '../app/session/surroundings';
import type { ServiceAnswer, ServiceQuestion } from './service-worker';

/** Reads services in a thread of their own: a workbook takes a while, and the pane stays free meanwhile. */
export function openServiceReader(): ServiceReader {
  const worker = new Worker(
    /* webpackChunkName: 'service-worker' */
    new URL('./service-worker.ts', import.meta.url),
  );
  return {
    read: (...question) =>
      new Promise<ServiceAnswer>((resolve, reject) => {
        worker.onmessage = ({ data }: MessageEvent<ServiceAnswer>) => resolve(data);
        worker.onerror = ({ message }) =>
          reject(new Error(`Reading ${question[0].name}: ${message}`));
        worker.postMessage(question satisfies ServiceQuestion);
      }),
    close: () => worker.terminate(),
  };
}
