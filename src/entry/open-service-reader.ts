import type { ServiceReader } from '../app/session/surroundings';
import type { ServiceAnswer, ServiceQuestion } from './service-worker';

/** Reads workbooks in a thread of their own: one takes a while, and the pane stays free meanwhile. */
export function openServiceReader(): ServiceReader {
  const worker = new Worker(
    /* webpackChunkName: 'service-worker' */
    new URL('./service-worker.ts', import.meta.url),
  );
  const ask = <Method extends keyof ServiceAnswer>(
    question: ServiceQuestion & { readonly method: Method },
  ): Promise<ServiceAnswer[Method]> =>
    new Promise((resolve, reject) => {
      worker.onmessage = ({ data }: MessageEvent<ServiceAnswer[Method]>) => resolve(data);
      worker.onerror = ({ message }) =>
        reject(new Error(`Reading ${question.file.name}: ${message}`));
      worker.postMessage(question);
    });
  return {
    read: (file, request) => ask({ method: 'read', file, request }),
    readToMerge: (file, request) => ask({ method: 'readToMerge', file, request }),
    close: () => worker.terminate(),
  };
}
