import { createRoot } from 'react-dom/client';
import { loadEngine } from '../workbench/host/load-engine';
import { openFile } from '../workbench/host/open-workbench';
import { WorkbenchApp } from '../workbench/ui/WorkbenchApp';

/** Of the server that serves this page: see scripts/serve-workbench.ts. */
const SEED = { url: '/seeds/maturity-matrix.xlsx', fileName: 'maturity-matrix.xlsx' };

async function fetchBytes(url: string): Promise<Uint8Array> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} cannot be fetched: ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}

async function start(): Promise<void> {
  const place = document.getElementById('workbench');
  if (!place) throw new Error('The page has no place for the workbench');
  const [seed] = await Promise.all([
    fetchBytes(SEED.url),
    loadEngine(new URL('@ironcalc/wasm/wasm_bg.wasm', import.meta.url).href),
  ]);
  const workbench = await openFile(seed, SEED.fileName);
  // For the browser's console and the end-to-end tests.
  Object.assign(window, { workbench });
  createRoot(place).render(<WorkbenchApp initial={workbench} />);
}

void start();
