import { loadEngine } from '../host/load-engine';
import { createLooksAnswerer } from './answer-looks';
import type { LooksAnswer, LooksRequest } from './messages';

/** What of a worker's global scope is used; the page's own types describe a window instead. */
interface WorkerScope {
  onmessage: ((event: MessageEvent<LooksRequest>) => void) | null;
  postMessage(answer: LooksAnswer, transfer: Transferable[]): void;
}

const scope = self as unknown as WorkerScope;
const engine = loadEngine(new URL('@ironcalc/wasm/wasm_bg.wasm', import.meta.url).href);
const answer = createLooksAnswerer();

scope.onmessage = ({ data }) => {
  engine
    .then(() => {
      const looks = answer(data);
      scope.postMessage(looks, [looks.places.buffer, looks.styleIndexes.buffer]);
    })
    .catch((error: unknown) => {
      // The page hears of what is thrown, not of what is rejected.
      setTimeout(() => {
        throw error;
      });
    });
};
