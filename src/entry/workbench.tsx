import { createRoot } from 'react-dom/client';
import manifest from '../../manifest.xml';
import { findProfile } from '../simulator/host/host-profiles';
import type { LooksWorker } from '../simulator/workbench/conditional-formats/sheet-looks';
import { loadEngine } from '../simulator/workbench/host/load-engine';
import { openFile } from '../simulator/workbench/host/open-workbench';
import type { WorkbookFile } from '../simulator/workbench/ui/WorkbenchApp';
import { WorkbenchApp } from '../simulator/workbench/ui/WorkbenchApp';
import { readRibbonGroup } from '../simulator/workbench/ui/ribbon/read-ribbon-group';

/** Of the server that serves this page: see scripts/serve-workbench.ts. */
const SEED = { url: '/seeds/maturity-matrix.xlsx', fileName: 'maturity-matrix.xlsx' };

async function fetchBytes(url: string): Promise<Uint8Array> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} cannot be fetched: ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}

async function loadSeed(): Promise<WorkbookFile> {
  const [bytes] = await Promise.all([
    fetchBytes(SEED.url),
    loadEngine(new URL('@ironcalc/wasm/wasm_bg.wasm', import.meta.url).href),
  ]);
  return { bytes, fileName: SEED.fileName };
}

/** The Excel that the page's address asks for, such as ?as=mac. */
const profile = () => findProfile(new URLSearchParams(window.location.search).get('as'));

/** The open workbook is at hand in the browser's console, and to the end-to-end tests. */
const openForAll: typeof openFile = async (bytes, fileName, options) => {
  const workbench = await openFile(bytes, fileName, { ...options, profile: profile() });
  Object.assign(window, { workbench });
  return workbench;
};

/** A thread of its own for the conditional formats: the page and the task pane, which share one, are not held up. */
const startLooksWorker = (): LooksWorker =>
  new Worker(
    new URL('../simulator/workbench/conditional-formats/looks-worker.ts', import.meta.url),
  );

const place = document.getElementById('workbench');
if (!place) throw new Error('The page has no place for the workbench');
createRoot(place).render(
  <WorkbenchApp
    loadFirst={loadSeed}
    openFile={openForAll}
    startLooksWorker={startLooksWorker}
    ribbon={readRibbonGroup(manifest)}
  />,
);
